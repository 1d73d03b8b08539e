import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ComingQuestion } from '../../components/coming-question.js';
import { FailureNote, Note } from '../../components/states.js';
import { TALK_WORDS } from '../../components/talk-words.js';
import { isRefused } from '../../forms/refusal.js';
import { formatLongDate } from '../../formats/date.js';
import { formatShift, formatTime } from '../../formats/time.js';
import { otherClocks } from '../../formats/zone.js';
import {
  AnswerIntroductionDocument,
  MarkIntroductionTablesDocument,
  type OwnDayFactsFragment,
} from '../../gql/own/graphql.js';
import { useLang } from '../../i18n/use-lang.js';

interface PartProps {
  readonly day: OwnDayFactsFragment;
  readonly online: boolean;
  readonly onSaid: () => void;
}

/** Yes or no, in one tap; until the day is over it may be changed. */
function Reply({ day, online, onSaid }: PartProps): ReactNode {
  const [{ fetching, error }, answer] = useMutation(AnswerIntroductionDocument);
  const [refused, setRefused] = useState<string | null>(null);
  const { reply, sessionId } = day;
  const say = async (coming: boolean): Promise<void> => {
    const { data } = await answer({ sessionId, coming });
    const result = data?.answerIntroduction;
    setRefused(isRefused(result) ? result.message : null);
    if (result && !isRefused(result)) onSaid();
  };
  return (
    <ComingQuestion
      coming={reply === 'coming' || (reply === 'declined' ? false : null)}
      busy={fetching || !online}
      refused={refused}
      error={error}
      onSay={(coming) => void say(coming)}
      before={
        reply === 'waiting' && (
          <Note icon="clock">
            <Trans>All places are taken for now. We tell you when one is free.</Trans>
          </Note>
        )
      }
    />
  );
}

/** Whom somebody would like to meet: a tap keeps it at once. */
function Wishes({ day, online, onSaid }: PartProps): ReactNode {
  const [{ fetching, error }, mark] = useMutation(MarkIntroductionTablesDocument);
  const [chosen, setChosen] = useState(() => new Set(day.tables.flatMap(({ id, marked }) => (marked ? [id] : []))));
  const [refused, setRefused] = useState<string | null>(null);
  const toggle = async (id: string): Promise<void> => {
    if (fetching || !online) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    const { data, error: failed } = await mark({ sessionId: day.sessionId, tableIds: [...next] });
    const result = data?.markIntroductionTables;
    setRefused(isRefused(result) ? result.message : null);
    if (failed || isRefused(result)) setChosen(chosen);
    else onSaid();
  };
  return (
    <section className="stack tight">
      <h3>
        <Trans>Whom would you like to meet?</Trans>
      </h3>
      <p className="small soft">
        <Plural value={chosen.size} _0="Mark as many as you like." one="# marked" other="# marked" />
      </p>
      {refused && (
        <Note tone="no" icon="info">
          {refused}
        </Note>
      )}
      {error && <FailureNote error={error} />}
      <ul className="stack tight">
        {day.tables.map(({ id, number, partner }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                aria-disabled={!online}
                onChange={() => void toggle(id)}
              />
              <span>
                {partner?.name} <span className="small soft num">· {number}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Line {
  readonly key: string;
  readonly at: string;
  readonly until: string | null;
  readonly what: ReactNode;
  readonly where: ReactNode;
}

/** Interviews and talks of the day in one list, by time. */
function useLines({ interviews, talks }: OwnDayFactsFragment): readonly Line[] {
  const { t } = useLingui();
  const lines: Line[] = [
    ...interviews.map(({ interviewId, at, partner, tableNumber }) => ({
      key: interviewId,
      at,
      until: null,
      what: partner?.name,
      where: <Trans>Table {tableNumber}</Trans>,
    })),
    ...talks.map(({ kind, room, from, until }) => ({
      key: `${kind}${from}`,
      at: from,
      until,
      what: t(TALK_WORDS[kind]),
      where: room,
    })),
  ];
  return lines.sort((a, b) => (a.at < b.at ? -1 : 1));
}

function Times({ day }: { readonly day: OwnDayFactsFragment }): ReactNode {
  const lang = useLang();
  const lines = useLines(day);
  return (
    <section className="stack tight">
      <h3>
        <Trans>Your times</Trans>
      </h3>
      <ul className="own-times">
        {lines.map(({ key, at, until, what, where }) => (
          <li key={key}>
            <b className="num">
              {until === null ? formatTime(at, lang) : formatShift({ start: at, end: until }, lang)}
            </b>
            <span>
              {what}
              <span className="small soft num"> · {where}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a className="link" href={`/files/introductions/${day.sessionId}/calendar.ics?lang=${lang}`}>
          <Trans>Put into my calendar</Trans>
        </a>
      </p>
    </section>
  );
}

/** One day to which somebody is invited: the number, the times, the answer, the wishes. */
export function OwnSession(props: PartProps): ReactNode {
  const { day } = props;
  const lang = useLang();
  const planned = day.interviews.length > 0;
  const clocks = otherClocks(day.day, day.timeZone, lang);
  return (
    <article className="card stack">
      <header className="row top between">
        <div>
          <h2>{formatLongDate(day.day, lang)}</h2>
          <p className="num">
            {formatShift({ start: day.opens, end: day.closes }, lang)} {clocks}
          </p>
          <p>{day.venue}</p>
        </div>
        <p className="own-card num">
          <span className="small soft">
            <Trans>Your number</Trans>
          </span>
          <b>{String(day.card).padStart(3, '0')}</b>
        </p>
      </header>
      {day.state === 'cancelled' && (
        <Note tone="no" icon="info">
          <Trans>This day was called off.</Trans>
        </Note>
      )}
      {planned && day.reply !== 'declined' && <Times day={day} />}
      {day.open && <Reply {...props} />}
      {day.open && !planned && day.tables.length > 0 && day.reply !== 'declined' && <Wishes {...props} />}
    </article>
  );
}
