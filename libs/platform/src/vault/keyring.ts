import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { blindIndex, derivedKey, newKey, unwrapKey, wrapKey } from './field-cipher.js';

interface WrappedRow {
  readonly wrapped_key: Buffer;
}

/** Keys per person, wrapped by a key per office, wrapped by the master key. Works inside an open unit of work. */
@Injectable()
export class Keyring {
  readonly #master: Buffer;

  constructor(
    config: Config,
    private readonly uow: UnitOfWork,
  ) {
    this.#master = derivedKey(Buffer.from(config.settings.TITIAN_MASTER_KEY, 'base64'), 'office-keys');
  }

  /** Makes and stores the key of an office. Idempotent. */
  async createOfficeKey(officeId: string): Promise<void> {
    const wrapped = wrapKey(this.#master, newKey(), officeId);
    await this.uow.manager.query(
      'INSERT INTO vault.office_key (office_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [officeId, wrapped],
    );
  }

  /** The person's key, made on first use. Throws when the office has no key or the person was erased. */
  async personKey(officeId: string, personId: string): Promise<Buffer> {
    const office = await this.#officeKey(officeId);
    const known = await this.#personKey(officeId, personId);
    if (!known) await this.#makePersonKey(officeId, personId, wrapKey(office, newKey(), personId));
    // Read again: a twin may have been quicker, and an erased person has none.
    const wrapped = known ?? (await this.#personKey(officeId, personId));
    if (!wrapped) throw new Error('this person has no key');
    return unwrapKey(office, wrapped, personId);
  }

  /** Keys of people of an office that have one; who was erased, or is not the actor's to know, is left out. */
  async personKeys(officeId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    if (personIds.length === 0) return new Map();
    const office = await this.#officeKey(officeId);
    const rows: (WrappedRow & { readonly person_id: string })[] = await this.uow.manager.query(
      'SELECT person_id, wrapped_key FROM vault.person_key WHERE office_id = $1 AND person_id = ANY ($2)',
      [officeId, personIds],
    );
    return new Map(rows.map((row) => [row.person_id, unwrapKey(office, row.wrapped_key, row.person_id)]));
  }

  /** Erases a person: without the key every sealed value is noise. Leaves a tombstone for restored backups. */
  async erase(officeId: string, personId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.person_key WHERE office_id = $1 AND person_id = $2', [
      officeId,
      personId,
    ]);
    await this.uow.manager.query(
      'INSERT INTO vault.tombstone (office_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [officeId, personId],
    );
  }

  /** Blind index of a high-entropy value within an office. */
  async indexOf(officeId: string, value: string): Promise<Buffer> {
    return blindIndex(derivedKey(await this.#officeKey(officeId), 'blind-index'), officeId, value);
  }

  async #officeKey(officeId: string): Promise<Buffer> {
    const wrapped = await this.#wrapped('SELECT wrapped_key FROM vault.office_key WHERE office_id = $1', [officeId]);
    if (!wrapped) throw new Error('this office has no key');
    return unwrapKey(this.#master, wrapped, officeId);
  }

  #personKey(officeId: string, personId: string): Promise<Buffer | undefined> {
    return this.#wrapped('SELECT wrapped_key FROM vault.person_key WHERE office_id = $1 AND person_id = $2', [
      officeId,
      personId,
    ]);
  }

  async #makePersonKey(officeId: string, personId: string, wrapped: Buffer): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO vault.person_key (office_id, person_id, wrapped_key)
       SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM vault.tombstone WHERE office_id = $1 AND person_id = $2)
       ON CONFLICT DO NOTHING`,
      [officeId, personId, wrapped],
    );
  }

  async #wrapped(sql: string, parameters: readonly string[]): Promise<Buffer | undefined> {
    const rows: WrappedRow[] = await this.uow.manager.query(sql, [...parameters]);
    return rows[0]?.wrapped_key;
  }
}
