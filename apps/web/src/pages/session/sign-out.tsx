import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, type CombinedError } from 'urql';
import { FailureNote } from '../../components/states.js';
import { SignOutEverywhereDocument } from '../../gql/account/graphql.js';
import { SignOutDocument } from '../../gql/graphql.js';
import { useSession } from '../../session/session.js';

export function SignOut(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<CombinedError | null>(null);
  const [here, signOut] = useMutation(SignOutDocument);
  const [everywhere, signOutEverywhere] = useMutation(SignOutEverywhereDocument);
  const busy = here.fetching || everywhere.fetching;
  const leave = async (out: () => Promise<{ error?: CombinedError | undefined }>): Promise<void> => {
    const { error } = await out();
    if (error) return setFailure(error);
    session.changed(false);
    await navigate('/');
  };
  return (
    <div className="stack">
      {failure && <FailureNote error={failure} />}
      <div className="row wrap">
        <button type="button" className="btn quiet" aria-disabled={busy} onClick={() => void leave(() => signOut({}))}>
          <Trans>Sign out</Trans>
        </button>
        <button
          type="button"
          className="btn plain"
          aria-disabled={busy}
          onClick={() => void leave(() => signOutEverywhere({}))}
        >
          <Trans>Sign out on all devices</Trans>
        </button>
      </div>
    </div>
  );
}
