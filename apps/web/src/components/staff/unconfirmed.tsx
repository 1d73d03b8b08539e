import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** Beside a figure or a rule that nobody has compared with its decree. */
export function Unconfirmed(): ReactNode {
  return (
    <span className="tag warm">
      <Trans>unconfirmed</Trans>
    </span>
  );
}
