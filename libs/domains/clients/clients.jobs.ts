import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { ClientAccounts } from '#domains/identity';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { Tombstones } from '#platform/vault/tombstones';
import { clientErased, clientMerged } from './clients.events.js';
import { ClientsRepository } from './clients.repository.js';

@Injectable()
export class ClientsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly accounts: ClientAccounts,
    private readonly tombstones: Tombstones,
  ) {}

  /**
   * Whoever signed in under the id that went sees the file that stays: the one it belongs to now, which may itself have
   * been joined with another since. In a unit for the office, because without one the product sees no file. May run again.
   */
  @AfterCommit(clientMerged, 'clients.move-account')
  async moveAccount({ officeId, subjectId }: HandledEvent): Promise<void> {
    if (officeId === null) return;
    await this.uow.write({ ...SYSTEM, officeIds: [officeId] }, async () => {
      // Held: a joining that goes on meanwhile waits, and its own event moves the account further.
      const gone = await this.clients.find(subjectId, true);
      if (gone && gone.mergedInto !== null) await this.accounts.move(gone.id, gone.mergedInto);
      return ok(null);
    });
  }

  /** Outside the database, where no older backup can undo it. */
  @AfterCommit(clientErased, 'clients.keep-tombstone')
  async keepTombstone({ officeId, subjectId }: HandledEvent): Promise<void> {
    if (officeId !== null) await this.tombstones.keep({ officeId, personId: subjectId });
  }
}
