import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { textOf, type Language } from '#platform/messaging/texts';
import { AnswerApplication } from './answer-application.js';
import { AnswerByLink } from './answer-by-link.js';
import { REFUSAL_REASONS } from './core/answer.js';
import type { State } from './core/state.js';
import { OpenCards } from './open-cards.js';
import { OpenLink } from './open-link.js';
import { reasonText } from './reasons.texts.js';
import {
  AnsweredResult,
  AnsweredType,
  AnswerInput,
  AnswerPageResult,
  AnswerPageType,
  AnswerReasonTextType,
  WorkCardConnectionType,
  WorkCardsArgs,
} from './work-cards.graphql.js';

const answered = (result: Result<State>, language: Language) =>
  toUnion(result, language, (state) => Object.assign(new AnsweredType(), { state }));

const answerOf = ({ kind, at, place, reason, contact }: AnswerInput) => ({
  kind,
  at: at ?? null,
  place: place ?? null,
  reason: reason ?? null,
  contact,
});

const reasonsIn = (language: Language): AnswerReasonTextType[] =>
  REFUSAL_REASONS.map((reason) => ({ reason, text: reasonText(reason, 'partner', language) }));

const NO_CARDS = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
const PLACE_LANGUAGE = { ID: 'id', VN: 'vi' } as const;

/** What partners do with the cards that were sent to them: signed in, or by a link. */
@Resolver()
export class WorkCardsResolver {
  constructor(
    private readonly cards: OpenCards,
    private readonly links: OpenLink,
    private readonly answering: AnswerApplication,
    private readonly byLink: AnswerByLink,
  ) {}

  @Query(() => WorkCardConnectionType, {
    description: 'Of people who ask for openings of the viewer, the latest first. Reading is written down.',
  })
  @Allow('application:answer')
  async workCards(@Args() ask: WorkCardsArgs, @CurrentActor() actor: Actor) {
    const cards = await this.cards.execute(actor, ask);
    return cards.ok ? cards.value : NO_CARDS;
  }

  @Query(() => [AnswerReasonTextType], { description: 'The reasons to choose from for a no.' })
  @Allow('application:answer-by-link')
  answerReasons(@ReaderLanguage() language: Language): AnswerReasonTextType[] {
    return reasonsIn(language);
  }

  @Query(() => AnswerPageResult, { description: 'What is behind a link to answer by. Reading is written down.' })
  @Allow('application:answer-by-link')
  async answerPage(
    @Args('token') token: string,
    @Request() { address }: RequestContext,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.links.execute(token, address), language, ({ bar, country, ...view }) =>
      Object.assign(new AnswerPageType(), view, {
        language: PLACE_LANGUAGE[country],
        bar: bar && textOf(bar, language),
      }),
    );
  }

  @Mutation(() => AnsweredResult, { description: 'Yes, an interview at a time, or no with a reason.' })
  @Allow('application:answer')
  async answerApplication(
    @Args('cardId', { type: () => ID }) cardId: string,
    @Args('answer') answer: AnswerInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answered(await this.answering.execute(actor, { cardId, ...answerOf(answer) }), language);
  }

  @Mutation(() => AnsweredResult, { description: 'Who was agreed upon has begun; a place is taken.' })
  @Allow('application:answer')
  async startApplication(
    @Args('cardId', { type: () => ID }) cardId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answered(await this.answering.start(actor, cardId), language);
  }

  @Mutation(() => AnsweredResult, { description: 'The same without an account, once.' })
  @Allow('application:answer-by-link')
  async answerByLink(
    @Args('token') token: string,
    @Args('answer') answer: AnswerInput,
    @Request() { address }: RequestContext,
    @ReaderLanguage() language: Language,
  ) {
    return answered(await this.byLink.execute({ token, address, ...answerOf(answer) }), language);
  }
}
