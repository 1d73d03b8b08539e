import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { derivedKey } from '../vault/field-cipher.js';

/** A bucket starts full with `capacity` tokens and gets one more every `secondsPerToken`. */
export interface Rate {
  readonly capacity: number;
  readonly secondsPerToken: number;
}

export interface Bucket extends Rate {
  /** What is counted, e.g. `sign-in-address`. */
  readonly purpose: string;
  /** Whose: an address, an index, an id. */
  readonly subject: string;
}

const TAKE = `
  INSERT INTO platform.token_bucket AS b (key, tokens, filled_at) VALUES ($1, $2::float8 - 1, clock_timestamp())
  ON CONFLICT (key) DO UPDATE SET
    tokens = least($2::float8, b.tokens + extract(epoch FROM clock_timestamp() - b.filled_at) / $3::float8) - 1,
    filled_at = clock_timestamp()
  WHERE least($2::float8, b.tokens + extract(epoch FROM clock_timestamp() - b.filled_at) / $3::float8) >= 1
  RETURNING 1`;

/** An IPv6 customer has a whole /64, so that is what counts as one address. */
export function addressSubject(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const missing = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Slows down whoever tries too often; the count lives in PostgreSQL, on its clock, for all processes together. */
@Injectable()
export class Throttle {
  readonly #key: Buffer;

  constructor(
    config: Config,
    private readonly uow: UnitOfWork,
  ) {
    this.#key = derivedKey(Buffer.from(config.settings.TITIAN_MASTER_KEY, 'base64'), 'throttle');
  }

  /**
   * Takes one token of each bucket, in the order given, and stops at the first empty one: false. What was taken stays
   * taken whatever happens afterwards, so call it outside any unit of work.
   */
  async take(...buckets: readonly Bucket[]): Promise<boolean> {
    const result = await this.uow.write(SYSTEM, async () => {
      for (const bucket of buckets) if (!(await this.#takeOne(bucket))) return ok(false);
      return ok(true);
    });
    return result.ok && result.value;
  }

  /** Fills a bucket up again, after its owner proved to be who they say; inside an open write unit of the system. */
  async refill(bucket: Bucket): Promise<void> {
    await this.uow.manager.query('DELETE FROM platform.token_bucket WHERE key = $1', [this.#keyOf(bucket)]);
  }

  /** Forgets buckets untouched for so many days; by then they are full again. Inside a write unit of the system. */
  async forgetOlderThan(days: number): Promise<void> {
    await this.uow.manager.query(
      'DELETE FROM platform.token_bucket WHERE filled_at < now() - make_interval(days => $1)',
      [days],
    );
  }

  async #takeOne(bucket: Bucket): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(TAKE, [
      this.#keyOf(bucket),
      bucket.capacity,
      bucket.secondsPerToken,
    ]);
    return rows.length > 0;
  }

  #keyOf({ purpose, subject }: Bucket): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}|${subject}`).digest();
  }
}
