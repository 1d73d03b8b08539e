import type { LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import { slotsOf, type Hours, type Minute } from './session.js';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Minutes that the clocks of a zone are ahead of UTC at an instant. Throws RangeError for a zone that does not exist. */
function ahead(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return (Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - instant) / MINUTE;
}

/**
 * The instants at which the clocks of a zone show a minute of a day: one as a rule, none when the clocks skip it, two
 * (the earlier first) when they show it twice. As milliseconds since 1970, UTC.
 */
export function instantsOf(day: LocalDate, minute: Minute, zone: string): number[] {
  const local = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  // Around a change the zone has the offset of the day before or that of the day after.
  const offsets = new Set([ahead(local - DAY, zone), ahead(local + DAY, zone)]);
  return [...offsets]
    .map((offset) => ({ offset, instant: local - offset * MINUTE }))
    .filter(({ offset, instant }) => ahead(instant, zone) === offset)
    .map(({ instant }) => instant)
    .sort((a, b) => a - b);
}

function zoneExists(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The slots of a day that the clocks of the place skip or show twice. Codes: unknown (zone), clock_skips, clock_repeats
 * with the minute.
 */
export function clockProblems(day: LocalDate, hours: Hours, zone: string): InputProblem[] {
  if (!zoneExists(zone)) return [{ path: 'zone', code: 'unknown' }];
  return slotsOf(hours).flatMap((minute, n) => {
    const { length } = instantsOf(day, minute, zone);
    if (length === 1) return [];
    return [{ path: `slots.${n}`, code: length === 0 ? 'clock_skips' : 'clock_repeats', params: { minute } }];
  });
}
