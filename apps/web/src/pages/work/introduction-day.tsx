import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Note } from '../../components/states.js';
import { formatTime } from '../../formats/time.js';
import type { IntroductionNextStep, IntroductionOutcome, IntroductionPresence } from '../../gql/staff/graphql.js';
import { useOnline } from '../../hooks/use-online.js';
import { useLang } from '../../i18n/use-lang.js';
import { clockAt, type Day, type Paper, type Person } from './introduction-facts.js';
import { cardText, NEXT_WORDS, OUTCOME_WORDS, PRESENCE_WORDS } from './introduction-words.js';
import { useNow, type LoadedSession } from './use-introduction.js';
import { KeepDay } from './introduction-keep.js';
import { useDaySheet, type DaySheet, type SheetValue } from './use-day-sheet.js';

const PRESENCES: readonly IntroductionPresence[] = ['present', 'late', 'absent', 'left'];
const OUTCOMES: readonly IntroductionOutcome[] = ['met', 'client_absent', 'partner_absent'];
const STEPS: readonly IntroductionNextStep[] = ['second_interview', 'offer', 'course', 'loan'];

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What stands on this device: its own word before that of the api. */
const presenceOf = (sheet: DaySheet, person: Person): IntroductionPresence =>
  (sheet.valueOf(`p:${person.clientId}`, 'presence') as IntroductionPresence | undefined) ?? person.presence;

interface DayProps {
  readonly session: Day;
  readonly sheet: DaySheet;
}

function usePresenceWriter({ session, sheet }: DayProps) {
  return (person: Person, presence: IntroductionPresence): void => {
    const record = `p:${person.clientId}`;
    const { clock } = clockAt(new Date(), session.timeZone);
    sheet.write(record, 'presence', presence);
    if (presence === 'left') sheet.write(record, 'until', minuteOf(clock));
    if (presence === 'late' || (presence === 'present' && session.opens < clock && session.closes > clock)) {
      sheet.write(record, 'from', minuteOf(clock));
    }
  };
}

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

function PersonRow({ session, sheet, person }: DayProps & { readonly person: Person }): ReactNode {
  const { t } = useLingui();
  const set = usePresenceWriter({ session, sheet });
  const present = presenceOf(sheet, person);
  return (
    <li className="row wrap person-row">
      <b className="num">{cardText(person.card)}</b>
      <span className="grow">{person.client?.name}</span>
      {PRESENCES.map((presence) => (
        <button
          key={presence}
          type="button"
          className="chip"
          aria-pressed={present === presence}
          onClick={() => set(person, presence)}
        >
          {t(PRESENCE_WORDS[presence])}
        </button>
      ))}
    </li>
  );
}

/** Two taps: what happened, and what follows from it. */
function ResultRow({ session, sheet, paper }: DayProps & { readonly paper: Paper }): ReactNode {
  const { t } = useLingui();
  const lang = useLang();
  const record = `i:${paper.id}`;
  const table = session.tables.find(({ id }) => id === paper.tableId);
  const said = (field: string, before: SheetValue): SheetValue => {
    const value = sheet.valueOf(record, field);
    return value === undefined ? before : value;
  };
  const outcome = said('outcome', paper.outcome);
  const next = said('nextStep', paper.nextStep);
  const toggle = (field: string, before: SheetValue, value: string) => (): void =>
    sheet.write(record, field, before === value ? null : value);
  return (
    <li className="row wrap person-row">
      <span className="num">{formatTime(paper.at, lang)}</span>
      <b className="num">{cardText(paper.card)}</b>
      <span className="grow">
        {table?.number} · {table?.partner?.name}
      </span>
      {OUTCOMES.map((each) => (
        <button
          key={each}
          type="button"
          className="chip"
          aria-pressed={outcome === each}
          onClick={toggle('outcome', outcome, each)}
        >
          {t(OUTCOME_WORDS[each])}
        </button>
      ))}
      {outcome === 'met' &&
        STEPS.map((step) => (
          <button
            key={step}
            type="button"
            className="chip"
            aria-pressed={next === step}
            onClick={toggle('nextStep', next, step)}
          >
            {t(NEXT_WORDS[step])}
          </button>
        ))}
    </li>
  );
}

function conflictWords(session: Day, record: string): string {
  const id = record.slice(2);
  const paper = session.interviews.find((each) => each.id === id);
  const card = paper?.card ?? session.participants.find(({ clientId }) => clientId === id)?.card;
  const table = session.tables.find((each) => each.id === (paper?.tableId ?? id));
  return [card === undefined ? '' : cardText(card), table?.partner?.name ?? ''].filter(Boolean).join(' · ');
}

/** Both values are kept until a person taps the one that holds. */
function Conflicts({ session, sheet }: DayProps): ReactNode {
  const { t } = useLingui();
  const words: Readonly<Record<string, MessageDescriptor>> = {
    ...PRESENCE_WORDS,
    ...OUTCOME_WORDS,
    ...NEXT_WORDS,
  };
  const shown = (value: SheetValue): string => {
    const word = typeof value === 'string' ? words[value] : undefined;
    return word ? t(word) : String(value ?? '–');
  };
  return sheet.conflicts.map(({ record, field, versions }) => (
    <Note key={`${record} ${field}`} tone="warm" icon="question">
      <p>
        <b className="num">{conflictWords(session, record)}</b>:{' '}
        <Trans>two devices wrote different things. Which one holds?</Trans>
      </p>
      <p className="row wrap">
        {versions.map(({ value, device, count }) => {
          const plain = value === null ? null : (JSON.parse(value) as SheetValue);
          return (
            <button
              key={`${device}${count}`}
              type="button"
              className="btn quiet s"
              onClick={() => sheet.write(record, field, plain)}
            >
              {shown(plain)}
            </button>
          );
        })}
      </p>
    </Note>
  ));
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

function Lists({ session, sheet }: DayProps): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [showing, setShowing] = useState<'people' | 'results'>('people');
  const wanted = text.trim().toLowerCase();
  const fits = (card: number, name: string): boolean =>
    wanted === '' || cardText(card).includes(wanted) || name.toLowerCase().includes(wanted);
  const names = new Map(session.participants.map(({ clientId, client }) => [clientId, client?.name ?? '']));
  return (
    <div className="stack">
      <p className="row wrap">
        <button type="button" className="chip" aria-pressed={showing === 'people'} onClick={() => setShowing('people')}>
          <Trans>Who is here</Trans>
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={showing === 'results'}
          onClick={() => setShowing('results')}
        >
          <Trans>Results</Trans>
        </button>
        <input
          className="input fit"
          type="search"
          aria-label={t`Find by card or name`}
          placeholder={t`Find by card or name`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </p>
      <ul className="card plain-list">
        {showing === 'people' &&
          session.participants
            .filter(({ reply, card, client }) => reply !== 'declined' && fits(card, client?.name ?? ''))
            .map((person) => <PersonRow key={person.clientId} session={session} sheet={sheet} person={person} />)}
        {showing === 'results' &&
          session.interviews
            .filter(({ off, card, clientId }) => !off && fits(card, names.get(clientId) ?? ''))
            .map((paper) => <ResultRow key={paper.id} session={session} sheet={sheet} paper={paper} />)}
      </ul>
    </div>
  );
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
      <Lists session={session} sheet={sheet} />
    </div>
  );
}
