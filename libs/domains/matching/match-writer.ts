import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { openField, sealField } from '#platform/vault/field-cipher';
import { Keyring } from '#platform/vault/keyring';
import type { OverrideRow } from './matching.queries.js';
import { MatchingRepository, type Made, type Whose } from './matching.repository.js';

const placeOf = ({ officeId, clientId }: Whose) => ({
  table: 'vault.match_words',
  column: 'sealed_words',
  officeId,
  personId: clientId,
});

/** What is written about a person of the actor's office; a counsellor's own words are sealed. In an open unit of work. */
@Injectable()
export class MatchWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly repository: MatchingRepository,
    private readonly keyring: Keyring,
  ) {}

  /** Null for who is not there for the actor, or went on under another id, or was erased. */
  async whose(actor: Actor, clientId: string): Promise<Whose | null> {
    const client = await this.clients.byId(actor, clientId);
    const here = client && client.mergedInto === null && client.erasedAt === null;
    return here ? { officeId: client.officeId, clientId: client.id } : null;
  }

  async endOverride(whose: Whose, opportunityId: string, at: Date): Promise<boolean> {
    return isId(opportunityId) && this.repository.endOverride(whose, opportunityId, at);
  }

  async override(
    row: Parameters<MatchingRepository['insertOverride']>[0],
    words: string | null,
    made: Made,
  ): Promise<void> {
    await this.repository.insertOverride(row, made);
    if (words === null) return;
    const key = await this.keyring.personKey(row.officeId, row.clientId);
    await this.repository.insertWords(row, row.id, sealField(key, placeOf(row), words));
  }

  /** A counsellor's own words; null when there are none, or the person was erased. Joins the open unit, or is one read. */
  async wordsOf(actor: Actor, override: Pick<OverrideRow, 'id' | 'officeId' | 'clientId'>): Promise<string | null> {
    return this.uow.read(actor, async () => {
      const sealed = await this.repository.sealedWords(override);
      if (!sealed) return null;
      const key = (await this.keyring.personKeys(override.officeId, [override.clientId])).get(override.clientId);
      return key ? openField(key, placeOf(override), sealed) : null;
    });
  }
}
