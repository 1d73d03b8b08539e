import type { Actor } from '#kernel/actor';
import type { ClientRecord } from './client.js';

const STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker', 'system']);

/** Works for an office that accompanies people; the office is the first of the actor's. */
export const officeOf = (actor: Actor): string | null =>
  STAFF.has(actor.persona) ? (actor.officeIds[0] ?? null) : null;

/** Of the office's own people, as long as the file is neither merged into another nor erased. */
export const mayChange = (actor: Actor, client: Pick<ClientRecord, 'officeId' | 'mergedInto' | 'erasedAt'>): boolean =>
  STAFF.has(actor.persona) &&
  actor.officeIds.includes(client.officeId) &&
  client.mergedInto === null &&
  client.erasedAt === null;

/** A person sees all that is known of them, but the office's note: that is the office's own word. */
export const seesOwnFile = (actor: Actor, clientId: string): boolean =>
  actor.persona === 'client' && actor.clientId === clientId;

/** Whose calendar counts where the office's own zone is not at hand. */
export const zoneOf = (country: 'ID' | 'VN'): string => (country === 'ID' ? 'Asia/Jakarta' : 'Asia/Ho_Chi_Minh');
