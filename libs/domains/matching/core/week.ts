import type { FreeTime, PersonFacts, Schedule, Shift } from './facts.js';
import { ask, askOpening, no, type Finding } from './verdict.js';

/** Half hours of a week, 24 bits a number, two numbers a day, Monday first. */
export type Week = Int32Array;

const DAYS = 7;
const HALF_HOURS = 48;
const BITS = 24;
const WHOLE = (1 << BITS) - 1;
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const at = (week: Week, place: number): number => week[place] as number;

/** Bits set in a number of 24 bits (Warren, Hacker's Delight, 5-1). */
function bits(n: number): number {
  const pairs = n - ((n >> 1) & 0x555555);
  const fours = (pairs & 0x333333) + ((pairs >> 2) & 0x333333);
  return ((((fours + (fours >> 4)) & 0x0f0f0f) * 0x010101) >> 16) & 0xff;
}

/** Marks half hours from `from` until before `to`, counted from the start of an ISO weekday; past Sunday comes Monday. */
function mark(week: Week, weekday: number, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) {
    const whole = ((weekday - 1) * HALF_HOURS + slot) % (DAYS * HALF_HOURS);
    const place = Math.floor(whole / BITS);
    week[place] = at(week, place) | (1 << (whole % BITS));
  }
}

/** A half hour counts as free when all of it is. */
export function freeWeek(free: readonly FreeTime[]): Week {
  const week = new Int32Array(DAYS * 2);
  for (const { weekday, from, to } of free)
    mark(week, weekday, Math.ceil(minutes(from) / 30), Math.floor(minutes(to) / 30));
  return week;
}

/** A half hour counts as worked when any of it is. */
function shiftWeek({ start, end }: Shift, weekdays: readonly number[]): Week {
  const week = new Int32Array(DAYS * 2);
  const from = minutes(start);
  const to = minutes(end) > from ? minutes(end) : minutes(end) + 24 * 60;
  for (const weekday of weekdays) mark(week, weekday, Math.floor(from / 30), Math.ceil(to / 30));
  return week;
}

/** A schedule made ready to be compared with many people. */
export interface Worked {
  /** Per shift the weeks that must all be free; without weekdays one week per possible day. */
  readonly shifts: readonly (readonly Week[])[];
  readonly daysStated: boolean;
  readonly weekdays: readonly number[];
}

export function workedOf({ weekdays, shifts }: Schedule): Worked {
  const daysStated = weekdays.length > 0;
  return {
    weekdays,
    daysStated,
    shifts: shifts.map((shift) =>
      daysStated ? [shiftWeek(shift, weekdays)] : ALL_DAYS.map((day) => shiftWeek(shift, [day])),
    ),
  };
}

function covers(free: Week, worked: Week): boolean {
  for (let place = 0; place < worked.length; place++) if ((at(worked, place) & ~at(free, place)) !== 0) return false;
  return true;
}

function sharedOf(free: Week, worked: Week): number {
  let shared = 0;
  let all = 0;
  for (let place = 0; place < worked.length; place++) {
    shared += bits(at(worked, place) & at(free, place));
    all += bits(at(worked, place));
  }
  return Math.floor((1000 * shared) / all);
}

const freeOn = (free: Week, weekday: number): number =>
  bits(at(free, weekday * 2 - 2)) + bits(at(free, weekday * 2 - 1));
const allFree = (free: Week, weekdays: readonly number[]): boolean =>
  weekdays.every((day) => at(free, day * 2 - 2) === WHOLE && at(free, day * 2 - 1) === WHOLE);

/** Without shifts: a weekday with no free time is a "no"; only a day that is wholly free is surely enough. */
function withoutShifts({ weekdays, daysStated }: Worked, free: Week): Finding[] {
  if (daysStated && weekdays.some((day) => freeOn(free, day) === 0)) return [no('days_not_free')];
  return allFree(free, daysStated ? weekdays : ALL_DAYS) ? [] : [askOpening('schedule')];
}

/** Whether somebody is free when they are needed. `free` is null when nobody has asked. */
export function hoursFindings(worked: Worked, free: Week | null): Finding[] {
  if (free === null) return [ask('free')];
  if (worked.shifts.length === 0) return withoutShifts(worked, free);
  const fits = worked.shifts.flatMap((weeks) => weeks.map((week) => covers(free, week)));
  if (fits.every(Boolean)) return [];
  return fits.some(Boolean) ? [askOpening('shift')] : [no('hours_not_free')];
}

/** The share of the hours of the best shift that are free, in thousandths; 500 when it cannot be told. */
export function hoursPoints(worked: Worked, free: Week | null): number {
  if (free === null || worked.shifts.length === 0) return 500;
  return Math.max(...worked.shifts.flatMap((weeks) => weeks.map((week) => sharedOf(free, week))));
}

const clock = (total: number): string =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;

/** The same days with free time that begins earlier or ends later, within the day. */
export const stretched = (free: readonly FreeTime[], earlier: number, later: number): FreeTime[] =>
  free.map(({ weekday, from, to }) => ({
    weekday,
    from: clock(Math.max(0, minutes(from) - earlier)),
    to: clock(Math.min(24 * 60, minutes(to) + later)),
  }));

/** The longest free stretch of the week, on another day; null when that day is free already or no day is. */
export function withDay(free: NonNullable<PersonFacts['free']>, weekday: number): FreeTime[] | null {
  if (free.some((time) => time.weekday === weekday)) return null;
  const length = ({ from, to }: FreeTime): number => minutes(to) - minutes(from);
  const longest = free.reduce<FreeTime | null>(
    (best, time) => (best && length(best) >= length(time) ? best : time),
    null,
  );
  return longest && [...free, { ...longest, weekday }];
}
