import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository } from './accounts.repository.js';
import { accountChanged } from './identity.events.js';
import { SessionKeeper } from './session-keeper.js';

/** Signing out, here or everywhere. */
@Injectable()
export class CloseSessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keeper: SessionKeeper,
    private readonly accounts: AccountsRepository,
    private readonly events: EventLog,
  ) {}

  /** Ends the session of a token's hash (hex). */
  async here(actor: Actor, sessionHash: string): Promise<Result<null>> {
    return this.uow.write(SYSTEM, async () => {
      await this.keeper.close(sessionHash);
      return this.#note(actor, 'signed_out');
    });
  }

  /** Ends every session of the actor's account, this one too. */
  async everywhere(actor: Actor): Promise<Result<null>> {
    return this.uow.write(SYSTEM, async () => {
      if (actor.id !== null && (await this.accounts.hold(actor.id))) await this.accounts.closeSessions(actor.id);
      return this.#note(actor, 'signed_out_everywhere');
    });
  }

  async #note(actor: Actor, change: 'signed_out' | 'signed_out_everywhere'): Promise<Result<null>> {
    const account = actor.id === null ? null : await this.accounts.find(actor.id);
    if (account) {
      await this.events.append(accountChanged, {
        subjectId: account.id,
        officeId: account.officeId ?? undefined,
        payload: { change },
      });
    }
    return ok(null);
  }
}
