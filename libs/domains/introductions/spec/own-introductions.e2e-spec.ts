import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { IntroductionsJobs } from '../introductions.jobs.js';
import { ASK, DayStage } from './day-stage.js';

interface OwnTable {
  readonly id: string;
  readonly number: number;
  readonly marked: boolean;
  readonly partner: { readonly name: string } | null;
}

interface OwnDay {
  readonly sessionId: string;
  readonly open: boolean;
  readonly tables: OwnTable[];
  readonly talks: unknown[];
  readonly interviews: unknown[];
}

interface Pair {
  readonly interviewId: string;
  readonly card: number;
  readonly answer: object | null;
}

describe('the day of whoever is invited', () => {
  let stage: DayStage;
  beforeAll(async () => {
    stage = await DayStage.set();
  }, 120_000);
  afterAll(() => stage.app.stop());

  const clientAt = (place: number) =>
    actorAs('client', { officeIds: [stage.officeId], clientId: stage.clientIds[place] ?? null });
  const ownDay = async (id: unknown, place = 0): Promise<OwnDay> =>
    ((await stage.run(ASK.ownDay, {}, clientAt(place))) as unknown as OwnDay[]).find(
      ({ sessionId }) => sessionId === id,
    )!;

  it('shows who comes before anything is planned, and keeps what a client marks, of that client alone', async () => {
    const { id } = await stage.arranged();
    const { tables, open } = await ownDay(id);
    expect(open).toBe(true);
    expect(tables.map(({ number, marked }) => [number, marked])).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
    const wanted = [tables[2]!.id, tables[0]!.id];
    expect(await stage.run(ASK.mark, { id, tableIds: wanted }, clientAt(0))).toMatchObject({ __typename: 'Done' });
    expect((await ownDay(id)).tables.map(({ marked }) => marked)).toEqual([true, false, true]);
    expect((await ownDay(id, 1)).tables.map(({ marked }) => marked)).toEqual([false, false, false]);
    await stage.run(ASK.mark, { id, tableIds: [tables[1]!.id] }, clientAt(0));
    const wishes = await behind(
      stage.app,
      `SELECT client_id AS "clientId", side, value FROM introductions.wish WHERE session_id = $1`,
      [id],
    );
    expect(wishes).toEqual([{ clientId: stage.clientIds[0], side: 'client', value: 100 }]);
  });

  it('takes no mark of a table that is not there, of a stranger, or when the day was called off', async () => {
    const { id, version } = await stage.arranged();
    expect(await stage.run(ASK.mark, { id, tableIds: [stage.officeId] }, clientAt(0))).toMatchObject({
      problems: [{ path: 'wishes.0.tableId', code: 'unknown_reference' }],
    });
    const stranger = actorAs('client', { officeIds: [stage.officeId], clientId: actorAs('client').id });
    const asked = await stage.app.ask(stranger, ASK.mark, { variables: { id, tableIds: [] } });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    await stage.session(ASK.change, { id, version, action: 'cancel' });
    expect(await stage.run(ASK.mark, { id, tableIds: [] }, clientAt(0))).toMatchObject({ code: 'introduction.over' });
    expect((await ownDay(id)).open).toBe(false);
  });

  it('is there, too, for whoever was invited under a file that was joined with theirs', async () => {
    const { id } = await stage.arranged();
    const kept = stage.clientIds[3] ?? null;
    const self = actorAs('client', { officeIds: [stage.officeId], clientId: kept });
    const join = (into: string | null) =>
      behind(stage.app, 'UPDATE clients.client SET merged_into = $2 WHERE client_id = $1', [stage.clientIds[0], into]);
    await behind(stage.app, 'DELETE FROM introductions.participant WHERE session_id = $1 AND client_id = $2', [
      id,
      kept,
    ]);
    const days = async () => (await stage.run(ASK.ownDay, {}, self)) as unknown as OwnDay[];
    const ofThis = async () => (await days()).filter(({ sessionId }) => sessionId === id);
    expect(await ofThis()).toEqual([]);
    await join(kept);
    try {
      const [day, ...others] = await ofThis();
      expect(others).toEqual([]);
      const wanted = { id, tableIds: [day!.tables[1]!.id] };
      expect(await stage.run(ASK.mark, wanted, self)).toMatchObject({ __typename: 'Done' });
      expect(await stage.run(ASK.answer, { id, coming: false }, self)).toMatchObject({ __typename: 'Done' });
      expect(await ofThis()).toMatchObject([{ reply: 'declined' }]);
      expect((await ofThis())[0]!.tables.map(({ marked }) => marked)).toEqual([false, true, false]);
    } finally {
      await join(null);
    }
    expect(await ofThis()).toEqual([]);
  });

  it('tells a client the talks of their own day', async () => {
    const talks = [
      { kind: 'loans', room: 'Ruang 2', from: '08:00', until: '08:15' },
      { kind: 'courses', room: null, from: '09:15', until: '09:30' },
    ];
    const { id } = await stage.arranged({ talks });
    const needs = { talks: [1], floor: 1 };
    await stage.session(ASK.needs, { id, clientId: stage.clientIds[0], needs });
    expect((await ownDay(id)).talks).toEqual([talks[1]]);
    expect((await ownDay(id, 1)).talks).toEqual([]);
  });

  describe('partners', () => {
    const employer = () => actorAs('employer', { partnerIds: [stage.partnerIds[0]!] });
    const pairsOf = async (id: unknown): Promise<Pair[]> =>
      ((await stage.run(ASK.host, {}, employer())) as unknown as { sessionId: string; interviews: Pair[] }[]).find(
        ({ sessionId }) => sessionId === id,
      )!.interviews;
    const join = async (id: unknown): Promise<void> => {
      const events = await behind(
        stage.app,
        `SELECT id, name, subject_id AS "subjectId", office_id AS "officeId", partner_id AS "partnerId", payload
         FROM platform.event WHERE subject_id = $1 AND name = 'introduction.partner-answered' ORDER BY id`,
        [id],
      );
      for (const event of events) await stage.app.get(IntroductionsJobs).joinAnswers(event as never);
    };

    it('say what came of their pairs, from the day on, and of nobody else’s', async () => {
      const { id, interviews } = await stage.published({ day: '2026-12-02' });
      const [first, second] = await pairsOf(id);
      const answers = [
        { interviewId: first!.interviewId, outcome: 'met', interest: 'yes', nextStep: 'offer' },
        { interviewId: second!.interviewId, outcome: 'client_absent' },
      ];
      expect(await stage.run(ASK.say, { id, answers }, employer())).toMatchObject({ code: 'introduction.not_yet' });
      stage.app.clock.set('2026-12-02T03:00:00Z');
      try {
        expect(await stage.run(ASK.say, { id, answers }, employer())).toMatchObject({ __typename: 'Done' });
        const foreign = (interviews as { id: string }[]).find(
          (each) => each.id !== first!.interviewId && each.id !== second!.interviewId,
        );
        const other = actorAs('employer', { partnerIds: [stage.partnerIds[1]!] });
        expect(
          await stage.run(ASK.say, { id, answers: [{ interviewId: first!.interviewId, outcome: 'met' }] }, other),
        ).toMatchObject({ problems: [{ path: 'answers.0.interviewId', code: 'unknown_reference' }] });
        expect(foreign).toBeDefined();
        expect((await pairsOf(id)).map(({ answer }) => answer)).toEqual([
          { outcome: 'met', interest: 'yes', nextStep: 'offer', secondOn: null },
          { outcome: 'client_absent', interest: null, nextStep: null, secondOn: null },
          ...Array.from({ length: (await pairsOf(id)).length - 2 }, () => null),
        ]);
      } finally {
        stage.app.clock.set('2026-11-22T02:00:00Z');
      }
    });

    it('are joined with the day’s sheet: a result where nobody spoke, two values where the office said otherwise', async () => {
      const { id } = await stage.published({ day: '2026-12-03' });
      const [first, second] = await pairsOf(id);
      const office = {
        ...{ record: `i:${second!.interviewId}`, field: 'outcome', seen: [{ device: 'one', count: 1 }] },
        versions: [{ value: '"met"', device: 'one', count: 1, at: '09:00' }],
      };
      await stage.run(ASK.sync, { id, fields: [office] });
      stage.app.clock.set('2026-12-03T03:00:00Z');
      try {
        const answers = [
          { interviewId: first!.interviewId, outcome: 'met', interest: 'maybe', nextStep: 'second_interview' },
          { interviewId: second!.interviewId, outcome: 'client_absent' },
        ];
        await stage.run(ASK.say, { id, answers }, employer());
        await join(id);
        await join(id);
      } finally {
        stage.app.clock.set('2026-11-22T02:00:00Z');
      }
      const { interviews } = (await stage.run(ASK.one, { id })) as unknown as {
        interviews: { id: string; outcome: string | null; nextStep: string | null }[];
      };
      const by = (interviewId: string) => interviews.find((each) => each.id === interviewId);
      expect(by(first!.interviewId)).toMatchObject({ outcome: 'met', nextStep: 'second_interview' });
      expect(by(second!.interviewId)).toMatchObject({ outcome: 'met' });
      const { fields } = (await stage.run(ASK.sync, { id, fields: [] })) as unknown as {
        fields: { record: string; versions: unknown[] }[];
      };
      expect(fields.filter(({ versions }) => versions.length > 1).map(({ record }) => record)).toEqual([
        `i:${second!.interviewId}`,
      ]);
    });
  });
});
