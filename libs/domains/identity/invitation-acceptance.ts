import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { AccountMaker } from './account-maker.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Invitation } from './core/invitation.js';
import type { Names } from './core/names.js';
import { MembershipWriter } from './membership-writer.js';
import { InvitationsRepository } from './invitations.repository.js';
import { SessionKeeper, type OpenedSession } from './session-keeper.js';

/** What accepting writes, inside a write unit of the system; whatever fails, the invitation stays open. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly maker: AccountMaker,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipWriter,
    private readonly keeper: SessionKeeper,
  ) {}

  async asNewcomer(invitation: Invitation, newcomer: Names & { secretHash: string }): Promise<Result<OpenedSession>> {
    const made = await this.maker.make({ ...newcomer, target: invitation, oneTimeHours: null });
    if (!made) return refuse('identity.invitation_failed');
    if (!(await this.invitations.accept(invitation.id, made.accountId))) return refuse('identity.invitation_over');
    const account = await this.accounts.hold(made.accountId);
    const session = account ? await this.keeper.open(account) : null;
    return session ? ok(session) : refuse('identity.invitation_failed');
  }

  async asMember(invitation: Invitation, accountId: string, sessionHash: string): Promise<Result<OpenedSession>> {
    const account = await this.accounts.hold(accountId);
    if (account?.kind !== 'work') return refuse('identity.invitation_failed');
    const membershipId = newId();
    if (!(await this.memberships.add(account, membershipId, invitation))) return refuse('identity.membership_exists');
    if (!(await this.invitations.accept(invitation.id, accountId))) return refuse('identity.invitation_over');
    const session = await this.keeper.rotate(sessionHash, { membershipId });
    return session ? ok(session) : refuse('identity.invitation_failed');
  }
}
