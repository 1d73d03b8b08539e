import type { Logger } from '../logging/logger.js';
import { Breaker } from './breaker.js';
import type { DocumentVersion, SearchDocument } from './document.js';
import type { MeilisearchEngine } from './meilisearch-engine.js';
import type { PostgresEngine } from './postgres-engine.js';
import type { PostgresFollowers } from './postgres-followers.js';
import { refill } from './refill.js';
import {
  EngineUnavailable,
  SearchEngine,
  type SearchAnswer,
  type SearchRequest,
  type SearchTotal,
} from './search-port.js';

const PROBE_PAUSE_MS = 3000;
/** Behind by more than this, the fast engine is not asked: people would not find what was just posted. */
const LAG_MOST_S = 30;
const LAG_KNOWN_MS = 3000;

/**
 * What the product searches with: Meilisearch where there is one, and the PostgreSQL engine, which holds everything,
 * whenever the other is away, slow or behind. Writes go to PostgreSQL in the writer's unit of work; what Meilisearch
 * must be told is noted in the same unit and passed on by the follower.
 */
export class SearchIndex extends SearchEngine {
  readonly #breaker: Breaker;
  #lag = { behind: false, until: 0, asking: false };

  constructor(
    private readonly postgres: PostgresEngine,
    private readonly meilisearch: MeilisearchEngine | null,
    private readonly followers: PostgresFollowers,
    private readonly logger: Logger,
  ) {
    super();
    const probe = async (): Promise<void> => meilisearch?.ping();
    this.#breaker = new Breaker(probe, (open, error) => this.#turned(open, error), PROBE_PAUSE_MS);
  }

  /** The engine that is asked first. */
  get name() {
    return this.meilisearch ? 'meilisearch' : 'postgres';
  }

  /** `degraded`: there is a Meilisearch, but it is not asked at present. */
  get condition(): 'up' | 'degraded' {
    return this.meilisearch && !this.#usable() ? 'degraded' : 'up';
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.#first((engine) => engine.search(request));
  }

  count(requests: readonly SearchRequest[]): Promise<readonly SearchTotal[]> {
    return this.#first((engine) => engine.count(requests));
  }

  titles(text: string, first: number): Promise<readonly string[]> {
    return this.#first((engine) => engine.titles(text, first));
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    await this.postgres.upsert(documents);
    await this.#note(documents.map(({ id }) => id));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.postgres.remove(ids);
    await this.#note(ids);
  }

  /** Of the PostgreSQL engine, which the other one follows. */
  versions(after: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    return this.postgres.versions(after, limit);
  }

  /** Rebuilds both; the other one from the documents of the first. */
  async rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const count = await this.postgres.rebuild(batches);
    if (this.meilisearch) await refill(this.postgres, this.meilisearch, this.followers);
    return count;
  }

  ping(): Promise<void> {
    return this.postgres.ping();
  }

  async #first<T>(ask: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (!this.meilisearch || !this.#usable()) return ask(this.postgres);
    try {
      return await ask(this.meilisearch);
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      this.#breaker.trip(error);
      return ask(this.postgres);
    }
  }

  #usable(): boolean {
    if (this.#lag.until < performance.now() && !this.#lag.asking) void this.#askLag();
    return !this.#breaker.open && !this.#lag.behind;
  }

  async #askLag(): Promise<void> {
    this.#lag.asking = true;
    try {
      const behind = (await this.followers.lagSeconds()) > LAG_MOST_S;
      if (behind !== this.#lag.behind)
        this.logger.info(behind ? 'search is behind' : 'search has caught up', { engine: 'meilisearch' });
      this.#lag.behind = behind;
    } catch {
      // Without PostgreSQL nothing works anyway; asked again later.
    } finally {
      this.#lag = { ...this.#lag, asking: false, until: performance.now() + LAG_KNOWN_MS };
    }
  }

  async #note(ids: readonly string[]): Promise<void> {
    if (this.meilisearch) await this.followers.note(ids);
  }

  #turned(open: boolean, error: unknown): void {
    if (!open) this.logger.info('search engine is back', { engine: 'meilisearch' });
    else
      this.logger.fault('search engine is away, PostgreSQL answers', (error as Error).cause ?? error, {
        engine: 'meilisearch',
      });
  }
}
