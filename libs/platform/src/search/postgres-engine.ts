import { VISITOR } from '#kernel/actor';
import type { UnitOfWork } from '../db/unit-of-work.js';
import type { DocumentVersion, SearchDocument } from './document.js';
import { PostgresSearch } from './postgres-read.js';
import { PostgresTerms } from './postgres-terms.js';
import { PostgresWriter, type Edition } from './postgres-write.js';
import { WordWeights } from './word-weights.js';
import { prepareQuestion, type PreparedQuestion, type Question } from './question.js';
import { SearchEngine, type SearchAnswer, type SearchRequest, type SearchTotal } from './search-port.js';

/** How long a reader may go on with the edition it knows; the old one is kept longer. */
const EDITION_KNOWN_MS = 2000;

/**
 * Compiling plans to machine code costs more than these queries take; and a scan of the table has to fetch the keys of
 * every row from elsewhere, which the planner does not reckon with.
 */
const PLANNING = "SELECT set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true)";

/**
 * The engine that is always there. Searches open a short read of their own, so they must not be called inside a unit
 * of work; writes join the open unit of SYSTEM.
 */
export class PostgresEngine extends SearchEngine {
  readonly name = 'postgres';
  readonly #terms: PostgresTerms;
  readonly #writer: PostgresWriter;
  #live: { edition: Edition; until: number } | undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly weights: Pick<WordWeights, 'weigh'> = new WordWeights(uow),
  ) {
    super();
    this.#terms = new PostgresTerms(uow);
    this.#writer = new PostgresWriter(uow);
  }

  upsert(documents: readonly SearchDocument[]): Promise<void> {
    return this.#writer.upsert(documents);
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#writer.remove(ids);
  }

  versions(after: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    return this.#writer.versions(after, limit);
  }

  async rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const count = await this.#writer.rebuild(batches);
    this.#live = undefined;
    return count;
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.uow.read(VISITOR, async () => (await this.#prepared(request)).answer());
  }

  count(requests: readonly SearchRequest[]): Promise<readonly SearchTotal[]> {
    return this.uow.read(VISITOR, async () => {
      const totals: SearchTotal[] = [];
      for (const request of requests) totals.push(await (await this.#prepared(request)).count());
      return totals;
    });
  }

  titles(text: string, first: number): Promise<readonly string[]> {
    return this.uow.read(VISITOR, () => this.#terms.titles(text, first));
  }

  async ping(): Promise<void> {
    await this.uow.read(VISITOR, () => this.uow.manager.query('SELECT live FROM platform.search_edition'));
  }

  /** Splits, weighs and mends the words of a question; what it knows of words serves other engines, too. */
  prepare(question: Question): Promise<PreparedQuestion> {
    const prepared = prepareQuestion(question);
    if (prepared.length === 0) return Promise.resolve(prepared);
    return this.uow.read(VISITOR, async () => this.#terms.mend(await this.weights.weigh(prepared)));
  }

  async #prepared(request: SearchRequest): Promise<PostgresSearch> {
    await this.uow.manager.query(PLANNING);
    const question = request.question ? await this.prepare(request.question) : [];
    return new PostgresSearch(this.uow, await this.#table(), request, question.length > 0 ? question : null);
  }

  async #table(): Promise<string> {
    if (!this.#live || this.#live.until < performance.now()) {
      const { live } = await this.#writer.editions();
      this.#live = { edition: live, until: performance.now() + EDITION_KNOWN_MS };
    }
    return `platform.search_card_${this.#live.edition}`;
  }
}
