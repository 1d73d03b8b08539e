import { Plural } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { useUnread, type Watching } from '../hooks/use-unread.js';

interface NewsCountProps {
  /** At a desk somebody waits for it, and data cost nothing. */
  readonly how?: Watching;
}

/** How many notices are new, beside the entry that leads to them; nothing for none. */
export function NewsCount({ how = 'beside' }: NewsCountProps): ReactNode {
  const session = useSession();
  const unread = useUnread(!session.may('notice:read'), how);
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
