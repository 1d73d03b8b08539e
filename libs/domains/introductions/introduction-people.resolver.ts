import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import type { Language } from '#platform/messaging/texts';
import { AnswerInvitation } from './answer-invitation.js';
import { minuteOrNull } from './clock-values.js';
import { IntroductionResult } from './introductions.graphql.js';
import { IntroductionInviteInput, IntroductionPairInput } from './introductions-input.graphql.js';
import { IntroductionNeedsArgs, IntroductionReplyArgs, IntroductionWishesArgs } from './introduction-args.graphql.js';
import { answerOf } from './introductions.resolver.js';
import { InviteClients } from './invite-clients.js';
import { SaveWishes } from './save-wishes.js';
import { SuggestPairs } from './suggest-pairs.js';

/** Who is invited, who comes, who would like to meet whom. */
@Resolver()
export class IntroductionPeopleResolver {
  constructor(
    private readonly inviting: InviteClients,
    private readonly answering: AnswerInvitation,
    private readonly wishing: SaveWishes,
    private readonly suggesting: SuggestPairs,
  ) {}

  @Mutation(() => IntroductionResult, { description: 'Whoever is there already is left as they are.' })
  @Allow('introduction:organise')
  async inviteIntroductionClients(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('input') input: IntroductionInviteInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.inviting.execute(actor, sessionId, input), language);
  }

  @Mutation(() => IntroductionResult, { description: 'Whether somebody comes, as they told the office.' })
  @Allow('introduction:organise')
  async recordIntroductionReply(
    @Args() target: IntroductionReplyArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.answering.execute(actor, target), language);
  }

  @Mutation(() => IntroductionResult, {
    description: "Puts one side's wishes in place of those it had for the clients named.",
  })
  @Allow('introduction:organise')
  async saveIntroductionWishes(
    @Args() { sessionId, side, wishes }: IntroductionWishesArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.wishing.wishes(actor, sessionId, side, wishes), language);
  }

  @Mutation(() => IntroductionResult, {
    description: "Keeps matching's word on who would suit which table, in place of the one before.",
  })
  @Allow('introduction:organise')
  async suggestIntroductionPairs(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.suggesting.execute(actor, sessionId), language);
  }

  @Mutation(() => IntroductionResult, { description: 'A promised or forbidden pair.' })
  @Allow('introduction:organise')
  async saveIntroductionPair(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('pair') { clientId, tableId, kind, at }: IntroductionPairInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const pair = { clientId, tableId, kind: kind ?? null, at: minuteOrNull(at) };
    return answerOf(await this.wishing.pair(actor, sessionId, pair), language);
  }

  @Mutation(() => IntroductionResult, { description: "What one person's day needs: hours, talks, patience." })
  @Allow('introduction:organise')
  async saveIntroductionNeeds(
    @Args() { sessionId, clientId, needs: given }: IntroductionNeedsArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { from, until, talks, floor, most, patience } = given;
    const needs = {
      from: minuteOrNull(from),
      until: minuteOrNull(until),
      talks,
      floor,
      most: most ?? null,
      patience: patience ?? null,
    };
    return answerOf(await this.wishing.needs(actor, sessionId, clientId, needs), language);
  }
}
