import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { CardShapes, FailureNote, Note, Waiting } from '../../components/states.js';
import { formatDate, localDateOf } from '../../formats/date.js';
import { isRefused } from '../../forms/refusal.js';
import {
  KeepRuleAnswerDocument,
  RuleKeptAnswerDocument,
  RuleKeptAnswersDocument,
  type RuleKeptAnswersQuery,
} from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { RuleAnswer } from './rule-answer.js';
import type { AskedClient } from './rule-client.js';
import { factInputs, type StatedFacts } from './rule-values.js';

type Kept = RuleKeptAnswersQuery['keptAnswers'][number];

interface KeepProps {
  readonly client: AskedClient;
  readonly code: string;
  readonly day: string;
  readonly stated: StatedFacts;
}

/** Keeps the answer as it stands now. */
export function KeepAnswer({ client, code, day, stated }: KeepProps): ReactNode {
  const [{ data, error, fetching }, keep] = useMutation(KeepRuleAnswerDocument);
  const said = JSON.stringify([client.id, code, day, stated]);
  const [keptAs, setKeptAs] = useState('');
  const result = data?.keepAnswer;
  const { name } = client;
  const run = async (): Promise<void> => {
    const answer = await keep({ clientId: client.id, code, day, facts: factInputs(stated) });
    if (answer.data?.keepAnswer.__typename === 'KeepAnswerPayload') setKeptAs(said);
  };
  return (
    <div className="stack tight">
      <div>
        <button type="button" className="btn" disabled={fetching} onClick={() => void run()}>
          <Trans>Keep this answer with {name}</Trans>
        </button>
      </div>
      {keptAs === said && (
        <Note tone="yes" icon="check">
          <Trans>Kept. It can be opened and explained later.</Trans>
        </Note>
      )}
      {isRefused(result) && (
        <Note tone="no" icon="info">
          {result.message}
        </Note>
      )}
      {error && <FailureNote error={error} onRetry={() => void run()} />}
    </div>
  );
}

function OutcomeWord({ outcome }: Pick<Kept, 'outcome'>): ReactNode {
  const words = { yes: <Trans>Yes</Trans>, no: <Trans>No</Trans>, unknown: <Trans>Not known yet</Trans> };
  return <span className={`tag ${outcome}`}>{words[outcome]}</span>;
}

function OpenedAnswer({ id, onChoose }: { readonly id: string; readonly onChoose: (code: string) => void }): ReactNode {
  const lang = useLang();
  const [{ data, error }, again] = useQuery({
    query: RuleKeptAnswerDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting shape={<CardShapes count={1} />} />;
  const { kept, answer } = data.keptAnswer;
  const { name } = kept.programme;
  const on = formatDate(localDateOf(kept.keptAt), lang);
  return (
    <section className="stack" aria-live="polite">
      <h2>
        <Trans>
          {name}, as it was answered on {on}
        </Trans>
      </h2>
      <RuleAnswer answer={answer} onChoose={onChoose} />
    </section>
  );
}

function KeptList({
  client,
  onChoose,
}: {
  readonly client: AskedClient;
  readonly onChoose: (code: string) => void;
}): ReactNode {
  const lang = useLang();
  const [opened, setOpened] = useState('');
  const [{ data, error }, again] = useQuery({
    query: RuleKeptAnswersDocument,
    variables: { clientId: client.id },
    requestPolicy: 'network-only',
  });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting shape={<CardShapes count={1} />} />;
  if (data.keptAnswers.length === 0)
    return (
      <p className="soft">
        <Trans>No answer has been kept yet.</Trans>
      </p>
    );
  return (
    <div className="stack">
      <ul className="stack tight">
        {data.keptAnswers.map(({ id, programme, keptAt, keptBy, outcome }) => (
          <li key={id} className="row wrap">
            <OutcomeWord outcome={outcome} />
            <button type="button" className="link" aria-expanded={opened === id} onClick={() => setOpened(id)}>
              {programme.name}
            </button>
            <span className="small soft">
              {formatDate(localDateOf(keptAt), lang)}
              {keptBy && ` · ${keptBy.displayName}`}
            </span>
          </li>
        ))}
      </ul>
      {opened !== '' && <OpenedAnswer key={opened} id={opened} onChoose={onChoose} />}
    </div>
  );
}

/** Answers kept before. They are read, and the reading is noted, only when somebody asks for them. */
export function KeptAnswers(props: {
  readonly client: AskedClient;
  readonly onChoose: (code: string) => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const { name } = props.client;
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Answers kept with {name}</Trans>
      </summary>
      {open && <KeptList {...props} />}
    </details>
  );
}
