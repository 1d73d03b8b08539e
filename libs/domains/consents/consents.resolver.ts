import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { LangEnum } from '#platform/graphql/enums';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import {
  ConsentDraftInput,
  ConsentPayload,
  ConsentResult,
  ConsentStatementResult,
  ConsentStatementType,
  ConsentType,
  DisclosureConnectionType,
  DisclosuresOfArgs,
  GiveConsentInputType,
} from './consents.graphql.js';
import { ConsentsQueries } from './consents.queries.js';
import type { ConsentDraft } from './core/consent.js';
import { GiveConsent } from './give-consent.js';
import { Statements } from './statements.js';
import { WithdrawConsent } from './withdraw-consent.js';

export const draftOf = ({
  purpose,
  partnerId,
  partnerKind,
  opportunityId,
  until,
}: ConsentDraftInput): ConsentDraft => ({
  ...{ purpose, until, partnerId: partnerId ?? null, partnerKind: partnerKind ?? null },
  opportunityId: opportunityId ?? null,
});

export const consentAnswer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (consentId) => Object.assign(new ConsentPayload(), { consentId }));

@Resolver()
export class ConsentsResolver {
  constructor(
    private readonly queries: ConsentsQueries,
    private readonly statements: Statements,
    private readonly giving: GiveConsent,
    private readonly withdrawing: WithdrawConsent,
  ) {}

  @Query(() => [ConsentType], { description: 'Of somebody the office accompanies; the latest first.' })
  @Allow('consent:read')
  async consentsOf(@Args('clientId', { type: () => ID }) clientId: string, @CurrentActor() actor: Actor) {
    return this.queries.of(actor, clientId);
  }

  @Query(() => [ConsentType], { description: 'What the viewer agreed to; the latest first.' })
  @Allow('consent:read-own')
  async ownConsents(@CurrentActor() actor: Actor) {
    return actor.clientId === null ? [] : this.queries.of(actor, actor.clientId);
  }

  @Query(() => DisclosureConnectionType, { description: 'Who outside read what of a person; the latest first.' })
  @Allow('consent:read')
  async disclosuresOf(@Args() { clientId, ...page }: DisclosuresOfArgs, @CurrentActor() actor: Actor) {
    return this.queries.disclosures(actor, clientId, page);
  }

  @Query(() => DisclosureConnectionType, { description: 'Who outside read what of the viewer; the latest first.' })
  @Allow('consent:read-own')
  async ownDisclosures(@Args() page: PageArgs, @CurrentActor() actor: Actor) {
    return this.queries.disclosures(actor, actor.clientId ?? '', page);
  }

  @Query(() => ConsentStatementResult, { description: 'The text to show before somebody agrees.' })
  @Allow('consent:give')
  async consentStatement(
    @Args('draft') draft: ConsentDraftInput,
    @Args('language', { type: () => LangEnum }) language: Language,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() reader: Language,
  ) {
    const result = await this.statements.of(actor, draftOf(draft), language);
    return toUnion(result, reader, (statement) => Object.assign(new ConsentStatementType(), statement));
  }

  @Mutation(() => ConsentResult)
  @Allow('consent:give')
  async giveConsent(
    @Args('input') input: GiveConsentInputType,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() reader: Language,
  ) {
    const { language, statementHash, takenByDecider } = input;
    const clientId = (actor.persona === 'client' ? actor.clientId : input.clientId) ?? '';
    const consent = { ...draftOf(input), clientId, language, statementHash, takenByDecider };
    return consentAnswer(await this.giving.execute(actor, consent), reader);
  }

  @Mutation(() => ConsentResult, { description: 'At any time, without a reason. It holds with the next read.' })
  @Allow('consent:withdraw')
  async withdrawConsent(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() reader: Language,
  ) {
    return consentAnswer(await this.withdrawing.execute(actor, id), reader);
  }
}
