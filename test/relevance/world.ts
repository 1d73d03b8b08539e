// What relevance is measured on: a database with reference data, postings, questions, and what was judged.
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Test } from '@nestjs/testing';
import { parse } from 'csv-parse/sync';
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
import { PostgresEngine } from '#platform/search/postgres-engine';
import { SearchModule } from '#platform/search/search.module';
import { provisionDatabase, startTemporaryPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { gradeOf, readJson, type Grade, type Judgements, type JudgedQuestion } from './judged.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SHARED = process.env['TITIAN_SHARED'] ?? path.resolve(ROOT, '../shared');
export const PLACES = path.join(SHARED, 'data/eval-only/id_maganghub_2025.csv');
export const TUNING = process.argv.includes('--tune');
/** The further questions are asked of the matcher's measurement only, so that the search's own figures stay comparable. */
const MORE = process.argv.some((one) => one.endsWith('matching.ts'));
const SURE = 0.6;

const idOf = (text: string): string => {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export interface Asked {
  readonly question: Pick<JudgedQuestion, 'text' | 'lang'>;
  readonly set: string;
  readonly grades: ReadonlyMap<string, Grade>;
}

/** A database with reference data, and what reads and understands it. */
export async function world() {
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

export type World = Awaited<ReturnType<typeof world>>;

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

/** All questions; `english.json` has further ones in English over the same topics. */
function judgements(): Judgements {
  const { topics, questions } = readJson('judgements.json') as Judgements;
  const more = MORE ? (readJson('english.json') as Pick<Judgements, 'questions'>).questions : [];
  return { topics, questions: [...questions, ...more] };
}

/** The imported OJT places and what was judged of them. */
export async function indonesian(world: World): Promise<{ cards: SearchCard[]; asked: Asked[] }> {
  const places = parse<Place>(readFileSync(PLACES), { columns: true, bom: true });
  const paths = new Map<string, readonly string[]>();
  const cards: SearchCard[] = [];
  for (const { id, title, description, regency_code: code } of places) {
    if (!paths.has(code)) paths.set(code, (await world.reference.areaByCode('ID', 'regency', code))?.path ?? []);
    cards.push(cardOf(world, { id: idOf(id), title, description, lang: 'id' }, paths.get(code) ?? []));
  }
  const { topics, questions } = judgements();
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

/** Vietnamese titles of our own, and what was judged of them. */
export function vietnamese(world: World): { cards: SearchCard[]; asked: Asked[] } {
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
