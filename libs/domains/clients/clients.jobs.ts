import { Injectable } from '@nestjs/common';
import { ClientAccounts } from '#domains/identity';
import { AfterCommit, OnEvent, type HandledEvent } from '#platform/events/on-event';
import { Tombstones } from '#platform/vault/tombstones';
import { clientErased, clientMerged } from './clients.events.js';

@Injectable()
export class ClientsJobs {
  constructor(
    private readonly accounts: ClientAccounts,
    private readonly tombstones: Tombstones,
  ) {}

  /** Whoever signed in under the id that went sees the file that stays. */
  @OnEvent(clientMerged, 'clients.move-account')
  async moveAccount({ subjectId, payload }: HandledEvent<{ into: string }>): Promise<void> {
    await this.accounts.move(subjectId, payload.into);
  }

  /** Outside the database, where no older backup can undo it. */
  @AfterCommit(clientErased, 'clients.keep-tombstone')
  async keepTombstone({ officeId, subjectId }: HandledEvent): Promise<void> {
    if (officeId !== null) await this.tombstones.keep({ officeId, personId: subjectId });
  }
}
