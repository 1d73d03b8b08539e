import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ChangeStatus } from './change-status.js';
import type { OpportunityFacts } from './core/opportunity.js';
import { EditOpportunity } from './edit-opportunity.js';
import {
  OpportunityConnectionType,
  OpportunityPayload,
  OpportunityResult,
  OpportunityType,
} from './opportunities.graphql.js';
import { OpportunitiesQueries } from './opportunities.queries.js';
import {
  changeOf,
  CloseOpportunityArgs,
  draftOf,
  EditOpportunityArgs,
  FromPreviousArgs,
  MyOpportunitiesArgs,
  OpportunityVersionArgs,
  PostOpportunityInput,
} from './opportunity-input.graphql.js';
import { PostOpportunity } from './post-opportunity.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (opportunityId) => Object.assign(new OpportunityPayload(), { opportunityId }));

@Resolver()
export class OpportunitiesResolver {
  constructor(
    private readonly queries: OpportunitiesQueries,
    private readonly posting: PostOpportunity,
    private readonly editing: EditOpportunity,
    private readonly statuses: ChangeStatus,
  ) {}

  @Query(() => OpportunityType, { nullable: true, description: 'Closed ones for 30 days, then they are not there.' })
  @Allow('opportunity:read')
  async opportunity(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<OpportunityFacts | null> {
    return (await this.queries.cardsByIds(actor, [id]))[0] ?? null;
  }

  @Query(() => OpportunityConnectionType, { description: 'Those one may manage, newest first.' })
  @Allow('opportunity:manage')
  async myOpportunities(
    @Args() { partnerId, status, toConfirm, ...page }: MyOpportunitiesArgs,
    @CurrentActor() actor: Actor,
  ) {
    return this.queries.mine(actor, { partnerId, status, toConfirm }, page);
  }

  @Mutation(() => OpportunityResult, { description: 'A draft. The same key again gives the same opportunity.' })
  @Allow('opportunity:post')
  async postOpportunity(
    @Args('input') input: PostOpportunityInput,
    @Args('idempotencyKey', { type: () => ID }) idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { partnerId } = input;
    return answer(await this.posting.execute(actor, { partnerId, draft: draftOf(input), idempotencyKey }), language);
  }

  @Mutation(() => OpportunityResult, { description: 'A draft like a previous posting.' })
  @Allow('opportunity:post')
  async postFromPrevious(
    @Args() { previousId, input, idempotencyKey }: FromPreviousArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const change = changeOf(input);
    return answer(await this.posting.fromPrevious(actor, previousId, { change, idempotencyKey }), language);
  }

  @Mutation(() => OpportunityResult, { description: 'What is out stays out, and counts as confirmed.' })
  @Allow('opportunity:manage')
  async editOpportunity(
    @Args() { input, ...target }: EditOpportunityArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.editing.execute(actor, target, draftOf(input)), language);
  }

  @Mutation(() => OpportunityResult)
  @Allow('opportunity:manage')
  async publishOpportunity(
    @Args() target: OpportunityVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.statuses.execute(actor, 'publish', target), language);
  }

  @Mutation(() => OpportunityResult)
  @Allow('opportunity:manage')
  async pauseOpportunity(
    @Args() target: OpportunityVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.statuses.execute(actor, 'pause', target), language);
  }

  @Mutation(() => OpportunityResult)
  @Allow('opportunity:manage')
  async resumeOpportunity(
    @Args() target: OpportunityVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.statuses.execute(actor, 'resume', target), language);
  }

  @Mutation(() => OpportunityResult, { description: 'It still stands: the answer to the question after 83 days.' })
  @Allow('opportunity:manage')
  async confirmOpportunity(
    @Args() target: OpportunityVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.statuses.execute(actor, 'confirm', target), language);
  }

  @Mutation(() => OpportunityResult, { description: 'Readable for 30 more days, marked as closed.' })
  @Allow('opportunity:manage')
  async closeOpportunity(
    @Args() target: CloseOpportunityArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.statuses.execute(actor, 'close', target), language);
  }
}
