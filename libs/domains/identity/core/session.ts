import type { AccountKind, Membership } from './account.js';

/** How long a session may last, in seconds; PostgreSQL's clock decides. */
export interface Lifetime {
  /** From sign-in, whatever happens. */
  readonly absolute: number;
  /** From the last request. */
  readonly idle: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A client keeps a phone; people at work share a desk. */
export const lifetimeOf = (kind: AccountKind): Lifetime =>
  kind === 'client' ? { absolute: 60 * DAY, idle: 14 * DAY } : { absolute: 12 * HOUR, idle: 2 * HOUR };

/** How many seconds may pass before a request notes that the session is still used. */
export const TOUCH_AFTER = 60;

/** The membership a new session acts in: the one used last, or else the oldest. Null when none is left. */
export const membershipToActIn = (memberships: readonly Membership[], last: string | null): Membership | null =>
  memberships.find(({ id }) => id === last) ?? memberships.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

/** How sign-in is slowed down: a bucket holds `capacity` tries and gets one more every `secondsPerToken`. */
export const TRIES = {
  address: { capacity: 40, secondsPerToken: 6 },
  account: { capacity: 8, secondsPerToken: 120 },
  accountDay: { capacity: 60, secondsPerToken: 1440 },
  invitation: { capacity: 5, secondsPerToken: 3600 },
} as const;
