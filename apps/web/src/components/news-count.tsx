import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { useUnread } from '../hooks/use-unread.js';

/** How many notices are new, beside the entry that leads to them; nothing for none. */
export function NewsCount(): ReactNode {
  const session = useSession();
  const unread = useUnread(!session.may('notice:read'), 'beside');
  if (!unread) return null;
  return (
    <span className="count tag warm">
      <span aria-hidden="true">{unread}</span>
      <span className="visually-hidden">
        <Plural value={unread} one="# new" other="# new" />
      </span>
    </span>
  );
}
