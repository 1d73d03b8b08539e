import type { State } from './state.js';
import { WAITING } from './state.js';

const DAY = 86_400_000;
/** Without a word from anybody for this long an application lapses. */
export const LAPSE_DAYS = 60;
/** Days after which a partner that has not answered is reminded. */
export const NUDGE_DAYS = [3, 7] as const;
/** How long a link to answer holds. */
export const LINK_DAYS = 14;

export interface Waiting {
  readonly state: State;
  readonly sentAt: Date | null;
  readonly movedAt: Date;
  /** Reminders so far. */
  readonly nudges: number;
}

const daysSince = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / DAY;

/** Nothing moved for sixty days while somebody had to answer. */
export const hasLapsed = ({ state, movedAt }: Pick<Waiting, 'state' | 'movedAt'>, now: Date): boolean =>
  [...WAITING, 'offered'].includes(state) && daysSince(movedAt, now) >= LAPSE_DAYS;

/** Which reminder is due, 1 or 2; null for none. One that was missed is not made up for by two at once. */
export function nudgeDue({ state, sentAt, nudges }: Waiting, now: Date): number | null {
  if (sentAt === null || (state !== 'sent' && state !== 'seen')) return null;
  const due = NUDGE_DAYS.filter((days) => daysSince(sentAt, now) >= days).length;
  return due > nudges ? due : null;
}

export const linkUntil = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * DAY);
