import pg from 'pg';
import { CHANNEL } from './doorbell.js';
import type { DeliveryKey } from './inbox.repository.js';

const AGAIN = `state = 'pending', failures = 0, lease_until = NULL, available_at = clock_timestamp()`;

/** Makes deliveries anew, or sooner, on the relay's login. For the commands and for tests; close it when done. */
export class ReplayRepository {
  readonly #pool: pg.Pool;

  constructor(relayUrl: string) {
    this.#pool = new pg.Pool({ connectionString: relayUrl, max: 1, connectionTimeoutMillis: 5000 });
    this.#pool.on('error', () => undefined);
  }

  /** Everything that was given up, of one handler or of all: to be tried again. Resolves to how many. */
  async dead(handler: string | null): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `WITH again AS (
         UPDATE platform.delivery SET ${AGAIN} WHERE state = 'dead' AND ($1::text IS NULL OR handler = $1)
         RETURNING tenant_id, event_id, handler
       ), marked AS (
         UPDATE platform.dead_letter l SET replayed_at = clock_timestamp() FROM again a
         WHERE l.tenant_id = a.tenant_id AND l.event_id = a.event_id AND l.handler = a.handler AND l.replayed_at IS NULL
       )
       SELECT count(*)::int AS count, pg_notify('${CHANNEL}', '') FROM again`,
      [handler],
    );
    return rows[0]?.count ?? 0;
  }

  /**
   * Every event of these names since an instant, for one handler, whether it had it before or not: its effect happens
   * again. Also for a handler that is newer than the events. Resolves to how many.
   */
  async since(handler: string, eventNames: readonly string[], since: Date): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `WITH chosen AS (
         SELECT tenant_id, id FROM platform.event WHERE name = ANY ($2) AND occurred_at >= $3
       ), forgotten AS (
         DELETE FROM platform.inbox i USING chosen c WHERE i.tenant_id = c.tenant_id AND i.event_id = c.id AND i.handler = $1
       ), again AS (
         INSERT INTO platform.delivery (tenant_id, event_id, handler) SELECT tenant_id, id, $1 FROM chosen
         ON CONFLICT (tenant_id, event_id, handler) DO UPDATE SET ${AGAIN}, done_at = NULL
         RETURNING 1
       )
       SELECT count(*)::int AS count, pg_notify('${CHANNEL}', '') FROM again`,
      [handler, eventNames, since.toISOString()],
    );
    return rows[0]?.count ?? 0;
  }

  /**
   * Does by one effect what a handler would do delivery by delivery: what had happened and still waited for it when the
   * effect began is done afterwards; what happens meanwhile waits on. The effect must read the present state. Resolves to
   * what the effect resolved to; when it throws, everything still waits.
   */
  async inOne<T>(handler: string, effect: () => Promise<T>): Promise<T> {
    const { rows: waiting } = await this.#pool.query<Omit<DeliveryKey, 'handler'>>(
      `SELECT tenant_id AS "tenantId", event_id AS "eventId" FROM platform.delivery WHERE handler = $1 AND state = 'pending'`,
      [handler],
    );
    const result = await effect();
    await this.#pool.query(
      `UPDATE platform.delivery d SET state = 'done', done_at = clock_timestamp()
       FROM jsonb_to_recordset($2::jsonb) AS k ("tenantId" uuid, "eventId" uuid)
       WHERE d.tenant_id = k."tenantId" AND d.event_id = k."eventId" AND d.handler = $1 AND d.state = 'pending'`,
      [handler, JSON.stringify(waiting)],
    );
    return result;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
