import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { partnerLoader, PartnersQueries, PartnerType } from '#domains/partners';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { AnswerInvitation } from './answer-invitation.js';
import { clockOf } from './core/draft.js';
import type { Reply, SessionState } from './core/record.js';
import { IntroductionReplyEnum, IntroductionStateEnum } from './introductions.graphql.js';
import { rowsOfSessions } from './introductions.loader.js';
import { OwnIntroductionsQueries, type OwnInterview } from './own-introductions.queries.js';

@ObjectType('OwnInterview', { description: 'A talk at a table, as both sides may know it.' })
export class OwnInterviewType {
  @Field(() => ID) interviewId!: string;
  @Field(() => Int) tableNumber!: number;
  @Field(() => Int) card!: number;
  @Field() interviewer!: string;
  @Field(() => LocalTimeScalar) at!: string;
  partnerId!: string;
}

@ObjectType({ isAbstract: true })
class OwnDayType {
  @Field(() => ID) sessionId!: string;
  @Field() venue!: string;
  @Field(() => DateScalar) day!: string;
  @Field() timeZone!: string;
  @Field(() => LocalTimeScalar) opens!: string;
  @Field(() => LocalTimeScalar) closes!: string;
  @Field(() => Int) interview!: number;
  @Field(() => IntroductionStateEnum) state!: SessionState;
}

@ObjectType('OwnIntroduction', { description: 'A day to which the viewer was invited.' })
export class OwnIntroductionType extends OwnDayType {
  @Field(() => Int) card!: number;
  @Field(() => IntroductionReplyEnum) reply!: Reply;
}

@ObjectType('PartnerIntroduction', { description: "A table of the viewer's partner, and who comes when, as numbers." })
export class PartnerIntroductionType extends OwnDayType {
  @Field(() => ID) tableId!: string;
  @Field(() => Int) number!: number;
}

const timed = <T extends { readonly opens: number; readonly closes: number }>(day: T) => ({
  ...day,
  opens: clockOf(day.opens),
  closes: clockOf(day.closes),
});

const shown = (each: OwnInterview) => ({ ...each, at: clockOf(each.at) });

/** What clients and partners see of the days that concern them. */
@Resolver()
export class OwnIntroductionsResolver {
  constructor(
    private readonly queries: OwnIntroductionsQueries,
    private readonly answering: AnswerInvitation,
  ) {}

  @Query(() => [OwnIntroductionType], { description: 'The latest day first.' })
  @Allow('introduction:attend')
  async ownIntroductions(@CurrentActor() actor: Actor) {
    return (await this.queries.ofClient(actor)).map(timed);
  }

  @Query(() => [PartnerIntroductionType], { description: 'The latest day first.' })
  @Allow('introduction:host')
  async partnerIntroductions(@CurrentActor() actor: Actor) {
    return (await this.queries.ofPartner(actor)).map(timed);
  }

  @Mutation(() => DoneResult, { description: 'Whether the viewer comes.' })
  @Allow('introduction:attend')
  async answerIntroduction(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('coming') coming: boolean,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const target = { sessionId, clientId: actor.clientId ?? '', coming };
    return toUnion(await this.answering.execute(actor, target), language, done);
  }
}

@Resolver(() => OwnIntroductionType)
export class OwnIntroductionFields {
  constructor(private readonly queries: OwnIntroductionsQueries) {}

  @ResolveField(() => [OwnInterviewType])
  async interviews(@Parent() { sessionId }: OwnIntroductionType, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'own-interviews', (ids) => this.queries.interviews(context.actor, ids));
    return (await rows.load(sessionId)).map(shown);
  }
}

@Resolver(() => PartnerIntroductionType)
export class PartnerIntroductionFields {
  constructor(private readonly queries: OwnIntroductionsQueries) {}

  @ResolveField(() => [OwnInterviewType])
  async interviews(@Parent() { sessionId, tableId }: PartnerIntroductionType, @Request() context: RequestContext) {
    const rows = rowsOfSessions(context, 'own-interviews', (ids) => this.queries.interviews(context.actor, ids));
    return (await rows.load(sessionId)).filter((each) => each.tableId === tableId).map(shown);
  }
}

@Resolver(() => OwnInterviewType)
export class OwnInterviewFields {
  constructor(private readonly partners: PartnersQueries) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: OwnInterviewType, @Request() context: RequestContext) {
    return partnerLoader(context, this.partners).load(partnerId);
  }
}
