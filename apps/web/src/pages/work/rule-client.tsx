import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { Combobox } from '../../components/combobox.js';
import { Note } from '../../components/states.js';
import { RuleClientFactsDocument, RuleClientsDocument } from '../../gql/staff/graphql.js';
import { useSettled } from '../../hooks/use-settled.js';
import { statedOf, type StatedFacts } from './rule-values.js';

export interface AskedClient {
  readonly id: string;
  readonly name: string;
  readonly country: 'ID' | 'VN';
}

/** Chooses whose file fills the form; nobody has to be chosen. */
export function ClientChoice({
  client,
  onChange,
}: {
  readonly client: AskedClient | null;
  readonly onChange: (client: AskedClient | null, facts: StatedFacts) => void;
}): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const api = useClient();
  const [draft, setDraft] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const settled = useSettled(draft?.trim() ?? '', 200);
  const [{ data }] = useQuery({
    query: RuleClientsDocument,
    variables: { text: settled },
    pause: settled.length < 2,
    requestPolicy: 'network-only',
  });
  const found = draft === null ? [] : (data?.clients.edges.map(({ node }) => node) ?? []);
  const choose = async (chosen: AskedClient): Promise<void> => {
    setDraft(null);
    const answer = await api
      .query(RuleClientFactsDocument, { clientId: chosen.id }, { requestPolicy: 'network-only' })
      .toPromise();
    setFailed(!answer.data);
    if (answer.data) onChange(chosen, statedOf(answer.data.clientFacts.facts));
  };
  return (
    <div className="labelled">
      <label htmlFor={id}>
        <Trans>For whom? (may stay empty)</Trans>
      </label>
      <Combobox
        inputId={id}
        type="text"
        label={t`For whom? (may stay empty)`}
        value={draft ?? client?.name ?? ''}
        choices={found.map((each) => ({ key: each.id, label: each.name }))}
        onValue={(text) => {
          setDraft(text);
          if (client) onChange(null, {});
        }}
        onChoose={(index) => {
          const chosen = found[index];
          if (chosen) void choose(chosen);
        }}
      />
      {failed && (
        <Note tone="no" icon="info">
          <Trans>The file could not be read. Try again.</Trans>
        </Note>
      )}
    </div>
  );
}

/** Says where the facts come from, and what becomes of them. */
export function ClientNote({ name }: { readonly name: string }): ReactNode {
  return (
    <p className="small soft">
      <Trans>
        Filled from the file of {name}; that you read it is noted. What you change here is only tried out and does not
        change the file.
      </Trans>
    </p>
  );
}
