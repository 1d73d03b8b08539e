import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import {
  ApplicationPayload,
  ApplicationResult,
  ApplicationType,
  ApplyTermsResult,
  ApplyTermsType,
} from './applications.graphql.js';
import { applicationAnswer } from './applications.resolver.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplyForOpportunity } from './apply-for-opportunity.js';
import { ApplyTerms } from './apply-terms.js';
import { Openings } from './openings.js';
import { WithdrawApplication } from './withdraw-application.js';

/** What a person does with applications of their own. */
@Resolver()
export class OwnApplicationsResolver {
  constructor(
    private readonly queries: ApplicationsQueries,
    private readonly openings: Openings,
    private readonly terms: ApplyTerms,
    private readonly applying: ApplyForOpportunity,
    private readonly withdrawing: WithdrawApplication,
  ) {}

  @Query(() => [ApplicationType], { description: 'Open ones first; at most 100.' })
  @Allow('application:read-own')
  async ownApplications(@CurrentActor() actor: Actor) {
    return this.queries.own(actor);
  }

  @Query(() => ApplyTermsResult, {
    description:
      'What to read before applying, or before allowing again what has ended; and whether that is done already.',
  })
  @Allow('application:apply')
  async applyTerms(
    @Args('opportunityId', { type: () => ID }) opportunityId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const application = await this.queries.ownFor(actor, opportunityId);
    if (application && !(await this.terms.ended(actor, application)))
      return Object.assign(new ApplyTermsType(), { application, statement: null });
    const opening = await this.openings.taking(actor, opportunityId);
    const shown = opening.ok ? await this.terms.toShow(actor, opening.value, language) : opening;
    return toUnion(shown, language, (statement) => Object.assign(new ApplyTermsType(), { application, statement }));
  }

  @Mutation(() => ApplicationResult, {
    description:
      'Agreeing and applying in one; of one that stands there, whose permission has ended, agreeing once more.',
  })
  @Allow('application:apply')
  async applyForOpportunity(
    @Args('opportunityId', { type: () => ID }) opportunityId: string,
    @Args('statementHash', { type: () => String, nullable: true }) statementHash: string | null,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const applied = await this.applying.execute(actor, { opportunityId, statementHash, language });
    return toUnion(applied, language, (applicationId) => Object.assign(new ApplicationPayload(), { applicationId }));
  }

  @Mutation(() => ApplicationResult, { description: 'At any time before it begins, without a reason.' })
  @Allow('application:step')
  async withdrawApplication(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return applicationAnswer(await this.withdrawing.execute(actor, { id, version }), language, id);
  }
}
