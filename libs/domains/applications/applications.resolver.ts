import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { refusedIn, toUnion } from '#platform/graphql/refusal.graphql';
import { textOf, type Language } from '#platform/messaging/texts';
import type { Application } from './application-row.js';
import {
  AnswerLinkMadeType,
  AnswerLinkResult,
  ApplicationConnectionType,
  ApplicationPayload,
  ApplicationResult,
  ApplicationsArgs,
  ApplicationType,
  ReferralPairInput,
  ReferralPreviewType,
  ReferralsPayload,
  ReferralsResult,
  StepApplicationArgs,
} from './applications.graphql.js';
import { ApplicationsQueries } from './applications.queries.js';
import { MakeLink } from './make-link.js';
import { ReferClients } from './refer-clients.js';
import { ReferralPreview } from './referral-preview.js';
import { StepApplication } from './step-application.js';

export const applicationAnswer = (result: Result<unknown>, language: Language, applicationId: string) =>
  toUnion(result, language, () => Object.assign(new ApplicationPayload(), { applicationId }));

/** What offices do; a client takes the same steps where the state table lets them. */
@Resolver()
export class ApplicationsResolver {
  constructor(
    private readonly queries: ApplicationsQueries,
    private readonly preview: ReferralPreview,
    private readonly referring: ReferClients,
    private readonly stepping: StepApplication,
    private readonly linking: MakeLink,
  ) {}

  @Query(() => ApplicationConnectionType, { description: "Of the viewer's office, what moved last first." })
  @Allow('application:read')
  async applications(@Args() { filter, ...page }: ApplicationsArgs, @CurrentActor() actor: Actor) {
    return this.queries.page(actor, filter ?? {}, page);
  }

  @Query(() => ApplicationType, { nullable: true })
  @Allow('application:read')
  async application(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Application | null> {
    return this.queries.known(actor, id);
  }

  @Query(() => [ReferralPreviewType], { description: 'Capacity, double booking and consents, of at most 50 pairs.' })
  @Allow('application:refer')
  async referralPreview(
    @Args('pairs', { type: () => [ReferralPairInput] }) pairs: ReferralPairInput[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return (await this.preview.execute(actor, pairs)).map(({ refusal, bookings, ...prospect }) => ({
      ...prospect,
      refused: refusal && refusedIn(refusal, language),
      bookings: bookings.map((code) => textOf(`application.booking.${code}`, language)),
    }));
  }

  @Mutation(() => ReferralsResult, { description: 'Each pair by itself: one that is refused keeps no other.' })
  @Allow('application:refer')
  async referClients(
    @Args('pairs', { type: () => [ReferralPairInput] }) pairs: ReferralPairInput[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.referring.execute(actor, pairs), language, (outcomes) => {
      const referrals = outcomes.map(({ refusal, ...one }) => ({
        ...one,
        refused: refusal && refusedIn(refusal, language),
      }));
      return Object.assign(new ReferralsPayload(), { referrals });
    });
  }

  @Mutation(() => ApplicationResult, { description: 'What client or office may say next; see availableActions.' })
  @Allow('application:step')
  async stepApplication(
    @Args() input: StepApplicationArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return applicationAnswer(await this.stepping.execute(actor, input), language, input.id);
  }

  @Mutation(() => AnswerLinkResult, { description: 'For the partner to answer without an account. Told once.' })
  @Allow('application:refer')
  async makeAnswerLink(
    @Args('applicationId', { type: () => ID }) applicationId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const made = await this.linking.execute(actor, applicationId);
    return toUnion(made, language, (link) => Object.assign(new AnswerLinkMadeType(), link));
  }
}
