import pg from 'pg';
import { newId } from '#kernel/id';
import type { Persona } from '#kernel/actor';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { until } from '../../../../test/support/until.js';
import { ASK, DayStage } from './day-stage.js';

const OWN = `{ partnerIntroductions { sessionId tableId number state reply version viewerCanReply viewerCanMark
  interviewers { id from until } } }`;
const ANSWER = `mutation ($tableId: ID!, $version: Int!, $coming: Boolean!, $seats: [IntroductionSeatInput!]) {
  answerIntroductionTable(tableId: $tableId, version: $version, coming: $coming, seats: $seats) {
    __typename ... on Refused { code message problems { path code message } } } }`;
const TABLES = `query ($id: ID!) { introductionSession(id: $id) {
  tables { id number reply answeredAt version floor closedFrom interviewers { id from until } } } }`;

interface Own {
  readonly sessionId: string;
  readonly tableId: string;
  readonly version: number;
  readonly reply: string;
  readonly state: string;
  readonly viewerCanReply: boolean;
  readonly viewerCanMark: boolean;
  readonly interviewers: readonly object[];
}
interface OfOffice extends Own {
  readonly id: string;
  readonly number: number;
  readonly answeredAt: string | null;
  readonly floor: number;
  readonly closedFrom: string | null;
}

const ALL_DAY = { from: null, until: null };

