import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { OpportunitiesQueries, opportunityLoader, OpportunityType } from '#domains/opportunities';
import { ReferenceQueries } from '#domains/reference';
import { CurrentActor, Request, type RequestContext } from '#platform/graphql/context';
import { ApplicationActionEnum } from './applications.graphql.js';
import { availableActions } from './core/policy.js';
import type { Action } from './core/state.js';
import type { ShownCard } from './open-cards.js';
import { workCardFace } from './work-card-face.resolver.js';
import { WorkCardType } from './work-cards.graphql.js';

const VISITOR_OF_PARTNER = { persona: 'employer' } as const;

/** Beside what stands on a card: which opening it is for, and what its partner may say. */
@Resolver(() => WorkCardType)
export class WorkCardFields extends workCardFace(() => WorkCardType) {
  constructor(
    reference: ReferenceQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {
    super(reference);
  }

  @ResolveField(() => OpportunityType, { nullable: true })
  async opportunity(@Parent() { opportunityId }: ShownCard, @Request() context: RequestContext) {
    return opportunityLoader(context, this.opportunities).load(opportunityId);
  }

  @ResolveField(() => [ApplicationActionEnum], { description: 'What the partner may say next.' })
  availableActions(@Parent() { state }: ShownCard, @CurrentActor() actor: Actor): readonly Action[] {
    return availableActions(actor.persona === 'visitor' ? VISITOR_OF_PARTNER : actor, state, true);
  }
}
