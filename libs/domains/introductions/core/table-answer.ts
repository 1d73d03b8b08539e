import type { LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import { item } from './arrays.js';
import { clockOf, MAX } from './draft.js';
import type { SessionRecord, SessionState, TableInterviewer, TableRecord, TableReply } from './record.js';
import type { Minute } from './session.js';

/** When somebody sits at a table; null is the session's own beginning or end. */
export interface SeatHours {
  readonly from: Minute | null;
  readonly until: Minute | null;
}

/** What a partner says of one of its tables; who cannot come says nothing of interviewers. */
export interface TableAnswer {
  readonly coming: boolean;
  readonly seats: readonly SeatHours[];
}

export type AnsweredHours = Pick<SessionRecord, 'opens' | 'closes' | 'interview'>;

/** `on_paper`: the timetable is out, and a change is spoken of with the office. `day_over`: past, closed or called off. */
export type AnswerBar = 'introduction.on_paper' | 'introduction.day_over';

/** What keeps a partner from answering for its table; null when nothing does. `today` is the date at the session's place. */
export function answerBar(
  { state, day }: { readonly state: SessionState; readonly day: LocalDate },
  today: LocalDate,
): AnswerBar | null {
  if (day < today || state === 'closed' || state === 'cancelled') return 'introduction.day_over';
  return state === 'published' ? 'introduction.on_paper' : null;
}

function seatProblems({ from, until }: SeatHours, { opens, closes, interview }: AnsweredHours, path: string) {
  const begins = from ?? opens;
  const ends = until ?? closes;
  const fits = (minute: Minute): boolean => minute >= opens && minute <= closes;
  const outside = { code: 'introduction.outside_hours', params: { from: clockOf(opens), until: clockOf(closes) } };
  const found: InputProblem[] = [
    ...(fits(begins) ? [] : [{ path: `${path}.from`, ...outside }]),
    ...(fits(ends) ? [] : [{ path: `${path}.until`, ...outside }]),
  ];
  if (found.length > 0) return found;
  if (begins >= ends) return [{ path, code: 'introduction.ends_before_it_begins' }];
  return ends - begins >= interview
    ? []
    : [{ path, code: 'introduction.too_short', params: { minutes: interview } } satisfies InputProblem];
}

/** What is wrong with an answer: nobody comes although somebody does, too many, hours that are none of the session's. */
export function tableAnswerProblems({ coming, seats }: TableAnswer, hours: AnsweredHours): InputProblem[] {
  if (!coming) return [];
  if (seats.length < 1 || seats.length > MAX.interviewers) {
    const params = { most: MAX.interviewers };
    return [{ path: 'seats', code: 'introduction.seats_not_in_range', params }];
  }
  return seats.flatMap((seat, n) => seatProblems(seat, hours, `seats.${n}`));
}

/** The first number from 1 that nobody at the table has. */
function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

/** Who sits there keeps the id, in the order of before; whoever is new gets a number. All day long is said by null. */
export function seated(
  before: readonly TableInterviewer[],
  seats: readonly SeatHours[],
  { opens, closes }: AnsweredHours,
): TableInterviewer[] {
  const taken = new Set(before.map(({ id }) => id));
  return seats.map(({ from, until }, n) => {
    const id = before[n]?.id ?? freeId(taken);
    taken.add(id);
    return { id, from: from === opens ? null : from, until: until === closes ? null : until };
  });
}

export interface AnsweredTable {
  readonly reply: TableReply;
  readonly interviewers: readonly TableInterviewer[];
}

/** A table as an answer leaves it: of who cannot come, the interviewers stay for another word. */
export const afterAnswer = (
  { interviewers }: Pick<TableRecord, 'interviewers'>,
  { coming, seats }: TableAnswer,
  hours: AnsweredHours,
): AnsweredTable =>
  coming ? { reply: 'coming', interviewers: seated(interviewers, seats, hours) } : { reply: 'declined', interviewers };

/** Whether an answer was given already, word for word. */
export const isSaid = (before: AnsweredTable, after: AnsweredTable): boolean =>
  before.reply === after.reply &&
  before.interviewers.length === after.interviewers.length &&
  before.interviewers.every((who, n) => {
    const other = item(after.interviewers, n);
    return who.id === other.id && who.from === other.from && who.until === other.until;
  });
