import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { canStep } from './lifecycle.js';
import type { OpportunityFacts, OpportunityKind } from './opportunity.js';

const EVERYWHERE: ReadonlySet<string> = new Set(['administrator', 'system']);
const OFFICE_STAFF: ReadonlySet<string> = new Set(['counsellor', 'social_worker']);

/** Its partner's own people, the office in charge of the partner, administrators and the product. */
export function mayManage(actor: Actor, facts: Pick<OpportunityFacts, 'partnerId' | 'officeId'>): boolean {
  if (EVERYWHERE.has(actor.persona) || actor.partnerIds.includes(facts.partnerId)) return true;
  return OFFICE_STAFF.has(actor.persona) && facts.officeId !== null && actor.officeIds.includes(facts.officeId);
}

/** What posting needs to know of a partner. */
export interface PostingPartner {
  readonly id: string;
  readonly kind: 'employer' | 'trainer' | 'lender' | 'agency';
  readonly status: 'pending' | 'verified' | 'suspended';
  readonly officeId: string | null;
}

/** May this actor post for this partner now? A pending partner may prepare drafts; somebody else's is unknown. */
export function decidePosting(actor: Actor, partner: PostingPartner | null): Result<PostingPartner> {
  if (partner === null || !mayManage(actor, { partnerId: partner.id, officeId: partner.officeId }))
    return refuse('not_found');
  return partner.status === 'suspended' ? refuse('partner.suspended') : ok(partner);
}

const MONEY: ReadonlySet<OpportunityKind> = new Set(['loan_programme', 'grant_programme']);

/** Loans and grants are offered by lenders and agencies; everything else by anybody. */
export const kindFits = (kind: OpportunityKind, partner: Pick<PostingPartner, 'kind'>): boolean =>
  !MONEY.has(kind) || partner.kind === 'lender' || partner.kind === 'agency';

export const ACTIONS = ['publish', 'pause', 'resume', 'confirm', 'close', 'copy', 'edit'] as const;
export type Action = (typeof ACTIONS)[number];

/** What this actor may do with it now, for the pages to offer. */
export function availableActions(actor: Actor, facts: OpportunityFacts): readonly Action[] {
  if (!mayManage(actor, facts)) return [];
  return ACTIONS.filter((action) => {
    if (action === 'copy') return true;
    if (action === 'publish' && !facts.partnerVerified) return false;
    return canStep(facts.status, action);
  });
}
