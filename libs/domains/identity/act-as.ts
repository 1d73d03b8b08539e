import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccountsRepository } from './accounts.repository.js';
import { SessionKeeper, type OpenedSession } from './session-keeper.js';

/** Somebody with several personas, offices or partners goes on as another of them. */
@Injectable()
export class ActAs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly keeper: SessionKeeper,
  ) {}

  /** Refuses `not_found` for a membership that is not one's own, or over. The session gets a new token. */
  async execute(actor: Actor, sessionHash: string | null, membershipId: string): Promise<Result<OpenedSession>> {
    const accountId = actor.id;
    if (accountId === null || sessionHash === null || !isId(membershipId)) return refuse('not_found');
    return this.uow.write(SYSTEM, async () => {
      const account = await this.accounts.hold(accountId);
      const membership = (await this.accounts.actableMemberships(accountId)).find(({ id }) => id === membershipId);
      const session = account && membership ? await this.keeper.rotate(sessionHash, { membershipId }) : null;
      if (!account || !membership || !session) return refuse('not_found');
      await this.accounts.noteMembershipUsed(accountId, membershipId);
      await this.keeper.note(account, 'acting_changed', membership);
      return ok(session);
    });
  }
}