describe('partners who are invited to a table', () => {
  let stage: DayStage;
  beforeAll(async () => {
    stage = await DayStage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const as = (place: number, persona: Persona = 'employer') =>
    actorAs(persona, { partnerIds: [stage.partnerIds[place]!] });
  const own = async (id: unknown, place = 0): Promise<Own> =>
    ((await stage.run(OWN, {}, as(place))) as unknown as Own[]).find(({ sessionId }) => sessionId === id)!;
  const say = async (id: unknown, said: object, place = 0) => {
    const { tableId, version } = await own(id, place);
    return stage.run(ANSWER, { tableId, version, coming: true, seats: [], ...said }, as(place));
  };
  const ofOffice = async (id: unknown): Promise<OfOffice[]> =>
    ((await stage.run(TABLES, { id })) as unknown as { tables: OfOffice[] }).tables;
  const events = (id: unknown) =>
    behind(
      stage.app,
      `SELECT payload, partner_id AS "partnerId", office_id AS "officeId" FROM platform.event
       WHERE subject_id = $1 AND name = 'introduction.table-answered' ORDER BY id`,
      [id],
    );

  it('say that they come, with whom and when; the office sees who answered and who did not', async () => {
    const { id } = await stage.arranged();
    expect(await own(id)).toMatchObject({ reply: 'invited', viewerCanReply: true, interviewers: [{ id: 'a' }] });
    const seats = [ALL_DAY, { from: '08:30', until: '10:00' }];
    expect(await say(id, { seats })).toEqual({ __typename: 'Done' });
    const interviewers = [
      { id: 'a', from: null, until: null },
      { id: '1', from: '08:30', until: null },
    ];
    expect(await own(id)).toMatchObject({ reply: 'coming', version: 2, interviewers });
    expect(await ofOffice(id)).toMatchObject([
      { number: 1, reply: 'coming', answeredAt: '2026-11-22T02:00:00.000Z', interviewers, floor: 0, closedFrom: null },
      { number: 2, reply: 'invited', answeredAt: null },
      { number: 3, reply: 'invited', answeredAt: null },
    ]);
    const { tableId } = await own(id);
    expect(await events(id)).toEqual([
      { payload: { tableId, reply: 'coming' }, partnerId: stage.partnerIds[0], officeId: stage.officeId },
    ]);
  });

  it('say otherwise until the timetable is out; the same words twice change nothing, an old form changes nothing', async () => {
    const { id } = await stage.arranged();
    const { tableId, version } = await own(id);
    const first = { tableId, version, coming: false, seats: [] };
    expect(await stage.run(ANSWER, first, as(0))).toEqual({ __typename: 'Done' });
    expect(await stage.run(ANSWER, first, as(0))).toEqual({ __typename: 'Done' });
    expect(await events(id)).toHaveLength(1);
    expect(await stage.run(ANSWER, { ...first, coming: true, seats: [ALL_DAY] }, as(0))).toMatchObject({
      code: 'stale_version',
    });
    expect(await own(id)).toMatchObject({ reply: 'declined', version: 2, interviewers: [{ id: 'a' }] });
    expect((await own(id)).viewerCanMark).toBe(false);
    expect(await say(id, { seats: [ALL_DAY] })).toEqual({ __typename: 'Done' });
    expect(await own(id)).toMatchObject({ reply: 'coming', version: 3, viewerCanMark: true });
  });

  it('meet nobody when they cannot come: the plan names every pair, and one made before is not put on paper', async () => {
    const { id } = await stage.wished();
    const { plan: made } = (await stage.session(ASK.plan, { id })) as { plan: { id: string } };
    expect(await say(id, { coming: false }, 1)).toEqual({ __typename: 'Done' });
    const early = await stage.run(ASK.publish, { id, planId: made.id });
    expect(early).toMatchObject({ code: 'introduction.plan_unfit' });
    expect(await stage.run(ASK.one, { id })).toMatchObject({ state: 'draft', interviews: [] });

    interface Planned {
      readonly id: string;
      readonly interviews: { tableId: string }[];
      readonly unplaced: { tableId: string; reason: string }[];
      readonly notices: { code: string; tableId: string; message: string }[];
    }
    const { plan } = (await stage.session(ASK.plan, { id })) as unknown as { plan: Planned };
    const { tableId } = await own(id, 1);
    expect(plan.interviews.filter((each) => each.tableId === tableId)).toEqual([]);
    const lost = plan.unplaced.filter((each) => each.tableId === tableId);
    expect(lost.map(({ reason }) => reason)).toEqual(stage.clientIds.map(() => 'partner_declined'));
    expect(plan.notices.filter((each) => each.tableId === tableId)).toMatchObject([
      { code: 'introduction.partner_declined', message: expect.stringContaining('6') as string },
    ]);
    expect(await stage.session(ASK.publish, { id, planId: plan.id })).toMatchObject({ state: 'published' });
  });

  it('are told to call once the timetable is out, and that a day is over or was called off', async () => {
    const published = (await stage.published())['id'];
    expect(await own(published)).toMatchObject({ state: 'published', viewerCanReply: false });
    const before = await ofOffice(published);
    expect(await say(published, { coming: false })).toMatchObject({ code: 'introduction.on_paper' });
    expect(await ofOffice(published)).toEqual(before);

    const { id, version } = await stage.arranged();
    await stage.session(ASK.change, { id, version, action: 'cancel' });
    expect(await own(id)).toMatchObject({ state: 'cancelled', viewerCanReply: false });
    expect(await say(id, { coming: false })).toMatchObject({ code: 'introduction.day_over' });

    const past = (await stage.arranged({ day: '2026-11-24' }))['id'];
    stage.app.clock.set('2026-11-25T02:00:00Z');
    try {
      expect(await own(past)).toMatchObject({ viewerCanReply: false });
      expect(await say(past, { coming: false })).toMatchObject({ code: 'introduction.day_over' });
    } finally {
      stage.app.clock.set('2026-11-22T02:00:00Z');
    }
  });

  it('say what is possible: one interviewer at least, within the hours of the session', async () => {
    const { id } = await stage.arranged();
    expect(await say(id, {})).toMatchObject({ problems: [{ path: 'seats', code: 'introduction.seats_not_in_range' }] });
    const seats = [{ from: '07:59', until: null }, ALL_DAY, { from: '09:00', until: '09:10' }];
    expect(await say(id, { seats })).toMatchObject({
      code: 'bad_input',
      problems: [
        { path: 'seats.0.from', code: 'introduction.outside_hours', message: expect.stringMatching(/08:00.*10:00/) },
        { path: 'seats.2', code: 'introduction.too_short', message: expect.stringContaining('15') },
      ],
    });
    expect(await own(id)).toMatchObject({ reply: 'invited', version: 1 });
  });

  it('answer for no table but their own, and nobody else answers for them', async () => {
    const { id } = await stage.arranged();
    const { tableId } = await own(id, 1);
    const asked = (variables: object, actor = as(0)) =>
      stage.app.ask(actor, ANSWER, { variables: { version: 1, coming: false, ...variables } });
    const foreign = await asked({ tableId });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(await asked({ tableId: newId() })).toEqual(foreign);
    expect(await asked({ tableId: 'x' })).toEqual(foreign);
    for (const actor of [stage.counsellor, actorAs('client', { officeIds: [stage.officeId] })])
      expect((await asked({ tableId }, actor)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await ofOffice(id)).every(({ reply }) => reply === 'invited')).toBe(true);
  });

  it('are not undone by a form that the office opened before; what the office notes is the office’s word', async () => {
    const { id } = await stage.arranged();
    await say(id, { seats: [ALL_DAY, ALL_DAY] });
    const [table] = await ofOffice(id);
    const input = { number: 1, reply: 'declined', floor: 0, interviewers: [] };
    const target = { sessionId: id, id: table!.id, input };
    expect(await stage.run(ASK.table, { ...target, version: 1 })).toMatchObject({ code: 'stale_version' });
    const kept = { ...input, reply: 'coming', floor: 2 };
    await stage.session(ASK.table, { ...target, input: kept, version: 2 });
    expect((await ofOffice(id))[0]).toMatchObject({ answeredAt: expect.any(String) as string, floor: 2 });
    await stage.session(ASK.table, { ...target, version: 3 });
    expect((await ofOffice(id))[0]).toMatchObject({ reply: 'declined', answeredAt: null });
  });

  it('who answer in the moment of publishing are heard: the plan is not put on paper over their word', async () => {
    const { id } = await stage.wished();
    const { plan } = (await stage.session(ASK.plan, { id })) as { plan: { id: string } };
    const { tableId } = await own(id);
    const partner = new pg.Client({ connectionString: stage.app.database.superuserUrl });
    await partner.connect();
    try {
      await partner.query('BEGIN');
      await partner.query(`UPDATE introductions.session_table SET reply = 'declined' WHERE table_id = $1`, [tableId]);
      const published = stage.run(ASK.publish, { id, planId: plan.id });
      await until(
        () =>
          behind(
            stage.app,
            `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
          ),
        (waiting) => waiting.length > 0,
      );
      await partner.query('COMMIT');
      expect(await published).toMatchObject({ code: 'introduction.plan_unfit' });
    } finally {
      await partner.end();
    }
  });

  it('leave a line in the day of the office until it plans again', async () => {
    const { id } = await stage.wished();
    const dues = async () =>
      (
        (await stage.run(`{ introductionsDue { sessions { sessionId dues { kind count } } } }`)) as unknown as {
          sessions: { sessionId: string; dues: { kind: string; count: number }[] }[];
        }
      ).sessions.find(({ sessionId }) => sessionId === id)!.dues;
    await say(id, { coming: false });
    expect(await dues()).toContainEqual({ kind: 'tables_answered', count: 1 });
    expect(await dues()).toContainEqual({ kind: 'tables_silent', count: 2 });
    await stage.session(ASK.plan, { id });
    expect(JSON.stringify(await dues())).not.toContain('tables_answered');
  });
});
