import type { Actor } from '#kernel/actor';
import type { Channel, Consent } from './consent.js';

const STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker', 'system']);

interface Whose {
  readonly officeId: string;
  readonly clientId: string;
}

/** A person themselves, also under ids that were joined with theirs, or the people of their office. */
export const mayActFor = (actor: Actor, { officeId, clientId }: Whose, ownIds: readonly string[]): boolean =>
  actor.officeIds.includes(officeId) &&
  (STAFF.has(actor.persona) || (actor.persona === 'client' && actor.clientId !== null && ownIds.includes(clientId)));

/** How this actor takes consents: a person gives their own, staff take them in person or with a code sent to the phone. */
export const channelOf = (actor: Actor, withCode: boolean): Channel => {
  if (actor.persona === 'client') return 'by_client';
  return withCode ? 'phone_code' : 'in_person';
};

/** Always, without a reason, as long as there is something to take back. */
export const mayWithdraw = (actor: Actor, consent: Whose & Pick<Consent, 'withdrawnAt'>, ownIds: readonly string[]) =>
  mayActFor(actor, consent, ownIds) && consent.withdrawnAt === null;
