import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ConsentsRepository } from './consents.repository.js';
import type { Purpose } from './core/consent.js';

/** What a partner could read of a person is gone: not hired, or no longer a matter of this opening. */
@Injectable()
export class TakeBackReleases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly consents: ConsentsRepository,
  ) {}

  /** Of one partner, one opening, one purpose, or of all that are left out. Gives how many there were. */
  async execute(
    actor: Actor,
    { clientId, partnerId = null, opportunityId = null, purpose = null }: TakeBackInput,
  ): Promise<Result<number>> {
    return this.uow.write(actor, async () => {
      const clientIds = await this.clients.idsOf(actor, clientId);
      return ok(await this.consents.takeBack({ clientIds, partnerId, opportunityId, purpose }));
    });
  }

  /** These alone, whosever they are. */
  async byIds(actor: Actor, releaseIds: readonly string[]): Promise<Result<null>> {
    return this.uow.write(actor, async () => {
      await this.consents.remove(releaseIds);
      return ok(null);
    });
  }
}

export interface TakeBackInput {
  readonly clientId: string;
  readonly partnerId?: string | null;
  readonly opportunityId?: string | null;
  readonly purpose?: Purpose | null;
}
