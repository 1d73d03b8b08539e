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
import { RuleAnswer } from './rule-answer.js';
import { RuleFacts } from './rule-facts.js';
import { factInputs, type StatedFacts } from './rule-values.js';

type Programme = RuleProgrammesQuery['programmes'][number];

const CURRENCIES = { ID: 'Rp', VN: '₫' } as const;

interface AskedProps {
  readonly code: string;
  readonly day: string;
}

/** The answer as it stands with what is filled in so far: it changes while the form does. */
function Answered({ code, day, stated }: AskedProps & { readonly stated: StatedFacts }): ReactNode {
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
  return <RuleAnswer answer={answer} />;
}

function Asked({ code, day, currency }: AskedProps & { readonly currency: string }): ReactNode {
  const [stated, setStated] = useState<StatedFacts>({});
  const [{ data, error, fetching }, again] = useQuery({ query: RuleQuestionsDocument, variables: { code, day } });
  if (error) return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return fetching ? <Waiting shape={<CardShapes count={2} />} /> : null;
  return (
    <div className="rule-desk">
      <section className="stack" aria-labelledby="rule-facts">
        <h2 id="rule-facts">
          <Trans>What is known</Trans>
        </h2>
        <p className="small soft">
          <Trans>Leave empty what you do not know. Nothing you enter here is stored.</Trans>
        </p>
        <RuleFacts
          facts={data.programmeQuestions?.facts ?? []}
          currency={currency}
          stated={stated}
          onChange={setStated}
        />
      </section>
      <section className="stack" aria-live="polite">
        <Answered code={code} day={day} stated={stated} />
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

export function RulesPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Conditions`);
  const today = useToday();
  const [code, setCode] = useState('');
  const [day, setDay] = useState(today);
  const [{ data, error, fetching }, again] = useQuery({ query: RuleProgrammesDocument });
  const programmes = data?.programmes ?? [];
  const country = programmes.find((programme) => programme.code === code)?.country ?? 'ID';
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Who may take which programme?</Trans>
        </h1>
      </div>
      {error && <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Waiting shape={<CardShapes count={1} />} />}
      {data && (
        <div className="stack loose">
          <div className="rule-choice">
            <SelectField
              label={<Trans>Programme</Trans>}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            >
              <option value="">{t`Choose a programme`}</option>
              <optgroup label={t`Indonesia`}>
                <Options programmes={programmes} country="ID" />
              </optgroup>
              <optgroup label={t`Viet Nam`}>
                <Options programmes={programmes} country="VN" />
              </optgroup>
            </SelectField>
            <TextField
              label={<Trans>On which day</Trans>}
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value || today)}
            />
          </div>
          {code === '' ? (
            <Empty title={<Trans>Choose a programme first</Trans>}>
              <p className="soft">
                <Trans>Then fill in what you know. The answer says what holds, what is missing, and why.</Trans>
              </p>
            </Empty>
          ) : (
            <Asked key={`${code} ${day}`} code={code} day={day} currency={CURRENCIES[country]} />
          )}
        </div>
      )}
    </>
  );
}
