import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet } from '../../../components/staff/action-sheet.js';
import { Sheet } from '../../../components/sheet.js';
import { Note } from '../../../components/states.js';
import { GiveClientSignInDocument, type ClientFactsFragment } from '../../../gql/staff/graphql.js';

interface Given {
  readonly cardCode: string | null;
  readonly oneTimeSecret: string | null;
}

/** Told once: whoever closes this has to make a new one. */
function GivenCard({ given, onClose }: { readonly given: Given; readonly onClose: () => void }): ReactNode {
  return (
    <Sheet
      title={<Trans>Write this down for the person</Trans>}
      onClose={onClose}
      footer={
        <button type="button" className="btn" onClick={onClose}>
          <Trans>Handed over</Trans>
        </button>
      }
    >
      <p>
        <Trans>Card code</Trans>
      </p>
      <p className="num">
        <code>{given.cardCode}</code>
      </p>
      <p>
        <Trans>PIN for the first time</Trans>
      </p>
      <p className="num">
        <code>{given.oneTimeSecret}</code>
      </p>
      <Note icon="info">
        <Trans>Shown only now. At the first sign-in the person chooses a PIN of their own.</Trans>
      </Note>
    </Sheet>
  );
}

/** A card and a PIN, given in person, so that the client reads and decides alone. */
export function SignInCardSheet({
  client,
  onClose,
}: {
  readonly client: ClientFactsFragment;
  readonly onClose: () => void;
}): ReactNode {
  const [, give] = useMutation(GiveClientSignInDocument);
  const [given, setGiven] = useState<Given | null>(null);
  if (given) return <GivenCard given={given} onClose={onClose} />;
  const run = async () => {
    const answer = await give({ clientId: client.id });
    const made = answer.data?.giveClientSignIn;
    if (made?.__typename === 'ClientSignInPayload') setGiven({ ...made });
    return answer;
  };
  return (
    <ActionSheet
      title={<Trans>A sign-in card for {client.name}</Trans>}
      action={<Trans>Make the card</Trans>}
      onClose={onClose}
      run={run}
      onDone={() => undefined}
    >
      <p>
        <Trans>
          With a code and a PIN the person sees openings, decides who may know what, and reads who has seen something.
          Give both in person, never by message.
        </Trans>
      </p>
    </ActionSheet>
  );
}
