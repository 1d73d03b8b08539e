import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { InvitationResult, invitationPayload } from '#domains/identity';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import type { PartnerFacts } from './core/partner.js';
import { DecidePartner } from './decide-partner.js';
import { EditPartner } from './edit-partner.js';
import { InvitePartnerPerson } from './invite-partner-person.js';
import {
  DecisionArgs,
  InvitePartnerPersonArgs,
  PartnerConnectionType,
  PartnerInputType,
  PartnerPageArgs,
  PartnerPayload,
  PartnerResult,
  PartnerType,
  UpdatePartnerArgs,
} from './partners.graphql.js';
import { PartnersQueries } from './partners.queries.js';
import { RegisterPartner } from './register-partner.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (partnerId) => Object.assign(new PartnerPayload(), { partnerId }));

@Resolver()
export class PartnersResolver {
  constructor(
    private readonly queries: PartnersQueries,
    private readonly registering: RegisterPartner,
    private readonly editing: EditPartner,
    private readonly deciding: DecidePartner,
    private readonly inviting: InvitePartnerPerson,
  ) {}

  @Query(() => PartnerType, { nullable: true })
  @Allow('partner:read')
  async partner(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<PartnerFacts | null> {
    return this.queries.byId(actor, id);
  }

  @Query(() => PartnerConnectionType, { description: 'In the order of their names.' })
  @Allow('partner:list')
  async partners(@Args() { filter, ...page }: PartnerPageArgs, @CurrentActor() actor: Actor) {
    return this.queries.page(actor, filter ?? {}, page);
  }

  @Mutation(() => PartnerResult, { description: 'Pending until an office verifies it.' })
  @Allow('partner:register')
  async registerPartner(
    @Args('input') input: PartnerInputType,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.registering.execute(actor, input), language);
  }

  @Mutation(() => PartnerResult)
  @Allow('partner:edit')
  async updatePartner(
    @Args() { input, ...target }: UpdatePartnerArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.editing.execute(actor, target, input), language);
  }

  @Mutation(() => PartnerResult)
  @Allow('partner:verify')
  async verifyPartner(@Args() input: DecisionArgs, @CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return answer(await this.deciding.execute(actor, 'verify', input), language);
  }

  @Mutation(() => PartnerResult, { description: 'Its postings disappear for everybody else within seconds.' })
  @Allow('partner:verify')
  async suspendPartner(
    @Args() input: DecisionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.deciding.execute(actor, 'suspend', input), language);
  }

  @Mutation(() => PartnerResult)
  @Allow('partner:verify')
  async reinstatePartner(
    @Args() input: DecisionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.deciding.execute(actor, 'reinstate', input), language);
  }

  @Mutation(() => InvitationResult, { description: 'A link for one more person of the partner.' })
  @Allow('partner:invite')
  async invitePartnerPerson(
    @Args() { partnerId, persona }: InvitePartnerPersonArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.inviting.execute(actor, partnerId, persona ?? null), language, invitationPayload);
  }
}
