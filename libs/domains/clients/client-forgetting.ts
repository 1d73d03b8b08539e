import { Injectable } from '@nestjs/common';
import { ClientAccounts } from '#domains/identity';
import { EventLog } from '#platform/events/event-log';
import { Keyring } from '#platform/vault/keyring';
import { clientErased } from './clients.events.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsRepository } from './clients.repository.js';
import type { ClientRecord } from './core/client.js';
import { EMPTY_PROFILE } from './core/work-profile.js';

/** Takes a person out of the database, under all ids they are known by; inside a write unit that holds the client. */
@Injectable()
export class ClientForgetting {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly queries: ClientsQueries,
    private readonly keyring: Keyring,
    private readonly accounts: ClientAccounts,
    private readonly events: EventLog,
  ) {}

  async forget({ id, officeId }: ClientRecord, at: Date): Promise<void> {
    const ids = await this.queries.idsOf(this.clients.actor, id);
    await this.accounts.forget(ids);
    for (const clientId of ids) {
      const client = await this.clients.find(clientId, true);
      if (!client || client.erasedAt !== null) continue;
      const owner = { officeId, clientId };
      await this.clients.forget(owner);
      await this.keyring.erase(officeId, clientId);
      await this.clients.saveProfile(owner, { profile: EMPTY_PROFILE, areaPath: [] }, at);
      await this.clients.touch(client, { erasedAt: at, state: 'closed', counsellorId: null });
      await this.events.append(clientErased, { subjectId: clientId, officeId, payload: {} });
    }
  }
}
