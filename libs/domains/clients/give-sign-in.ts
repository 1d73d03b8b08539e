import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { refuse, type Result } from '#kernel/result';
import { ClientAccounts, CreateAccount, type CreatedAccount } from '#domains/identity';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ClientSealer } from './client-sealer.js';
import { ClientsRepository } from './clients.repository.js';
import type { ClientRecord } from './core/client.js';
import { mayChange } from './core/policy.js';
import type { Person } from './core/person.js';

/** A person gets a card and a PIN for one use, in hand, to read and decide for themselves. */
@Injectable()
export class GiveSignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly sealer: ClientSealer,
    private readonly accounts: ClientAccounts,
    private readonly creating: CreateAccount,
  ) {}

  /** The secret is told once. A phone that others read too is no sign-in name. Refuses `not_found`, `client.merged`, `client.has_sign_in`. */
  async execute(actor: Actor, clientId: string): Promise<Result<CreatedAccount>> {
    if (!isId(clientId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const client = await this.clients.find(clientId, true);
      const person = client && (await this.#person(client));
      if (!client || !person) return refuse('not_found');
      if (!mayChange(actor, client)) return refuse('client.merged');
      if ((await this.accounts.of([clientId])).length > 0) return refuse('client.has_sign_in');
      const { officeId } = client;
      const account = { persona: 'client', officeId, clientId, displayName: person.name } as const;
      const named = await this.creating.execute(actor, { ...account, name: person.phoneShared ? null : person.phone });
      // A phone that is none for signing in does not keep the card from the person.
      return named.ok || named.refusal.code !== 'bad_input' ? named : this.creating.execute(actor, account);
    });
  }

  async #person({ id, officeId }: ClientRecord): Promise<Person | null> {
    const owner = { officeId, clientId: id };
    const sealed = await this.clients.sealedFile(owner);
    return (sealed && (await this.sealer.open(owner, sealed)))?.person ?? null;
  }
}
