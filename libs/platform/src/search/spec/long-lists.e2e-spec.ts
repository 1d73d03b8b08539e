import { jest } from '@jest/globals';
import { Database } from '../../db/database.js';
import { UnitOfWork } from '../../db/unit-of-work.js';
import { cloneDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { testConfig } from '../../../../../test/support/config.js';
import type { SearchDocument } from '../document.js';
import { PostgresEngine } from '../postgres-engine.js';
import { bareQuestion, type Question } from '../question.js';
import { RELEVANT_MOST, type SearchHit } from '../search-port.js';
import { WordWeights } from '../word-weights.js';
import { madeDocument, madeId, seeded } from './made-documents.js';
import { everything } from './made-requests.js';

jest.setTimeout(120_000);

const card = (number: number, title: string, digest = ''): SearchDocument => ({
  ...madeDocument(number, seeded(number)),
  id: madeId(0xc1, number),
  title,
  digest,
  words: [],
  occupations: [],
  postedAt: 1_790_000_000_000 + 1000 * number,
});

/** 600 that have the words only in their texts, newer than all others. */
const LOOSE = Array.from({ length: 600 }, (_, number) => card(5000 + number, 'Staf umum', 'zeppelin yang besar'));
/** 120 titles with one word, 40 with both. */
const SOME = Array.from({ length: 120 }, (_, number) => card(1000 + number, 'Juru zeppelin'));
const FEW = Array.from({ length: 40 }, (_, number) => card(2000 + number, 'Juru zeppelin mekanik'));
/** The only card that has this word, and in its text. */
const ALONE = card(100, 'Juru zeppelin', 'wajib membawa obeng quokka');

/** Of one occupation fewer than are ranked, with its kindred more. */
const OWN = Array.from({ length: 120 }, (_, number) => ({
  ...card(7000 + number, 'Penata gerobak'),
  occupations: [{ isco: '9331', concept: null, weight: 1 }],
}));
const KINDRED = Array.from({ length: 500 }, (_, number) => ({
  ...card(8000 + number, 'Pendorong lori'),
  occupations: [{ isco: '9332', concept: null, weight: 1 }],
}));
/** Not too long: all of it is ranked. */
const SHORT = [
  ...Array.from({ length: 120 }, (_, number) => card(9000 + number, 'Pawang walrus')),
  ...Array.from({ length: 200 }, (_, number) => card(9500 + number, 'Staf kandang', 'walrus')),
];

const ZEPPELINS = LOOSE.length + SOME.length + FEW.length + 1;

const newestFirst = (cards: readonly SearchDocument[]): string[] => cards.map(({ id }) => id).reverse();

describe('the PostgreSQL engine, of lists that are too long', () => {
  let clone: TestDatabase;
  let database: Database;
  let engine: PostgresEngine;

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = new Database(testConfig(clone));
    await database.open();
    const uow = new UnitOfWork(database);
    engine = new PostgresEngine(uow, new WordWeights(uow));
    await engine.upsert([...LOOSE, ...SOME, ...FEW, ALONE, ...OWN, ...KINDRED, ...SHORT]);
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    await clone.drop();
  });

  /** All that can be leafed through. */
  async function leafed(question: Question, { total, count }: { total: boolean; count: number }): Promise<string[]> {
    const seen: SearchHit[] = [];
    for (let more = true; more;) {
      const after = seen.at(-1)?.position ?? null;
      const want = { total, facets: [] };
      const page = await engine.search({ ...everything, question, sort: 'relevance', first: 100, after, want });
      if (total) expect(page.total).toEqual({ count, exact: true });
      seen.push(...page.hits);
      more = page.hasMore;
    }
    return seen.map(({ id }) => id);
  }

  it.each([true, false])(
    'ranks those alone that have all of it in their titles, when they are many (counted: %s)',
    async (total) => {
      const found = await leafed(bareQuestion('juru zeppelin'), { total, count: ZEPPELINS });
      expect(found).toHaveLength(SOME.length + FEW.length + 1);
      // The shorter titles say nothing else.
      expect(found.slice(0, SOME.length)).toEqual(newestFirst(SOME));
      expect(new Set(found)).toEqual(new Set([...SOME, ...FEW, ALONE].map(({ id }) => id)));
    },
  );

  it.each([true, false])('fills up with others while they are few (counted: %s)', async (total) => {
    const found = await leafed(bareQuestion('zeppelin mekanik'), { total, count: ZEPPELINS });
    expect(found).toHaveLength(RELEVANT_MOST);
    expect(found.slice(0, FEW.length)).toEqual(newestFirst(FEW));
  });

  it.each([true, false])(
    'looks for the rest of a question of which no title has a word (counted: %s)',
    async (total) => {
      const found = await leafed(bareQuestion('xyzzyq zeppelin'), { total, count: ZEPPELINS });
      expect(found.slice(0, SOME.length)).toEqual(newestFirst(SOME));
    },
  );

  it.each([true, false])('finds a word that stands in a text alone (counted: %s)', async (total) => {
    const found = await leafed(bareQuestion('quokka zeppelin'), { total, count: ZEPPELINS });
    expect(found[0]).toBe(ALONE.id);
  });

  it.each([true, false])('goes on from one occupation to kindred work (counted: %s)', async (total) => {
    const meanings = [{ isco: '9331', concept: null, confidence: 0.9 }];
    const question = { units: [{ typed: 'gerobak', weight: 1, retrieves: true, meanings, phrases: [] }] };
    const found = await leafed(question, { total, count: OWN.length + KINDRED.length });
    expect(found).toHaveLength(RELEVANT_MOST);
    expect(found.slice(0, OWN.length)).toEqual(newestFirst(OWN));
  });

  it.each([true, false])('ranks all of one that is not too long (counted: %s)', async (total) => {
    const found = await leafed(bareQuestion('pawang walrus'), { total, count: SHORT.length });
    expect(found).toHaveLength(SHORT.length);
    expect(new Set(found)).toEqual(new Set(SHORT.map(({ id }) => id)));
  });
});
