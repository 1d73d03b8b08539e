import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import {
  afterDecision,
  changesVerifiedFacts,
  type Decision,
  type PartnerFacts,
  type PartnerProfile,
} from './partner.js';

type Seen = Pick<PartnerFacts, 'id' | 'status' | 'officeId' | 'verifiedOn'>;

const OFFICE_STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker']);
const DECIDERS: ReadonlySet<string> = new Set(['counsellor', 'administrator', 'system']);
const EVERYWHERE: ReadonlySet<string> = new Set(['administrator', 'system']);

export const isOwnPartner = (actor: Actor, partner: Pick<PartnerFacts, 'id'>): boolean =>
  actor.partnerIds.includes(partner.id);

/** Works for the office in charge of the partner, or for the product. */
export function isInCharge(actor: Actor, partner: Pick<PartnerFacts, 'officeId'>): boolean {
  if (EVERYWHERE.has(actor.persona)) return true;
  return OFFICE_STAFF.has(actor.persona) && partner.officeId !== null && actor.officeIds.includes(partner.officeId);
}

/** Its own people and the office in charge. */
export const mayEdit = (actor: Actor, partner: Pick<PartnerFacts, 'id' | 'officeId'>): boolean =>
  isOwnPartner(actor, partner) || isInCharge(actor, partner);

/** Offices know whom they deal with; a partner knows its own people. Nobody else sees names. */
export const maySeePeople = (actor: Actor, partner: Pick<PartnerFacts, 'id' | 'officeId'>): boolean =>
  mayEdit(actor, partner) || OFFICE_STAFF.has(actor.persona);

/** Whether an actor may take a decision at all: a pending partner of no office belongs to whoever looks first. */
export function mayDecide(actor: Actor, partner: Seen): boolean {
  if (!DECIDERS.has(actor.persona)) return false;
  return isInCharge(actor, partner) || (partner.officeId === null && partner.status === 'pending');
}

/** What an edit by this actor does, or why not. */
export function decideEdit(actor: Actor, partner: PartnerFacts, next: PartnerProfile): Result<PartnerProfile> {
  if (!mayEdit(actor, partner)) return refuse('not_found');
  if (partner.status === 'suspended' && !isInCharge(actor, partner)) return refuse('partner.suspended');
  if (partner.status === 'verified' && !isInCharge(actor, partner) && changesVerifiedFacts(partner, next)) {
    return refuse('partner.verified_facts');
  }
  return ok(next);
}

/** Where a decision of this actor leads, or why not. */
export function decide(actor: Actor, partner: Seen, decision: Decision): Result<PartnerFacts['status']> {
  if (!mayDecide(actor, partner)) return refuse('partner.not_in_charge');
  const next = afterDecision(decision, partner);
  return next === null ? refuse(`partner.cannot_${decision}`) : ok(next);
}

/** The office that answers for a partner after this actor dealt with it. */
export const officeInCharge = (actor: Actor, partner: Pick<PartnerFacts, 'officeId'>): string | null =>
  partner.officeId ?? actor.officeIds[0] ?? null;
