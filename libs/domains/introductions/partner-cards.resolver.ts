import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { workCardFace } from '#domains/applications';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { MarkCard } from './mark-card.js';
import { OpenPartnerCards } from './open-partner-cards.js';
import { IntroductionCardConnection, IntroductionCardType, MarkCardArgs } from './partner-cards.graphql.js';

/** Whom a partner may look at before a day, and whom it would like to meet. */
@Resolver()
export class PartnerCardsResolver {
  constructor(
    private readonly cards: OpenPartnerCards,
    private readonly marking: MarkCard,
  ) {}

  @Query(() => IntroductionCardConnection, {
    description:
      'Of people who come to a day of the viewer and agreed to be shown, in no order. Reading is written down.',
  })
  @Allow('introduction:host')
  async introductionCards(
    @Args('tableId', { type: () => ID }) tableId: string,
    @Args() page: PageArgs,
    @CurrentActor() actor: Actor,
  ) {
    const cards = await this.cards.execute(actor, tableId, page);
    if (!cards.ok) throw notFound();
    return cards.value;
  }

  @Mutation(() => DoneResult, { description: 'Whether the viewer would like to meet somebody at a table of its own.' })
  @Allow('introduction:host')
  async markIntroductionCard(
    @Args() card: MarkCardArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.marking.execute(actor, card), language, done);
  }
}

/** What stands on the card: the same as on one that is sent for an opening. */
@Resolver(() => IntroductionCardType)
export class IntroductionCardFields extends workCardFace(() => IntroductionCardType) {}
