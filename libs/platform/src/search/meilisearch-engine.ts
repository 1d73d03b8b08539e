import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch';
import type { DocumentVersion, SearchDocument } from './document.js';
import { INDEX_SETTINGS, indexedDocument, type IndexedDocument } from './meilisearch-index.js';
import { MeilisearchReader, type Answered } from './meilisearch-read.js';
import { stampOf } from './postgres-write.js';
import { bareQuestion, prepareQuestion, type PreparedQuestion, type Question } from './question.js';
import {
  EngineUnavailable,
  SearchEngine,
  type SearchAnswer,
  type SearchRequest,
  type SearchTotal,
} from './search-port.js';
import { folded, wordsOf } from './text.js';

/** Token of the engine: null where none is configured. */
export const MEILISEARCH = Symbol('meilisearch');

export interface MeilisearchSettings {
  readonly url: string;
  readonly masterKey: string;
  /** Several installations may share one server. */
  readonly index?: string;
  /** A search that takes longer is given up. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 800;
const WRITE_PATIENCE_MS = 60_000;

/** What words mean and how they are mended, before the engine is asked. */
export type Prepare = (question: Question) => Promise<PreparedQuestion>;

/** Thrown as EngineUnavailable where the engine is away, too slow, or has no index yet. */
const guarded = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    throw new EngineUnavailable('Meilisearch did not answer', { cause: error });
  }
};

/** Meilisearch finds candidates, filters and counts; what they are worth is decided by the same code as everywhere. */
export class MeilisearchEngine extends SearchEngine {
  readonly name = 'meilisearch';
  readonly #reading: Meilisearch;
  readonly #writing: Meilisearch;
  readonly #uid: string;

  constructor(
    { url, masterKey, index = 'titian_opportunities', patienceMs = PATIENCE_MS }: MeilisearchSettings,
    private readonly prepare: Prepare = async (question) => prepareQuestion(question),
  ) {
    super();
    this.#reading = new Meilisearch({ host: url, apiKey: masterKey, timeout: patienceMs });
    this.#writing = new Meilisearch({ host: url, apiKey: masterKey, timeout: WRITE_PATIENCE_MS });
    this.#uid = index;
  }

  search(request: SearchRequest): Promise<SearchAnswer> {
    return guarded(this.#reader(request).then((reader) => reader.answer()));
  }

  count(requests: readonly SearchRequest[]): Promise<readonly SearchTotal[]> {
    return guarded(Promise.all(requests.map(async (request) => (await this.#reader(request)).count())));
  }

  titles(text: string, first: number): Promise<readonly string[]> {
    return guarded(this.#titlesOrNearest(text, first));
  }

  versions(after: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    return guarded(this.#versions(after, limit));
  }

  /** Resolves once the documents can be found. */
  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length > 0) await this.#put(this.#uid, documents);
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await done(this.#writing.index(this.#uid).deleteDocuments([...ids]));
  }

  async rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const next = `${this.#uid}_next`;
    await this.#writing.deleteIndexIfExists(next);
    await done(this.#writing.createIndex(next, { primaryKey: 'id' }));
    await done(this.#writing.index(next).updateSettings(INDEX_SETTINGS));
    let count = 0;
    for await (const documents of batches) {
      if (documents.length > 0) await this.#put(next, documents);
      count += documents.length;
    }
    const isFirst = !(await this.exists());
    await done(this.#writing.swapIndexes([{ indexes: [next, this.#uid], rename: isFirst }]));
    if (!isFirst) await this.#writing.deleteIndexIfExists(next);
    return count;
  }

  async ping(): Promise<void> {
    await guarded(this.#reading.getRawIndex(this.#uid));
  }

  /** Whether there is an index at all; rejects when the engine is away. */
  async exists(): Promise<boolean> {
    const { results } = await this.#writing.getRawIndexes({ limit: 1000 });
    return results.some(({ uid }) => uid === this.#uid);
  }

  async #reader(request: SearchRequest): Promise<MeilisearchReader> {
    const prepared = request.question ? await this.prepare(request.question) : [];
    const ask = async (queries: readonly object[]): Promise<Answered[]> => {
      const named = queries.map((query) => ({ ...query, indexUid: this.#uid }));
      const { results } = await this.#reading.multiSearch({ queries: named });
      return results as unknown as Answered[];
    };
    return new MeilisearchReader(ask, request, prepared.length > 0 ? prepared : null);
  }

  async #titlesOrNearest(text: string, first: number): Promise<string[]> {
    const found = await this.#titles(wordsOf(text).map(folded).join(' '), first);
    if (found.length > 0) return found;
    const mended = await this.prepare(bareQuestion(text));
    const nearest = mended.map(({ phrases }) => (phrases[1] ?? phrases[0])?.words.map(folded).join(' ') ?? '');
    return this.#titles(nearest.join(' '), first);
  }

  async #titles(text: string, first: number): Promise<string[]> {
    if (text === '') return [];
    const { hits } = await this.#reading.index<IndexedDocument>(this.#uid).search(text, {
      attributesToSearchOn: ['t'],
      attributesToRetrieve: ['title'],
      matchingStrategy: 'all',
      distinct: 'm',
      limit: 50,
    });
    const titles = hits.map(({ title }) => title).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    return titles.slice(0, first);
  }

  async #versions(after: string | null, limit: number): Promise<DocumentVersion[]> {
    const { hits } = await this.#writing.index<IndexedDocument>(this.#uid).search('', {
      attributesToRetrieve: ['id', 'stamp'],
      sort: ['id:asc'],
      limit,
      ...(after === null ? {} : { filter: [`id > "${after}"`] }),
    });
    return hits.map(({ id, stamp }) => ({ id, stamp }));
  }

  async #put(uid: string, documents: readonly SearchDocument[]): Promise<void> {
    const rows = documents.map((document) => indexedDocument(document, stampOf(document)));
    await done(this.#writing.index<IndexedDocument>(uid).addDocuments(rows));
  }
}

/** Resolves when the engine has done what it was asked; rejects when it could not. */
async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask({ timeout: WRITE_PATIENCE_MS, interval: 20 });
  if (status !== 'succeeded') throw new EngineUnavailable(`Meilisearch refused a task: ${error?.code ?? status}`);
}
