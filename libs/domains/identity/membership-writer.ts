import { Injectable } from '@nestjs/common';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import type { Membership } from './core/account.js';
import type { MembershipTarget } from './core/policy.js';
import { accountChanged } from './identity.events.js';

/** Gives and takes memberships of an account that is held; inside a write unit. */
@Injectable()
export class MembershipWriter {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly events: EventLog,
  ) {}

  /** False when the account has this membership already. */
  async add(account: AccountRow, id: string, { persona, officeId, partnerId }: MembershipTarget): Promise<boolean> {
    if (!(await this.accounts.addMembership(id, account.id, { persona, officeId, partnerId }))) return false;
    await this.#note(account, 'membership_added', { id, persona });
    return true;
  }

  async end(account: AccountRow, membership: Membership): Promise<void> {
    await this.accounts.endMembership(membership.id);
    await this.#note(account, 'membership_removed', membership);
  }

  async #note(
    account: AccountRow,
    change: 'membership_added' | 'membership_removed',
    { id, persona }: Pick<Membership, 'id' | 'persona'>,
  ) {
    await this.accounts.noteMembershipsChanged(account.id);
    await this.events.append(accountChanged, {
      subjectId: account.id,
      officeId: account.officeId ?? undefined,
      payload: { change, membershipId: id, persona },
    });
  }
}
