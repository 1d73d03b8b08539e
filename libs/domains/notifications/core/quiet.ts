import type { Channel } from '#kernel/outside-text';
import type { InputProblem } from '#kernel/result';

const MINUTE = 60_000;
const DAY = 1440;

/** How somebody wants to be told. */
export interface Preferences {
  /** Wanted, the first that works is used first; none is a choice too. */
  readonly channels: readonly Channel[];
  /** Others look at this phone: nothing leaves the app. */
  readonly sharedPhone: boolean;
  /** Minutes of the day in the person's zone between which nothing is sent; over midnight when `from` is later. */
  readonly quiet: { readonly from: number; readonly until: number } | null;
}

/** What holds until somebody chose: nothing outside the app without having been asked for, and nobody is woken. */
export const UNASKED: Preferences = { channels: [], sharedPhone: false, quiet: { from: 21 * 60, until: 7 * 60 } };

/** Channels by which somebody may be told now or later, in their order. */
export const channelsFor = ({ channels, sharedPhone }: Preferences): readonly Channel[] =>
  sharedPhone ? [] : [...new Set(channels)];

/**
 * How somebody wants to be told when two files turn out to be theirs: as the file that stays says, if somebody chose there.
 * Others look at the phone when either file says so: what is not sent can be read later, what was sent is seen.
 */
export const joinedPreferences = <P extends Preferences>(kept: P | null, other: P): P => ({
  ...(kept ?? other),
  sharedPhone: (kept?.sharedPhone ?? false) || other.sharedPhone,
});

/** Where quiet hours are counted when neither the home nor the office says. */
const SOMEWHERE = 'Asia/Jakarta';

/**
 * The IANA zone in which somebody lives: that of the smallest area of their home that has one, else the office's.
 * `home`: zones from the country down to the area, empty when it is not known.
 */
export const zoneOf = (home: readonly (string | null)[], office: string | null): string =>
  home.findLast((zone) => zone !== null) ?? office ?? SOMEWHERE;

/** The minute of the day that the clocks of an IANA zone show. Throws RangeError for a zone that does not exist. */
function minuteIn(zone: string, instant: number): number {
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' },
  }).formatToParts(instant);
  const of = (type: string): number => Number(clock.find((part) => part.type === type)?.value);
  return of('hour') * 60 + of('minute');
}

/** Minutes from one minute of the day to the next time the clock shows another. */
const ahead = (from: number, to: number): number => (to - from + DAY) % DAY;

function isQuiet(minute: number, { from, until }: { from: number; until: number }): boolean {
  return ahead(from, minute) < ahead(from, until);
}

/** The earliest instant from `now` on at which somebody may be sent something: now, or the end of their quiet hours. */
export function sendableFrom({ quiet }: Pick<Preferences, 'quiet'>, now: Date, zone: string): Date {
  if (quiet === null) return now;
  const minute = minuteIn(zone, now.getTime());
  if (!isQuiet(minute, quiet)) return now;
  const whole = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const end = whole + ahead(minute, quiet.until) * MINUTE;
  // Clocks that were changed in between show another minute then.
  const off = minuteIn(zone, end) - quiet.until;
  return new Date(end - off * MINUTE);
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A minute of the day as `HH:MM`, and back. */
export const clockTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const isMinute = (minute: number): boolean => Number.isInteger(minute) && minute >= 0 && minute < DAY;

/** What is wrong with how somebody wants to be told, place by place. */
export function preferenceProblems({ channels, quiet }: Preferences): InputProblem[] {
  const problems: InputProblem[] = [];
  if (new Set(channels).size < channels.length) problems.push({ path: 'channels', code: 'notification.named_twice' });
  for (const side of ['from', 'until'] as const) {
    if (quiet !== null && !isMinute(quiet[side])) problems.push({ path: `quiet.${side}`, code: 'not_a_time' });
  }
  return problems;
}
