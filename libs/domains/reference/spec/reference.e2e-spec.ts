import { SYSTEM, VISITOR } from '#kernel/actor';
import { fixedClock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { actorAs } from '../../../../test/support/actors.js';
import { START, TestApp } from '../../../../test/support/app.js';
import { answerOf } from '../../../../test/support/people.js';
import { areaId } from '../areas-data.js';
import { loadReference } from '../load-reference.js';
import { ReferenceQueries } from '../reference.queries.js';

const VIETNAM_NOW = '2025-07-01';
const administrator = actorAs('administrator');

describe('reference', () => {
  let app: TestApp;
  let reference: ReferenceQueries;

  beforeAll(async () => {
    app = await TestApp.start();
    await loadReference(app.database.ownerUrl, fixedClock(START));
    reference = app.get(ReferenceQueries);
  }, 120_000);

  afterAll(() => app.stop());

  const count = async (table: string): Promise<number> => {
    const rows: { n: number }[] = await app.uow.read(SYSTEM, () =>
      app.uow.manager.query(`SELECT count(*)::int AS n FROM reference.${table}`),
    );
    return rows[0]!.n;
  };

  describe('loading', () => {
    it('fills every table', async () => {
      expect(await count('area')).toBe(2 + 38 + 514 + 7285 + 34 + 3321 + 63 + (705 + 4) + 10038);
      expect(await count('occupation')).toBe(619);
      expect(await count('skill')).toBe(7784);
      expect(await count('holiday')).toBe(192);
      expect(await count('minimum_wage')).toBe(38 + 34);
    });

    it('does nothing the second time', async () => {
      expect(await loadReference(app.database.ownerUrl, fixedClock(START))).toEqual({ loaded: false, rows: 0 });
    });

    it('keeps what an administrator did to holidays', async () => {
      const [first] = await reference.holidays('ID', 2027);
      const removed = await app.ask(
        administrator,
        'mutation ($id: ID!, $version: Int!) { removeHoliday(id: $id, version: $version) { __typename } }',
        {
          variables: { id: first!.id, version: first!.version },
        },
      );
      expect(answerOf(removed)).toEqual({ __typename: 'Done' });
      await forget(app);
      expect((await loadReference(app.database.ownerUrl, fixedClock(START))).loaded).toBe(true);
      expect((await reference.holidays('ID', 2027)).map(({ id }) => id)).not.toContain(first!.id);
      expect(await count('area')).toBeGreaterThan(20_000);
    }, 60_000);

    it('lets neither login of the product write', async () => {
      const write = (actor: typeof VISITOR) =>
        app.uow.write(actor, async () => {
          await app.uow.manager.query("UPDATE reference.area SET name = 'x' WHERE level = 'country'");
          return ok(null);
        });
      await expect(write(SYSTEM)).rejects.toThrow('permission denied');
      await expect(write(VISITOR)).rejects.toThrow('permission denied');
    });
  });

  describe('areas', () => {
    const find = async (text: string, more = '') => {
      const answer = await app.ask(
        VISITOR,
        `{ areas(text: ${JSON.stringify(text)}, first: 5 ${more}) { matched former area { id fullName level country validTo } } }`,
      );
      return answerOf(answer) as unknown as {
        matched: string;
        former: boolean;
        area: { id: string; fullName: string };
      }[];
    };

    it.each([
      ['Kab. Semarang', 'Kabupaten Semarang', false],
      ['Kota Semarang', 'Kota Semarang', false],
      ['semarang', 'Kota Semarang', false],
      ['TP HCM', 'Thành phố Hồ Chí Minh', false],
      ['Sài Gòn', 'Thành phố Hồ Chí Minh', false],
      ['Bình Dương', 'Thành phố Hồ Chí Minh', true],
      ['binh duong', 'Thành phố Hồ Chí Minh', true],
      ['Q. Bình Thạnh', 'Quận Bình Thạnh', true],
      ['Surabya', 'Kota Surabaya', false],
    ])('finds %s', async (text, fullName, former) => {
      const [best] = await find(text);
      expect([best?.area.fullName, best?.former]).toEqual([fullName, former]);
    });

    it('stays in a country and under an area', async () => {
      expect((await find('Hà Nội', 'country: ID')).map(({ area }) => area.fullName)).not.toContain('Thành phố Hà Nội');
      const [best] = await find('Menteng', `withinId: "${areaId('ID', 'province', '31', null)}"`);
      expect(best?.area.fullName).toBe('Kecamatan Menteng');
    });

    it('tells path, children, former names and minimum wage', async () => {
      const id = areaId('VN', 'province', '79', VIETNAM_NOW);
      const answer = await app.ask(
        VISITOR,
        `query ($id: ID!) { area(id: $id) { fullName timeZone formerNames path { name } children(first: 3) { level } minimumWage { amount currency period verified area { name } } } }`,
        { variables: { id } },
      );
      expect(answerOf(answer)).toEqual({
        fullName: 'Thành phố Hồ Chí Minh',
        timeZone: 'Asia/Ho_Chi_Minh',
        formerNames: ['Bà Rịa - Vũng Tàu', 'Bình Dương'],
        path: [{ name: 'Việt Nam' }, { name: 'Hồ Chí Minh' }],
        children: [{ level: 'ward' }, { level: 'ward' }, { level: 'ward' }],
        minimumWage: {
          amount: '5310000',
          currency: 'VND',
          period: 'month',
          verified: false,
          area: { name: 'Hồ Chí Minh' },
        },
      });
    });

    it('gives a district the minimum wage of its province', async () => {
      const [menteng] = await reference.findAreas('Kecamatan Menteng, Jakarta Pusat');
      const wage = await reference.minimumWage(menteng!.area.id);
      expect([wage?.amount, wage?.currency, wage?.verified]).toEqual([5_729_876n, 'IDR', true]);
      expect(await reference.minimumWage(menteng!.area.id, 1999)).toBeNull();
    });

    it('lists the countries, and nothing for an odd parent', async () => {
      const roots = await app.ask(VISITOR, '{ areaChildren { name } }');
      expect(answerOf(roots)).toEqual([{ name: 'Indonesia' }, { name: 'Việt Nam' }]);
      const odd = await app.ask(VISITOR, '{ areaChildren(parentId: "nobody") { name } }');
      expect(answerOf(odd)).toEqual([]);
    });

    it('keeps former areas out of the children', async () => {
      const provinces = await reference.areaChildren(areaId('VN', 'country', 'VN', null));
      expect(provinces).toHaveLength(34);
    });

    it('reaches from a former area to the areas of today', async () => {
      const hcm = areaId('VN', 'province', '79', VIETNAM_NOW);
      expect(await reference.areaReach(hcm)).toEqual([hcm]);
      const wards = await reference.areaReach(areaId('VN', 'province', '74', null));
      const areas = await reference.areas(wards);
      expect(areas.size).toBe(wards.length);
      expect(
        [...areas.values()].every(
          ({ level, path, validTo }) => level === 'ward' && path.includes(hcm) && validTo === null,
        ),
      ).toBe(true);
      expect(wards.length).toBeGreaterThan(30);
      expect(await reference.areaReach(newId())).toEqual([]);
      expect(await reference.areaReach('odd')).toEqual([]);
    });

    it('does not mix up a code that was used again', async () => {
      const before = await reference.areas([areaId('VN', 'province', '15', null)]);
      const now = await reference.areaByCode('VN', 'province', '15');
      expect([[...before.values()][0]?.name, now?.name]).toEqual(['Yên Bái', 'Lào Cai']);
    });

    it('answers unknown areas with null and too long texts with BAD_INPUT', async () => {
      expect(answerOf(await app.ask(VISITOR, `{ area(id: "${newId()}") { id } }`))).toBeNull();
      expect(answerOf(await app.ask(VISITOR, '{ area(id: "1; DROP") { id } }'))).toBeNull();
      const long = await app.ask(VISITOR, 'query ($text: String!) { areas(text: $text) { matched } }', {
        variables: { text: 'x'.repeat(201) },
      });
      expect(long.errors[0]?.extensions?.code).toBe('BAD_INPUT');
    });
  });

  describe('occupations and skills', () => {
    it.each([
      ['tukang las', 'en', 'Welders and flamecutters'],
      ['thợ hàn', 'id', 'Tukang las'],
      ['welder', 'vi', 'Thợ hàn'],
    ])('codes %s for a reader of %s', async (title, language, wanted) => {
      const answer = await app.ask(
        VISITOR,
        'query ($title: String!) { occupations(title: $title, first: 1) { score matchedWords occupation { isco title parent { isco title } } } }',
        { variables: { title }, language },
      );
      const [best] = answerOf(answer) as unknown as {
        score: number;
        matchedWords: string[];
        occupation: { isco: string; title: string };
      }[];
      expect(best).toMatchObject({
        score: expect.closeTo(1, 1),
        matchedWords: title.split(' '),
        occupation: { isco: '7212', title: wanted },
      });
    });

    it('shows an occupation with its titles and its usual skills', async () => {
      const answer = await app.ask(
        VISITOR,
        '{ occupation(isco: "7212") { isco titles { lang text } parent { isco parent { isco title } } skills(first: 3) { label kind } } }',
        { language: 'vi' },
      );
      expect(answerOf(answer)).toEqual({
        isco: '7212',
        titles: [
          { lang: 'en', text: 'Welders and flamecutters' },
          { lang: 'id', text: 'Tukang las' },
          { lang: 'vi', text: 'Thợ hàn' },
        ],
        parent: { isco: '721', parent: { isco: '72', title: 'Thợ luyện kim, cơ khí và thợ có liên quan' } },
        skills: expect.arrayContaining([
          { label: expect.any(String), kind: expect.stringMatching(/^(skill|knowledge)$/) },
        ]),
      });
      expect(answerOf(await app.ask(VISITOR, '{ occupation(isco: "9999") { isco } }'))).toBeNull();
    });

    it('finds the skills of the work that everyday words speak of, when no label holds them', async () => {
      const found = async (text: string) =>
        answerOf(
          await app.ask(VISITOR, 'query ($text: String!) { skills(text: $text, first: 4) { id } }', {
            variables: { text },
            language: 'id',
          }),
        );
      const ofMechanics = (await reference.skillsOf('7231', 4)).map(({ id }) => ({ id }));
      expect(ofMechanics).toHaveLength(4);
      expect(await found('montir motor')).toEqual(ofMechanics);
      expect(await found('qqqq')).toEqual([]);
      expect(await found('')).toEqual([]);
    });

    it('finds skills by a part of a label, those of the occupation first, and takes % as it is', async () => {
      const labels = async (text: string, isco?: string) =>
        (await reference.findSkills(text, { isco, first: 5 })).map(({ label }) => label);
      expect((await labels('weld'))[0]).toMatch(/weld/i);
      expect(await labels('%')).toEqual([]);
      const ofWelders = await reference.skillsOf('7212', 100);
      const [first] = await reference.findSkills('metal', { isco: '7212', first: 1 });
      expect(ofWelders.map(({ id }) => id)).toContain(first?.id);
      expect(await reference.findSkills('', { isco: '7212' })).toHaveLength(10);
      expect(await reference.findSkills('  ')).toEqual([]);
      expect((await reference.skills([first!.id, newId(), 'odd'])).size).toBe(1);
    });
  });

  describe('holidays', () => {
    const SAVE = `mutation ($id: ID, $version: Int, $input: HolidayInput!) { saveHoliday(id: $id, version: $version, input: $input) {
      __typename ... on HolidayPayload { holiday { id version nameEn } } ... on Refused { code problems { path code } } } }`;
    const input = {
      country: 'VN',
      date: '2026-11-24',
      nameLocal: 'Ngày Văn hóa Việt Nam',
      nameEn: 'Vietnam Culture Day',
      category: 'public',
    };
    const save = async (variables: object, actor = administrator) =>
      answerOf(await app.ask(actor, SAVE, { variables: variables as never })) as unknown as {
        __typename: string;
        code?: string;
        problems?: unknown;
        holiday: { id: string; version: number };
      };

    it('lists a year', async () => {
      const answer = await app.ask(VISITOR, '{ holidays(country: ID, year: 2026) { date nameEn category } }');
      const days = answerOf(answer) as unknown as { date: string; category: string }[];
      expect(days.filter(({ category }) => category === 'public')).toHaveLength(17);
      expect(days.map(({ date }) => date)).toEqual([...days.map(({ date }) => date)].sort());
      const odd = await app.ask(VISITOR, '{ holidays(country: ID, year: 999999) { date } }');
      expect(odd.errors[0]?.extensions?.code).toBe('BAD_INPUT');
    });

    it('adds, changes and removes one, each with its event', async () => {
      const added = await save({ input });
      expect(added).toMatchObject({ __typename: 'HolidayPayload', holiday: { version: 1 } });
      const { id } = added.holiday;
      expect(await save({ input })).toMatchObject({ code: 'reference.holiday_twice' });
      expect(await save({ id, version: 1, input: { ...input, nameEn: 'Culture Day' } })).toMatchObject({
        holiday: { id, version: 2 },
      });
      expect(await save({ id, version: 1, input })).toMatchObject({ code: 'stale_version' });
      for (const unknown of [newId(), 'odd']) {
        const answer = await app.ask(administrator, SAVE, {
          variables: { id: unknown, version: 1, input: { ...input, nameLocal: 'x' } },
        });
        expect(answer.errors[0]?.extensions?.code).toBe('NOT_FOUND');
      }
      expect((await app.ask(administrator, SAVE, { variables: { id, input } })).errors[0]?.extensions?.code).toBe(
        'BAD_INPUT',
      );
      const remove = async (version: number) =>
        app.ask(
          administrator,
          'mutation ($id: ID!, $version: Int!) { removeHoliday(id: $id, version: $version) { __typename ... on Refused { code } } }',
          { variables: { id, version } },
        );
      expect(answerOf(await remove(1))).toMatchObject({ code: 'stale_version' });
      expect(answerOf(await remove(2))).toEqual({ __typename: 'Done' });
      expect((await remove(3)).errors[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(await changesOf(app, id)).toEqual(['added', 'changed', 'removed']);
    });

    it('refuses what is wrong, naming each place', async () => {
      const refused = await save({ input: { ...input, nameLocal: ' ', nameEn: 'x'.repeat(201) } });
      expect(refused).toMatchObject({
        code: 'bad_input',
        problems: [
          { path: 'nameLocal', code: 'required' },
          { path: 'nameEn', code: 'too_long' },
        ],
      });
    });

    it('is for administrators only, in the resolver and in the rows', async () => {
      expect((await app.ask(actorAs('counsellor'), SAVE, { variables: { input } })).errors[0]?.extensions?.code).toBe(
        'FORBIDDEN',
      );
      expect((await app.ask(VISITOR, SAVE, { variables: { input } })).errors[0]?.extensions?.code).toBe(
        'UNAUTHENTICATED',
      );
      const behind = app.uow.write(actorAs('counsellor'), async () => {
        await app.uow.manager.query(
          `INSERT INTO reference.holiday (id, country, date, name_local, name_en, category) VALUES ($1, 'ID', '2030-01-01', 'a', 'a', 'public')`,
          [newId()],
        );
        return ok(null);
      });
      await expect(behind).rejects.toThrow('row-level security');
    });
  });
});

async function forget(app: TestApp): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  await client.connect();
  await client.query('DELETE FROM reference.loaded');
  await client.end();
}

async function changesOf(app: TestApp, id: string): Promise<string[]> {
  const rows: { change: string }[] = await app.uow.read(SYSTEM, () =>
    app.uow.manager.query(`SELECT payload->>'change' AS change FROM platform.event WHERE subject_id = $1 ORDER BY id`, [
      id,
    ]),
  );
  return rows.map(({ change }) => change);
}
