import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Note } from '../../components/states.js';
import type { OwnApplicationFragment } from '../../gql/own/graphql.js';
import { ApplySheet } from './apply.js';

interface StoppedProps {
  readonly application: Pick<OwnApplicationFragment, 'state' | 'opportunity'>;
  /** Without network nothing can be allowed. */
  readonly online?: boolean;
}

/** The partner sees nothing any more: what that means, and the tap by which it goes on for who wants it after all. */
export function Stopped({ application: { state, opportunity }, online = true }: StoppedProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Note tone="warm" icon="info">
        <p>
          <Trans>Your permission has ended. They see nothing of you any more.</Trans>{' '}
          {state === 'interview' && <Trans>The meeting does not take place unless you allow it again.</Trans>}
          {state === 'offered' && <Trans>They wanted to have you. It goes on when you allow it again.</Trans>}
        </p>
        {opportunity ? (
          <p>
            <button type="button" className="btn" aria-disabled={!online} onClick={() => setOpen(online)}>
              <Trans>Allow it again</Trans>
            </button>
          </p>
        ) : (
          <p>
            <Trans>Do you want this after all? Ask your contact person.</Trans>
          </p>
        )}
      </Note>
      {open && opportunity && <ApplySheet {...opportunity} onClose={() => setOpen(false)} />}
    </>
  );
}
