import { jest } from '@jest/globals';
import { SearchEngine } from '../search-port.js';
import { MeilisearchEngine } from '../meilisearch-engine.js';
import { Database } from '../../db/database.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { cloneDatabase } from '../../../../../test/support/database.js';
import { testConfig } from '../../../../../test/support/config.js';
import { skipsMeilisearch, startMeilisearch } from '../../../../../test/support/meilisearch-server.js';
import { PostgresEngine } from '../postgres-engine.js';
import { searchContract } from './search.contract.js';

// Machines that are busy with other things are slow; nothing here is about time unless it says so.
jest.setTimeout(120_000);

/** Writes go where they go in the product: to PostgreSQL, whose words mend questions, and to Meilisearch behind it. */
class Both extends SearchEngine {
  readonly name = 'meilisearch';
  readonly search: SearchEngine['search'];
  readonly count: SearchEngine['count'];
  readonly titles: SearchEngine['titles'];
  readonly versions: SearchEngine['versions'];
  readonly rebuild: SearchEngine['rebuild'];

  constructor(
    private readonly first: PostgresEngine,
    private readonly second: MeilisearchEngine,
  ) {
    super();
    this.search = (request) => second.search(request);
    this.count = (requests) => second.count(requests);
    this.titles = (text, most) => second.titles(text, most);
    this.versions = (after, limit) => second.versions(after, limit);
    this.rebuild = (batches) => second.rebuild(batches);
  }

  async upsert(documents: Parameters<SearchEngine['upsert']>[0]): Promise<void> {
    await this.first.upsert(documents);
    await this.second.upsert(documents);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.first.remove(ids);
    await this.second.remove(ids);
  }

  ping(): Promise<void> {
    return this.second.ping();
  }
}

if (skipsMeilisearch('the search contract on Meilisearch')) {
  describe.skip('the search contract on Meilisearch', () => it('is not here', () => undefined));
} else {
  describe('the search contract on Meilisearch', () => {
    searchContract(async () => {
      const server = await startMeilisearch();
      const clone = await cloneDatabase();
      const database = new Database(testConfig(clone));
      await database.open();
      const postgres = new PostgresEngine(new UnitOfWork(database));
      const engine = new MeilisearchEngine({ ...server, index: server.freshIndex(), patienceMs: 20_000 }, (question) =>
        postgres.prepare(question),
      );
      await engine.rebuild((async function* () {})());
      return {
        engine: new Both(postgres, engine),
        settled: async () => undefined,
        close: async () => {
          await server.stop();
          await database.onApplicationShutdown();
          await clone.drop();
        },
      };
    });
  });
}
