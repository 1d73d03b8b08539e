import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { ASK, DayStage, DRAFT } from './day-stage.js';

interface Pair {
  readonly clientId: string;
  readonly tableId: string;
  readonly at: string;
}

const clashes = (interviews: readonly Pair[]): number =>
  interviews.length * 2 -
  new Set(interviews.map(({ clientId, at }) => `${clientId} ${at}`)).size -
  new Set(interviews.map(({ tableId, at }) => `${tableId} ${at}`)).size;

describe('introduction sessions', () => {
  let stage: DayStage;
  beforeAll(async () => {
    stage = await DayStage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const eventsOf = (id: unknown) =>
    behind(stage.app, `SELECT name, payload FROM platform.event WHERE subject_id = $1 ORDER BY id`, [id]);

  describe('arranging a day', () => {
    it('keeps it, tells its slots, and says that it happened', async () => {
      const session = await stage.session(ASK.create, { input: DRAFT });
      expect(session).toMatchObject({
        state: 'draft',
        version: 1,
        slots: ['08:00', '08:20', '08:40', '09:15', '09:35'],
        availableActions: ['cancel'],
      });
      expect(await eventsOf(session['id'])).toEqual([
        { name: 'introduction.session-changed', payload: { change: 'created', state: 'draft' } },
      ]);
      const next = await stage.session(ASK.update, { id: session['id'], version: 1, input: { ...DRAFT, capacity: 4 } });
      expect(next['version']).toBe(2);
      expect(await stage.run(ASK.update, { id: session['id'], version: 1, input: DRAFT })).toMatchObject({
        code: 'stale_version',
      });
    });

    it.each([
      ['day introduction.past', { day: '2026-11-21' }],
      ['closes introduction.no_slot', { closes: '08:10', breaks: [] }],
      ['timeZone introduction.zone_unknown', { timeZone: 'Asia/Nowhere' }],
      [
        'opens introduction.clock_skips',
        { timeZone: 'Europe/Berlin', day: '2027-03-28', opens: '02:00', closes: '03:00' },
      ],
    ])('says what is wrong and where: %s', async (words, change) => {
      for (const language of ['id', 'vi', 'en']) {
        const asked = await stage.app.ask(stage.counsellor, ASK.create, {
          variables: { input: { ...DRAFT, ...change } },
          language,
        });
        const { problems } = (
          asked.data as unknown as {
            createIntroductionSession: { problems: { path: string; code: string; message: string }[] };
          }
        ).createIntroductionSession;
        expect(problems.map(({ path, code }) => `${path} ${code}`)[0]).toBe(words);
        expect(problems[0]!.message).not.toContain('introduction.');
      }
    });

    it('is not for others, and another office’s day is not there', async () => {
      const { id } = await stage.session(ASK.create, { input: DRAFT });
      const input = { id, version: 1, input: DRAFT };
      const far = await stage.app.ask(stage.farCounsellor, ASK.update, { variables: input });
      expect(far.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
      expect(await stage.run(ASK.one, { id }, stage.farCounsellor).catch(() => null)).toBeNull();
      for (const persona of ['employer', 'client', 'administrator'] as const) {
        const asked = await stage.app.ask(actorAs(persona), ASK.update, { variables: input });
        expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
      const unknown = await stage.app.ask(stage.counsellor, ASK.update, { variables: { ...input, id: newId() } });
      expect(unknown.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    });

    it('is called off, and nothing is said about it any more until it is opened again', async () => {
      const { id } = await stage.session(ASK.create, { input: DRAFT });
      const off = await stage.session(ASK.change, { id, version: 1, action: 'cancel' });
      expect(off['state']).toBe('cancelled');
      const tables = [{ partnerId: stage.partnerIds[0], number: 1, interviewers: [] }];
      expect(await stage.run(ASK.tables, { id, tables })).toMatchObject({ code: 'introduction.over' });
      expect(await stage.run(ASK.change, { id, version: 2, action: 'close' })).toMatchObject({
        code: 'introduction.not_now',
      });
      expect((await stage.session(ASK.change, { id, version: 2, action: 'reopen' }))['state']).toBe('draft');
    });

    it('is listed, the latest day first', async () => {
      const { id } = await stage.session(ASK.create, { input: { ...DRAFT, day: '2027-11-01' } });
      const first = (await stage.run(ASK.list)) as unknown as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(first.edges[0]!.node.id).toBe(id);
      const second = (await stage.run(ASK.list, { after: first.pageInfo.endCursor })) as unknown as typeof first;
      expect(second.edges[0]!.node.id).not.toBe(id);
    });
  });

  describe('tables', () => {
    it('are edited by one at a time: the second organiser hears of the first', async () => {
      const { id, tables } = await stage.arranged();
      const [table] = tables as { id: string; version: number }[];
      const input = { number: 9, reply: 'coming', floor: 2, interviewers: [{ id: 'a' }, { id: 'b', from: '08:30' }] };
      const target = { sessionId: id, id: table!.id, version: 1, input };
      const saved = await stage.session(ASK.table, target);
      expect((saved['tables'] as object[]).at(-1)).toMatchObject({ number: 9, reply: 'coming', version: 2 });
      expect(await stage.run(ASK.table, target)).toMatchObject({ code: 'stale_version' });
      const taken = { ...target, version: 2, input: { ...input, number: 2 } };
      expect(await stage.run(ASK.table, taken)).toMatchObject({
        problems: [{ path: 'number', code: 'introduction.number_taken' }],
      });
    });

    it('belong to partners that exist', async () => {
      const { id } = await stage.session(ASK.create, { input: DRAFT });
      const tables = [{ partnerId: newId(), number: 1, interviewers: [] }];
      expect(await stage.run(ASK.tables, { id, tables })).toMatchObject({
        problems: [{ path: 'tables.0.partnerId', code: 'unknown_reference' }],
      });
    });
  });

  describe('inviting', () => {
    it('gives each a card that nobody else gets, and a waiting list beyond capacity', async () => {
      const { id } = await stage.session(ASK.create, { input: { ...DRAFT, day: '2026-12-02', capacity: 2 } });
      const [one, two, three, four] = stage.clientIds;
      await stage.session(ASK.invite, { id, input: { clientIds: [one, two] } });
      await stage.session(ASK.reply, { id, clientId: two, coming: false });
      const more = await stage.session(ASK.invite, { id, input: { clientIds: [two, three, four, three] } });
      expect(more['participants']).toMatchObject([
        { clientId: one, card: 1, reply: 'invited' },
        { clientId: two, card: 2, reply: 'declined' },
        { clientId: three, card: 3, reply: 'invited' },
        { clientId: four, card: 4, reply: 'waiting' },
      ]);
      expect((await eventsOf(id)).filter(({ name }) => name === 'introduction.client-invited')).toHaveLength(4);
    });

    it('names who is in two sessions at once, unless the organiser insists', async () => {
      const { id } = await stage.session(ASK.create, { input: { ...DRAFT, day: '2026-12-03' } });
      await stage.session(ASK.invite, { id, input: { clientIds: [stage.clientIds[0]] } });
      const { id: second } = await stage.session(ASK.create, {
        input: { ...DRAFT, day: '2026-12-03', venue: 'Balai' },
      });
      const input = { clientIds: [stage.clientIds[1], stage.clientIds[0]] };
      expect(await stage.run(ASK.invite, { id: second, input })).toMatchObject({
        problems: [{ path: 'clientIds.1', code: 'introduction.booked_twice' }],
      });
      await stage.session(ASK.invite, { id: second, input: { ...input, evenIfBooked: true } });
    });

    it('knows only people of the office', async () => {
      const { id } = await stage.session(ASK.create, { input: DRAFT });
      expect(await stage.run(ASK.invite, { id, input: { clientIds: [newId(), 'x'] } })).toMatchObject({
        problems: [{ path: 'clientIds.0' }, { path: 'clientIds.1' }],
      });
    });
  });

  describe('planning', () => {
    it('finds a plan without a clash and shows how good it is', async () => {
      const { id } = await stage.wished();
      const { plan } = (await stage.session(ASK.plan, { id })) as unknown as {
        plan: { interviews: Pair[]; unplaced: unknown[]; quality: unknown; publishedAt: null };
      };
      expect(plan.interviews).toHaveLength(15);
      expect(clashes(plan.interviews)).toBe(0);
      expect(plan.unplaced).toHaveLength(3);
      expect(plan.quality).toMatchObject({ certified: 1, score: { served: 6 }, bound: { served: 6 } });
      expect(plan.publishedAt).toBeNull();
      expect((await stage.run(ASK.one, { id }))['interviews']).toEqual([]);
      expect((await eventsOf(id)).at(-1)).toMatchObject({ name: 'introduction.planned', payload: { kind: 'plan' } });
    });

    it('says what the organiser should know: nobody at a table, more wishes than places, nobody invited', async () => {
      const { id, tables } = await stage.wished();
      const table = (tables as { id: string }[])[0]!;
      const input = { number: 1, reply: 'coming', floor: 0, interviewers: [] };
      await stage.session(ASK.table, { sessionId: id, id: table.id, version: 1, input });
      const { plan } = (await stage.session(ASK.plan, { id })) as unknown as {
        plan: { notices: { code: string; message: string; tableId: string | null }[] };
      };
      expect(plan.notices).toMatchObject([
        { code: 'introduction.no_interviewer', tableId: table.id },
        { code: 'introduction.more_than_seats', message: expect.stringContaining('18') },
      ]);
      const empty = await stage.session(ASK.create, { input: DRAFT });
      const none = (await stage.session(ASK.plan, { id: empty['id'] })) as unknown as typeof plan & {
        plan: typeof plan;
      };
      expect(none.plan.notices.map(({ code }) => code)).toEqual(['introduction.no_tables', 'introduction.no_clients']);
    });

    it('keeps promises and bans, and hours of people', async () => {
      const { id, tables } = await stage.wished();
      const [first, second] = tables as { id: string }[];
      const [one, two] = stage.clientIds;
      await stage.session(ASK.pair, { id, pair: { clientId: one, tableId: first!.id, kind: 'promised', at: '09:15' } });
      await stage.session(ASK.pair, { id, pair: { clientId: two, tableId: second!.id, kind: 'forbidden' } });
      await stage.session(ASK.needs, { id, clientId: one, needs: { from: '09:00', most: 1 } });
      const { plan } = (await stage.session(ASK.plan, { id })) as unknown as { plan: { interviews: Pair[] } };
      expect(plan.interviews.filter(({ clientId }) => clientId === one)).toEqual([
        { clientId: one, tableId: first!.id, at: '09:15' },
      ]);
      expect(plan.interviews.some(({ clientId, tableId }) => clientId === two && tableId === second!.id)).toBe(false);
      expect(
        await stage.run(ASK.pair, { id, pair: { clientId: one, tableId: first!.id, kind: 'promised', at: '09:16' } }),
      ).toMatchObject({
        problems: [{ path: 'at', code: 'introduction.not_a_slot' }],
      });
    });
  });
});
