import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import type { Need } from '#domains/consents';
import { OpportunitiesQueries, placesLeft, type OpportunityFacts, type OpportunityKind } from '#domains/opportunities';
import { PartnersQueries } from '#domains/partners';

/** An opening that takes people, and what sharing a card for it needs. */
export interface Opening {
  readonly facts: OpportunityFacts;
  readonly need: Need;
}

/** Loans and grants are asked for by their own rules. */
const TAKES: readonly OpportunityKind[] = ['vacancy', 'ojt_place', 'training_slot'];

/** Openings as far as applying for them goes. */
@Injectable()
export class Openings {
  constructor(
    private readonly opportunities: OpportunitiesQueries,
    private readonly partners: PartnersQueries,
  ) {}

  /** Refuses `not_found`, `application.opening_filled`, `application.opening_gone`, `application.other_way`. */
  async taking(actor: Actor, id: string): Promise<Result<Opening>> {
    const facts = await this.facts(actor, id);
    const partner = facts && (await this.partners.byId(actor, facts.partnerId));
    if (!facts || !partner) return refuse('not_found');
    if (!TAKES.includes(facts.kind)) return refuse('application.other_way');
    if (facts.status === 'filled') return refuse('application.opening_filled');
    if (facts.status !== 'published') return refuse('application.opening_gone');
    const { id: partnerId, kind: partnerKind } = partner;
    return ok({ facts, need: { purpose: 'referral', partnerId, partnerKind, opportunityId: facts.id } });
  }

  async facts(actor: Actor, id: string): Promise<OpportunityFacts | null> {
    return isId(id) ? ((await this.opportunities.cardsByIds(actor, [id]))[0] ?? null) : null;
  }

  /** How it stands for somebody who answers: a paused one still takes those who came before. */
  async standing(actor: Actor, id: string): Promise<{ readonly placesLeft: number; readonly openingOut: boolean }> {
    const facts = await this.facts(actor, id);
    if (!facts) return { placesLeft: 0, openingOut: false };
    return { placesLeft: placesLeft(facts), openingOut: facts.status !== 'closed' && facts.status !== 'draft' };
  }
}
