import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Note } from '../../components/states.js';
import { formatTime } from '../../formats/time.js';
import { useOnline } from '../../hooks/use-online.js';
import { useLang } from '../../i18n/use-lang.js';
import { Conflicts } from './introduction-conflicts.js';
import { DayLists } from './introduction-day-lists.js';
import { clockAt, type Day } from './introduction-facts.js';
import { KeepDay } from './introduction-keep.js';
import { usePresenceWriter, type DayProps } from './introduction-presence.js';
import { cardText } from './introduction-words.js';
import { useDaySheet } from './use-day-sheet.js';
import { useNow, type LoadedSession } from './use-introduction.js';

/** A number and Enter: the next one may step forward. */
function CheckIn({ session, sheet }: DayProps): ReactNode {
  const { t } = useLingui();
  const [number, setNumber] = useState('');
  const [last, setLast] = useState<{ card: number; known: boolean } | null>(null);
  const set = usePresenceWriter({ session, sheet });
  const check = (event: SyntheticEvent): void => {
    event.preventDefault();
    const card = Number(number);
    const person = session.participants.find((each) => each.card === card);
    if (person) set(person, 'present');
    setLast({ card, known: person !== undefined });
    setNumber('');
  };
  return (
    <form className="row wrap" onSubmit={check}>
      <input
        className="input fit big-number num"
        inputMode="numeric"
        size={6}
        aria-label={t`Number on the card`}
        placeholder={t`Card`}
        value={number}
        onChange={(event) => setNumber(event.target.value.replace(/\D/g, ''))}
      />
      <button type="submit" className="btn">
        <Trans>Check in</Trans>
      </button>
      <span role="status" className="num">
        {last?.known === true && <Trans>{cardText(last.card)} is here.</Trans>}
        {last?.known === false && <Trans>There is no card {cardText(last.card)}.</Trans>}
      </span>
    </form>
  );
}

function DueNow({ session }: { readonly session: Day }): ReactNode {
  const lang = useLang();
  const now = useNow();
  const here = clockAt(now, session.timeZone);
  const coming = session.slots.filter(
    (slot) => here.day < session.day || (here.day === session.day && slot >= here.clock),
  );
  return coming.slice(0, 2).map((slot) => (
    <p key={slot} className="num row wrap">
      <b>{formatTime(slot, lang)}</b>{' '}
      {session.interviews
        .filter(({ at, off, outcome }) => at === slot && !off && outcome === null)
        .map(({ id, card, tableId }) => (
          <span key={id} className="chip">
            {cardText(card)} → {session.tables.find((table) => table.id === tableId)?.number}
          </span>
        ))}
    </p>
  ));
}

/** Check-in and results; every tap is kept on this device first, so that it works without network all day. */
export function IntroductionDayPart({
  session,
  onJoined,
}: {
  readonly session: LoadedSession;
  readonly onJoined: () => void;
}): ReactNode {
  const online = useOnline();
  const sheet = useDaySheet(session.id, session.sheet, onJoined);
  if (session.state !== 'published' && session.state !== 'closed') {
    return (
      <Note icon="info">
        <p>
          <Trans>The day begins when a plan is on paper.</Trans>
        </p>
      </Note>
    );
  }
  return (
    <div className="stack">
      {!online && (
        <Note tone="warm" icon="offline">
          <p>
            <Trans>No network: go on. Everything is kept on this device and joined with the others later.</Trans>
          </p>
        </Note>
      )}
      {sheet.waiting > 0 && (
        <p className="small soft" role="status">
          <Plural value={sheet.waiting} one="# note waits to be sent" other="# notes wait to be sent" />
        </p>
      )}
      <KeepDay session={session} online={online} />
      <Conflicts session={session} sheet={sheet} />
      <CheckIn session={session} sheet={sheet} />
      <DueNow session={session} />
      <DayLists session={session} sheet={sheet} />
    </div>
  );
}
