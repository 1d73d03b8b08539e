import { ok } from '#kernel/result';
import { SYSTEM } from '#kernel/actor';
import { newId } from '#kernel/id';
import { behind, valueOf } from '../../../../test/support/people.js';
import { actorAs } from '../../../../test/support/actors.js';
import { ChangeClient, ClientsQueries } from '../../clients/index.js';
import { AnswersRepository } from '../answers.repository.js';
import { CountAnswers } from '../count-answers.js';
import { MatchStage, ONE, OWN, PEOPLE, type SeenList, type SeenMatch } from '../../../../test/support/match-stage.js';

const byTitle = (matches: readonly SeenMatch[], title: string): SeenMatch => {
  const found = matches.find((one) => one.title === title);
  if (!found) throw new Error(`${title} is not among ${matches.map((one) => one.title).join()}`);
  return found;
};
const codes = ({ findings }: SeenMatch): string[] => findings.map(({ code }) => code);

describe('shortlists', () => {
  let on: MatchStage;
  const openings: Record<string, string> = {};

  beforeAll(async () => {
    on = await MatchStage.set();
    openings['fits'] = await on.opening({
      title: 'Tukang Las Siang',
      pay: { min: 3_000_000n, max: null, currency: 'IDR', period: 'month' },
    });
    openings['car'] = await on.opening({
      title: 'Tukang Las Keliling',
      requirements: [{ kind: 'licence', licence: 'car', hard: true }],
    });
    openings['own'] = await on.opening({
      title: 'Tukang Las Pabrik',
      requirements: [{ kind: 'paper', paper: 'Surat RT', hard: true }],
    });
    openings['night'] = await on.opening({
      title: 'Tukang Las Malam',
      schedule: { weekdays: [1, 2], shifts: [{ start: '22:00', end: '06:00' }], hoursPerWeek: 40 },
    });
    openings['old'] = await on.opening({
      title: 'Tukang Las Senior',
      requirements: [{ kind: 'age', minAge: 40, maxAge: null, hard: true }],
    });
  }, 180_000);
  afterAll(() => on.stage.app.stop());

  it('puts what fits first, with reasons, and says what is missing for the others', async () => {
    const { matches, counts } = await on.list(await on.client());
    expect(matches[0]).toMatchObject({ title: 'Tukang Las Siang', group: 'yes', answer: 'yes', rank: 1, findings: [] });
    expect(matches[0]!.reasons).toEqual(
      expect.arrayContaining([
        'The work that is wanted',
        'In the area of home',
        'The hours fit',
        'Pays what is needed',
      ]),
    );
    expect(byTitle(matches, 'Tukang Las Keliling')).toMatchObject({
      answer: 'no',
      findings: [{ code: 'licence_missing', text: 'Needs: Car licence' }],
    });
    expect(byTitle(matches, 'Tukang Las Pabrik')).toMatchObject({
      answer: 'unknown',
      findings: [{ code: 'ask.ownWords', text: 'Is this there: Surat RT', fact: 'ownWords' }],
    });
    expect(codes(byTitle(matches, 'Tukang Las Malam'))).toEqual(expect.arrayContaining(['hours_not_free', 'avoided']));
    expect(codes(byTitle(matches, 'Tukang Las Senior'))).toEqual(['age_below']);
    expect(counts).toEqual({ yes: 1, unknown: 1, no: 3 });
  });

  it.each([
    ['id', 'Perlu: SIM A', 'Mulai usia 40 tahun'],
    ['vi', 'Cần: Bằng lái B', 'Từ 40 tuổi trở lên'],
    ['en', 'Needs: Car licence', 'From 40 years on'],
  ])('speaks %s', async (language, licence, age) => {
    const { matches, doors } = await on.list(await on.client(), { language });
    expect(byTitle(matches, 'Tukang Las Keliling').findings[0]!.text).toBe(licence);
    expect(byTitle(matches, 'Tukang Las Senior').findings[0]!.text).toBe(age);
    const texts = matches.flatMap(({ reasons, findings }) => [...reasons, ...findings.map(({ text }) => text)]);
    for (const text of [...texts, ...doors.map((door) => door.text)]) expect(text).not.toMatch(/match\.|\{|\}/);
  });

  it('names the doors that open most, and what to ask next', async () => {
    const course = await on.opening({ kind: 'training_slot', title: 'Kelas Mengemudi', isco: '8322' });
    const { doors } = await on.list(await on.client());
    expect(doors).toEqual(
      expect.arrayContaining([
        { kind: 'course', text: 'Finish the course: Kelas Mengemudi', opens: 1, opportunity: { id: course } },
        { kind: 'licence', text: 'Get: Car licence', opens: 1, opportunity: null },
      ]),
    );
    const known = await on.list(await on.client({ ...on.work, travelKm: null }));
    expect(known.questions[0]).toMatchObject({
      fact: 'reachKm',
      text: 'How far is possible',
      decides: 2,
      mayBeNone: false,
    });
  });

  it('of somebody of whom nothing is known is a list of questions', async () => {
    const { matches, questions, counts, doors } = await on.list(await on.client(null));
    expect(counts.yes).toBe(0);
    expect(matches.length).toBeGreaterThan(3);
    expect(questions.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['home', 'reachKm', 'free']));
    expect(doors).toEqual([]);
  });

  it('names what does not fit together', async () => {
    const { contradictions } = await on.list(await on.client({ ...on.work, limits: ['no_machines'] }));
    expect(contradictions).toEqual([expect.stringContaining('is wanted, but something it usually takes')]);
  });

  it('follows what is posted, paused, and changed of the person, without anybody telling it', async () => {
    const clientId = await on.client();
    const id = await on.opening({ title: 'Tukang Las Baru' });
    expect(byTitle((await on.list(clientId)).matches, 'Tukang Las Baru').answer).toBe('yes');
    await on.stage.step(on.stage.counsellor, 'pause', { id, version: 2 });
    expect((await on.list(clientId)).matches.map(({ title }) => title)).not.toContain('Tukang Las Baru');
    const version = (await on.stage.app.get(ClientsQueries).byId(on.stage.counsellor, clientId))!.version;
    valueOf(
      await on.stage.app
        .get(ChangeClient)
        .execute(on.stage.counsellor, { id: clientId, version }, { work: { licences: ['car'] } }),
    );
    expect(byTitle((await on.list(clientId)).matches, 'Tukang Las Keliling').answer).toBe('yes');
  });

  it('counts how reliably a partner answers', async () => {
    const clientId = await on.client();
    const before = byTitle((await on.list(clientId)).matches, 'Tukang Las Siang');
    const count = (asked: number, answered: number) =>
      on.stage.app.uow.write(SYSTEM, async () =>
        ok(await on.stage.app.get(CountAnswers).execute(on.partnerId, { asked, answered })),
      );
    await count(20, 0);
    expect(byTitle((await on.list(clientId)).matches, 'Tukang Las Siang').score).toBeLessThan(before.score);
    await count(0, 20);
    const after = byTitle((await on.list(clientId)).matches, 'Tukang Las Siang');
    expect(after.score).toBeGreaterThan(before.score);
    expect(after.reasons).toContain('Answers candidates reliably');
  });

  it('counts the same in whatever order it is told', async () => {
    const partnerId = newId();
    const after = async (asked: number, answered: number) => {
      await on.stage.app.uow.write(SYSTEM, async () =>
        ok(await on.stage.app.get(CountAnswers).execute(partnerId, { asked, answered })),
      );
      return (await on.stage.app.uow.read(SYSTEM, () => on.stage.app.get(AnswersRepository).all())).get(partnerId);
    };
    // An answer overtakes the news that its partner was asked, for a partner not known yet and for one that is.
    expect(await after(0, 1)).toEqual({ asked: 0, answered: 0 });
    expect(await after(4, 3)).toEqual({ asked: 4, answered: 4 });
    expect(await after(0, 1)).toEqual({ asked: 4, answered: 4 });
    expect(await after(1, 0)).toEqual({ asked: 5, answered: 5 });
  });

  it('is the same for two who differ in nothing but a status', async () => {
    const twin = (statuses: readonly object[]) => on.client(on.work, { standing: { statuses } });
    const [plain, other] = [
      await twin([]),
      await twin(
        ['rehabilitation', 'hiv', 'prison'].map((status) => ({
          status,
          from: '2026-01-10',
          until: null,
          kind: null,
          proofs: [],
        })),
      ),
    ];
    const strip = (list: SeenList) =>
      JSON.parse(JSON.stringify(list).replaceAll(plain, 'x').replaceAll(other, 'x')) as unknown;
    expect(strip(await on.list(other))).toEqual(strip(await on.list(plain)));
  });

  it('for an opening shows the people of the office, best first, with the same reasons', async () => {
    const [good, unable] = [
      await on.client(),
      await on.client({
        ...on.work,
        avoid: ['night_work'],
        travelKm: 1,
        availability: [{ weekday: 7, from: '07:00', to: '12:00' }],
      }),
    ];
    const people = await on.people(openings['fits']!);
    const one = (id: string) => people.find(({ client }) => client?.id === id)!;
    expect(one(good)).toMatchObject({ answer: 'yes', title: 'Tukang Las Siang' });
    expect(codes(one(unable))).toEqual(['hours_not_free']);
    expect(one(good).rank).toBeLessThan(one(unable).rank);
    const senior = await on.people(openings['old']!);
    expect(codes(senior.find(({ client }) => client?.id === good)!)).toEqual(['age_below']);
  });

  it("is a person's own, in the same words, without what a counsellor decided", async () => {
    const clientId = await on.client();
    const { data } = await on.stage.app.ask(on.self(clientId), OWN);
    const own = data!['ownShortlist'] as unknown as SeenList;
    expect(own.matches).toEqual((await on.list(clientId)).matches);
    expect((await on.stage.app.ask(actorAs('client', { officeIds: [on.stage.officeId] }), OWN)).data).toEqual({
      ownShortlist: null,
    });
  });

  it('is not there for another office, nor for anybody outside', async () => {
    const clientId = await on.client();
    const { data } = await on.stage.app.ask(on.stage.farCounsellor, ONE, { variables: { id: clientId } });
    expect(data).toEqual({ shortlist: null });
    const people = await on.people(openings['fits']!, on.stage.farCounsellor);
    expect(people).toEqual([]);
    for (const actor of [on.stage.own(on.partnerId), on.self(clientId), on.stage.administrator]) {
      expect(await on.stage.rejection(actor, ONE, { id: clientId })).toBe('FORBIDDEN');
      expect(await on.stage.rejection(actor, PEOPLE, { id: openings['fits'] })).toBe('FORBIDDEN');
    }
    expect(await on.stage.run(on.stage.counsellor, ONE, { id: newId() })).toBeNull();
    expect(await on.stage.run(on.stage.counsellor, PEOPLE, { id: newId() })).toBeNull();
  });

  it('leaves nothing behind the product when only looked at', async () => {
    expect(await behind(on.stage.app, 'SELECT 1 FROM matching.shortlist')).toEqual([]);
  });
});
