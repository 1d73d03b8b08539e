import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientForgetting } from './client-forgetting.js';
import { ClientsRepository } from './clients.repository.js';
import { mayChange } from './core/policy.js';

/** A person is forgotten: the key goes, so that no backup can be read; that there was somebody stays, without a name. */
@Injectable()
export class EraseClient {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly forgetting: ClientForgetting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Also under every id that was joined with this one. Refuses `not_found`, `client.merged`, `stale_version`. */
  async execute(actor: Actor, { id, version }: { id: string; version: number }): Promise<Result<null>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const client = await this.clients.find(id, true);
      if (!client || client.erasedAt !== null) return refuse('not_found');
      if (!mayChange(actor, client)) return refuse('client.merged');
      if (client.version !== version) return refuse('stale_version');
      await this.forgetting.forget(client, this.clock.now());
      return ok(null);
    });
  }

  /**
   * What was erased after a backup was made is erased again, before the restored database serves. `lost` are tombstones
   * that were kept outside. As the product itself; gives how many were there again.
   */
  async again(officeId: string, lost: readonly string[]): Promise<Result<number>> {
    return this.uow.write({ ...SYSTEM, officeIds: [officeId] }, async () => {
      let count = 0;
      for (const id of lost.filter(isId)) {
        const client = await this.clients.find(id, true);
        if (!client || client.erasedAt !== null) continue;
        await this.forgetting.forget(client, this.clock.now());
        count += 1;
      }
      return ok(count);
    });
  }
}
