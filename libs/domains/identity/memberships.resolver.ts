import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { accountPayload } from './accounts.resolver.js';
import { AddMembership, RemoveMembership } from './change-membership.js';
import type { Invitation } from './core/invitation.js';
import {
  AccountResult,
  AddMembershipArgs,
  InvitationPayload,
  InvitationResult,
  InvitationType,
  InviteAccountInput,
  RemoveMembershipArgs,
} from './identity.graphql.js';
import { IdentityQueries } from './identity.queries.js';
import { InviteAccount, type MadeInvitation } from './invite-account.js';

/** An invitation just made, with its link; also for the domain that invites a partner's people. */
export const invitationPayload = (invitation: MadeInvitation): InvitationPayload =>
  Object.assign(new InvitationPayload(), { invitation });

@Resolver()
export class MembershipsResolver {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly adding: AddMembership,
    private readonly removing: RemoveMembership,
    private readonly inviting: InviteAccount,
  ) {}

  @Query(() => InvitationType, { nullable: true, description: 'Null for an unknown, used or outdated token alike.' })
  @Allow('invitation:accept')
  async invitation(@Args('token') token: string): Promise<Invitation | null> {
    return this.queries.openInvitation(token);
  }

  @Mutation(() => InvitationResult)
  @Allow('account:manage')
  async inviteAccount(
    @Args('input') input: InviteAccountInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.inviting.execute(actor, input), language, invitationPayload);
  }

  @Mutation(() => AccountResult)
  @Allow('account:manage')
  async addMembership(
    @Args() { accountId, ...target }: AddMembershipArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.adding.execute(actor, accountId, target), language, () => accountPayload(accountId));
  }

  @Mutation(() => AccountResult, { description: 'Works with the next request of whoever acts in it.' })
  @Allow('account:manage')
  async removeMembership(
    @Args() { accountId, membershipId }: RemoveMembershipArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.removing.execute(actor, accountId, membershipId);
    return toUnion(result, language, () => accountPayload(accountId));
  }
}
