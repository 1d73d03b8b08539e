import type { LocalDate } from '#kernel/period';
import type { Minute } from './session.js';
import { instantsOf } from './wall-clock.js';

export interface CalendarEntry {
  readonly id: string;
  readonly from: Minute;
  readonly until: Minute;
}

export interface CalendarDay {
  readonly day: LocalDate;
  readonly timeZone: string;
  readonly entries: readonly CalendarEntry[];
  /** One of the few neutral texts: it is seen on a locked screen. */
  readonly summary: string;
  readonly now: Date;
}

const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
const instantOf = ({ day, timeZone }: CalendarDay, minute: Minute): number =>
  instantsOf(day, minute, timeZone)[0] ?? Date.parse(`${day}T00:00:00Z`);

/** An iCalendar file (RFC 5545): times and one neutral word, no place, no name, nothing of whom it is about. */
export function calendarOf(calendar: CalendarDay): string {
  const lines = calendar.entries.flatMap(({ id, from, until }) => [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(calendar.now.getTime())}`,
    `DTSTART:${stamp(instantOf(calendar, from))}`,
    `DTEND:${stamp(instantOf(calendar, until))}`,
    `SUMMARY:${escaped(calendar.summary)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//calendar//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
