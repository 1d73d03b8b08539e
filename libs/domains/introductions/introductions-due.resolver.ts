import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { clientLoader, ClientsQueries, ClientType } from '#domains/clients';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { Allow } from '#platform/auth/allow';
import { pageSize } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { done as saidDone, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { FollowUpTalk } from './follow-up.js';
import { IntroductionFollowUpType, IntroductionsDueType } from './introductions-due.graphql.js';
import { IntroductionsDueQueries, type TalkInDue } from './introductions-due.queries.js';

/** What sessions wait for, before and after their day. */
@Resolver()
export class IntroductionsDueResolver {
  constructor(
    private readonly queries: IntroductionsDueQueries,
    private readonly following: FollowUpTalk,
  ) {}

  @Query(() => IntroductionsDueType, { description: "What the sessions of the viewer's office wait for." })
  @Allow('introduction:organise')
  async introductionsDue(
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Follow-ups, 1 to 100.' }) first: number,
    @CurrentActor() actor: Actor,
  ): Promise<IntroductionsDueType> {
    const size = pageSize(first);
    const talks = await this.queries.talks(actor);
    return {
      sessions: await this.queries.sessions(actor),
      followUps: talks.slice(0, size),
      followUpCount: talks.length,
    };
  }

  @Mutation(() => DoneResult, { description: 'What was to follow from a talk is done, or is not after all.' })
  @Allow('introduction:organise')
  async followUpIntroduction(
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('done') done: boolean,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.following.execute(actor, interviewId, done), language, saidDone);
  }
}

@Resolver(() => IntroductionFollowUpType)
export class IntroductionFollowUpFields {
  constructor(
    private readonly clients: ClientsQueries,
    private readonly partners: PartnersQueries,
  ) {}

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: TalkInDue, @Request() context: RequestContext) {
    return clientLoader(context, this.clients).load(clientId);
  }

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: TalkInDue, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }
}
