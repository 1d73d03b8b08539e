import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ActionSheet, NOT_SENT } from '../../../components/staff/action-sheet.js';
import { Note } from '../../../components/states.js';
import { TextField } from '../../../forms/fields.js';
import { EraseClientDocument, type ClientFactsFragment } from '../../../gql/staff/graphql.js';

const alike = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Forgets a person; the name has to be typed, because nothing brings it back. */
export function EraseSheet({
  client,
  onClose,
  onDone,
}: {
  readonly client: ClientFactsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const [, erase] = useMutation(EraseClientDocument);
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState(false);
  const run = async () => {
    const isOther = alike(typed) !== alike(client.name);
    setOther(isOther);
    if (isOther) return NOT_SENT;
    return erase({ id: client.id, version: client.version });
  };
  return (
    <ActionSheet
      title={<Trans>Erase everything about {client.name}?</Trans>}
      action={<Trans>Erase for good</Trans>}
      danger
      onClose={onClose}
      run={run}
      onDone={onDone}
    >
      <p>
        <Trans>
          The key of this person is destroyed: nobody can read anything about them again, here or in any backup.
          Partners lose what was shared with them, and the sign-in card stops working.
        </Trans>
      </p>
      <TextField
        label={<Trans>Type the name, to be sure</Trans>}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      {other && (
        <Note tone="unknown" icon="info">
          <Trans>That is not the name in this file. Nothing was erased.</Trans>
        </Note>
      )}
    </ActionSheet>
  );
}
