import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { SelectField, TextField } from '../../forms/fields.js';
import { isRefused } from '../../forms/refusal.js';
import {
  RuleAnswerDocument,
  RuleProgrammesDocument,
  RuleQuestionsDocument,
  type RuleProgrammesQuery,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useToday } from '../../hooks/use-today.js';
import { useSession } from '../../session/session.js';
import { RuleAnswer } from './rule-answer.js';
import { ClientChoice, ClientNote, type AskedClient } from './rule-client.js';
import { RuleFacts } from './rule-facts.js';
import { KeepAnswer, KeptAnswers } from './rule-kept.js';
import { RulePackages } from './rule-packages.js';
import { factInputs, type StatedFacts } from './rule-values.js';

type Programme = RuleProgrammesQuery['programmes'][number];
type Asking = ReturnType<typeof useAsked>;

const CURRENCIES = { ID: 'Rp', VN: '₫' } as const;

interface AskedProps {
  readonly code: string;
  readonly day: string;
}

interface Choosing {
  readonly onChoose: (code: string) => void;
}

interface Stating {
  readonly client: AskedClient | null;
  readonly stated: StatedFacts;
  readonly onState: (stated: StatedFacts) => void;
}

/** The answer as it stands with what is filled in so far: it changes while the form does. */
function Answered({
  code,
  day,
  stated,
  onChoose,
}: AskedProps & Choosing & { readonly stated: StatedFacts }): ReactNode {
  const [{ data, error, fetching }, again] = useQuery({
    query: RuleAnswerDocument,
    variables: { code, day, facts: factInputs(stated) },
    requestPolicy: 'network-only',
  });
  const answer = data?.answerProgramme;
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!answer) return fetching ? <Waiting shape={<CardShapes count={2} />} /> : null;
  if (isRefused(answer))
    return (
      <Note tone="no" icon="info">
        <p>{answer.message}</p>
        {answer.problems.map((problem) => (
          <p key={problem.path}>{problem.message}</p>
        ))}
      </Note>
    );
  return <RuleAnswer answer={answer} onChoose={onChoose} />;
}

function Asked(props: AskedProps & Choosing & Stating & { readonly currency: string }): ReactNode {
  const { code, day, client, currency, stated, onState, onChoose } = props;
  const [{ data, error, fetching }, again] = useQuery({ query: RuleQuestionsDocument, variables: { code, day } });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting shape={<CardShapes count={2} />} /> : null;
  return (
    <div className="rule-desk">
      <section className="stack" aria-labelledby="rule-facts">
        <h2 id="rule-facts">
          <Trans>What is known</Trans>
        </h2>
        {client ? (
          <ClientNote name={client.name} />
        ) : (
          <p className="small soft">
            <Trans>Leave empty what you do not know. Nothing you enter here is stored.</Trans>
          </p>
        )}
        <RuleFacts
          facts={data.programmeQuestions?.facts ?? []}
          currency={currency}
          stated={stated}
          onChange={onState}
        />
      </section>
      <section className="stack loose" aria-live="polite">
        <Answered code={code} day={day} stated={stated} onChoose={onChoose} />
        {client && <KeepAnswer client={client} code={code} day={day} stated={stated} />}
      </section>
    </div>
  );
}

function Options({ programmes, country }: { readonly programmes: readonly Programme[]; readonly country: string }) {
  return programmes
    .filter((programme) => programme.country === country)
    .map((programme) => (
      <option key={programme.code} value={programme.code}>
        {programme.name}
      </option>
    ));
}

/** What the page is about: whose facts, which programme, which day. */
function useAsked() {
  const today = useToday();
  const [code, setCode] = useState('');
  const [day, setDay] = useState(today);
  const [stated, setStated] = useState<StatedFacts>({});
  const [client, setClient] = useState<AskedClient | null>(null);
  const choose = (chosen: AskedClient | null, facts: StatedFacts): void => {
    if (chosen && client?.country !== chosen.country && !code.startsWith(chosen.country.toLowerCase())) setCode('');
    setClient(chosen);
    setStated(facts);
  };
  return { code, setCode, day, setDay: (text: string) => setDay(text || today), stated, setStated, client, choose };
}

function ProgrammeChoice({ programmes, asked }: { readonly programmes: readonly Programme[]; readonly asked: Asking }) {
  const { t } = useLingui();
  const country = asked.client?.country;
  return (
    <SelectField
      label={<Trans>Programme</Trans>}
      value={asked.code}
      onChange={(event) => asked.setCode(event.target.value)}
    >
      <option value="">{t`Choose a programme`}</option>
      {country !== 'VN' && (
        <optgroup label={t`Indonesia`}>
          <Options programmes={programmes} country="ID" />
        </optgroup>
      )}
      {country !== 'ID' && (
        <optgroup label={t`Viet Nam`}>
          <Options programmes={programmes} country="VN" />
        </optgroup>
      )}
    </SelectField>
  );
}

function Together({
  asked,
  country,
}: {
  readonly asked: Asking;
  readonly country: 'ID' | 'VN' | undefined;
}): ReactNode {
  const { client, code, day, stated } = asked;
  if (!country) return null;
  return (
    <RulePackages
      key={`${country} ${client?.id ?? ''}`}
      begin={code === ''}
      {...{ country, day, stated }}
      onChoose={asked.setCode}
    />
  );
}

/** Of the programme, or else of the client; undefined: neither is chosen yet. */
const countryOf = (programmes: readonly Programme[], { code, client }: Asking): 'ID' | 'VN' | undefined =>
  programmes.find((programme) => programme.code === code)?.country ?? client?.country;

function Desk({ programmes }: { readonly programmes: readonly Programme[] }): ReactNode {
  const session = useSession();
  const asked = useAsked();
  const { code, day, client, stated } = asked;
  const country = countryOf(programmes, asked);
  const chosen = programmes.find((programme) => programme.code === code);
  return (
    <div className="stack loose">
      <div className="rule-choice">
        <ProgrammeChoice programmes={programmes} asked={asked} />
        <TextField
          label={<Trans>On which day</Trans>}
          type="date"
          value={day}
          onChange={(event) => asked.setDay(event.target.value)}
        />
        {session.may('rules:ask-for-client') && <ClientChoice client={client} onChange={asked.choose} />}
      </div>
      {chosen && (
        <p>
          <b>{chosen.name}</b> <span className="soft">· {chosen.giverName}</span>
        </p>
      )}
      {client && <KeptAnswers key={client.id} client={client} onChoose={asked.setCode} />}
      {code === '' ? (
        <Empty title={<Trans>Choose a programme first</Trans>}>
          <p className="soft">
            <Trans>Then fill in what you know. The answer says what holds, what is missing, and why.</Trans>
          </p>
        </Empty>
      ) : (
        <Asked
          key={`${code} ${day} ${client?.id ?? ''}`}
          {...{ code, day, client, stated }}
          currency={CURRENCIES[country ?? 'ID']}
          onState={asked.setStated}
          onChoose={asked.setCode}
        />
      )}
      <Together asked={asked} country={country} />
    </div>
  );
}

export function RulesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Conditions`);
  const [{ data, error, fetching }, again] = useQuery({ query: RuleProgrammesDocument });
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Who may take which programme?</Trans>
        </h1>
      </div>
      {error && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Waiting shape={<CardShapes count={1} />} />}
      {data && <Desk programmes={data.programmes} />}
    </>
  );
}
