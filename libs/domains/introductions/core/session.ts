import type { LocalDate } from '#kernel/period';

/** Minutes after midnight on the clock of the place; `core/wall-clock.ts` makes instants of them. */
export type Minute = number;

/** `until` does not belong to the span. */
export interface Span {
  readonly from: Minute;
  readonly until: Minute;
}

/** One person who talks to one client at a time. Arriving late and leaving early are spans away. */
export interface Interviewer {
  readonly id: string;
  readonly away: readonly Span[];
}

export interface Table {
  readonly id: string;
  readonly interviewers: readonly Interviewer[];
  /** When nobody is at the table, whoever sits there. */
  readonly away: readonly Span[];
  /** The interviews that the partner was promised at least. */
  readonly floor: number;
  /** Where it stands, in metres; null when nobody measured. */
  readonly spot: { readonly x: number; readonly y: number } | null;
}

export interface Attendee {
  readonly id: string;
  /** Late, early, absent, in a talk or a group round. */
  readonly away: readonly Span[];
  /** What the client has in other sessions of the day: away as well, and said. */
  readonly elsewhere: readonly Span[];
  /** The interviews that the client was promised at least. */
  readonly floor: number;
  /** Not more interviews than this; null for as many as there are. */
  readonly most: number | null;
  /** Minutes that this person may wait before and between interviews; null when waiting does no harm. */
  readonly patience: Minute | null;
}

export interface Pair {
  readonly client: string;
  readonly table: string;
}

/** `value` is a whole number from 1 to 1,000: what matching and both sides' wishes make of the pair. */
export interface Wish extends Pair {
  readonly value: number;
}

/** An interview that is promised; `at` is the start of a slot, or null for any. */
export interface FixedPair extends Pair {
  readonly at: Minute | null;
}

export interface Hours {
  readonly opens: Minute;
  readonly closes: Minute;
  /** Length of an interview. */
  readonly interview: Minute;
  /** Time to change tables after each interview. */
  readonly change: Minute;
  readonly breaks: readonly Span[];
}

/** All that the planner knows. The same session gives the same plan. */
export interface IntroductionSession {
  readonly day: LocalDate;
  readonly hours: Hours;
  readonly tables: readonly Table[];
  readonly clients: readonly Attendee[];
  readonly wishes: readonly Wish[];
  readonly fixed: readonly FixedPair[];
  readonly forbidden: readonly Pair[];
  readonly seed: number;
  /** Steps of each try at improvement, not time; null for what suits the size. */
  readonly budget: number | null;
}

export interface Interview extends Pair {
  readonly interviewer: string;
  readonly at: Minute;
}

export const VALUE_MOST = 1_000;
/** Of one wish of one side; 0 is none. */
export const WISH_MOST = 100;
export const CLIENTS_MOST = 5_000;
export const TABLES_MOST = 1_000;
export const WISHES_MOST = 200_000;
export const SLOTS_MOST = 96;

const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until;

/** Whether any of the spans touches the interview that starts at `at`. */
export const isAway = (spans: readonly Span[], at: Minute, minutes: Minute): boolean =>
  spans.some((span) => overlap(span, { from: at, until: at + minutes }));

/**
 * The starts of the slots of a day, in minutes: one after another with the time to change between, none into a break or
 * past the end.
 */
export function slotsOf({ opens, closes, interview, change, breaks }: Hours): Minute[] {
  const slots: Minute[] = [];
  let start = opens;
  while (start + interview <= closes && slots.length < SLOTS_MOST) {
    const span = { from: start, until: start + interview };
    const pause = breaks.find((each) => overlap(each, span));
    if (pause) {
      start = pause.until;
    } else {
      slots.push(start);
      start += interview + change;
    }
  }
  return slots;
}
