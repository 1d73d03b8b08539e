import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { CardShapes, Empty, FailureNote, Note, Waiting } from '../../components/states.js';
import { isRefused } from '../../forms/refusal.js';
import { formatLongDate } from '../../formats/date.js';
import { formatShift, formatTime } from '../../formats/time.js';
import { otherClocks } from '../../formats/zone.js';
import {
  AnswerIntroductionPairsDocument,
  PartnerIntroductionsDocument,
  type IntroductionNextStep,
  type PartnerAnswerInput,
  type PartnerIntroductionsQuery,
} from '../../gql/staff/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { PartnerCards } from './partner-cards.js';
import { PartnerTableReply } from './partner-table-reply.js';
import { cardText, INTEREST_WORDS, NEXT_WORDS, STATE_TONES, STATE_WORDS } from './introduction-words.js';

type OwnTable = PartnerIntroductionsQuery['partnerIntroductions'][number];
type Pair = OwnTable['interviews'][number];
type Answer = NonNullable<Pair['answer']>;
type Change = Partial<Pick<Answer, 'outcome' | 'interest' | 'nextStep' | 'secondOn'>>;

const STEPS: readonly IntroductionNextStep[] = ['second_interview', 'offer', 'course', 'loan'];
const INTERESTS = ['yes', 'maybe', 'no'] as const;

const inputOf = ({ interviewId, answer }: Pair, change: Change): PartnerAnswerInput => ({
  interviewId,
  outcome: answer?.outcome ?? null,
  interest: answer?.interest ?? null,
  nextStep: answer?.nextStep ?? null,
  secondOn: answer?.secondOn ?? null,
  ...change,
});

type Say = (answers: readonly PartnerAnswerInput[]) => void;

/** What came of one pair, in two taps. */
function PairRow({ pair, say }: { readonly pair: Pair; readonly say: Say | null }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const { answer } = pair;
  const chip = (key: string, words: ReactNode, chosen: boolean, change: Change): ReactNode => (
    <button
      key={key}
      type="button"
      className="chip"
      aria-pressed={chosen}
      aria-disabled={say === null}
      onClick={() => say?.([inputOf(pair, change)])}
    >
      {words}
    </button>
  );
  const met = answer?.outcome === 'met';
  return (
    <li className="row wrap person-row">
      <span className="num">{formatTime(pair.at, lang)}</span>
      <b className="num">{cardText(pair.card)}</b>
      <span className="grow small soft">{pair.interviewer}</span>
      {say && (
        <>
          {chip('met', <Trans>We met</Trans>, met, { outcome: met ? null : 'met' })}
          {chip('away', <Trans>Did not come</Trans>, answer?.outcome === 'client_absent', {
            outcome: answer?.outcome === 'client_absent' ? null : 'client_absent',
            interest: null,
            nextStep: null,
          })}
        </>
      )}
      {say && met && (
        <span className="row wrap whole">
          <span className="small soft">
            <Trans>Interested?</Trans>
          </span>
          {INTERESTS.map((interest) =>
            chip(interest, t(INTEREST_WORDS[interest]), answer.interest === interest, {
              interest: answer.interest === interest ? null : interest,
            }),
          )}
          {STEPS.map((step) =>
            chip(step, t(NEXT_WORDS[step]), answer.nextStep === step, {
              nextStep: answer.nextStep === step ? null : step,
            }),
          )}
        </span>
      )}
    </li>
  );
}

function TableCard({ table, onSaid }: { readonly table: OwnTable; readonly onSaid: () => void }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const [{ fetching, error }, answer] = useMutation(AnswerIntroductionPairsDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const say = async (answers: readonly PartnerAnswerInput[]): Promise<void> => {
    if (fetching || answers.length === 0) return;
    const { data } = await answer({ sessionId: table.sessionId, answers: [...answers] });
    const result = data?.answerIntroductionPairs;
    setRefused(isRefused(result) ? result.message : null);
    if (result && !isRefused(result)) onSaid();
  };
  const silent = table.interviews.filter((pair) => !pair.answer?.outcome);
  return (
    <section className="card stack">
      <header>
        <h2>
          {formatLongDate(table.day, lang)} · <Trans>Table {table.number}</Trans>{' '}
          <span className={`tag ${STATE_TONES[table.state]}`}>{t(STATE_WORDS[table.state])}</span>
        </h2>
        <p className="soft num">
          {table.venue} · {formatShift({ start: table.opens, end: table.closes }, lang)}{' '}
          {otherClocks(table.day, table.timeZone, lang)}
        </p>
      </header>
      <PartnerTableReply table={table} onSaid={onSaid} />
      {table.viewerCanMark && <PartnerCards tableId={table.tableId} />}
      {!table.viewerCanAnswer && table.interviews.length > 0 && (
        <p className="small soft">
          <Trans>From the day on you can say here what came of each talk.</Trans>
        </p>
      )}
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      {table.viewerCanAnswer && silent.length > 0 && (
        <p>
          <button
            type="button"
            className="btn quiet s"
            aria-disabled={fetching}
            onClick={() => void say(silent.map((pair) => inputOf(pair, { outcome: 'met' })))}
          >
            <Plural
              value={silent.length}
              one="We met # person not yet answered"
              other="We met all # not yet answered"
            />
          </button>
        </p>
      )}
      <ul className="plain-list">
        {table.interviews.map((pair) => (
          <PairRow
            key={pair.interviewId}
            pair={pair}
            say={table.viewerCanAnswer ? (answers) => void say(answers) : null}
          />
        ))}
      </ul>
    </section>
  );
}

/** The partner's own tables: who comes when, as numbers on cards, and what came of it. */
export function PartnerSessionsPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Sessions`);
  const [{ data, error }, ask] = useQuery({
    query: PartnerIntroductionsDocument,
    requestPolicy: 'cache-and-network',
  });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const tables = data?.partnerIntroductions;
  return (
    <>
      <div className="title">
        <h1>
          <Trans>Introduction sessions</Trans>
        </h1>
      </div>
      {error && <FailureNote error={error} onRetry={again} />}
      {!tables && !error && <Waiting shape={<CardShapes count={2} />} />}
      {tables?.length === 0 && (
        <Empty title={<Trans>No session yet</Trans>}>
          <p>
            <Trans>When you are invited to one, your table stands here.</Trans>
          </p>
        </Empty>
      )}
      <div className="stack">
        {tables?.map((table) => (
          <TableCard key={table.tableId} table={table} onSaid={again} />
        ))}
      </div>
    </>
  );
}
