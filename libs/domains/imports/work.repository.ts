import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { BATCH_COLUMNS, ROW_COLUMNS } from './batch-row.js';
import type { BatchFacts, ImportedRow, Notice, Rejection, UndoOutcomeName } from './core/facts.js';
import type { ImportStatus } from './core/batch.js';

const LEASE_SECONDS = 60;

/** What one part of a pass adds to the counts of its batch. */
export interface Progress {
  readonly doneLine: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly written: number;
}

/** What the worker writes, as the product itself; inside an open unit of work. */
@Injectable()
export class WorkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Takes a batch that waits for work and that nobody works on. */
  async claim(id: string, worker: string): Promise<BatchFacts | null> {
    return this.#lease(
      id,
      worker,
      `b.status IN ('checking', 'importing', 'undoing')
       AND (b.worked_by = $2 OR b.worked_until IS NULL OR b.worked_until < clock_timestamp())`,
    );
  }

  /** Holds the batch for the rest of the unit and keeps it for longer; null when another worker has taken it over. */
  async hold(id: string, worker: string): Promise<BatchFacts | null> {
    return this.#lease(id, worker, 'b.worked_by = $2');
  }

  async find(id: string): Promise<BatchFacts | null> {
    const rows: BatchFacts[] = await this.uow.manager.query(
      `SELECT ${BATCH_COLUMNS} FROM imports.batch b WHERE b.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Forgets what an earlier pass over the file left behind. */
  async beginReading({ partnerId, id }: BatchFacts): Promise<void> {
    const key = [partnerId, id];
    for (const table of ['rejection', 'seen_key', 'row']) {
      await this.uow.manager.query(`DELETE FROM imports.${table} WHERE partner_id = $1 AND batch_id = $2`, key);
    }
    await this.uow.manager.query(
      `UPDATE imports.batch SET begun = true, done_line = 0, rows_read = 0, accepted = 0, rejected = 0, created = 0,
         updated = 0, unchanged = 0, removed = 0, restored = 0, kept = 0, written = 0, failure = NULL
       WHERE partner_id = $1 AND id = $2`,
      key,
    );
  }

  async beginUndoing({ partnerId, id }: BatchFacts): Promise<void> {
    await this.uow.manager.query(
      'UPDATE imports.batch SET begun = true, removed = 0, restored = 0, kept = 0 WHERE partner_id = $1 AND id = $2',
      [partnerId, id],
    );
  }

  /** Keys that earlier parts of the pass have met, with their lines. */
  async seenKeys({ partnerId, id }: BatchFacts, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows: { key: string; line: number }[] = await this.uow.manager.query(
      `SELECT external_key AS key, line FROM imports.seen_key
       WHERE partner_id = $1 AND batch_id = $2 AND external_key = ANY ($3)`,
      [partnerId, id, keys],
    );
    return new Map(rows.map(({ key, line }) => [key, line]));
  }

  async noteKeys({ partnerId, id }: BatchFacts, keys: ReadonlyMap<string, number>): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO imports.seen_key (partner_id, batch_id, external_key, line)
       SELECT $1, $2, key, line FROM unnest($3::text[], $4::int[]) AS given (key, line)`,
      [partnerId, id, [...keys.keys()], [...keys.values()]],
    );
  }

  async insertRejections(batch: BatchFacts, rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO imports.rejection (partner_id, batch_id, office_id, line, number, header, code, params, value)
       SELECT $1, $2, $3, line, number, header, code, params, value FROM jsonb_to_recordset($4::jsonb)
         AS given (line int, number int, header text, code text, params jsonb, value text)`,
      [batch.partnerId, batch.id, batch.officeId, JSON.stringify(rejections)],
    );
  }

  async insertRows(batch: BatchFacts, rows: readonly ImportedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.manager.query(
      `INSERT INTO imports.row (partner_id, batch_id, office_id, line, external_key, outcome, opportunity_id,
         opportunity_version, before)
       SELECT $1, $2, $3, line, "externalKey", outcome, "opportunityId", "opportunityVersion", before
       FROM jsonb_to_recordset($4::jsonb) AS given (line int, "externalKey" text, outcome text, "opportunityId" uuid,
         "opportunityVersion" int, before text)`,
      [batch.partnerId, batch.id, batch.officeId, JSON.stringify(rows)],
    );
  }

  async advance({ partnerId, id }: BatchFacts, by: Progress): Promise<void> {
    await this.uow.manager.query(
      `UPDATE imports.batch SET done_line = $3, rows_read = rows_read + $4 + $5, accepted = accepted + $4,
         rejected = rejected + $5, created = created + $6, updated = updated + $7, unchanged = unchanged + $8,
         written = written + $9
       WHERE partner_id = $1 AND id = $2`,
      [partnerId, id, by.doneLine, by.accepted, by.rejected, by.created, by.updated, by.unchanged, by.written],
    );
  }

  /** Rows that were written and not undone yet, the last line first. */
  async toUndo({ partnerId, id }: BatchFacts, limit: number): Promise<ImportedRow[]> {
    return this.uow.manager.query(
      `SELECT ${ROW_COLUMNS} FROM imports.row r
       WHERE r.partner_id = $1 AND r.batch_id = $2 AND r.outcome <> 'unchanged' AND r.undo IS NULL
       ORDER BY r.line DESC LIMIT $3`,
      [partnerId, id, limit],
    );
  }

  async noteUndone(
    { partnerId, id }: BatchFacts,
    outcomes: readonly { line: number; undo: UndoOutcomeName }[],
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE imports.row r SET undo = given.undo
       FROM jsonb_to_recordset($3::jsonb) AS given (line int, undo text)
       WHERE r.partner_id = $1 AND r.batch_id = $2 AND r.line = given.line`,
      [partnerId, id, JSON.stringify(outcomes)],
    );
    await this.uow.manager.query(
      `UPDATE imports.batch b SET removed = n.removed, restored = n.restored, kept = n.kept
       FROM (SELECT count(*) FILTER (WHERE undo IN ('removed', 'gone')) AS removed,
           count(*) FILTER (WHERE undo = 'restored') AS restored, count(*) FILTER (WHERE undo = 'kept') AS kept
         FROM imports.row WHERE partner_id = $1 AND batch_id = $2) n
       WHERE b.partner_id = $1 AND b.id = $2`,
      [partnerId, id],
    );
  }

  /** Ends the work: nobody holds the batch any more. */
  async end({ partnerId, id }: BatchFacts, status: ImportStatus, failure: Notice | null): Promise<void> {
    await this.uow.manager.query(
      `UPDATE imports.batch SET status = $3, failure = $4, worked_by = NULL, worked_until = NULL, version = version + 1,
         written = CASE WHEN $3 = 'undone' THEN 0 ELSE written END
       WHERE partner_id = $1 AND id = $2`,
      [partnerId, id, status, failure === null ? null : JSON.stringify(failure)],
    );
    await this.uow.manager.query('DELETE FROM imports.seen_key WHERE partner_id = $1 AND batch_id = $2', [
      partnerId,
      id,
    ]);
  }

  /** Lets another worker begin at once, after a fault. */
  async release(id: string, worker: string): Promise<void> {
    await this.uow.manager.query(
      'UPDATE imports.batch SET worked_by = NULL, worked_until = NULL WHERE id = $1 AND worked_by = $2',
      [id, worker],
    );
  }

  /** Batches that were asked for before an instant, still wait, and that nobody works on. */
  async abandoned(askedBefore: Date): Promise<BatchFacts[]> {
    return this.uow.manager.query(
      `SELECT ${BATCH_COLUMNS} FROM imports.batch b
       WHERE b.status IN ('checking', 'importing', 'undoing') AND b.asked_at < $1
         AND (b.worked_until IS NULL OR b.worked_until < clock_timestamp()) FOR UPDATE SKIP LOCKED`,
      [askedBefore],
    );
  }

  /** Files whose bytes are needed no more: taken by no batch for days, or by one that ended long ago. */
  async spentFiles(uploadedBefore: Date, keptBefore: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT f.id FROM imports.file f LEFT JOIN imports.batch b ON b.file_id = f.id
       WHERE f.removed_at IS NULL AND ((b.id IS NULL AND f.uploaded_at < $1)
         OR (b.status NOT IN ('checking', 'importing', 'undoing') AND greatest(f.uploaded_at, b.asked_at) < $2))
       ORDER BY f.uploaded_at LIMIT 500`,
      [uploadedBefore, keptBefore],
    );
    return rows.map(({ id }) => id);
  }

  async noteRemoved(fileIds: readonly string[], at: Date): Promise<void> {
    await this.uow.manager.query('UPDATE imports.file SET removed_at = $2 WHERE id = ANY ($1)', [fileIds, at]);
  }

  async #lease(id: string, worker: string, condition: string): Promise<BatchFacts | null> {
    const [rows] = await this.uow.manager.query<[BatchFacts[], number]>(
      `UPDATE imports.batch b
       SET worked_by = $2::uuid, worked_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
       WHERE b.id = $1 AND ${condition} RETURNING ${BATCH_COLUMNS}`,
      [id, worker],
    );
    return rows[0] ?? null;
  }
}
