import { daysBefore } from '../../../formats/date.js';

/** The last day of a consent that lasts so many months from a day on: `2026-11-22` and 12 give `2027-11-21`. */
export function monthsOn(today: string, months: number): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const on = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return daysBefore(on.toISOString().slice(0, 10), 1);
}
