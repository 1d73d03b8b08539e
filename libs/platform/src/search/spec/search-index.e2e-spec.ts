import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { cloneDatabase } from '../../../../../test/support/database.js';
import { testConfig } from '../../../../../test/support/config.js';
import {
  skipsMeilisearch,
  startMeilisearch,
  type MeilisearchServer,
} from '../../../../../test/support/meilisearch-server.js';
import { Database } from '../../db/database.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { Logger } from '../../logging/logger.js';
import { MeilisearchEngine } from '../meilisearch-engine.js';
import { PostgresEngine } from '../postgres-engine.js';
import { PostgresFollowers } from '../postgres-followers.js';
import { bareQuestion } from '../question.js';
import { SearchFollower } from '../search-follower.js';
import { SearchIndex } from '../search-index.js';
import { madeDocument, seeded } from './made-documents.js';
import { everything } from './made-requests.js';

// Machines that are busy with other things are slow; nothing here is about time unless it says so.
jest.setTimeout(120_000);

const documents = Array.from({ length: 300 }, (_, number) => madeDocument(number, seeded(number)));

async function open(server: Pick<MeilisearchServer, 'url' | 'masterKey'>, index: string) {
  const clone = await cloneDatabase();
  const config = testConfig(clone);
  const database = new Database(config);
  await database.open();
  const uow = new UnitOfWork(database);
  const [postgres, followers, logger] = [new PostgresEngine(uow), new PostgresFollowers(uow), new Logger(config)];
  const meilisearch = new MeilisearchEngine({ ...server, index }, (question) => postgres.prepare(question));
  const search = new SearchIndex(postgres, meilisearch, followers, logger);
  const follower = new SearchFollower(postgres, meilisearch, followers, logger);
  const close = async () => {
    await follower.stop();
    await database.onApplicationShutdown();
    await clone.drop();
  };
  return { search, follower, followers, meilisearch, postgres, close };
}

async function until(holds: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`still not so after ${seconds} s`);
    await pause(50);
  }
}

describe('search while Meilisearch is nowhere', () => {
  it('answers from PostgreSQL within a second, says so, and loses nothing', async () => {
    const opened = await open({ url: 'http://127.0.0.1:9', masterKey: 'a key of sixteen signs' }, 'nowhere');
    await opened.search.upsert(documents);
    const started = performance.now();
    const found = await opened.search.search(everything);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(found).toMatchObject({ engine: 'postgres', total: { count: documents.length, exact: true } });
    expect(opened.search.condition).toBe('degraded');
    expect(await opened.followers.claim(1000)).toHaveLength(documents.length);
    await opened.close();
  });
});

if (!skipsMeilisearch('search with Meilisearch down and slow', { own: true })) {
  describe('search with Meilisearch', () => {
    let server: MeilisearchServer;
    let opened: Awaited<ReturnType<typeof open>>;

    beforeAll(async () => {
      server = await startMeilisearch();
      opened = await open(server, server.freshIndex());
      await opened.search.upsert(documents);
      opened.follower.start();
      await until(async () => (await opened.search.search(everything)).engine === 'meilisearch', 20);
    });

    afterAll(async () => {
      await opened.close();
      await server.stop();
    });

    const engineOf = async (): Promise<string> => (await opened.search.search(everything)).engine;
    const found = async (text: string) =>
      (await opened.meilisearch.search({ ...everything, question: bareQuestion(text), sort: 'relevance' })).hits.map(
        ({ id }) => id,
      );

    it('builds the index that was not there, from what PostgreSQL holds', async () => {
      expect((await opened.search.search(everything)).total).toEqual({ count: documents.length, exact: true });
      expect(opened.search.condition).toBe('up');
    });

    it('passes on changes and removals', async () => {
      const [first] = documents as [(typeof documents)[0]];
      await opened.search.upsert([{ ...first, title: 'Penjinak Quokka' }]);
      await until(async () => (await found('quokka')).includes(first.id), 5);
      await opened.search.remove([first.id]);
      await until(async () => !(await found('quokka')).includes(first.id), 5);
      await opened.search.upsert([first]);
      await until(async () => (await opened.followers.lagSeconds()) === 0, 5);
    });

    it('answers from PostgreSQL within a second while it hangs, and comes back by itself', async () => {
      server.freeze();
      const started = performance.now();
      const slow = await opened.search.search(everything);
      expect(performance.now() - started).toBeLessThan(1000);
      expect(slow.engine).toBe('postgres');
      expect(opened.search.condition).toBe('degraded');
      const again = performance.now();
      expect(await engineOf()).toBe('postgres');
      expect(performance.now() - again).toBeLessThan(500);
      server.thaw();
      await until(async () => (await engineOf()) === 'meilisearch', 20);
      expect(opened.search.condition).toBe('up');
    });

    it('is told afterwards what changed while it was dead', async () => {
      await server.kill();
      const [, second] = documents as [(typeof documents)[0], (typeof documents)[0]];
      await opened.search.upsert([{ ...second, title: 'Perawat Okapi' }]);
      expect(await engineOf()).toBe('postgres');
      await server.start();
      await until(async () => (await found('okapi').catch((): string[] => [])).includes(second.id), 20);
      await opened.search.upsert([second]);
    });

    it('finds by comparing what was changed behind its back', async () => {
      await until(async () => (await opened.followers.lagSeconds()) === 0, 10);
      const [, , third, fourth] = documents as [unknown, unknown, (typeof documents)[0], (typeof documents)[0]];
      await opened.meilisearch.upsert([{ ...third, title: 'Pemalsu' }]);
      await opened.meilisearch.remove([fourth.id]);
      expect(await opened.follower.compare()).toBe(2);
      await until(async () => (await opened.followers.lagSeconds()) === 0, 10);
      expect(await opened.follower.compare()).toBe(0);
    });
  });
}
