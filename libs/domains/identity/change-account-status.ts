import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import type { AccountStatus } from './core/account.js';
import { mayManage } from './core/policy.js';
import { accountChanged } from './identity.events.js';

/** An account is shut, or opened again. */
@Injectable()
export class ChangeAccountStatus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly events: EventLog,
  ) {}

  /** Every session ends with its next request. Refuses `not_found`, `stale_version`, `identity.not_oneself`, `identity.last_administrator`. */
  async suspend(actor: Actor, id: string, version: number): Promise<Result<null>> {
    if (actor.id === id) return refuse('identity.not_oneself');
    return this.#change(actor, { id, version, status: 'suspended' });
  }

  /** Sessions from before stay closed. Refuses `not_found`, `stale_version`. */
  async reinstate(actor: Actor, id: string, version: number): Promise<Result<null>> {
    return this.#change(actor, { id, version, status: 'active' });
  }

  async #change(
    actor: Actor,
    { id, version, status }: { id: string; version: number; status: AccountStatus },
  ): Promise<Result<null>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const account = await this.accounts.hold(id);
      if (!account || !mayManage(actor, account)) return refuse('not_found');
      if (account.version !== version) return refuse('stale_version');
      if (account.status === status) return ok(null);
      if (status === 'suspended' && (await this.#isLastAdministrator(account)))
        return refuse('identity.last_administrator');
      return this.#write(account, status);
    });
  }

  async #write({ id, officeId }: AccountRow, status: AccountStatus): Promise<Result<null>> {
    await this.accounts.setStatus(id, status, status === 'suspended');
    const change = status === 'suspended' ? 'suspended' : 'reinstated';
    await this.events.append(accountChanged, { subjectId: id, officeId: officeId ?? undefined, payload: { change } });
    return ok(null);
  }

  async #isLastAdministrator(account: AccountRow): Promise<boolean> {
    const isOne = (await this.accounts.memberships(account.id)).some(({ persona }) => persona === 'administrator');
    return isOne && (await this.accounts.otherAdministrators(account.id)) === 0;
  }
}
