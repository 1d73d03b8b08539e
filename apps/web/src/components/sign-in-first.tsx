import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Empty } from './states.js';

/** In place of a page that is somebody's own. `from`: where they come back to. */
export function SignInFirst({ from }: { readonly from: string }): ReactNode {
  return (
    <Empty title={<Trans>Sign in to see this</Trans>}>
      <p>
        <Link className="btn" to="/sign-in" state={{ from }}>
          <Trans>Sign in</Trans>
        </Link>
      </p>
    </Empty>
  );
}
