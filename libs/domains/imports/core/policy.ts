import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';

/** What importing needs to know of a partner. */
export interface ImportPartner {
  readonly id: string;
  readonly status: 'pending' | 'verified' | 'suspended';
  readonly officeId: string | null;
}

const EVERYWHERE: ReadonlySet<string> = new Set(['administrator', 'system']);
const OFFICE_STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker']);

/** Its own people, the office in charge of it, administrators and the product itself. */
export function mayImportFor(actor: Actor, { id, officeId }: Pick<ImportPartner, 'id' | 'officeId'>): boolean {
  if (EVERYWHERE.has(actor.persona) || actor.partnerIds.includes(id)) return true;
  return OFFICE_STAFF.has(actor.persona) && officeId !== null && actor.officeIds.includes(officeId);
}

/** May this actor import for this partner now? Somebody else's partner is unknown. */
export function decideImport<P extends ImportPartner>(actor: Actor, partner: P | null): Result<P> {
  if (partner === null || !mayImportFor(actor, partner)) return refuse('not_found');
  return partner.status === 'suspended' ? refuse('partner.suspended') : ok(partner);
}
