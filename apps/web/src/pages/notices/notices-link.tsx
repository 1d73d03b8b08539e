import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useUnread } from '../../hooks/use-unread.js';

/** The way to the notices, with how many are new. */
export function NoticesLink(): ReactNode {
  const unread = useUnread();
  return (
    <Link className="btn quiet between" to="/me/news">
      <Trans>News for you</Trans>
      {unread !== null && unread > 0 && (
        <span className="tag warm">
          <Plural value={unread} one="# new" other="# new" />
        </span>
      )}
    </Link>
  );
}
