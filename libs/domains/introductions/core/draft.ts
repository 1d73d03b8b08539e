import { isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import type { SessionDraft, TableInterviewer } from './record.js';
import { slotsOf, type Minute, type Span } from './session.js';
import { clockProblems } from './wall-clock.js';

const DAY = 1_440;
export const MAX = {
  venue: 160,
  room: 60,
  breaks: 12,
  talks: 24,
  capacity: 5_000,
  interviewers: 24,
  floor: 96,
} as const;

const problem = (path: string, code: string, params?: InputProblem['params']): InputProblem =>
  params ? { path, code: `introduction.${code}`, params } : { path, code: `introduction.${code}` };

const inRange = (value: number, path: string, [least, most]: readonly [number, number]): InputProblem[] =>
  Number.isInteger(value) && value >= least && value <= most ? [] : [problem(path, 'not_in_range', { least, most })];

function spanProblems({ from, until }: Span, path: string): InputProblem[] {
  const outside = [...inRange(from, `${path}.from`, [0, DAY]), ...inRange(until, `${path}.until`, [0, DAY])];
  if (outside.length > 0 || from < until) return outside;
  return [problem(path, 'ends_before_it_begins')];
}

function hoursProblems(draft: SessionDraft): InputProblem[] {
  const spans = [
    ...draft.breaks.flatMap((span, n) => spanProblems(span, `breaks.${n}`)),
    ...draft.talks.flatMap((span, n) => spanProblems(span, `talks.${n}`)),
  ];
  const found = [
    ...inRange(draft.opens, 'opens', [0, DAY]),
    ...inRange(draft.closes, 'closes', [0, DAY]),
    ...inRange(draft.interview, 'interview', [5, 240]),
    ...inRange(draft.change, 'change', [0, 120]),
    ...spans,
  ];
  if (found.length > 0) return found;
  if (draft.opens >= draft.closes) return [problem('closes', 'ends_before_it_begins')];
  return slotsOf(draft).length > 0 ? [] : [problem('closes', 'no_slot')];
}

function dayProblems({ day }: SessionDraft, today: LocalDate): InputProblem[] {
  if (!isLocalDate(day)) return [problem('day', 'not_a_date')];
  return day < today ? [problem('day', 'past')] : [];
}

const lengthProblems = (length: number, path: string, most: number): InputProblem[] =>
  length > most ? [problem(path, 'too_many', { most })] : [];

/** The places of a clock problem are slots; an organiser changes the hours or the day. */
const clockFindings = (draft: SessionDraft): InputProblem[] =>
  clockProblems(draft.day, draft, draft.timeZone).map(({ path, code, params }) =>
    problem(path === 'zone' ? 'timeZone' : 'opens', code === 'unknown' ? 'zone_unknown' : code, {
      ...params,
      ...(params?.['minute'] === undefined ? {} : { time: clockOf(Number(params['minute'])) }),
    }),
  );

/** A minute of the day as `HH:MM`. */
export const clockOf = (minute: Minute): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The minute of a `HH:MM`, 24:00 included; callers have checked its shape. */
export const minuteOf = (clock: string): Minute => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/**
 * What is wrong with a session as an organiser says it. `today` is the date at its place; a session that began is changed
 * as long as its day lasts.
 */
export function draftProblems(draft: SessionDraft, today: LocalDate): InputProblem[] {
  const venue = draft.venue.trim().length;
  const found = [
    ...(venue < 2 ? [{ path: 'venue', code: 'required' }] : []),
    ...(venue > MAX.venue ? [{ path: 'venue', code: 'too_long', params: { max: MAX.venue } }] : []),
    ...lengthProblems(draft.breaks.length, 'breaks', MAX.breaks),
    ...lengthProblems(draft.talks.length, 'talks', MAX.talks),
    ...inRange(draft.clientFloor, 'clientFloor', [0, MAX.floor]),
    ...inRange(draft.capacity ?? 1, 'capacity', [1, MAX.capacity]),
    ...hoursProblems(draft),
    ...dayProblems(draft, today),
  ];
  return found.length > 0 ? found : clockFindings(draft);
}

export interface TableDraft {
  readonly number: number;
  readonly floor: number;
  readonly interviewers: readonly TableInterviewer[];
}

function interviewerProblems({ from, until }: TableInterviewer, path: string): InputProblem[] {
  return spanProblems({ from: from ?? 0, until: until ?? DAY }, path);
}

/** What is wrong with a table. A table with no interviewer is saved; the plan says that nobody sits there. */
export const tableProblems = ({ number, floor, interviewers }: TableDraft): InputProblem[] => [
  ...inRange(number, 'number', [1, 1_000]),
  ...inRange(floor, 'floor', [0, MAX.floor]),
  ...lengthProblems(interviewers.length, 'interviewers', MAX.interviewers),
  ...interviewers.flatMap((who, n) => interviewerProblems(who, `interviewers.${n}`)),
];

/** Each number stands on one table. */
export function numberProblems(
  before: readonly { readonly id: string; readonly number: number }[],
  after: readonly { readonly id?: string; readonly number: number }[],
): InputProblem[] {
  const changed = new Set(after.map(({ id }) => id));
  const taken = new Set(before.filter(({ id }) => !changed.has(id)).map(({ number }) => number));
  return after.flatMap(({ number }, n) => {
    const twice = taken.has(number);
    taken.add(number);
    return twice
      ? [
          {
            path: after.length > 1 ? `tables.${n}.number` : 'number',
            code: 'introduction.number_taken',
            params: { number },
          },
        ]
      : [];
  });
}
