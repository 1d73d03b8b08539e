import type { Channel } from '#kernel/outside-text';
import { channelsFor, sendableFrom, type Preferences } from './quiet.js';

/**
 * `waiting` for its time, `sending` while a gateway has it, `failed` and tried again, `sent`. `dead`: given up, which
 * somebody may take back. `dropped`: not wanted any more when its time came.
 */
export const MESSAGE_STATES = ['waiting', 'sending', 'failed', 'sent', 'dead', 'dropped'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Only what was given up: all else is on its way, or done. */
export const mayTryAgain = (state: MessageState): boolean => state === 'dead';

/** Why it could not be handed over. Of the last two the channel is no way to this person: it is not tried again. */
export const FAILURES = [
  'gateway_away',
  'gateway_refused',
  'gateway_sign_in',
  'interrupted',
  'no_gateway',
  'no_address',
  'address_refused',
] as const;
export type Failure = (typeof FAILURES)[number];

/** Why it is not sent, though it could be. */
export const DROPPED = ['gone', 'read', 'withdrawn', 'shared_phone', 'not_wanted', 'no_longer_so'] as const;
export type DropReason = (typeof DROPPED)[number];

const MINUTE = 60_000;
/** Minutes between one try and the next: about a day in all, so that a gateway may be away over a night. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720] as const;
/** Then it is dead. */
export const MOST_TRIES = PAUSES.length + 1;
/** Milliseconds after which what was handed over and never answered is looked at again: longer than a gateway may take. */
export const LEASE = 5 * MINUTE;

const NO_WAY: readonly Failure[] = ['no_gateway', 'no_address', 'address_refused'];

/** Whether the channel is no way to this person, so that trying it again is idle. */
export const isNoWay = (failure: Failure): boolean => NO_WAY.includes(failure);

/** What becomes of a message that could not be handed over, after so many tries (one at least). */
export function afterFailure(
  { tries, failure }: { readonly tries: number; readonly failure: Failure },
  now: Date,
): { readonly state: 'failed'; readonly dueAt: Date } | { readonly state: 'dead' } {
  const pause = isNoWay(failure) ? undefined : PAUSES[tries - 1];
  return pause === undefined ? { state: 'dead' } : { state: 'failed', dueAt: new Date(now.getTime() + pause * MINUTE) };
}

/** The channel by which somebody is told next: the first wanted one that there is and that was not used; null for none. */
export const nextChannel = (
  preferences: Preferences,
  there: ReadonlySet<Channel>,
  used: readonly Channel[],
): Channel | null => channelsFor(preferences).find((channel) => there.has(channel) && !used.includes(channel)) ?? null;

/** What is true of a message when its time has come. */
export interface Present {
  readonly channel: Channel;
  readonly preferences: Preferences;
  /** Whom it is for has left: erased, or the file is closed. */
  readonly gone: boolean;
  /** That of which somebody is told; who was told late is not told in time. */
  readonly happenedAt: Date;
  /** Already seen inside the app. */
  readonly readAt: Date | null;
  /** When the person last took a consent back on which the notice rests; null for never. */
  readonly withdrawnAt: Date | null;
  /** What it says outside is still so, or still asked. */
  readonly holds: boolean;
}

export type Verdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'drop'; readonly because: DropReason };

const drop = (because: DropReason): Verdict => ({ kind: 'drop', because });

function dropReason(present: Present): DropReason | null {
  const { preferences, channel, happenedAt, readAt, withdrawnAt } = present;
  if (present.gone) return 'gone';
  if (preferences.sharedPhone) return 'shared_phone';
  if (!channelsFor(preferences).includes(channel)) return 'not_wanted';
  if (withdrawnAt !== null && withdrawnAt >= happenedAt) return 'withdrawn';
  if (readAt !== null) return 'read';
  return present.holds ? null : 'no_longer_so';
}

/** Whether a message is sent now: what was wanted when it was made may not be wanted any more, and hours are quiet. */
export function verdictOf(present: Present, now: Date, zone: string): Verdict {
  const because = dropReason(present);
  if (because !== null) return drop(because);
  const until = sendableFrom(present.preferences, now, zone);
  return until > now ? { kind: 'wait', until } : { kind: 'send' };
}

/** What the file says of ways to a person, now. */
export interface Reachable {
  readonly email: string | null;
  readonly phone: string | null;
  /** Others read this phone too. */
  readonly phoneShared: boolean;
  /** On which they want notices and are signed in. */
  readonly devices: readonly Target[];
}

/** One of the places to which a message goes. */
export interface Target {
  readonly address: string;
  /** Of a device, which is forgotten when it is gone. */
  readonly deviceId: string | null;
}

export type Reach =
  | { readonly kind: 'to'; readonly to: readonly Target[] }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'drop'; readonly because: DropReason };

/** Where a message by a channel goes. A phone that others read gets nothing, and neither does the mail that is read on it. */
export function reachOf({ email, phone, phoneShared, devices }: Reachable, channel: Channel): Reach {
  if (phoneShared) return { kind: 'drop', because: 'shared_phone' };
  const address = channel === 'email' ? email : phone;
  const named = address === null ? [] : [{ address, deviceId: null }];
  const to = channel === 'push' ? devices : named;
  return to.length === 0 ? { kind: 'failure', failure: 'no_address' } : { kind: 'to', to };
}

/** What became of a message that went to several devices (one at least): brought when one took it, else what may pass. */
export const togetherOf = (each: readonly (Failure | null)[]): Failure | null =>
  each.includes(null) ? null : (each.find((failure) => failure !== null && !isNoWay(failure)) ?? (each[0] as Failure));
