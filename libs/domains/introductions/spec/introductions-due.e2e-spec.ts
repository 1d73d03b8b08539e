import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { ASK, DayStage } from './day-stage.js';

const DUE = `query ($first: Int! = 20) { introductionsDue(first: $first) {
  sessions { sessionId day dues { kind count } } followUpCount
  followUps { interviewId sessionId kind day secondOn client { id } partner { id } } } }`;
const DONE = `mutation ($id: ID!, $done: Boolean! = true) { followUpIntroduction(interviewId: $id, done: $done) {
  __typename ... on Refused { code } } }`;

interface InDue {
  readonly sessions: readonly { readonly sessionId: string; readonly dues: readonly object[] }[];
  readonly followUps: readonly { readonly interviewId: string; readonly kind: string }[];
  readonly followUpCount: number;
}
interface Talk {
  readonly id: string;
  readonly clientId: string;
  readonly tableId: string;
}

describe('what sessions wait for', () => {
  let stage: DayStage;
  let id: string;
  let talks: Talk[];
  beforeAll(async () => {
    stage = await DayStage.set();
    const session = await stage.published({ day: '2026-11-23' });
    id = session['id'] as string;
    talks = session['interviews'] as Talk[];
    stage.app.clock.set('2026-11-24T03:00:00Z');
  }, 120_000);
  afterAll(() => stage.app.stop());

  const due = async (actor = stage.counsellor): Promise<InDue> => (await stage.run(DUE, {}, actor)) as unknown as InDue;
  const duesOf = async (sessionId: unknown) =>
    (await due()).sessions.find((one) => one.sessionId === sessionId)?.dues ?? [];
  const kinds = async () => (await due()).followUps.map(({ interviewId, kind }) => [interviewId, kind]);
  const say = (talk: number, said: Record<string, string>) =>
    stage.run(ASK.sync, {
      id,
      fields: Object.entries(said).map(([field, value]) => ({
        ...{ record: `i:${talks[talk]!.id}`, field, seen: [{ device: 'one', count: 1 }] },
        versions: [{ value: JSON.stringify(value), device: 'one', count: 1, at: '09:00' }],
      })),
    });

  it('are sessions to prepare and to close, with who has not answered and what is missing', async () => {
    const draft = await stage.arranged();
    expect(await duesOf(draft['id'])).toEqual([
      { kind: 'not_planned', count: 1 },
      { kind: 'tables_silent', count: 3 },
      { kind: 'people_silent', count: 6 },
    ]);
    await stage.session(ASK.reply, { id: draft['id'], clientId: stage.clientIds[0], coming: true });
    expect((await duesOf(draft['id'])).at(-1)).toEqual({ kind: 'people_silent', count: 5 });
    expect(await duesOf(id)).toEqual([
      { kind: 'to_close', count: 1 },
      { kind: 'results_missing', count: talks.length },
    ]);
    await stage.session(ASK.change, { id: draft['id'], version: draft['version'], action: 'cancel' });
    expect(await duesOf(draft['id'])).toEqual([]);
  });

  it('are talks from which something is to follow, until somebody says that it is done', async () => {
    await say(0, { outcome: 'met', nextStep: 'course' });
    await say(1, { outcome: 'met', nextStep: 'second_interview', secondOn: '2026-11-23' });
    await say(2, { outcome: 'met', clientInterest: 'yes', partnerInterest: 'yes' });
    await say(3, { outcome: 'met', nextStep: 'none', clientInterest: 'yes', partnerInterest: 'yes' });
    await say(4, { outcome: 'client_absent' });
    const all = [
      [talks[1]!.id, 'second_past'],
      [talks[0]!.id, 'course'],
      [talks[2]!.id, 'both_interested'],
    ];
    expect(await kinds()).toEqual(all);
    expect((await due()).followUps[0]).toMatchObject({
      ...{ sessionId: id, day: '2026-11-23', secondOn: '2026-11-23', client: { id: talks[1]!.clientId } },
    });
    const one = (await stage.run(DUE, { first: 1 })) as unknown as InDue;
    expect([one.followUps.length, one.followUpCount]).toEqual([1, 3]);
    expect(await stage.run(DONE, { id: talks[1]!.id })).toMatchObject({ __typename: 'Done' });
    expect(await kinds()).toEqual(all.slice(1));
    await stage.run(DONE, { id: talks[1]!.id, done: false });
    expect(await kinds()).toEqual(all);
    const events = await behind(
      stage.app,
      `SELECT payload FROM platform.event WHERE name = 'introduction.followed-up' ORDER BY id`,
      [],
    );
    expect(events).toEqual([
      { payload: { interviewId: talks[1]!.id, done: true } },
      { payload: { interviewId: talks[1]!.id, done: false } },
    ]);
  });

  it('wait no more for whoever has applied at the partner since', async () => {
    const apply = (talk: number, madeAt: string, elsewhere = false) =>
      behind(
        stage.app,
        `INSERT INTO applications.application (office_id, application_id, client_id, partner_id, opportunity_id, origin, state,
           made_at, sent_at, moved_at, moved_as)
         SELECT i.office_id, gen_random_uuid(), i.client_id, CASE WHEN $3 THEN gen_random_uuid() ELSE i.partner_id END, gen_random_uuid(), 'office', 'sent', $2::timestamptz,
           $2::timestamptz, $2::timestamptz, 'counsellor' FROM introductions.interview i WHERE i.interview_id = $1`,
        [talks[talk]!.id, madeAt, elsewhere],
      );
    await apply(0, '2026-11-22T02:00:00Z');
    await apply(0, '2026-11-23T12:00:00Z', true);
    expect((await kinds()).map(([, kind]) => kind)).toContain('course');
    await apply(0, '2026-11-23T12:00:00Z');
    await apply(2, '2026-11-23T12:00:00Z');
    expect(await kinds()).toEqual([[talks[1]!.id, 'second_past']]);
  });

  it('are nobody else’s: another office sees none of them and follows none up, a partner may not ask', async () => {
    expect(await due(stage.farCounsellor)).toEqual({ sessions: [], followUps: [], followUpCount: 0 });
    const far = await stage.app.ask(stage.farCounsellor, DONE, { variables: { id: talks[1]!.id } });
    expect(far.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const partner = actorAs('employer', { partnerIds: [stage.partnerIds[0]!] });
    const asked = await stage.app.ask(partner, DUE);
    expect(asked.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
