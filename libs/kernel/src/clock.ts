import type { LocalDate } from './period.js';

/** The only source of time outside `core/`; core takes instants and dates as arguments. */
export interface Clock {
  now(): Date;
  /** The local date in an IANA zone, e.g. `Asia/Jakarta`. */
  today(zone: string): LocalDate;
}

/** The zone of each capital, for what lies in a country and nowhere nearer. */
export const CAPITAL_ZONES = { ID: 'Asia/Jakarta', VN: 'Asia/Ho_Chi_Minh' } as const;

const localDate = (instant: Date, zone: string): LocalDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );

const clockOf = (now: () => Date): Clock => ({ now, today: (zone) => localDate(now(), zone) });

export const systemClock: Clock = clockOf(() => new Date());

/** A clock that stands still at an ISO instant until `set` moves it. */
export function fixedClock(iso: string): Clock & { set(next: string): void } {
  let instant = new Date(iso);
  return {
    ...clockOf(() => instant),
    set: (next) => {
      instant = new Date(next);
    },
  };
}
