// How well everyday questions are answered, by both engines, with and without understanding:
//   node --conditions=source --import ./test/support/typescript.mjs test/relevance/relevance.ts [--tune]
// --tune asks only what may be tuned on, of PostgreSQL alone, and shows each answer.
// Needs ../shared/data/eval-only, or TITIAN_SHARED in its stead (never copied); without it only the Vietnamese titles of our
// own are asked.
// RELEVANCE_POSTGRES: a superuser's URL of a server that stands already; else one is started and ends with the run.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { Meilisearch } from 'meilisearch';
import type { SearchCard } from '#domains/opportunities';
import type { Understanding } from '#domains/discovery';
import type { SearchDocument } from '#platform/search/document';
import { MeilisearchEngine } from '#platform/search/meilisearch-engine';
import { bareQuestion } from '#platform/search/question';
import type { SearchEngine, SearchRequest } from '#platform/search/search-port';
import { skipsMeilisearch, startMeilisearch, type MeilisearchServer } from '../support/meilisearch-server.js';
import { mean, ndcg } from './judged.js';
import { indonesian, PLACES, TUNING, vietnamese, world, type Asked, type World } from './world.js';

/** Titles of the postings, for --tune. */
const titles = new Map<string, string>();

type Answer = (question: Asked['question']) => Promise<readonly string[]>;

const REQUEST: SearchRequest = {
  question: null,
  filters: {},
  sort: 'relevance',
  near: null,
  first: 10,
  after: null,
  want: { total: false, facets: [] },
  areaDepth: 1,
};

const bare =
  (engine: SearchEngine): Answer =>
  async ({ text }) =>
    (await engine.search({ ...REQUEST, question: bareQuestion(text) })).hits.map(({ id }) => id);

const understood =
  (engine: SearchEngine, understanding: Understanding): Answer =>
  async ({ text, lang }) => {
    const { units, areas } = await understanding.of(text, lang, true);
    const filters =
      areas.length > 0 ? { areas: areas.map(({ id, path: way }) => ({ id, depth: way.length - 1 })) } : {};
    const { hits } = await engine.search({ ...REQUEST, question: units.length > 0 ? { units } : null, filters });
    return hits.map(({ id }) => id);
  };

/** Meilisearch as it comes: title and description, its own settings, nothing of ours. */
async function stock(server: MeilisearchServer, cards: readonly SearchCard[]): Promise<Answer> {
  const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
  const uid = server.freshIndex();
  const rows = cards.map(({ id, title, description }) => ({ id, title, description }));
  await client.index(uid).addDocuments(rows, { primaryKey: 'id' }).waitTask({ timeout: 120_000 });
  return async ({ text }) =>
    (await client.index(uid).search<{ id: string }>(text, { limit: 10 })).hits.map(({ id }) => id);
}

async function scores(asked: readonly Asked[], answer: Answer, name: string): Promise<ReadonlyMap<string, number>> {
  const bySet = new Map<string, number[]>();
  for (const { question, set, grades } of asked) {
    const ids = await answer(question);
    const score = ndcg(
      ids.map((id) => grades.get(id) ?? 0),
      [...grades.values()],
    );
    if (Number.isNaN(score)) throw new Error(`nothing was judged relevant: ${question.text}`);
    if (TUNING) {
      const shown = ids.map((id) => `${grades.get(id) ?? 0} ${titles.get(id) ?? ''}`).join(' | ');
      console.log(`  ${score.toFixed(2)}  ${name}  ${question.text}:  ${shown}`);
    }
    bySet.set(set, [...(bySet.get(set) ?? []), score]);
  }
  return new Map([...bySet].map(([set, values]) => [`${set} (${values.length})`, mean(values)]));
}

function print(name: string, found: ReadonlyMap<string, number>): void {
  console.log(`${name.padEnd(42)} ${[...found].map(([set, score]) => `${set} ${score.toFixed(3)}`).join('   ')}`);
}

async function measure(
  world: World,
  title: string,
  { cards, asked }: { cards: readonly SearchCard[]; asked: readonly Asked[] },
): Promise<void> {
  const documents: SearchDocument[] = [];
  for (let from = 0; from < cards.length; from += 1000)
    documents.push(...(await world.documents.of(cards.slice(from, from + 1000))));
  async function* batches() {
    for (let from = 0; from < documents.length; from += 1000) yield documents.slice(from, from + 1000);
  }
  for (const { id, title, occupations } of documents) {
    titles.set(id, `${title} (${occupations.map(({ isco }) => isco).join(' ')})`);
  }
  await world.postgres.rebuild(batches());
  console.log(`nDCG@10, ${title}: ${cards.length} postings, ${asked.length} questions`);
  if (!TUNING) print('PostgreSQL, bare words', await scores(asked, bare(world.postgres), 'pg bare'));
  print('PostgreSQL, understood', await scores(asked, understood(world.postgres, world.understanding), 'pg'));
  if (TUNING || skipsMeilisearch('Meilisearch')) return;
  const server = await startMeilisearch();
  try {
    const engine = new MeilisearchEngine({ ...server, index: server.freshIndex(), patienceMs: 20_000 }, (question) =>
      world.postgres.prepare(question),
    );
    await engine.rebuild(batches());
    print('Meilisearch as it comes', await scores(asked, await stock(server, cards), 'stock'));
    print('Meilisearch, bare words', await scores(asked, bare(engine), 'meili bare'));
    print('Meilisearch, understood', await scores(asked, understood(engine, world.understanding), 'meili'));
  } finally {
    await server.stop();
  }
}

const opened = await world();
try {
  if (existsSync(PLACES)) await measure(opened, 'Indonesian OJT places', await indonesian(opened));
  else console.log('skipped: the imported places are not on this machine');
  if (!TUNING) await measure(opened, 'Vietnamese titles of our own', vietnamese(opened));
} finally {
  await opened.close();
}
