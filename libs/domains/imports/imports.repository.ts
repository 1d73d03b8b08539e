import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { BATCH_COLUMNS } from './batch-row.js';
import type { BatchFacts } from './core/facts.js';
import type { ImportStatus } from './core/batch.js';
import type { ColumnMapping, RememberedMapping } from './core/mapping.js';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly uploadedAt: Date;
}

export type NewBatch = Pick<
  BatchFacts,
  | 'id'
  | 'partnerId'
  | 'officeId'
  | 'fileId'
  | 'fileName'
  | 'source'
  | 'headers'
  | 'samples'
  | 'mapping'
  | 'country'
  | 'createdAt'
>;

export interface MappingOwner {
  readonly id: string;
  readonly kind: 'partner' | 'office';
}

/** Whether a write failed because another batch of the partner is being imported or undone. */
export const isPartnerBusy = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { constraint?: string }).constraint === 'batch_writes_alone';

/** Writes of people, and what their decisions need; inside an open unit of work. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insertFile({ id, name, bytes, sha256, uploadedAt }: UploadedFile): Promise<void> {
    await this.uow.manager.query(
      'INSERT INTO imports.file (id, uploaded_by, name, bytes, sha256, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, this.uow.actor.id, name, bytes, sha256, uploadedAt],
    );
  }

  /** Null when it is not there for the actor, or its bytes are gone. */
  async findFile(id: string): Promise<Pick<UploadedFile, 'id' | 'name'> | null> {
    const rows: Pick<UploadedFile, 'id' | 'name'>[] = await this.uow.manager.query(
      'SELECT id, name FROM imports.file WHERE id = $1 AND removed_at IS NULL',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Bytes of the actor's files that lie in the folder. */
  async bytesOfMine(): Promise<number> {
    const rows: { bytes: number }[] = await this.uow.manager.query(
      `SELECT coalesce(sum(bytes), 0)::float8 AS bytes FROM imports.file WHERE uploaded_by = $1 AND removed_at IS NULL`,
      [this.uow.actor.id],
    );
    return rows[0]?.bytes ?? 0;
  }

  /** False when a batch of this file is there already. */
  async insertBatch(batch: NewBatch): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `INSERT INTO imports.batch (id, partner_id, office_id, file_id, file_name, status, source, headers, samples, mapping,
         country, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, 'uploaded', $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (file_id) DO NOTHING RETURNING id`,
      [
        ...[batch.id, batch.partnerId, batch.officeId, batch.fileId, batch.fileName],
        ...[batch.source, batch.headers, batch.samples, batch.mapping].map((value) => JSON.stringify(value)),
        ...[batch.country, batch.createdAt, this.uow.actor.id],
      ],
    );
    return rows.length === 1;
  }

  async batchOfFile(fileId: string): Promise<BatchFacts | null> {
    return this.#one('b.file_id = $1', fileId);
  }

  /** Null when it is not there for the actor. */
  async find(id: string): Promise<BatchFacts | null> {
    return this.#one('b.id = $1', id);
  }

  /** False when the version has moved on. */
  async saveMapping(batch: BatchFacts, status: ImportStatus, mapping: readonly ColumnMapping[]): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE imports.batch SET status = $4, mapping = $5, version = version + 1
       WHERE partner_id = $1 AND id = $2 AND version = $3`,
      [batch.partnerId, batch.id, batch.version, status, JSON.stringify(mapping)],
    );
    return count === 1;
  }

  /**
   * Hands the batch to the worker. False when the version has moved on. Waits for whoever asks for another batch of the
   * partner just now; throws `isPartnerBusy`, and the unit of work is lost.
   */
  async ask(batch: BatchFacts, status: ImportStatus, publish: boolean, at: Date): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE imports.batch SET status = $4, publish = $5, asked_at = $6, begun = false, version = version + 1
       WHERE partner_id = $1 AND id = $2 AND version = $3`,
      [batch.partnerId, batch.id, batch.version, status, publish, at],
    );
    return count === 1;
  }

  async remember(
    owner: MappingOwner,
    headerHash: Buffer,
    mapping: readonly RememberedMapping[],
    at: Date,
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO imports.remembered_mapping (owner_id, owner_kind, header_hash, mapping, saved_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (owner_id, header_hash) DO UPDATE SET mapping = excluded.mapping, saved_at = excluded.saved_at`,
      [owner.id, owner.kind, headerHash, JSON.stringify(mapping), at],
    );
  }

  /** The mapping of the first owner that has one for these headers. */
  async recall(ownerIds: readonly string[], headerHash: Buffer): Promise<readonly RememberedMapping[] | null> {
    const rows: { mapping: RememberedMapping[] }[] = await this.uow.manager.query(
      `SELECT m.mapping FROM imports.remembered_mapping m WHERE m.owner_id = ANY ($1::uuid[]) AND m.header_hash = $2
       ORDER BY array_position($1::uuid[], m.owner_id) LIMIT 1`,
      [ownerIds, headerHash],
    );
    return rows[0]?.mapping ?? null;
  }

  async #one(where: string, value: string): Promise<BatchFacts | null> {
    const rows: BatchFacts[] = await this.uow.manager.query(
      `SELECT ${BATCH_COLUMNS} FROM imports.batch b WHERE ${where}`,
      [value],
    );
    return rows[0] ?? null;
  }
}
