import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Combobox } from '../../../components/combobox.js';
import { ActionSheet, NOT_SENT } from '../../../components/staff/action-sheet.js';
import { Note } from '../../../components/states.js';
import { formatShortDate } from '../../../formats/date.js';
import {
  ClientsByNameDocument,
  MergeClientsDocument,
  type ClientFactsFragment,
  type ClientsByNameQuery,
} from '../../../gql/staff/graphql.js';
import { useSettled } from '../../../hooks/use-settled.js';
import { useToday } from '../../../hooks/use-today.js';
import { useLang } from '../../../i18n/use-lang.js';

type Found = ClientsByNameQuery['clients']['edges'][number]['node'];

/** Two people can have one name: the day tells them apart. */
function useFoundLabel(): (found: Found) => string {
  const { t } = useLingui();
  const lang = useLang();
  const today = useToday();
  return ({ name, registeredOn }) => t`${name}, here since ${formatShortDate(registeredOn, today, lang)}`;
}

function OtherFile({
  ofId,
  chosen,
  onChoose,
}: {
  readonly ofId: string;
  readonly chosen: Found | null;
  readonly onChoose: (found: Found | null) => void;
}): ReactNode {
  const { t } = useLingui();
  const labelOf = useFoundLabel();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const settled = useSettled(draft?.trim() ?? '', 200);
  const [{ data }] = useQuery({
    query: ClientsByNameDocument,
    variables: { text: settled },
    pause: settled.length < 2,
  });
  const nodes = data?.clients.edges.map(({ node }) => node) ?? [];
  const found = draft === null ? [] : nodes.filter((node) => node.id !== ofId);
  return (
    <div className="labelled">
      <label htmlFor={id}>
        <Trans>The file that stays</Trans>
      </label>
      <Combobox
        inputId={id}
        type="text"
        label={t`The file that stays`}
        value={draft ?? (chosen ? labelOf(chosen) : '')}
        choices={found.map((node) => ({ key: node.id, label: labelOf(node) }))}
        onValue={(text) => {
          setDraft(text);
          if (chosen) onChoose(null);
        }}
        onChoose={(index) => {
          setDraft(null);
          onChoose(found[index] ?? null);
        }}
      />
    </div>
  );
}

/** Two files turn out to be of one person. */
export function JoinSheet({
  client,
  onClose,
  onDone,
}: {
  readonly client: ClientFactsFragment;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}): ReactNode {
  const [, merge] = useMutation(MergeClientsDocument);
  const [into, setInto] = useState<Found | null>(null);
  const [missing, setMissing] = useState(false);
  const run = async () => {
    setMissing(into === null);
    if (!into) return NOT_SENT;
    return merge({ id: client.id, version: client.version, into: into.id });
  };
  return (
    <ActionSheet
      title={<Trans>Join the file of {client.name} with another</Trans>}
      action={<Trans>Join the files</Trans>}
      danger
      onClose={onClose}
      run={run}
      onDone={() => into && onDone(into.id)}
    >
      <OtherFile ofId={client.id} chosen={into} onChoose={setInto} />
      <p className="soft">
        <Trans>
          Only when both are of the same person. Facts of both stand in the file that stays; what has no second place is
          kept in its note, and both addresses lead there. This cannot be undone.
        </Trans>
      </p>
      {missing && (
        <Note tone="unknown" icon="info">
          <Trans>Type a name and choose the file that stays.</Trans>
        </Note>
      )}
    </ActionSheet>
  );
}
