import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Every } from '../events/every.js';
import { Logger } from '../logging/logger.js';
import { MEILISEARCH, type MeilisearchEngine } from './meilisearch-engine.js';
import { PostgresEngine } from './postgres-engine.js';
import { PostgresFollowers } from './postgres-followers.js';
import { noteDifferences, refill } from './refill.js';

const BATCH = 1000;
const IDLE_MS = 300;
const SLOWEST_RETRY_MS = 5000;

/**
 * Keeps Meilisearch like the PostgreSQL engine: passes on what was noted, many changes at a time, builds the index when
 * there is none, and compares the two now and then. Started by the worker; several may run. When Meilisearch is away
 * the notes wait.
 */
@Injectable()
export class SearchFollower {
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;
  #troubles = 0;

  constructor(
    private readonly postgres: PostgresEngine,
    @Inject(MEILISEARCH) private readonly meilisearch: MeilisearchEngine | null,
    private readonly followers: PostgresFollowers,
    private readonly logger: Logger,
  ) {}

  start(): void {
    if (this.meilisearch) this.#running ??= this.#follow(this.meilisearch);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Notes whatever differs between the two. Resolves to how many that are. */
  @Every('search.compare', { minutes: 15 })
  async compare(): Promise<number> {
    if (!this.meilisearch || !(await this.meilisearch.exists())) return 0;
    return noteDifferences(this.postgres, this.meilisearch, this.followers);
  }

  /** Passes on one batch. Resolves to how many changes it had. */
  async pass(engine: MeilisearchEngine): Promise<number> {
    const claimed = await this.followers.claim(BATCH);
    if (claimed.length === 0) return 0;
    try {
      const documents = await this.followers.documents(claimed.map(({ id }) => id));
      const there = new Set(documents.map(({ id }) => id));
      await engine.upsert(documents);
      await engine.remove(claimed.map(({ id }) => id).filter((id) => !there.has(id)));
    } catch (error) {
      await this.followers.release(claimed);
      throw error;
    }
    await this.followers.settle(claimed);
    return claimed.length;
  }

  async #follow(engine: MeilisearchEngine): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        if (!(await engine.exists())) this.#filled(await refill(this.postgres, engine, this.followers));
        while ((await this.pass(engine)) > 0 && !signal.aborted);
        this.#recovered();
        await pause(IDLE_MS, undefined, { signal });
      } catch (error) {
        if (!signal.aborted) await this.#trouble(error, signal);
      }
    }
  }

  #filled(count: number): void {
    this.logger.info('search index built', { engine: 'meilisearch', count });
  }

  #recovered(): void {
    if (this.#troubles > 0) this.logger.info('search index is followed again', { engine: 'meilisearch' });
    this.#troubles = 0;
  }

  async #trouble(error: unknown, signal: AbortSignal): Promise<void> {
    this.#troubles += 1;
    if (this.#troubles === 1) this.logger.fault('search index cannot be followed', error, { engine: 'meilisearch' });
    await pause(Math.min(200 * 2 ** this.#troubles, SLOWEST_RETRY_MS), undefined, { signal }).catch(() => undefined);
  }
}
