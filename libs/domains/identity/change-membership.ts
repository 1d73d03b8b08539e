import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import { kindOf, type Membership, type MembershipInput } from './core/account.js';
import { decideGift, targetOf, type MembershipTarget } from './core/policy.js';
import { MembershipWriter } from './membership-writer.js';
import { TargetCheck } from './target-check.js';

/** An account gets one more persona, office or partner. */
@Injectable()
export class AddMembership {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly targets: TargetCheck,
    private readonly memberships: MembershipWriter,
  ) {}

  /**
   * Gives the membership's id. `partnerId` is vouched for by the caller. Refuses `not_found`, `bad_input`,
   * `identity.not_yours_to_give`, `identity.kinds_do_not_mix`, `identity.membership_exists`.
   */
  async execute(actor: Actor, accountId: string, input: MembershipInput): Promise<Result<string>> {
    const target = targetOf(input);
    const allowed = decideGift(actor, target);
    if (!allowed.ok) return allowed;
    if (!isId(accountId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const account = await this.accounts.hold(accountId);
      return account ? this.#add(account, target) : refuse('not_found');
    });
  }

  async #add(account: AccountRow, target: MembershipTarget): Promise<Result<string>> {
    if (account.kind === 'client' || kindOf(target.persona) === 'client') return refuse('identity.kinds_do_not_mix');
    const known = await this.targets.check(target);
    if (!known.ok) return known;
    const id = newId();
    return (await this.memberships.add(account, id, target)) ? ok(id) : refuse('identity.membership_exists');
  }
}

/** An account loses a persona: with its next request, wherever it is signed in. */
@Injectable()
export class RemoveMembership {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipWriter,
  ) {}

  /** Refuses `not_found`, `identity.last_administrator`. */
  async execute(actor: Actor, accountId: string, membershipId: string): Promise<Result<null>> {
    if (!isId(accountId) || !isId(membershipId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const account = await this.accounts.hold(accountId);
      const membership = account && (await this.accounts.memberships(accountId)).find(({ id }) => id === membershipId);
      return account && membership && account.kind === 'work' ? this.#end(account, membership) : refuse('not_found');
    });
  }

  async #end(account: AccountRow, membership: Membership): Promise<Result<null>> {
    if (membership.persona === 'administrator' && (await this.accounts.otherAdministrators(account.id)) === 0) {
      return refuse('identity.last_administrator');
    }
    await this.memberships.end(account, membership);
    return ok(null);
  }
}
