import type { SearchDocument } from '../document.js';
import { NaiveEngine } from '../naive-engine.js';
import { bareQuestion, type Question } from '../question.js';
import { FACETS, RELEVANT_MOST, SORTS, type SearchEngine, type SearchHit, type SearchRequest } from '../search-port.js';
import { madeDocument, madeId, madePlace, seeded } from './made-documents.js';
import { everything, madeRequest, understood } from './made-requests.js';

const COUNT = 1200;

/** A card with a title, like nothing else in the index. */
const card = (number: number, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...madeDocument(number, seeded(number)),
  id: madeId(0xc0, number),
  title,
  words: [],
  digest: '',
  occupations: [],
  ...more,
});

const ask = (question: Question, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...everything,
  question,
  sort: 'relevance',
  ...more,
});

const ids = (hits: readonly Pick<SearchHit, 'id'>[]): string[] => hits.map(({ id }) => id);

const meaning = (typed: string, isco: string, concept: string, phrases: string[]): Question => ({
  units: [
    {
      typed,
      weight: 1,
      retrieves: true,
      meanings: [{ isco, concept, confidence: 0.9 }],
      phrases: phrases.map((text) => ({ text, weight: 0.9 })),
    },
  ],
});

async function* inBatches(documents: readonly SearchDocument[]) {
  for (let from = 0; from < documents.length; from += 500) yield documents.slice(from, from + 500);
}

export interface EngineUnderTest {
  readonly engine: SearchEngine;
  /** Resolves once everything written so far can be found. */
  settled(): Promise<void>;
  readonly close: () => Promise<void>;
}

