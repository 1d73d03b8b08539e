import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { formatTime } from '../../formats/time.js';
import type { IntroductionNextStep, IntroductionOutcome, IntroductionPresence } from '../../gql/staff/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import type { Paper, Person } from './introduction-facts.js';
import { presenceOf, usePresenceWriter, type DayProps } from './introduction-presence.js';
import { cardText, NEXT_WORDS, OUTCOME_WORDS, PRESENCE_WORDS } from './introduction-words.js';
import type { SheetValue } from './use-day-sheet.js';

const PRESENCES: readonly IntroductionPresence[] = ['present', 'late', 'absent', 'left'];
const OUTCOMES: readonly IntroductionOutcome[] = ['met', 'client_absent', 'partner_absent'];
const STEPS: readonly IntroductionNextStep[] = ['second_interview', 'offer', 'course', 'loan'];

interface TapsProps<K extends string> {
  readonly of: readonly K[];
  readonly words: Readonly<Record<K, MessageDescriptor>>;
  readonly chosen: SheetValue | undefined;
  readonly onTap: (value: K) => void;
}

/** One of a few, chosen by a tap. */
function Taps<K extends string>({ of, words, chosen, onTap }: TapsProps<K>): ReactNode {
  const { t } = useLingui();
  return of.map((value) => (
    <button key={value} type="button" className="chip" aria-pressed={chosen === value} onClick={() => onTap(value)}>
      {t(words[value])}
    </button>
  ));
}

function PersonRow({ session, sheet, person }: DayProps & { readonly person: Person }): ReactNode {
  const set = usePresenceWriter({ session, sheet });
  const present = presenceOf(sheet, person);
  return (
    <li className="row wrap person-row">
      <b className="num">{cardText(person.card)}</b>
      <span className="grow">{person.client?.name}</span>
      <Taps of={PRESENCES} words={PRESENCE_WORDS} chosen={present} onTap={(presence) => set(person, presence)} />
    </li>
  );
}

/** Two taps: what happened, and what follows from it. */
function ResultRow({ session, sheet, paper }: DayProps & { readonly paper: Paper }): ReactNode {
  const lang = useLang();
  const record = `i:${paper.id}`;
  const table = session.tables.find(({ id }) => id === paper.tableId);
  const said = (field: string, before: SheetValue): SheetValue => {
    const value = sheet.valueOf(record, field);
    return value === undefined ? before : value;
  };
  const outcome = said('outcome', paper.outcome);
  const next = said('nextStep', paper.nextStep);
  const toggle = (field: string, before: SheetValue) => (value: string) =>
    sheet.write(record, field, before === value ? null : value);
  return (
    <li className="row wrap person-row">
      <span className="num">{formatTime(paper.at, lang)}</span>
      <b className="num">{cardText(paper.card)}</b>
      <span className="grow">
        {table?.number} · {table?.partner?.name}
      </span>
      <Taps of={OUTCOMES} words={OUTCOME_WORDS} chosen={outcome} onTap={toggle('outcome', outcome)} />
      {outcome === 'met' && <Taps of={STEPS} words={NEXT_WORDS} chosen={next} onTap={toggle('nextStep', next)} />}
    </li>
  );
}

/** Who is here, or what came of it; found by card or name. */
export function DayLists({ session, sheet }: DayProps): ReactNode {
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
