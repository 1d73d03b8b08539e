import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AccountSealer } from './account-sealer.js';
import { AccountsRepository } from './accounts.repository.js';
import { CredentialsRepository } from './credentials.repository.js';
import { accountChanged } from './identity.events.js';

/** What the clients domain does with the accounts of people; inside its open write unit. */
@Injectable()
export class ClientAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly sealer: AccountSealer,
    private readonly events: EventLog,
  ) {}

  /** Accounts of people, by their client ids; those the actor's office gave out. */
  async of(clientIds: readonly string[]): Promise<readonly { accountId: string; clientId: string }[]> {
    return this.accounts.ofClients(clientIds);
  }

  /** Nobody signs in with them any more, and nothing in them says whose they were. */
  async forget(clientIds: readonly string[]): Promise<void> {
    for (const { accountId } of await this.accounts.ofClients(clientIds)) {
      const account = await this.accounts.hold(accountId);
      if (!account) continue;
      const key = this.sealer.newKey(accountId);
      const [displayName, signInHint] = (['displayName', 'signInHint'] as const).map((field) =>
        this.sealer.seal(key, field, ''),
      ) as [Buffer, Buffer];
      await this.accounts.forget(accountId, { wrappedKey: key.wrapped, displayName, signInHint });
      await this.credentials.forgetNames(accountId);
      const payload = { change: 'suspended' as const };
      await this.events.append(accountChanged, {
        ...{ subjectId: accountId, officeId: account.officeId ?? undefined, payload },
      });
    }
  }

  /** From now on they open the file of another id of the same person. As the product itself. */
  async move(from: string, into: string): Promise<void> {
    await this.uow.manager.query('UPDATE identity.membership SET client_id = $2 WHERE client_id = $1', [from, into]);
  }
}
