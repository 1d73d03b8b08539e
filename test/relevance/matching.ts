// How well the matcher ranks, against plain search: the imported places, judged questions, at least forty a language.
//   node --conditions=source --import ./test/support/typescript.mjs test/relevance/matching.ts
// A question stands for a client of whom only this is known: the words become wanted occupations as a counsellor's words do,
// a place becomes the home, with a reach as far as the regency. The judgements (judgements.json says who and how) know neither
// occupation codes nor any score of the product.
import { existsSync } from 'node:fs';
import { bareQuestion } from '#platform/search/question';
import type { SearchDocument } from '#platform/search/document';
import type { SearchCard } from '#domains/opportunities';
import { Meilisearch } from 'meilisearch';
import { assess } from '../../libs/domains/matching/core/assess.js';
import { nobodyAsked, type OpeningFacts, type PersonFacts } from '../../libs/domains/matching/core/facts.js';
import { opinionOf } from '../../libs/domains/matching/core/opinion.js';
import { nearBest, scanAll } from '../../libs/domains/matching/core/scan.js';
import { snapshotOf, type Snapshot } from '../../libs/domains/matching/core/snapshot.js';
import { FIRST_WEIGHTS } from '../../libs/domains/matching/core/weights.js';
import { openingFactsOf } from '../../libs/domains/matching/opening-facts.js';
import { skipsMeilisearch, startMeilisearch } from '../support/meilisearch-server.js';
import { mean, ndcg } from './judged.js';
import { indonesian, PLACES, world, type Asked, type World } from './world.js';

const DAY = '2025-11-06';
const FIRST = 10;
/** How far one goes within a regency, in kilometres: about the radius of one. */
const REGENCY_KM = 25;

type Answer = (question: Asked['question']) => Promise<readonly string[]>;

async function personOf(of: World, { text, lang }: Asked['question']): Promise<PersonFacts> {
  const { occupations, areas } = await of.understanding.of(text, lang, true);
  const [home] = areas;
  const at = home && home.lat !== null && home.lng !== null ? { lat: home.lat, lng: home.lng } : null;
  return {
    ...nobodyAsked(text),
    occupations: occupations.length > 0 ? [...new Set(occupations.map(({ isco }) => isco))] : null,
    home: at,
    reachKm: at && (home?.level === 'province' ? REGENCY_KM * 4 : REGENCY_KM),
  };
}

async function placed(of: World, cards: readonly SearchCard[]): Promise<Snapshot> {
  const areas = await of.reference.areas([...new Set(cards.map(({ areaId }) => areaId))]);
  const skills = await of.reference.skillIdsOf(
    cards.flatMap(({ isco }) => isco ?? []),
    8,
  );
  const facts = cards.flatMap((card): OpeningFacts[] => {
    const area = areas.get(card.areaId);
    const put = { ...card, lat: area?.lat ?? null, lng: area?.lng ?? null };
    const opening = openingFactsOf(put, { usualSkills: skills.get(card.isco ?? '') ?? [], asked: 0, answered: 0 });
    return opening ? [opening] : [];
  });
  return snapshotOf(facts);
}

/** In the order of a shortlist: the wanted work first, in each yes before unknown. */
function matched(of: World, snapshot: Snapshot): Answer {
  return async (question) => {
    const person = await personOf(of, question);
    const opinion = opinionOf({ snapshot, person, day: DAY, weights: FIRST_WEIGHTS });
    const scan = scanAll(snapshot, opinion);
    const rows = nearBest(snapshot, opinion, scan, FIRST);
    // The oracle once more: what is measured is what a shortlist would show.
    for (const row of rows.slice(0, 1)) {
      const opening = snapshot.openings[row] as OpeningFacts;
      if (assess(person, opening, DAY, FIRST_WEIGHTS).total !== scan.totals[row]) throw new Error('the paths differ');
    }
    return rows.map((row) => snapshot.ids[row] as string);
  };
}

const searched =
  (of: World): Answer =>
  async ({ text }) => {
    const { hits } = await of.postgres.search({
      question: bareQuestion(text),
      filters: {},
      sort: 'relevance',
      near: null,
      first: FIRST,
      after: null,
      want: { total: false, facets: [] },
      areaDepth: 1,
    });
    return hits.map(({ id }) => id);
  };

async function print(name: string, asked: readonly Asked[], answer: Answer): Promise<void> {
  const byLang = new Map<string, number[]>();
  for (const { question, grades } of asked) {
    const found = (await answer(question)).map((id) => grades.get(id) ?? 0);
    byLang.set(question.lang, [...(byLang.get(question.lang) ?? []), ndcg(found, [...grades.values()])]);
  }
  const figures = [...byLang].map(([lang, all]) => `${lang} (${all.length}) ${mean(all).toFixed(3)}`);
  console.log(`${name.padEnd(28)} ${figures.join('   ')}`);
}

async function measure(of: World): Promise<void> {
  const { cards, asked } = await indonesian(of);
  const documents: SearchDocument[] = [];
  for (let from = 0; from < cards.length; from += 1000)
    documents.push(...(await of.documents.of(cards.slice(from, from + 1000))));
  async function* batches() {
    for (let from = 0; from < documents.length; from += 1000) yield documents.slice(from, from + 1000);
  }
  await of.postgres.rebuild(batches());
  console.log(`nDCG@10, ${cards.length} imported places, ${asked.length} questions`);
  await print('Matcher', asked, matched(of, await placed(of, cards)));
  await print('PostgreSQL, plain', asked, searched(of));
  if (skipsMeilisearch('Meilisearch')) return;
  const server = await startMeilisearch();
  try {
    const client = new Meilisearch({ host: server.url, apiKey: server.masterKey });
    const index = client.index(server.freshIndex());
    const rows = cards.map(({ id, title, description }) => ({ id, title, description }));
    await index.addDocuments(rows, { primaryKey: 'id' }).waitTask({ timeout: 120_000 });
    await print('Meilisearch, as it comes', asked, async ({ text }) =>
      (await index.search<{ id: string }>(text, { limit: FIRST })).hits.map(({ id }) => id),
    );
  } finally {
    await server.stop();
  }
}

const opened = await world();
try {
  if (existsSync(PLACES)) await measure(opened);
  else console.log('skipped: the imported places are not on this machine');
} finally {
  await opened.close();
}
