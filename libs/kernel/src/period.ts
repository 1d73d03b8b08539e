/** A date without time or zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

const utc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (millis: number): LocalDate => new Date(millis).toISOString().slice(0, 10);

/** Whether a text is a date of the calendar: 2026-02-29 is not. */
export function isLocalDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const millis = utc(text);
  return !Number.isNaN(millis) && toDate(millis) === text;
}

export const addDays = (date: LocalDate, days: number): LocalDate => toDate(utc(date) + days * DAY);

export const daysBetween = (from: LocalDate, to: LocalDate): number => (utc(to) - utc(from)) / DAY;

/** `from` and `to` both belong to the period; null is open. */
export interface Period {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export const contains = (period: Period, date: LocalDate): boolean =>
  (period.from === null || period.from <= date) && (period.to === null || date <= period.to);
