import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { AnswerInvitation } from './answer-invitation.js';
import { AnswerPairs } from './answer-pairs.js';
import { AnswerTable } from './answer-table.js';
import { clockOrNull, minuteOrNull } from './clock-values.js';
import { clockOf } from './core/draft.js';
import type { PartnerWord } from './core/partner-answer.js';
import { isOpen } from './core/policy.js';
import { MarkInterest } from './mark-interest.js';
import {
  AnswerTableArgs,
  OwnIntroductionType,
  PartnerAnswerInput,
  PartnerIntroductionType,
} from './own-introductions.graphql.js';
import { OwnIntroductionsQueries } from './own-introductions.queries.js';

const timed = <T extends { readonly opens: number; readonly closes: number }>(day: T) => ({
  ...day,
  opens: clockOf(day.opens),
  closes: clockOf(day.closes),
});

const wordOf = ({ interviewId, outcome, interest, nextStep, secondOn }: PartnerAnswerInput): PartnerWord => ({
  interviewId,
  outcome: outcome ?? null,
  interest: interest ?? null,
  nextStep: nextStep ?? null,
  secondOn: secondOn ?? null,
});

/** What clients and partners see of the days that concern them, and what they say. */
@Resolver()
export class OwnIntroductionsResolver {
  constructor(
    private readonly queries: OwnIntroductionsQueries,
    private readonly answering: AnswerInvitation,
    private readonly marking: MarkInterest,
    private readonly pairs: AnswerPairs,
    private readonly tables: AnswerTable,
  ) {}

  @Query(() => [OwnIntroductionType], { description: 'The latest day first.' })
  @Allow('introduction:attend')
  async ownIntroductions(@CurrentActor() actor: Actor) {
    return (await this.queries.ofClient(actor)).map((day) => ({ ...timed(day), open: isOpen(day.state) }));
  }

  @Query(() => [PartnerIntroductionType], { description: 'The latest day first.' })
  @Allow('introduction:host')
  async partnerIntroductions(@CurrentActor() actor: Actor) {
    return (await this.queries.ofPartner(actor)).map((table) => ({
      ...timed(table),
      interviewers: table.interviewers.map(({ id, from, until }) => ({
        ...{ id, from: clockOrNull(from), until: clockOrNull(until) },
      })),
    }));
  }

  @Mutation(() => DoneResult, {
    description: "Whether the viewer's partner comes to a table of its own, how many sit there, and when.",
  })
  @Allow('introduction:host')
  async answerIntroductionTable(
    @Args() { seats, ...table }: AnswerTableArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const hours = seats.map(({ from, until }) => ({ from: minuteOrNull(from), until: minuteOrNull(until) }));
    return toUnion(await this.tables.execute(actor, { ...table, seats: hours }), language, done);
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

  @Mutation(() => DoneResult, {
    description: 'The tables that the viewer would like to meet, in place of those before.',
  })
  @Allow('introduction:attend')
  async markIntroductionTables(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('tableIds', { type: () => [ID] }) tableIds: string[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.marking.execute(actor, sessionId, tableIds), language, done);
  }

  @Mutation(() => DoneResult, { description: "What came of pairs of the viewer's partner, all at once." })
  @Allow('introduction:host')
  async answerIntroductionPairs(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('answers', { type: () => [PartnerAnswerInput] }) answers: PartnerAnswerInput[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.pairs.execute(actor, sessionId, answers.map(wordOf)), language, done);
  }
}
