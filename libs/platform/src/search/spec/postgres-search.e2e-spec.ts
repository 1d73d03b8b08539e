import { jest } from '@jest/globals';
import { Database } from '../../db/database.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { WordWeights } from '../word-weights.js';
import { cloneDatabase } from '../../../../../test/support/database.js';
import { testConfig } from '../../../../../test/support/config.js';
import { NaiveEngine } from '../naive-engine.js';
import { PostgresEngine } from '../postgres-engine.js';
import { madeDocument, seeded } from './made-documents.js';
import { madeRequest, typedWords, understood } from './made-requests.js';
import { searchContract } from './search.contract.js';

// Machines that are busy with other things are slow; nothing here is about time unless it says so.
jest.setTimeout(120_000);

async function open() {
  const clone = await cloneDatabase();
  const database = new Database(testConfig(clone));
  await database.open();
  const uow = new UnitOfWork(database);
  const weights = new WordWeights(uow);
  return { database, clone, weights, engine: new PostgresEngine(uow, weights) };
}

const close = async ({ database, clone }: Awaited<ReturnType<typeof open>>): Promise<void> => {
  await database.onApplicationShutdown();
  await clone.drop();
};

describe('the PostgreSQL engine', () => {
  searchContract(async () => {
    const opened = await open();
    return { engine: opened.engine, settled: async () => undefined, close: () => close(opened) };
  });
});

describe('the PostgreSQL engine against the oracle', () => {
  let opened: Awaited<ReturnType<typeof open>>;
  let oracle: NaiveEngine;

  beforeAll(async () => {
    opened = await open();
    oracle = new NaiveEngine(opened.weights);
    const documents = Array.from({ length: 1500 }, (_, number) => madeDocument(number, seeded(5000 + number)));
    await opened.engine.upsert(documents);
    await oracle.upsert(documents);
  });

  afterAll(() => close(opened));

  it.each(['understood', 'typed'])(
    'answers %s words alike to the last digit: order, scores, totals, facets',
    async (how) => {
      const chance = seeded(77);
      for (let turn = 0; turn < 120; turn++) {
        const request = madeRequest(chance, how === 'typed' ? typedWords(chance) : understood(chance));
        const [found, expected] = [await opened.engine.search(request), await oracle.search(request)];
        const strip = ({ hits, hasMore, total, facets }: typeof found) => ({
          hits: hits.map(({ id, position, matchedWords }) => ({ id, position, matchedWords })),
          hasMore,
          total,
          facets,
        });
        expect({ request, ...strip(found) }).toEqual({ request, ...strip(expected) });
      }
    },
    60_000,
  );
});
