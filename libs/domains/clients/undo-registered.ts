import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientAccounts } from '#domains/identity';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientForgetting } from './client-forgetting.js';
import { ClientsRepository } from './clients.repository.js';
import type { ClientRecord } from './core/client.js';
import { mayChange, officeOf } from './core/policy.js';

export interface UndoneMany {
  readonly removed: number;
  /** Somebody did something with them since, or they were joined with another or are gone already: left alone. */
  readonly kept: number;
}

/** People who joined in one import go again, as long as nobody did anything with them since. Reading a file is nothing. */
@Injectable()
export class UndoRegistered {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly accounts: ClientAccounts,
    private readonly forgetting: ClientForgetting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Erases them: their key is gone, also for a backup that comes back. Refuses `not_found`. */
  async execute(actor: Actor, batchId: string): Promise<Result<UndoneMany>> {
    if (officeOf(actor) === null || !isId(batchId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const imported = await this.clients.ofBatch(batchId);
      const used = await this.#used(imported);
      const untouched = imported.filter(({ id, version }) => version === 1 && !used.has(id));
      const going = untouched.filter((client) => mayChange(actor, client));
      for (const client of going) await this.forgetting.forget(client, this.clock.now());
      return ok({ removed: going.length, kept: imported.length - going.length });
    });
  }

  /** The file's version knows only of its own changes. Asked once the files are held, so that what waited for them is seen. */
  async #used(imported: readonly ClientRecord[]): Promise<ReadonlySet<string>> {
    const ids = imported.map(({ id }) => id);
    const accounts = await this.accounts.of(ids);
    return new Set([...(await this.clients.traced(ids)), ...accounts.map(({ clientId }) => clientId)]);
  }
}
