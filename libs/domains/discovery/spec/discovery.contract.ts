import { PERSONAS } from '#kernel/actor';
import { ReferenceQueries } from '#domains/reference';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import type { BrowseStage, Found } from './browse-stage.js';

/** The system reads for nobody. */
const READERS = PERSONAS.filter((persona) => persona !== 'system' && persona !== 'visitor');

/** What holds of the browse page whichever engine answers. */
export function discoveryContract(set: () => Promise<{ browse: BrowseStage; close: () => Promise<void> }>): void {
  let browse: BrowseStage;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ browse, close } = await set());
  });

  afterAll(() => close());

  describe('a question', () => {
    it.each(['las', 'tukang las', 'thợ hàn', 'welder', 'ngelas', 'tho han'])(
      '"%s" finds the same welding work in both languages',
      async (text) => {
        const found = await browse.titles({ text });
        expect(found.slice(0, 3).sort()).toEqual(['Juru las listrik', 'Thợ hàn', 'Tukang Las Kanopi']);
      },
    );

    it.each([
      ['kasirr', 'Kasir Minimarket'],
      ['thu ngân', 'Kasir Minimarket'],
      ['warehouse clerk', 'Magang Admin Gudang'],
      ['thợ may', 'Thợ may'],
      ['thợ máy', 'Thợ máy'],
    ])('"%s" finds %s first', async (text, title) => {
      expect((await browse.titles({ text }))[0]).toBe(title);
    });

    it('"montir" finds mechanics', async () => {
      expect((await browse.titles({ text: 'montir' })).slice(0, 2).sort()).toEqual(['Mekanik sepeda motor', 'Thợ máy']);
    });

    it('without marks finds both that it may mean', async () => {
      expect((await browse.titles({ text: 'tho may' })).slice(0, 2).sort()).toEqual(['Thợ may', 'Thợ máy'].sort());
    });

    it('says what was understood, mended and matched', async () => {
      const found = await browse.find({ text: 'kasirr semarang' });
      expect(found.understood).toMatchObject({ area: { fullName: 'Kota Semarang' }, correctedText: 'kasir semarang' });
      expect(found.understood?.occupations[0]?.occupation.isco).toBe('5230');
      expect(found.edges[0]?.matchedWords).toEqual(['Kasir']);
      expect(found.engine).toBe(browse.engine);
    });

    it('that names a place looks there only, unless a place was chosen', async () => {
      expect(await browse.titles({ text: 'las semarang' })).toEqual(['Juru las listrik']);
      expect((await browse.titles({ text: 'las solo' }))[0]).toBe('Tukang Las Kanopi');
      expect((await browse.titles({ text: 'las semarang', areaId: browse.solo }))[0]).toBe('Tukang Las Kanopi');
    });

    it('does not take an everyday word for a place of that name', async () => {
      expect((await browse.find({ text: 'murah' })).understood?.occupations).toEqual([]);
      const { understood } = await browse.find({ text: 'kasir malam' });
      expect(understood?.area).toBeNull();
      expect((await browse.titles({ text: 'kasir malam' }))[0]).toBe('Kasir Restoran Malam');
    });

    it('that ends with a place is of that place, also where its words, without marks, spell a trade', async () => {
      const told = async (text: string) => {
        const { understood } = await browse.find({ text });
        return [text, understood?.occupations[0]?.occupation.isco, understood?.area?.fullName];
      };
      for (const [text, isco, area] of [
        ['tho may bac ninh', '7531', 'Tỉnh Bắc Ninh'],
        ['tho han da nang', '7212', 'Thành phố Đà Nẵng'],
        ['kasir ujung pandang', '5230', 'Kota Makassar'],
        ['thợ điện Pleiku', '7411', 'Thành phố Pleiku'],
        ['can tho han', '7212', undefined],
        ['operator tambang batu bara', '8111', undefined],
      ] as const) {
        expect(await told(text)).toEqual([text, isco, area]);
      }
      expect((await browse.find({ text: 'bac ninh' })).understood).toMatchObject({
        occupations: [],
        area: { fullName: 'Tỉnh Bắc Ninh' },
      });
    });

    it('is answered whatever its signs are', async () => {
      for (const text of ["' OR 1=1 --", '\\', '"""', '((', '!&|', '%', '💡', ' ', 'a'.repeat(200)]) {
        expect((await browse.ask({ text })).errors).toEqual([]);
      }
    });
  });

  describe('filters', () => {
    it.each([
      [{ kinds: ['ojt_place'] }, ['Magang Admin Gudang']],
      [{ country: 'VN' }, ['Thợ hàn', 'Thợ may', 'Thợ máy']],
      [{ noExperience: true }, ['Kasir Minimarket']],
      [
        { payMin: '3000000', payPeriod: 'month', country: 'ID' },
        ['Juru las listrik', 'Mekanik sepeda motor', 'Tukang Las Kanopi'],
      ],
      [{ isco: '7231' }, ['Mekanik sepeda motor', 'Thợ máy']],
      [{ weekdays: [1, 2, 3, 4, 5, 6] }, ['Tukang Las Kanopi']],
      [{ from: '07:00', until: '17:00' }, ['Tukang Las Kanopi']],
      [{ from: '09:00' }, []],
      [{ text: 'kasir', avoid: ['night_work'] }, ['Kasir Minimarket']],
      [{ postedSince: '2026-11-23' }, ['Thợ hàn', 'Thợ may', 'Thợ máy']],
      [{ postedSince: '2026-11-24' }, []],
    ])('%j', async (search, expected) => {
      expect((await browse.titles(search)).sort()).toEqual([...expected].sort());
    });

    it('by area take what lies below it', async () => {
      const java = (await browse.stage.app.get(ReferenceQueries).areaByCode('ID', 'province', '33'))?.id;
      expect(await browse.titles({ areaId: java })).toHaveLength(6);
      expect((await browse.titles({ areaId: browse.solo })).sort()).toEqual([
        'Mekanik sepeda motor',
        'Tukang Las Kanopi',
      ]);
    });

    it('by distance measure from a place', async () => {
      const near = await browse.find({ nearAreaId: browse.solo, withinKm: 30, sort: 'distance' });
      expect(near.edges.map(({ node }) => node.title).sort()).toEqual(['Mekanik sepeda motor', 'Tukang Las Kanopi']);
      const all = await browse.find({ nearAreaId: browse.solo, sort: 'distance', country: 'ID' });
      expect(all.edges.map(({ distanceKm }) => Math.round((distanceKm ?? -1) / 20))).toEqual([0, 0, 4, 4, 4, 4]);
    });

    it("facets count without their own filter, in the reader's language", async () => {
      const { facets, totalCount } = await browse.find({ country: 'ID', kinds: ['vacancy'] });
      const of = (name: string) =>
        Object.fromEntries(
          facets.find((facet) => facet.name === name)!.values.map(({ value, count }) => [value, count]),
        );
      expect(totalCount).toBe(5);
      expect(of('kind')).toEqual({ vacancy: 5, ojt_place: 1 });
      expect(of('no_experience')).toEqual({ true: 1 });
      expect(of('safety')).toEqual({ cash: 2, heights: 1, night_work: 1 });
      const areas = facets.find(({ name }) => name === 'area')!.values.map(({ label, count }) => [label, count]);
      expect(areas).toEqual([['Jawa Tengah', 5]]);
    });
  });

  describe('a reader', () => {
    it.each([
      ['id', 'kasir semarang', 'kasir', 'Tukang logam, mesin, dan sejenisnya'],
      ['vi', 'kasir semarang', 'thu ngân', 'Thợ luyện kim, cơ khí và thợ có liên quan'],
      ['en', 'kasir semarang', 'cashier', 'Metal, machinery and related trades workers'],
    ])('of %s is told in that language what was understood and counted', async (language, text, name, trades) => {
      const { understood } = await browse.find({ text }, {}, { language });
      expect(understood?.occupations[0]).toMatchObject({ name });
      const { facets } = await browse.find({}, {}, { language });
      const occupations = facets.find((facet) => facet.name === 'occupation')!.values;
      expect(occupations[0]).toEqual({ value: '72', label: trades, count: 5 });
    });

    it.each(READERS)('who is a %s finds the same', async (persona) => {
      const { errors, data } = await browse.ask({ text: 'kasir' }, {}, { actor: actorAs(persona) });
      expect(errors).toEqual([]);
      expect((data!['searchOpportunities'] as unknown as Found).totalCount).toBe(2);
    });
  });

  describe('an empty answer', () => {
    it('says which filter to give up, and what that would give', async () => {
      const found = await browse.find({
        text: 'las',
        payMin: '9000000',
        payPeriod: 'month',
        country: 'ID',
        noExperience: true,
      });
      expect(found).toMatchObject({ edges: [], totalCount: 0, relax: [] });
      const one = await browse.find({ text: 'las', kinds: ['ojt_place'], country: 'ID' });
      expect(one.relax).toEqual([
        { filter: 'kinds', count: 2, text: null },
        { filter: 'text', count: 1, text: null },
      ]);
    });

    it('names the place of the question as a filter', async () => {
      const found = await browse.find({ text: 'kasir solo' });
      expect(found.totalCount).toBe(0);
      expect(found.relax).toContainEqual({ filter: 'area', count: 2, text: 'kasir' });
      expect((await browse.find({ text: 'kasir' })).totalCount).toBe(2);
    });
  });

  describe('pages', () => {
    it.each(['relevance', 'pay', 'date', 'distance'])('by %s give everything once', async (sort) => {
      const search = { sort, ...(sort === 'distance' ? { nearAreaId: browse.solo } : {}) };
      const read: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Found = await browse.find(search, { first: 2, after });
        expect(page.totalCount).toBe(9);
        read.push(...page.edges.map(({ node }) => node.id));
        ({ hasNextPage: more, endCursor: after } = page.pageInfo);
      }
      expect(read).toHaveLength(9);
      expect(new Set(read).size).toBe(9);
      expect(read).toEqual((await browse.find(search, { first: 50 })).edges.map(({ node }) => node.id));
    });

    it('by date begin with the newest', async () => {
      const newest = (await browse.titles({ sort: 'date' }, { first: 3 })).sort();
      expect(newest).toEqual(['Thợ hàn', 'Thợ may', 'Thợ máy']);
    });

    it('by pay begin with the highest', async () => {
      expect((await browse.titles({ sort: 'pay', country: 'ID' }))[0]).toBe('Juru las listrik');
    });

    it('are filled up when the index named what is gone', async () => {
      const before = await browse.find({ sort: 'date', country: 'ID' }, { first: 3 });
      const [first] = before.edges;
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET status = 'paused' WHERE id = $1", [
        first!.node.id,
      ]);
      const after = await browse.find({ sort: 'date', country: 'ID' }, { first: 3 });
      expect(after.edges).toHaveLength(3);
      expect(after.edges.map(({ node }) => node.id)).not.toContain(first!.node.id);
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET status = 'published' WHERE id = $1", [
        first!.node.id,
      ]);
    });

    it('never show what has become what the reader avoids', async () => {
      const [hit] = (await browse.find({ text: 'kasir', avoid: ['night_work'] })).edges;
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET safety = '{night_work}' WHERE id = $1", [
        hit!.node.id,
      ]);
      expect(await browse.titles({ text: 'kasir', avoid: ['night_work'] })).toEqual([]);
      await behind(browse.stage.app, "UPDATE opportunities.opportunity SET safety = '{cash}' WHERE id = $1", [
        hit!.node.id,
      ]);
    });

    it.each([
      ['text that is too long', { text: 'a'.repeat(201) }, {}],
      ['an unknown area', { areaId: '0190a7c0-0000-7000-8000-000000000000' }, {}],
      ['an area that is none', { areaId: "x' OR 1=1" }, {}],
      ['a distance without a place', { withinKm: 5 }, {}],
      ['sorting by distance without a place', { sort: 'distance' }, {}],
      ['half a place', { lat: 1 }, {}],
      ['a code that is none', { isco: '72x2' }, {}],
      ['a weekday that is none', { weekdays: [8] }, {}],
      ['pay that cannot be compared', { payMin: '1', payPeriod: 'piece' }, {}],
      ['a cursor of nobody', {}, { after: 'bm90IG91cnM' }],
      ['a cursor of another order', { sort: 'pay' }, { after: Buffer.from('["date",1,0,"x"]').toString('base64url') }],
      ['a cursor without an id', {}, { after: Buffer.from('["date",1,0,"x"]').toString('base64url') }],
      ['no page', {}, { first: 0 }],
      ['too large a page', {}, { first: 101 }],
    ])('refuse %s as BAD_INPUT', async (_, search, more) => {
      expect(await browse.refused(search, more)).toBe('BAD_INPUT');
    });
  });
  describe('a question for a kind or a condition', () => {
    beforeAll(async () => {
      const kinds = [
        ['Las SMAW 3G', 'training_slot'],
        ['Alat kerja bengkel', 'loan_programme'],
        ['Rintisan kelompok', 'grant_programme'],
      ] as const;
      for (const [title, kind] of kinds) {
        const { id } = await browse.publish(title);
        await behind(browse.stage.app, 'UPDATE opportunities.opportunity SET kind = $2 WHERE id = $1', [id, kind]);
      }
      await browse.rebuild();
    });

    it.each([
      ['diklat las', ['Las SMAW 3G']],
      ['học hàn', ['Las SMAW 3G']],
      ['pinjam uang untuk las', ['Alat kerja bengkel']],
      ['vay vốn', ['Alat kerja bengkel']],
      ['grant for welding', ['Rintisan kelompok']],
      ['thu ngân ca đêm', ['Kasir Restoran Malam', 'Kasir Minimarket']],
      ['cashier no experience', ['Kasir Minimarket', 'Kasir Restoran Malam']],
    ])('"%s" begins with %j', async (text, expected) => {
      expect((await browse.titles({ text })).slice(0, expected.length)).toEqual(expected);
    });

    it('for the capital of a trade finds loans and grants, then the trade', async () => {
      const found = await browse.titles({ text: 'modal usaha las' });
      expect(found.slice(0, 2).sort()).toEqual(['Alat kerja bengkel', 'Rintisan kelompok']);
      expect(found).toContain('Tukang Las Kanopi');
    });

    it('for work alone is as before', async () => {
      expect(await browse.titles({ text: 'kasir' })).not.toContain('Alat kerja bengkel');
    });

    it('is none where its word belongs to the name of an occupation', async () => {
      expect(await browse.titles({ text: 'loan' })).toEqual(['Alat kerja bengkel']);
      expect(await browse.titles({ text: 'loan officer' })).not.toContain('Alat kerja bengkel');
    });

    it('is shown mended as a whole, whatever signs it has', async () => {
      const mended = async (text: string) => (await browse.find({ text })).understood?.correctedText;
      expect(await mended('diklat kasirr malam')).toBe('diklat kasir malam');
      expect(await mended('kasirr \uE000 diklat')).toBe('kasir   diklat');
    });
  });
}
