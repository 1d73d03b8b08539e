import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { write, type Sheet } from '../core/merge.js';
import { IntroductionsQueries } from '../introductions.queries.js';
import { ASK, DayStage } from './day-stage.js';

interface Paper {
  readonly id: string;
  readonly clientId: string;
  readonly tableId: string;
  readonly at: string;
  readonly printed: string;
  readonly off: boolean;
  readonly outcome: string | null;
}

const fieldsOf = (sheet: Sheet) =>
  sheet.map(({ versions, ...rest }) => ({
    ...rest,
    versions: versions.map(({ value, ...dot }) => ({ ...dot, value: JSON.stringify(value) })),
  }));

describe('the day of a session', () => {
  let stage: DayStage;
  beforeAll(async () => {
    stage = await DayStage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const on = (device: string, record: string, field: string, value: string | number, sheet: Sheet = []): Sheet =>
    write(sheet, { record, field, value, device, at: '2026-12-01T01:00:00Z' });
  const sync = (id: unknown, sheet: Sheet, actor = stage.counsellor) =>
    stage.run(ASK.sync, { id, fields: fieldsOf(sheet) }, actor);
  const paperOf = async (id: unknown) => (await stage.run(ASK.one, { id }))['interviews'] as unknown as Paper[];

  it('is on paper once the plan is published, and not before', async () => {
    const session = await stage.published();
    const interviews = session['interviews'] as Paper[];
    expect(session['state']).toBe('published');
    expect(interviews).toHaveLength(15);
    expect(interviews.every(({ at, printed, off }) => at === printed && !off)).toBe(true);
    const [event] = await behind(
      stage.app,
      `SELECT payload FROM platform.event WHERE subject_id = $1 AND name = 'introduction.published'`,
      [session['id']],
    );
    expect(event).toMatchObject({ payload: { announce: 'concerned' } });
  });

  it('shows a client the own card and times, and a partner numbers and times alone', async () => {
    const { id, tables } = await stage.published();
    const [clientId] = stage.clientIds;
    const client = actorAs('client', { officeIds: [stage.officeId], clientId });
    const own = (
      (await stage.run(ASK.own, {}, client)) as unknown as {
        sessionId: string;
        card: number;
        interviews: { card: number; partner: { name: string } | null }[];
      }[]
    ).find(({ sessionId }) => sessionId === id);
    expect(own).toMatchObject({ card: 1, reply: 'invited' });
    expect(own!.interviews.length).toBeGreaterThan(0);
    expect(own!.interviews.every(({ card }) => card === 1)).toBe(true);
    const stranger = actorAs('client', { officeIds: [stage.officeId], clientId: actorAs('client').id });
    expect(await stage.run(ASK.own, {}, stranger)).toEqual([]);

    const employer = actorAs('employer', { partnerIds: [stage.partnerIds[0]!] });
    const hosted = (
      (await stage.run(ASK.host, {}, employer)) as unknown as {
        sessionId: string;
        number: number;
        interviews: { tableNumber: number }[];
      }[]
    ).filter(({ sessionId }) => sessionId === id);
    expect(hosted).toHaveLength(1);
    expect(hosted[0]!.interviews).toHaveLength(5);
    expect(hosted[0]!.interviews.every(({ tableNumber }) => tableNumber === 1)).toBe(true);
    expect(tables).toHaveLength(3);
  });

  it('lets a client answer for themselves, and for nobody else', async () => {
    const { id } = await stage.published();
    const [clientId] = stage.clientIds;
    const client = actorAs('client', { officeIds: [stage.officeId], clientId });
    expect(await stage.run(ASK.answer, { id, coming: false }, client)).toMatchObject({ __typename: 'Done' });
    const people = (await stage.run(ASK.one, { id }))['participants'] as unknown as { reply: string }[];
    expect(people.map(({ reply }) => reply)).toEqual([
      'declined',
      'invited',
      'invited',
      'invited',
      'invited',
      'invited',
    ]);
    const stranger = actorAs('client', { officeIds: [stage.officeId], clientId: actorAs('client').id });
    const asked = await stage.app.ask(stranger, ASK.answer, { variables: { id, coming: true } });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('joins what two devices wrote, shows what they disagree on, and loses nothing', async () => {
    const { id } = await stage.published();
    const [paper] = await paperOf(id);
    const one = on('one', `i:${paper!.id}`, 'outcome', 'met');
    const two = on(
      'two',
      `p:${stage.clientIds[1]}`,
      'presence',
      'present',
      on('two', `i:${paper!.id}`, 'outcome', 'client_absent'),
    );
    await sync(id, one);
    expect((await paperOf(id)).find((each) => each.id === paper!.id)?.outcome).toBe('met');
    const both = (await sync(id, two)) as unknown as { fields: { record: string; versions: unknown[] }[] };
    expect(both.fields.find(({ record }) => record.startsWith('i:'))!.versions).toHaveLength(2);
    expect((await paperOf(id)).find((each) => each.id === paper!.id)?.outcome).toBe('met');
    expect(await sync(id, one)).toEqual(both);
    const events = await behind(
      stage.app,
      `SELECT name, payload FROM platform.event WHERE subject_id = $1 AND name LIKE 'introduction.%' ORDER BY id DESC LIMIT 2`,
      [id],
    );
    expect(events).toMatchObject([
      { name: 'introduction.sheet-conflicted', payload: { fields: 1 } },
      { name: 'introduction.result-recorded', payload: { outcome: 'met', interviewId: paper!.id } },
    ]);
    const people = (await stage.run(ASK.one, { id }))['participants'] as unknown as { presence: string }[];
    expect(people[1]).toMatchObject({ presence: 'present' });
  });

  it('takes nothing of a sheet that is not of the session, and nothing from another office', async () => {
    const { id } = await stage.published();
    expect(await sync(id, on('one', 'p:nobody', 'presence', 'late'))).toMatchObject({
      problems: [{ path: 'sheet.0', code: 'introduction.sheet_unknown' }],
    });
    const far = await stage.app.ask(stage.farCounsellor, ASK.sync, { variables: { id, fields: [] } });
    expect(far.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const draft = await stage.arranged();
    expect(await sync(draft['id'], [])).toMatchObject({ code: 'introduction.not_published' });
  });

  it('is planned anew when people stay away: what is printed stays where it can', async () => {
    const { id } = await stage.published();
    const before = await paperOf(id);
    const absent = stage.clientIds[0]!;
    await sync(id, on('one', `p:${absent}`, 'presence', 'absent'));
    const replanned = (await stage.session(ASK.replan, { id, at: '08:05' })) as unknown as {
      plan: { rest: boolean; changes: { clientId: string; after: string | null }[] };
      interviews: Paper[];
    };
    expect(replanned.plan.rest).toBe(true);
    const still = replanned.interviews.filter(({ off }) => !off);
    expect(still.filter(({ clientId, at }) => clientId === absent && at >= '08:15')).toEqual([]);
    const keys = still.map(({ clientId, at }) => `${clientId} ${at}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id: paper, at, clientId } of before.filter((each) => each.at < '08:15' && each.clientId !== absent)) {
      expect(still.find((each) => each.id === paper)).toMatchObject({ at, clientId });
    }
    expect(replanned.plan.changes.some(({ clientId, after }) => clientId === absent && after === null)).toBe(true);
    const [, told] = await behind(
      stage.app,
      `SELECT payload FROM platform.event WHERE subject_id = $1 AND name = 'introduction.published' ORDER BY id`,
      [id],
    );
    expect(told).toMatchObject({ payload: { announce: 'concerned' } });
    const { clientIds } = await stage.app
      .get(IntroductionsQueries)
      .audience(stage.counsellor, String(id), (told as { payload: { planId: string; announce: 'concerned' } }).payload);
    const moved = new Set(replanned.plan.changes.map(({ clientId }) => clientId));
    expect(clientIds.length).toBeGreaterThan(0);
    expect(new Set(clientIds)).toEqual(moved);
    expect(clientIds.length).toBeLessThan(stage.clientIds.length);
  });

  it('takes a walk-in and closes a table', async () => {
    const { id, tables } = await stage.published({ day: '2026-12-01' });
    const table = (tables as { id: string }[])[0]!;
    stage.app.clock.set('2026-12-01T01:30:00Z');
    try {
      await sync(id, on('one', `t:${table.id}`, 'closedFrom', 540));
      const replanned = (await stage.session(ASK.replan, { id })) as unknown as {
        interviews: Paper[];
        tables: { closedFrom: string | null }[];
      };
      expect(replanned.tables[0]).toMatchObject({ closedFrom: '09:00' });
      expect(replanned.interviews.some(({ tableId, at, off }) => tableId === table.id && at > '09:00' && !off)).toBe(
        false,
      );
    } finally {
      stage.app.clock.set('2026-11-22T02:00:00Z');
    }
  });

  it('needs a plan on paper before it is planned anew', async () => {
    const { id } = await stage.arranged();
    expect(await stage.run(ASK.replan, { id })).toMatchObject({ code: 'introduction.not_published' });
  });
});
