import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { BATCH_COLUMNS, ROW_COLUMNS } from './batch-row.js';
import type { BatchFacts, ImportedRow, Rejection, RowOutcomeName, UndoOutcomeName } from './core/facts.js';

export interface Page {
  readonly first: number;
  readonly after?: string | null;
}

export interface RowFilter {
  readonly outcome?: RowOutcomeName | null;
  readonly undo?: UndoOutcomeName | null;
}

type BatchKey = Pick<BatchFacts, 'partnerId' | 'id'>;

const REJECTION_COLUMNS = 'x.line, x.number, x.header, x.code, x.params, x.value';

/** Batches as row security shows them to the actor. Each call joins the open unit, or is one short read. */
@Injectable()
export class ImportsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when it is not there for the actor. */
  async byId(actor: Actor, id: string): Promise<BatchFacts | null> {
    if (!isId(id)) return null;
    const rows = await this.#rows<BatchFacts>(actor, `SELECT ${BATCH_COLUMNS} FROM imports.batch b WHERE b.id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  /** The latest first, of one partner or of all that the actor may see. */
  async page(actor: Actor, partnerId: string | null, { first, after }: Page): Promise<Connection<BatchFacts>> {
    const size = pageSize(first);
    const [before] = after ? decodeCursor(after, 1) : [null];
    if (partnerId !== null && !isId(partnerId)) return connectionOf<BatchFacts>([], size, () => []);
    const rows = await this.#rows<BatchFacts>(
      actor,
      `SELECT ${BATCH_COLUMNS} FROM imports.batch b
       WHERE ($1::uuid IS NULL OR b.partner_id = $1) AND ($2::uuid IS NULL OR b.id < $2) ORDER BY b.id DESC LIMIT $3`,
      [partnerId, isId(String(before)) ? before : null, size + 1],
    );
    return connectionOf(rows, size, ({ id }) => [id]);
  }

  /** The id of the batch of a partner that is being imported or undone; a partner has one at most. */
  async atWork(actor: Actor, partnerId: string): Promise<string | null> {
    const rows = await this.#rows<{ id: string }>(
      actor,
      `SELECT b.id FROM imports.batch b WHERE b.partner_id = $1 AND b.status IN ('importing', 'undoing')`,
      [partnerId],
    );
    return rows[0]?.id ?? null;
  }

  /** In the order of lines. */
  async rejections(actor: Actor, batch: BatchKey, { first, after }: Page): Promise<Connection<Rejection>> {
    const size = pageSize(first);
    const [line, number] = after ? decodeCursor(after, 2) : [-1, -1];
    const rows = await this.rejectionsAfter(actor, batch, [Number(line), Number(number)], size + 1);
    return connectionOf(rows, size, (row) => [row.line, row.number]);
  }

  /** The next rejections after a line and a number within it, for writing all of them out. */
  async rejectionsAfter(
    actor: Actor,
    { partnerId, id }: BatchKey,
    [line, number]: readonly [number, number],
    limit: number,
  ): Promise<readonly Rejection[]> {
    return this.#rows<Rejection>(
      actor,
      `SELECT ${REJECTION_COLUMNS} FROM imports.rejection x
       WHERE x.partner_id = $1 AND x.batch_id = $2 AND (x.line, x.number) > ($3, $4) ORDER BY x.line, x.number LIMIT $5`,
      [partnerId, id, line, number, limit],
    );
  }

  /** Rows of the latest run in the order of lines. */
  async importedRows(
    actor: Actor,
    { partnerId, id }: BatchKey,
    { outcome, undo }: RowFilter,
    { first, after }: Page,
  ): Promise<Connection<ImportedRow>> {
    const size = pageSize(first);
    const [line] = after ? decodeCursor(after, 1) : [-1];
    const rows = await this.#rows<ImportedRow>(
      actor,
      `SELECT ${ROW_COLUMNS} FROM imports.row r
       WHERE r.partner_id = $1 AND r.batch_id = $2 AND r.line > $3 AND ($4::text IS NULL OR r.outcome = $4)
         AND ($5::text IS NULL OR r.undo = $5)
       ORDER BY r.line LIMIT $6`,
      [partnerId, id, Number(line), outcome ?? null, undo ?? null, size + 1],
    );
    return connectionOf(rows, size, (row) => [row.line]);
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
