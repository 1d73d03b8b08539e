import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, type CSSProperties, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { formatTime } from '../../formats/time.js';
import { useTitle } from '../../hooks/use-title.js';
import { useLang } from '../../i18n/use-lang.js';
import { useAskedSession } from '../../session/session.js';
import '../../styles/staff.css';
import { clockAt, hallAt, type Day } from './introduction-facts.js';
import { cardText } from './introduction-words.js';
import { useLoadedSession, useNow } from './use-introduction.js';

const AGAIN_MS = 20_000;
/** With so many in two columns the numbers are as large as in three. */
const MANY = 30;

function Slot({
  session,
  slot,
  label,
}: {
  readonly session: Day;
  readonly slot: string;
  readonly label: ReactNode;
}): ReactNode {
  const lang = useLang();
  const due = hallAt(session, slot);
  // Three columns for many, two for few: a hall reads the longest line that still leaves the numbers large.
  const columns = due.length > MANY ? 3 : 2;
  const fitting = { '--columns': columns, '--rows': Math.max(1, Math.ceil(due.length / columns)) } as CSSProperties;
  return (
    <section>
      <h2>
        {label} · {formatTime(slot, lang)}
      </h2>
      <ul className="num" style={fitting}>
        {due.map(({ key, card, table }) => (
          <li key={key}>
            <b>{cardText(card)}</b>
            <span>
              <Trans>
                Table <b>{table}</b>
              </Trans>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For a hall: who goes where now and next, as numbers on cards. */
export function IntroductionScreenPage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Sessions`);
  useAskedSession();
  const lang = useLang();
  const { id = '' } = useParams();
  const { session, error, again } = useLoadedSession(id);
  const now = useNow();
  useEffect(() => {
    const timer = setInterval(again, AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  if (error) return <FailureNote error={error} onRetry={again} />;
  if (!session) return <Waiting shape={<CardShapes count={2} />} />;
  const here = clockAt(now, session.timeZone);
  const clock = here.day < session.day ? '00:00' : here.clock;
  const present = session.slots.filter((slot) => slot <= clock).at(-1);
  const next = session.slots.find((slot) => slot > clock);
  return (
    <main className="screen" id="main">
      <header>
        <h1>{session.venue}</h1>
        <p className="num">{formatTime(here.clock, lang)}</p>
      </header>
      <div className="screen-slots">
        {present && <Slot session={session} slot={present} label={<Trans>Now</Trans>} />}
        {next && <Slot session={session} slot={next} label={<Trans>Next</Trans>} />}
      </div>
    </main>
  );
}
