import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config.js';
import { CHANNEL } from './doorbell.js';
import type { DeliveryKey } from './inbox.repository.js';

/** A delivery on its way; `attempt` tells one handing over from the next. */
export interface Delivery extends DeliveryKey {
  readonly attempt: number;
}

export interface Backlog {
  readonly pending: number;
  readonly queued: number;
  readonly dead: number;
  /** Age in seconds of the oldest delivery that could be handed over and is not. */
  readonly lagSeconds: number;
}

export interface Retry {
  /** A delivery that failed so often is dead. */
  readonly failures: number;
  /** The first pause; each further one is four times as long, up to 15 minutes. */
  readonly firstPauseMs: number;
}

const COLUMNS = 'd.tenant_id AS "tenantId", d.event_id AS "eventId", d.handler, d.attempt';
const LONGEST_PAUSE_MS = 900_000;

/** The rows named by $1, a JSON array of deliveries; with their attempt, so that one handed over since is left alone. */
const NAMED = `jsonb_to_recordset($1::jsonb) AS k ("tenantId" uuid, "eventId" uuid, handler text, attempt int)
  WHERE d.tenant_id = k."tenantId" AND d.event_id = k."eventId" AND d.handler = k.handler AND d.attempt = k.attempt
    AND d.state = 'queued'`;

// By ctid: the rows are locked already, and a join back by key would read the whole table when that is small. now() and
// not clock_timestamp(), which no index can be asked for.
const claimOf = (filter: string, order: string): string => `
  UPDATE platform.delivery d
  SET state = 'queued', attempt = attempt + 1, lease_until = now() + $2 * interval '1 ms'
  WHERE ctid = ANY (ARRAY (
    SELECT ctid FROM platform.delivery
    WHERE state = 'pending' AND available_at <= now() ${filter}
    ORDER BY available_at ${order} LIMIT $1 FOR UPDATE SKIP LOCKED
  ))
  RETURNING ${COLUMNS}`;

const OLDEST = claimOf('', 'ASC');
const NEWEST = claimOf("AND available_at > now() - interval '5 s'", 'DESC');

const FAIL = `
  WITH failed AS (
    UPDATE platform.delivery d
    SET failures = failures + 1, lease_until = NULL,
      state = CASE WHEN $7 OR failures + 1 >= $5 THEN 'dead' ELSE 'pending' END,
      available_at = clock_timestamp() + least($6 * power(4, failures), ${LONGEST_PAUSE_MS}) * (0.9 + random() / 5) * interval '1 ms'
    WHERE tenant_id = $1 AND event_id = $2 AND handler = $3 AND attempt = $8 AND state = 'queued'
    RETURNING ${COLUMNS}, state
  ), buried AS (
    INSERT INTO platform.dead_letter (tenant_id, event_id, handler, attempt, reason)
    SELECT "tenantId", "eventId", handler, attempt, $4 FROM failed WHERE state = 'dead'
  )
  SELECT state FROM failed`;

/** The deliveries as the relay sees them: on a login that cannot read what happened, only that something did. */
@Injectable()
export class RelayRepository implements OnApplicationShutdown {
  readonly #pool: pg.Pool;

