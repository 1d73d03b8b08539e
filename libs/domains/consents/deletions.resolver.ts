import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { opportunityLoader, OpportunitiesQueries, OpportunityType } from '#domains/opportunities';
import { PartnersQueries, PartnerType } from '#domains/partners';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ConfirmDeletion } from './confirm-deletion.js';
import { recipientLoader } from './consents.loader.js';
import { DeletionTaskConnectionType, DeletionTaskType } from './deletions.graphql.js';
import { DeletionsQueries, type DeletionTask } from './deletions.queries.js';

@Resolver(() => DeletionTaskType)
export class DeletionsResolver {
  constructor(
    private readonly queries: DeletionsQueries,
    private readonly confirming: ConfirmDeletion,
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  @Query(() => DeletionTaskConnectionType, {
    description: "What the viewer's partners are asked to delete; what is still to be done first.",
  })
  @Allow('deletion:confirm')
  async deletionTasks(@Args() page: PageArgs, @CurrentActor() actor: Actor) {
    return this.queries.ofPartner(actor, page);
  }

  @Query(() => [DeletionTaskType], { description: 'Who was asked to delete what they noted of a person.' })
  @Allow('consent:read')
  async deletionTasksOf(@Args('clientId', { type: () => ID }) clientId: string, @CurrentActor() actor: Actor) {
    return this.queries.of(actor, clientId);
  }

  @Query(() => [DeletionTaskType], { description: 'Who was asked to delete what they noted of the viewer.' })
  @Allow('consent:read-own')
  async ownDeletionTasks(@CurrentActor() actor: Actor) {
    return actor.clientId === null ? [] : this.queries.of(actor, actor.clientId);
  }

  @Mutation(() => DoneResult, { description: 'It is deleted everywhere. Said twice, the first time stands.' })
  @Allow('deletion:confirm')
  async confirmDeletion(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.confirming.execute(actor, id), language, done);
  }

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: DeletionTask, @Request() context: RequestContext) {
    return recipientLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => OpportunityType, { nullable: true })
  async opportunity(@Parent() { opportunityId }: DeletionTask, @Request() context: RequestContext) {
    return opportunityId === null ? null : opportunityLoader(context, this.opportunities).load(opportunityId);
  }
}
