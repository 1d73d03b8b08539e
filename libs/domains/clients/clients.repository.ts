import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { FileOwner, SealedFile, ValueIndex } from './client-sealer.js';
import type { ClientRecord } from './core/client.js';
import { packProfile, type WorkProfile } from './core/work-profile.js';
import { traceTables } from './traces.js';

export const CLIENT_COLUMNS = `c.client_id AS id, c.office_id AS "officeId", c.state, c.counsellor_id AS "counsellorId",
  c.provisional, c.country, c.registered_on::text AS "registeredOn", c.merged_into AS "mergedInto",
  c.erased_at AS "erasedAt", c.version`;

/** The lock of an id between who stores something of the person and who erases them. */
const ERASING = "hashtextextended('erasing|' || $1, 700)";

export interface NewClient extends FileOwner {
  readonly counsellorId: string | null;
  readonly provisional: boolean;
  readonly country: 'ID' | 'VN';
  readonly registeredOn: string;
  readonly importBatchId: string | null;
  readonly createdAt: Date;
}

export interface StoredProfile {
  readonly profile: WorkProfile;
  readonly areaPath: readonly string[];
}

/** Writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class ClientsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who acts in the open unit. */
  get actor(): Actor {
    return this.uow.actor;
  }

  /** Null when there is none for the actor. `hold` keeps others from changing it until the unit ends. */
  async find(clientId: string, hold = false): Promise<ClientRecord | null> {
    const rows: ClientRecord[] = await this.uow.manager.query(
      `SELECT ${CLIENT_COLUMNS} FROM clients.client c WHERE c.client_id = $1 ${hold ? 'FOR UPDATE' : ''}`,
      [clientId],
    );
    return rows[0] ?? null;
  }

  /** Nobody erases the person until the unit ends; waits for who does. Also for a person themselves, who may not hold their row. */
  async keepFromErasing(clientId: string): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock_shared(${ERASING})`, [clientId]);
  }

  /** Everybody who joined in one import, held. */
  async ofBatch(batchId: string): Promise<ClientRecord[]> {
    return this.uow.manager.query(
      `SELECT ${CLIENT_COLUMNS} FROM clients.client c WHERE c.import_batch_id = $1 ORDER BY c.client_id FOR UPDATE`,
      [batchId],
    );
  }

  /** Those of them with whom somebody did something since: of each, a row of another domain says so (`traces.ts`). */
  async traced(clientIds: readonly string[]): Promise<readonly string[]> {
    const asked = traceTables().map(
      (table) => `SELECT t.client_id FROM ${table} t WHERE t.office_id = ANY ($1) AND t.client_id = ANY ($2)`,
    );
    if (asked.length === 0) return [];
    const rows: { client_id: string }[] = await this.uow.manager.query(asked.join(' UNION '), [
      this.uow.actor.officeIds,
      clientIds,
    ]);
    return rows.map(({ client_id: clientId }) => clientId);
  }

  async insert(client: NewClient): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO clients.client (office_id, client_id, counsellor_id, provisional, country, registered_on, registered_by,
         import_batch_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        client.officeId,
        client.clientId,
        client.counsellorId,
        client.provisional,
        client.country,
        client.registeredOn,
        this.uow.actor.id,
        client.importBatchId,
        client.createdAt,
      ],
    );
  }

  /** Moves the version; false when it has moved on already. */
  async touch(
    { id, officeId, version }: Pick<ClientRecord, 'id' | 'officeId' | 'version'>,
    next: Partial<Pick<ClientRecord, 'provisional' | 'counsellorId' | 'state' | 'mergedInto' | 'erasedAt'>>,
  ): Promise<boolean> {
    const columns = {
      provisional: 'provisional',
      counsellorId: 'counsellor_id',
      state: 'state',
      mergedInto: 'merged_into',
      erasedAt: 'erased_at',
    } as const;
    const changes = Object.entries(next) as [keyof typeof columns, unknown][];
    const sets = changes.map(([field], index) => `, ${columns[field]} = $${index + 4}`).join('');
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE clients.client SET version = version + 1${sets} WHERE office_id = $1 AND client_id = $2 AND version = $3`,
      [officeId, id, version, ...changes.map(([, value]) => value)],
    );
    return count === 1;
  }

  /** Whoever was joined with a file that goes now belongs to the one it goes into. */
  async follow({ officeId, id }: Pick<ClientRecord, 'id' | 'officeId'>, into: string): Promise<void> {
    await this.uow.manager.query(
      'UPDATE clients.client SET merged_into = $3 WHERE office_id = $1 AND merged_into = $2',
      [officeId, id, into],
    );
  }

  async saveProfile({ officeId, clientId }: FileOwner, { profile, areaPath }: StoredProfile, at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO clients.work_profile (office_id, client_id, content, iscos, area_id, area_path, changed_at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7)
       ON CONFLICT (office_id, client_id) DO UPDATE SET content = excluded.content, iscos = excluded.iscos,
         area_id = excluded.area_id, area_path = excluded.area_path, changed_at = excluded.changed_at,
         version = work_profile.version + 1`,
      [officeId, clientId, packProfile(profile), profile.occupations, profile.areaId, areaPath, at],
    );
  }

  async saveFile({ officeId, clientId }: FileOwner, sealed: SealedFile, at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO vault.client_file (office_id, client_id, sealed_name, sealed_person, sealed_standing, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (office_id, client_id) DO UPDATE SET sealed_name = excluded.sealed_name,
         sealed_person = excluded.sealed_person, sealed_standing = excluded.sealed_standing, changed_at = excluded.changed_at`,
      [officeId, clientId, sealed.name, sealed.person, sealed.standing, at],
    );
  }

  /** Puts what the person can be found by in place of what stood there. */
  async saveIndexes({ officeId, clientId }: FileOwner, indexes: readonly ValueIndex[]): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.client_index WHERE office_id = $1 AND client_id = $2', [
      officeId,
      clientId,
    ]);
    for (const { kind, index } of indexes) {
      await this.uow.manager.query(
        'INSERT INTO vault.client_index (office_id, client_id, kind, value_index) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [officeId, clientId, kind, index],
      );
    }
  }

  async sealedFile({ officeId, clientId }: FileOwner): Promise<SealedFile | null> {
    const rows: SealedFile[] = await this.uow.manager.query(
      `SELECT sealed_name AS name, sealed_person AS person, sealed_standing AS standing FROM vault.client_file
       WHERE office_id = $1 AND client_id = $2`,
      [officeId, clientId],
    );
    return rows[0] ?? null;
  }

  /** Everybody of an office who is not merged or erased, with what is sealed of who they are. */
  async everybody(officeId: string): Promise<{ clientId: string; person: Buffer }[]> {
    return this.uow.manager.query(
      `SELECT f.client_id AS "clientId", f.sealed_person AS person FROM vault.client_file f
       JOIN clients.client c ON c.office_id = f.office_id AND c.client_id = f.client_id
       WHERE f.office_id = $1 AND c.merged_into IS NULL AND c.erased_at IS NULL`,
      [officeId],
    );
  }

  /** Nothing of the person is left but that there was one. Waits for who is storing something of them. */
  async forget({ officeId, clientId }: FileOwner): Promise<void> {
    await this.uow.manager.query(`SELECT pg_advisory_xact_lock(${ERASING})`, [clientId]);
    for (const table of ['vault.client_index', 'vault.client_file']) {
      await this.uow.manager.query(`DELETE FROM ${table} WHERE office_id = $1 AND client_id = $2`, [
        officeId,
        clientId,
      ]);
    }
  }
}
