import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import type { UnitOfWork } from '../db/unit-of-work.js';
import type { SearchDocument } from './document.js';

/** How long a claimed change may take to be passed on before another process tries it. */
const LEASE_MS = 60_000;

export interface Claimed {
  readonly id: string;
  /** Grows with every change; a row that has changed since it was claimed is passed on again. */
  readonly mark: string;
}

/** What an engine beside the PostgreSQL one has yet to be told, as rows: nothing is lost however long it is away. */
export class PostgresFollowers {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes changes, in the unit of work that makes them. */
  async note(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#write(() =>
      this.#query(
        `INSERT INTO platform.search_pending (id) SELECT unnest($1::uuid[]) ORDER BY 1
         ON CONFLICT (id) DO UPDATE SET mark = search_pending.mark + 1`,
        [[...new Set(ids)]],
      ),
    );
  }

  /** Takes the oldest changes that nobody else is passing on. */
  claim(limit: number): Promise<Claimed[]> {
    return this.#write(() =>
      this.#query<Claimed>(
        `UPDATE platform.search_pending SET leased_until = clock_timestamp() + ${LEASE_MS} * interval '1 ms'
         WHERE id IN (SELECT id FROM platform.search_pending WHERE leased_until < clock_timestamp()
           ORDER BY since LIMIT $1 FOR UPDATE SKIP LOCKED)
         RETURNING id, mark::text`,
        [limit],
      ),
    );
  }

  /** These were passed on: gone, unless they changed in the meantime. */
  async settle(claimed: readonly Claimed[]): Promise<void> {
    await this.#write(async () => {
      const params = [claimed.map(({ id }) => id), claimed.map(({ mark }) => mark)];
      const same = 'FROM unnest($1::uuid[], $2::bigint[]) AS done (id, mark) WHERE pending.id = done.id';
      await this.#query(
        `DELETE FROM platform.search_pending pending USING unnest($1::uuid[], $2::bigint[]) AS done (id, mark)
        WHERE pending.id = done.id AND pending.mark = done.mark`,
        params,
      );
      await this.#query(`UPDATE platform.search_pending pending SET leased_until = '-infinity' ${same}`, params);
    });
  }

  /** These could not be passed on: to be taken again. */
  async release(claimed: readonly Claimed[]): Promise<void> {
    await this.#write(() =>
      this.#query(`UPDATE platform.search_pending SET leased_until = '-infinity' WHERE id = ANY ($1)`, [
        claimed.map(({ id }) => id),
      ]),
    );
  }

  /** Seconds that the oldest change has been waiting; 0 when there is none. */
  async lagSeconds(): Promise<number> {
    const [found] = await this.uow.read(SYSTEM, () =>
      this.#query<{ lag: number }>(
        `SELECT coalesce(extract(epoch FROM clock_timestamp() - min(since)), 0)::float8 AS lag FROM platform.search_pending`,
        [],
      ),
    );
    return found?.lag ?? 0;
  }

  /** The documents of these ids that are indexed now. */
  documents(ids: readonly string[]): Promise<SearchDocument[]> {
    return this.#documents('id = ANY ($1)', [ids]);
  }

  documentsAfter(after: string | null, limit: number): Promise<SearchDocument[]> {
    return this.#documents('$1::uuid IS NULL OR id > $1', [after], limit);
  }

  async #documents(condition: string, params: unknown[], limit = 10_000): Promise<SearchDocument[]> {
    const rows = await this.uow.read(SYSTEM, async () => {
      const [edition] = await this.#query<{ live: number }>('SELECT live FROM platform.search_edition', []);
      return this.#query<{ document: SearchDocument }>(
        `SELECT document FROM platform.search_card_${edition?.live ?? 0} WHERE ${condition} ORDER BY id LIMIT ${limit}`,
        params,
      );
    });
    return rows.map(({ document }) => document);
  }

  async #write<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.uow.write(SYSTEM, async () => ok(await work()));
    if (!done.ok) throw new Error('an index write cannot be refused');
    return done.value;
  }

  /** TypeORM gives UPDATE … RETURNING as rows and their number. */
  async #query<T>(sql: string, params: unknown[]): Promise<T[]> {
    const found: unknown = await this.uow.manager.query(sql, params);
    return (Array.isArray(found) && Array.isArray(found[0]) ? found[0] : found) as T[];
  }
}