  constructor(config: Config) {
    this.#pool = new pg.Pool({
      connectionString: config.settings.DATABASE_RELAY_URL,
      max: 6,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
      application_name: 'titian-relay',
      // Whatever a power cut takes back here is only done again: a claim, a lease, a count of failures.
      options: '-c synchronous_commit=off',
    });
    this.#pool.on('error', () => undefined);
  }

  /** Takes the oldest (or those of the last seconds, newest first) that are due, for a lease of so many milliseconds. */
  async claim(limit: number, leaseMs: number, which: 'oldest' | 'newest' = 'oldest'): Promise<Delivery[]> {
    const text = which === 'oldest' ? OLDEST : NEWEST;
    const { rows } = await this.#pool.query<Delivery>({ name: `claim-${which}`, text, values: [limit, leaseMs] });
    return rows;
  }

  /** Gives back what was claimed and did not reach the queue: as if it had never been claimed. */
  async release(deliveries: readonly Delivery[]): Promise<void> {
    await this.#pool.query(
      `UPDATE platform.delivery d SET state = 'pending', attempt = d.attempt - 1, lease_until = NULL FROM ${NAMED}`,
      [JSON.stringify(deliveries)],
    );
  }

  /** The database's time, so many milliseconds ahead. */
  async now(aheadMs: number): Promise<string> {
    const { rows } = await this.#pool.query<{ now: string }>(
      "SELECT (clock_timestamp() + $1 * interval '1 ms')::text AS now",
      [aheadMs],
    );
    return rows[0]?.now ?? '';
  }

  /** Queued ones whose lease ends before an instant of the database's time. */
  async lapsed(limit: number, before: string): Promise<Delivery[]> {
    const { rows } = await this.#pool.query<Delivery>(
      `SELECT ${COLUMNS} FROM platform.delivery d
       WHERE state = 'queued' AND lease_until < $2::timestamptz ORDER BY lease_until LIMIT $1`,
      [limit, before],
    );
    return rows;
  }

  /** The queue holds these: they get a new lease. */
  async renew(deliveries: readonly Delivery[], leaseMs: number): Promise<void> {
    await this.#pool.query(
      `UPDATE platform.delivery d SET lease_until = clock_timestamp() + $2 * interval '1 ms' FROM ${NAMED}`,
      [JSON.stringify(deliveries), leaseMs],
    );
  }

  /** These are to be handed over again, after a pause; that is no failure. */
  async reopen(deliveries: readonly Delivery[], pauseMs = 0): Promise<void> {
    await this.#pool.query(
      `UPDATE platform.delivery d
       SET state = 'pending', lease_until = NULL, available_at = clock_timestamp() + $2 * interval '1 ms' FROM ${NAMED}`,
      [JSON.stringify(deliveries), pauseMs],
    );
  }

  /** Counts a failure: to be tried again after a pause, or dead. `final` buries at once. Undefined: it was not open. */
  async fail(delivery: Delivery, reason: string, retry: Retry, final = false): Promise<'pending' | 'dead' | undefined> {
    const { tenantId, eventId, handler, attempt } = delivery;
    const values = [tenantId, eventId, handler, reason, retry.failures, retry.firstPauseMs, final, attempt];
    const { rows } = await this.#pool.query<{ state: 'pending' | 'dead' }>(FAIL, values);
    return rows[0]?.state;
  }

  async backlog(): Promise<Backlog> {
    const { rows } = await this.#pool.query<Backlog>(`
      SELECT
        (SELECT count(*)::int FROM platform.delivery WHERE state = 'pending') AS pending,
        (SELECT count(*)::int FROM platform.delivery WHERE state = 'queued') AS queued,
        (SELECT count(*)::int FROM platform.delivery WHERE state = 'dead') AS dead,
        coalesce((SELECT extract(epoch FROM now() - min(available_at))::float8 FROM platform.delivery
          WHERE state = 'pending' AND available_at <= now()), 0) AS "lagSeconds"`);
    return rows[0] ?? { pending: 0, queued: 0, dead: 0, lagSeconds: 0 };
  }

  /** Milliseconds until the next delivery is due, at most `most`. */
  async nextDueMs(most: number): Promise<number> {
    const { rows } = await this.#pool.query<{ ms: number }>(
      `SELECT greatest(0, least($1, coalesce(extract(epoch FROM min(available_at) - clock_timestamp()) * 1000, $1)))::float8 AS ms
       FROM platform.delivery WHERE state = 'pending'`,
      [most],
    );
    return rows[0]?.ms ?? most;
  }

  /** Calls `onRing` for every ring of the doorbell, until closed or until the connection is lost (`onLost`). */
  async listen(onRing: () => void, onLost: () => void): Promise<() => Promise<void>> {
    const client = await this.#pool.connect();
    let open = true;
    const close = (): void => {
      if (!open) return;
      open = false;
      client.removeAllListeners('notification');
      client.release(true);
    };
    client.on('notification', onRing);
    client.on('error', () => {
      close();
      onLost();
    });
    try {
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      close();
      throw error;
    }
    return () => Promise.resolve(close());
  }

  /** Runs `work` when this schedule is due and no other process runs it; the lock goes with the connection. */
  async whenDue(name: string, minutes: number, work: () => Promise<unknown>): Promise<boolean> {
    const client = await this.#pool.connect();
    // A connection lost during the work would end the process; its lock is gone, the next query says so.
    const onLost = (): void => undefined;
    client.on('error', onLost);
    let locked = false;
    try {
      const lock = await client.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock(7411010, hashtext($1)) AS locked',
        [name],
      );
      locked = lock.rows[0]?.locked === true;
      if (!locked || !(await isDue(client, name))) return false;
      await work();
      await client.query(
        "UPDATE platform.schedule SET ran_at = clock_timestamp(), due_at = clock_timestamp() + $2 * interval '1 minute' WHERE name = $1",
        [name, minutes],
      );
      return true;
    } finally {
      if (locked) await client.query('SELECT pg_advisory_unlock(7411010, hashtext($1))', [name]).catch(() => undefined);
      client.off('error', onLost);
      client.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }
}

async function isDue(client: pg.PoolClient, name: string): Promise<boolean> {
  await client.query('INSERT INTO platform.schedule (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
  const { rows } = await client.query(
    'SELECT 1 FROM platform.schedule WHERE name = $1 AND due_at <= clock_timestamp()',
    [name],
  );
  return rows.length === 1;
}