/** What every engine of the search port must do. */
export function searchContract(start: () => Promise<EngineUnderTest>): void {
  const oracle = new NaiveEngine();
  const documents = Array.from({ length: COUNT }, (_, number) => madeDocument(number, seeded(1000 + number)));
  let subject: EngineUnderTest;
  let engine: SearchEngine;

  beforeAll(async () => {
    subject = await start();
    ({ engine } = subject);
    for await (const batch of inBatches(documents)) await engine.upsert(batch);
    await subject.settled();
    await oracle.upsert(documents);
  });

  afterAll(() => subject?.close());

  const put = async (...more: SearchDocument[]): Promise<void> => {
    await engine.upsert(more);
    await subject.settled();
  };
  const take = async (...gone: SearchDocument[]): Promise<void> => {
    await engine.remove(ids(gone));
    await subject.settled();
  };

  describe('without words', () => {
    it('finds, counts and facets what the oracle does, under every filter and sort', async () => {
      const chance = seeded(1);
      for (let turn = 0; turn < 120; turn++) {
        const request = madeRequest(chance, null);
        const [found, expected] = [await engine.search(request), await oracle.search(request)];
        expect({ request, ids: ids(found.hits) }).toEqual({ request, ids: ids(expected.hits) });
        expect(found.hasMore).toBe(expected.hasMore);
        expect(found.total).toEqual(expected.total);
        expect({ request, facets: found.facets }).toEqual({ request, facets: expected.facets });
      }
    });

    it('counts for each occupation and kind what there is when it is chosen', async () => {
      const { facets } = await engine.search({ ...everything, want: { total: false, facets: FACETS } });
      const chosen = [
        ...(facets.occupation ?? []).map(({ value, count }) => ({ filters: { isco: value }, count })),
        ...(facets.kind ?? []).map(({ value, count }) => ({ filters: { kinds: [value] }, count })),
      ];
      const totals = await engine.count(chosen.map(({ filters }) => ({ ...everything, filters })));
      expect(chosen.length).toBeGreaterThan(10);
      expect(chosen.map((one, at) => ({ ...one, found: totals[at]?.count }))).toEqual(
        chosen.map((one) => ({ ...one, found: one.count })),
      );
    });

    it.each(SORTS)(
      'reads a whole list page by page, sorted by %s, nothing twice and nothing left out',
      async (sort) => {
        const { lat, lng } = madePlace(seeded(5));
        const request = { ...everything, sort, near: { lat, lng }, filters: { kinds: ['vacancy'] }, first: 37 };
        const read: string[] = [];
        for (let after: SearchRequest['after'] = null, more = true; more;) {
          const page = await engine.search({ ...request, after });
          read.push(...ids(page.hits));
          after = page.hits.at(-1)?.position ?? null;
          more = page.hasMore;
        }
        const whole = await oracle.search({ ...request, first: COUNT });
        expect(read).toEqual(ids(whole.hits));
      },
      60_000,
    );

    it('counts several requests at once', async () => {
      const chance = seeded(9);
      const requests = Array.from({ length: 6 }, () => madeRequest(chance, null));
      expect(await engine.count(requests)).toEqual(await oracle.count(requests));
    });

    it('lists ids with marks of their content, in order', async () => {
      const first = await engine.versions(null, 700);
      const rest = await engine.versions(first.at(-1)?.id ?? null, 700);
      expect([...first, ...rest]).toEqual(await oracle.versions(null, COUNT));
    });
  });

  describe('with words', () => {
    it('finds every posting of an occupation that was understood, whatever its language', async () => {
      const chance = seeded(2);
      for (let turn = 0; turn < 25; turn++) {
        const request = { ...madeRequest(chance, understood(chance)), sort: 'relevance' as const, first: 100 };
        const [found, expected] = [await engine.search(request), await oracle.search(request)];
        expect(ids(found.hits)).toEqual(expect.arrayContaining(ids(expected.hits).slice(0, 10)));
      }
    });

    it('puts the occupation that was meant before a word that only looks like it', async () => {
      const welder = card(1, 'Operator', { occupations: [{ isco: '7212', concept: 'welder', weight: 1 }] });
      const other = card(2, 'Guru Las Vegas Dance', { occupations: [{ isco: '2355', concept: null, weight: 1 }] });
      await put(welder, other);
      const found = await engine.search(
        ask(meaning('las', '7212', 'welder', ['tukang las', 'thợ hàn']), { first: 100 }),
      );
      expect(ids(found.hits)).toContain(welder.id);
      expect(ids(found.hits).indexOf(welder.id)).toBeLessThan(ids(found.hits).indexOf(other.id));
      await take(welder, other);
    });

    it('leafs through the newest of an occupation that has more than are ranked, its own before those that sound like it', async () => {
      const own = Array.from({ length: RELEVANT_MOST + 100 }, (_, number) =>
        card(1000 + number, 'Juru Zeppelin', {
          postedAt: 1_790_000_000_000 + 1000 * number,
          occupations: [{ isco: '3153', concept: 'airship', weight: 1 }],
        }),
      );
      // Newer than all of them.
      const alike = Array.from({ length: 30 }, (_, number) =>
        card(2000 + number, 'Penjual Balon Zeppelin', {
          postedAt: 1_791_000_000_000 + 1000 * number,
          occupations: [{ isco: '9520', concept: 'hawker', weight: 1 }],
        }),
      );
      await put(...own, ...alike);
      const question = meaning('juru zeppelin', '3153', 'airship', ['zeppelin']);
      for (const total of [true, false]) {
        const seen: SearchHit[] = [];
        for (let more = true; more;) {
          const after = seen.at(-1)?.position ?? null;
          const page = await engine.search(ask(question, { first: 90, after, want: { total, facets: [] } }));
          seen.push(...page.hits);
          more = page.hasMore;
        }
        expect(ids(seen)).toEqual(ids(own).reverse().slice(0, RELEVANT_MOST));
      }
      await take(...own, ...alike);
    });

    it('keeps words apart that differ only by their marks, and finds both when none was typed', async () => {
      const tailor = card(3, 'Thợ may zeta');
      const mechanic = card(4, 'Thợ máy zeta');
      await put(tailor, mechanic);
      const asked = async (text: string) => ids((await engine.search(ask(bareQuestion(text)))).hits).slice(0, 2);
      expect(await asked('thợ may zeta')).toEqual([tailor.id, mechanic.id]);
      expect(await asked('thợ máy zeta')).toEqual([mechanic.id, tailor.id]);
      expect((await asked('tho may zeta')).sort()).toEqual([tailor.id, mechanic.id].sort());
      await take(tailor, mechanic);
    });

    it.each([
      ['kerabattt', 'Kerabat Zulu'],
      ['kreabat', 'Kerabat Zulu'],
      ['kerabt', 'Kerabat Zulu'],
    ])('finds %s although it is misspelt', async (typed, title) => {
      const meant = card(5, title);
      await put(meant);
      const found = await engine.search(ask(bareQuestion(typed)));
      expect(ids(found.hits)[0]).toBe(meant.id);
      await take(meant);
    });

    it('says which words of the title matched, as the title spells them', async () => {
      const meant = card(6, 'THỢ HÀN điện quokka');
      await put(meant);
      const found = await engine.search(ask(bareQuestion('quoka tho han')));
      expect(found.hits[0]?.id).toBe(meant.id);
      expect(found.hits[0]?.matchedWords).toEqual(['THỢ', 'HÀN', 'quokka']);
      await take(meant);
    });

    it('finds words of hosts and descriptions after words of titles', async () => {
      const title = card(7, 'Pekerja Wombat');
      const host = card(8, 'Pekerja', { words: ['PT Wombat Jaya'] });
      const text = card(9, 'Pekerja', { digest: 'merawat wombat setiap hari' });
      await put(text, title, host);
      const found = await engine.search(ask(bareQuestion('wombat')));
      expect(ids(found.hits)).toEqual([title.id, host.id, text.id]);
      await take(title, host, text);
    });

    it('answers words of any kind without failing', async () => {
      for (const text of [
        "' OR 1=1 --",
        '\\',
        '""""',
        '& | ! <->',
        'a'.repeat(200),
        '💡 lampu',
        '(((',
        "it's",
        '١٢٣',
      ]) {
        await expect(engine.search(ask(bareQuestion(text)))).resolves.toBeDefined();
      }
    });

    it.each(SORTS)(
      'reads a whole list page by page, sorted by %s',
      async (sort) => {
        const { lat, lng } = madePlace(seeded(5));
        const request = ask(meaning('kasir', '5230', 'cashier', ['thu ngân', 'cashier']), { sort, near: { lat, lng } });
        const whole = await engine.search({ ...request, first: 100 });
        const read: string[] = [];
        for (let after: SearchRequest['after'] = null; read.length < whole.hits.length;) {
          const page = await engine.search({ ...request, after, first: 7 });
          read.push(...ids(page.hits));
          after = page.hits.at(-1)?.position ?? null;
        }
        expect(read.slice(0, 100)).toEqual(ids(whole.hits));
        expect(new Set(read).size).toBe(read.length);
      },
      60_000,
    );

    it('counts and facets words together with filters', async () => {
      const chance = seeded(4);
      for (let turn = 0; turn < 20; turn++) {
        const filters = madeRequest(chance, null).filters;
        const question = meaning('kasir', '5230', 'cashier', ['thu ngân', 'cashier']);
        const request = ask(question, { filters, near: { lat: 0, lng: 110 }, want: { total: true, facets: FACETS } });
        const [found, expected] = [await engine.search(request), await oracle.search(request)];
        expect({ request, total: found.total }).toEqual({ request, total: expected.total });
        expect(found.facets).toEqual(expected.facets);
      }
    });
  });

  describe('suggesting titles', () => {
    it('finds titles by the beginning of any of their words', async () => {
      const one = card(10, 'Perajin Xylofon Bambu');
      await put(one);
      expect(await engine.titles('xylo', 5)).toEqual(['Perajin Xylofon Bambu']);
      expect(await engine.titles('perajin xy', 5)).toEqual(['Perajin Xylofon Bambu']);
      expect(await engine.titles('xylofom', 5)).toEqual(['Perajin Xylofon Bambu']);
      await take(one);
    });

    it('gives no title twice', async () => {
      const found = await engine.titles('ka', 20);
      expect(found.length).toBeGreaterThan(1);
      expect(new Set(found).size).toBe(found.length);
    });
  });

  describe('writing', () => {
    it('follows a document that changes and one that goes', async () => {
      const before = card(11, 'Penjinak Narwhal');
      await put(before);
      const asked = async (text: string) => ids((await engine.search(ask(bareQuestion(text)))).hits);
      expect(await asked('narwhal')).toContain(before.id);
      await put({ ...before, title: 'Penjinak Okapi' });
      expect(await asked('narwhal')).not.toContain(before.id);
      expect(await asked('okapi')).toContain(before.id);
      await take(before);
      expect(await asked('okapi')).not.toContain(before.id);
      await expect(engine.remove([before.id])).resolves.toBeUndefined();
    });

    it('swaps in a rebuilt index', async () => {
      const stale = card(12, 'Sisa Lama');
      await put(stale);
      expect(await engine.rebuild(inBatches(documents))).toBe(COUNT);
      await subject.settled();
      expect(await engine.versions(null, COUNT + 10)).toEqual(await oracle.versions(null, COUNT + 10));
      const again = card(13, 'Sesudah Tukar');
      await put(again);
      expect(ids((await engine.search(ask(bareQuestion('sesudah tukar')))).hits)[0]).toBe(again.id);
      await take(again);
    });

    it('answers while it is being rebuilt', async () => {
      const seen: number[] = [];
      async function* slowly() {
        for await (const batch of inBatches(documents)) {
          seen.push((await engine.search(everything)).total?.count ?? 0);
          yield batch;
        }
      }
      await engine.rebuild(slowly());
      await subject.settled();
      expect(new Set(seen)).toEqual(new Set([COUNT]));
    });
  });
}
