import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { Keyring } from '#platform/vault/keyring';
import { ClientsRepository } from './clients.repository.js';
import { clientErased } from './clients.events.js';
import type { ClientRecord } from './core/client.js';
import { mayChange, officeOf } from './core/policy.js';
import { EMPTY_PROFILE } from './core/work-profile.js';

export interface UndoneMany {
  readonly removed: number;
  /** Changed since, joined with another, or gone already: left alone. */
  readonly kept: number;
}

/** People who joined in one import go again, as long as nobody has touched their files since. */
@Injectable()
export class UndoRegistered {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly keyring: Keyring,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Erases them: their key is gone, also for a backup that comes back. Refuses `not_found`. */
  async execute(actor: Actor, batchId: string): Promise<Result<UndoneMany>> {
    if (officeOf(actor) === null || !isId(batchId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const imported = await this.clients.ofBatch(batchId);
      const untouched = imported.filter((client) => client.version === 1 && mayChange(actor, client));
      for (const client of untouched) await this.#erase(client);
      return ok({ removed: untouched.length, kept: imported.length - untouched.length });
    });
  }

  async #erase(client: ClientRecord): Promise<void> {
    const owner = { officeId: client.officeId, clientId: client.id };
    const now = this.clock.now();
    await this.keyring.erase(client.officeId, client.id);
    await this.clients.forget(owner);
    await this.clients.saveProfile(owner, { profile: EMPTY_PROFILE, areaPath: [] }, now);
    await this.clients.touch(client, { erasedAt: now, state: 'closed' });
    await this.events.append(clientErased, { subjectId: client.id, officeId: client.officeId, payload: {} });
  }
}
