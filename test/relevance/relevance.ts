// How well everyday questions are answered, by both engines, with and without understanding:
//   node --conditions=source --import ./test/support/typescript.mjs test/relevance/relevance.ts [--tune]
// --tune asks only what may be tuned on, of PostgreSQL alone, and shows each answer.
// Needs ../shared/data/eval-only, or TITIAN_SHARED in its stead (never copied); without it only the Vietnamese titles of our
// own are asked.
// RELEVANCE_POSTGRES: a superuser's URL of a server that stands already; else one is started and ends with the run.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import { parse } from 'csv-parse/sync';
import { Meilisearch } from 'meilisearch';
import type { SearchCard } from '#domains/opportunities';
import { CardDocuments, Understanding } from '#domains/discovery';
import { Coder, loadReference, ReferenceModule, ReferenceQueries } from '#domains/reference';
import { systemClock } from '#kernel/clock';
import { parseConfig } from '#platform/config/config';
import { ConfigModule } from '#platform/config/config.module';
import { DbModule } from '#platform/db/db.module';
import { migrate } from '#platform/db/migrator';
import { EventsModule } from '#platform/events/events.module';
import { HealthModule } from '#platform/health/health.module';
import { IdempotencyModule } from '#platform/idempotency/idempotency.module';
import { LoggingModule } from '#platform/logging/logging.module';
import type { SearchDocument } from '#platform/search/document';
import { MeilisearchEngine } from '#platform/search/meilisearch-engine';
import { PostgresEngine } from '#platform/search/postgres-engine';
import { bareQuestion } from '#platform/search/question';
import type { SearchEngine, SearchRequest } from '#platform/search/search-port';
import { SearchModule } from '#platform/search/search.module';
import { provisionDatabase, startTemporaryPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { skipsMeilisearch, startMeilisearch, type MeilisearchServer } from '../support/meilisearch-server.js';
import { gradeOf, mean, ndcg, readJson, type Grade, type Judgements, type JudgedQuestion } from './judged.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SHARED = process.env['TITIAN_SHARED'] ?? path.resolve(ROOT, '../shared');
const PLACES = path.join(SHARED, 'data/eval-only/id_maganghub_2025.csv');
const TUNING = process.argv.includes('--tune');
const SURE = 0.6;

const idOf = (text: string): string => {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

interface Asked {
  readonly question: Pick<JudgedQuestion, 'text' | 'lang'>;
  readonly set: string;
  readonly grades: ReadonlyMap<string, Grade>;
}

/** Titles of the postings, for --tune. */
const titles = new Map<string, string>();

type Answer = (question: Asked['question']) => Promise<readonly string[]>;

async function world() {
  const standing = process.env['RELEVANCE_POSTGRES'];
  const server = standing ? { superuserUrl: standing, stop: async () => undefined } : await startTemporaryPostgres();
  const passwords = Object.fromEntries(
    ['titian_owner', 'app_care', 'app_market', 'app_relay'].map((one) => [one, `test-${one}`]),
  );
  const urls = await provisionDatabase(server.superuserUrl, 'titian_relevance', { passwords });
  await migrate(urls.ownerUrl, ROOT);
  await loadReference(urls.ownerUrl, systemClock);
  const config = parseConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: urls.ownerUrl,
    DATABASE_CARE_URL: urls.careUrl,
    DATABASE_MARKET_URL: urls.marketUrl,
    DATABASE_RELAY_URL: urls.relayUrl,
    TITIAN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
  const imports = [
    LoggingModule,
    HealthModule,
    DbModule,
    EventsModule,
    IdempotencyModule,
    SearchModule,
    ReferenceModule,
  ];
  const module = await Test.createTestingModule({ imports: [ConfigModule.with(config), ...imports] }).compile();
  const [coder, reference] = [module.get(Coder, { strict: false }), module.get(ReferenceQueries, { strict: false })];
  return {
    coder,
    reference,
    understanding: new Understanding(coder, reference),
    documents: new CardDocuments(coder, reference),
    postgres: module.get(PostgresEngine, { strict: false }),
    close: async () => {
      await module.close();
      await server.stop();
    },
  };
}

type World = Awaited<ReturnType<typeof world>>;

interface Place {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly regency_code: string;
  readonly posted_date: string;
}

/** A posting as the product would have stored it: the occupation coded from the title where it is sure. */
function cardOf(
  world: World,
  text: { id: string; title: string; description: string; lang: 'id' | 'vi' },
  areaPath: readonly string[],
): SearchCard {
  const [best] = world.coder.code(text.title, { first: 1, lang: text.lang });
  return {
    ...text,
    version: 1,
    kind: 'ojt_place',
    partnerId: text.id,
    partnerName: '',
    hostName: null,
    country: text.lang === 'vi' ? 'VN' : 'ID',
    areaId: areaPath.at(-1) ?? '',
    areaPath,
    place: null,
    isco: best && best.score >= SURE ? best.isco : null,
    skillIds: [],
    pay: null,
    fee: null,
    schedule: { weekdays: [], shifts: [], hoursPerWeek: null },
    requirements: [],
    safety: [],
    noExperience: false,
    places: 1,
    placesTaken: 0,
    startsOn: null,
    endsOn: null,
    applyUntil: null,
    lat: null,
    lng: null,
    monthlyMin: null,
    monthlyMax: null,
    publishedAt: new Date('2025-11-06T00:00:00Z'),
  };
}

async function indonesian(world: World): Promise<{ cards: SearchCard[]; asked: Asked[] }> {
  const places = parse<Place>(readFileSync(PLACES), { columns: true, bom: true });
  const paths = new Map<string, readonly string[]>();
  const cards: SearchCard[] = [];
  for (const { id, title, description, regency_code: code } of places) {
    if (!paths.has(code)) paths.set(code, (await world.reference.areaByCode('ID', 'regency', code))?.path ?? []);
    cards.push(cardOf(world, { id: idOf(id), title, description, lang: 'id' }, paths.get(code) ?? []));
  }
  const { topics, questions } = readJson('judgements.json') as Judgements;
  const asked = questions.map((question) => {
    const topic = topics[question.topic];
    if (!topic) throw new Error(`no topic ${question.topic}`);
    const grades = places.map(
      ({ id, title, description, regency_code: regency }) =>
        [idOf(id), gradeOf(topic, question, { title, description, regency })] as const,
    );
    return { question, set: topic.set, grades: new Map(grades) };
  });
  return { cards, asked: asked.filter(({ set }) => !TUNING || set === 'tune') };
}

interface OwnTitles {
  readonly near: readonly (readonly [string, string])[];
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly { readonly text: string; readonly topic: string | readonly string[] }[];
}

function vietnamese(world: World): { cards: SearchCard[]; asked: Asked[] } {
  const { near, titles, questions } = readJson('vietnamese.json') as OwnTitles;
  const rows = Object.entries(titles).flatMap(([topic, all]) =>
    all.map((title) => ({ topic, title, id: idOf(`vi ${title}`) })),
  );
  const beside = (a: string, b: string): boolean => near.some((pair) => pair.includes(a) && pair.includes(b));
  const asked = questions.map(({ text, topic }) => {
    const wanted = [topic].flat();
    const grade = (of: string): Grade => (wanted.includes(of) ? 2 : wanted.some((one) => beside(one, of)) ? 1 : 0);
    const lang = /[àáạảãâăđêôơưếềệốồộớờợứừựấầậắằặíìịúùụéèẹóòọýỳỵ]/i.test(text) ? 'vi' : 'id';
    return {
      question: { text, lang } as const,
      set: 'Vietnamese',
      grades: new Map(rows.map((row) => [row.id, grade(row.topic)])),
    };
  });
  return { cards: rows.map(({ id, title }) => cardOf(world, { id, title, description: '', lang: 'vi' }, [])), asked };
}

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
