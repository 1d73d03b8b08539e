import pg from 'pg';
import type { Actor } from '#kernel/actor';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { actorAs } from '../../../../test/support/actors.js';
import { behind } from '../../../../test/support/people.js';
import { WorkedOff } from '../../../../test/security/twins/worked-off.js';
import { ASK, DayStage, DRAFT } from '../../introductions/spec/day-stage.js';

const OWN = `query ($first: Int! = 20, $after: String) { notices(first: $first, after: $after) {
  edges { cursor node { id kind text aboutId toldAt readAt } } pageInfo { hasNextPage endCursor } } }`;
const UNREAD = '{ unreadNotices { count } }';
const READ = 'mutation { readNotices { __typename ... on Done { done } } }';
const PUBLISH = `mutation ($id: ID!, $planId: ID!, $announce: IntroductionAnnounce!) {
  publishIntroductionPlan(id: $id, planId: $planId, announce: $announce) { __typename
    ... on IntroductionPayload { session { interviews { clientId tableId at off } } } ... on Refused { code } } }`;
const EDIT = `mutation ($id: ID!, $version: Int!, $input: IntroductionSessionInput!, $announce: IntroductionAnnounce! = concerned) {
  updateIntroductionSession(id: $id, version: $version, input: $input, announce: $announce) { __typename } }`;
const ACT = `mutation ($id: ID!, $version: Int!, $action: IntroductionAction!, $announce: IntroductionAnnounce! = concerned) {
  changeIntroductionSession(id: $id, version: $version, action: $action, announce: $announce) { __typename } }`;
const OFFERED = `query ($id: ID!) {
  introductionSession(id: $id) { plan { announcements { announce people partners } } } }`;

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly aboutId: string;
  readonly readAt: string | null;
}

describe('notices', () => {
  let stage: DayStage;
  let superuser: pg.Client;
  let worker: WorkedOff;
  let sessionId: string;

  beforeAll(async () => {
    stage = await DayStage.set();
    superuser = new pg.Client({ connectionString: stage.app.database.superuserUrl });
    await superuser.connect();
    worker = new WorkedOff(stage.app.uow, stage.app.get(HandlerRegistry), superuser);
    sessionId = String((await stage.published())['id']);
    await worker.off();
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await stage.app.stop();
  });

  const client = (n: number): Actor =>
    actorAs('client', { officeIds: [stage.officeId], clientId: stage.clientIds[n] as string });
  const partner = (n: number): Actor => actorAs('employer', { partnerIds: [stage.partnerIds[n] as string] });
  const told = async (actor: Actor, language = 'en'): Promise<Told[]> => {
    const { data } = await stage.app.ask(actor, OWN, { language });
    const { edges } = data?.['notices'] as unknown as { edges: { node: Told }[] };
    return edges.map(({ node }) => node);
  };
  const unread = async (actor: Actor): Promise<unknown> => (await stage.app.ask(actor, UNREAD)).data?.['unreadNotices'];

  it('tell a client of an invitation and of the plan, the latest first, in their language', async () => {
    expect(await told(client(0))).toMatchObject([
      { kind: 'session_planned', aboutId: sessionId, readAt: null, text: 'Your times with employers are set.' },
      { kind: 'session_invited', aboutId: sessionId, readAt: null },
    ]);
    expect((await told(client(0), 'vi'))[0]?.text).toBe('Giờ gặp nhà tuyển dụng của bạn đã có.');
  });

  it('tell a partner of a table and of its times, and nothing of anybody', async () => {
    expect(await told(partner(0))).toMatchObject([
      { kind: 'table_planned', aboutId: sessionId },
      { kind: 'table_invited', aboutId: sessionId },
    ]);
    expect(await told(partner(0))).toHaveLength(2);
  });

  it('tell nobody twice when an event is handled again', async () => {
    const before = await told(client(0));
    await behind(stage.app, `UPDATE platform.delivery SET state = 'pending' WHERE handler = 'notifications.tell'`);
    await new WorkedOff(stage.app.uow, stage.app.get(HandlerRegistry), superuser).off();
    expect(await told(client(0))).toEqual(before);
    expect(await told(partner(0))).toHaveLength(2);
  });

  it('are read by whom they are for, and by nobody else', async () => {
    expect(await unread(client(0))).toEqual({ count: 2 });
    expect((await stage.run(READ, {}, client(0)))['done']).toBe(true);
    expect(await unread(client(0))).toEqual({ count: 0 });
    expect((await told(client(0))).every(({ readAt }) => readAt !== null)).toBe(true);
    expect(await unread(client(1))).toEqual({ count: 2 });
    await stage.run(READ, {}, partner(0));
    expect([await unread(partner(0)), await unread(partner(1))]).toEqual([{ count: 0 }, { count: 2 }]);
  });

  it('come page by page', async () => {
    const page = async (after: string | null) =>
      (await stage.app.ask(client(1), OWN, { variables: { first: 1, after } })).data?.['notices'] as unknown as {
        edges: { node: Told }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    const one = await page(null);
    const two = await page(one.pageInfo.endCursor);
    expect([one, two].map(({ edges }) => edges.map(({ node }) => node.kind))).toEqual([
      ['session_planned'],
      ['session_invited'],
    ]);
    expect([one, two].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  });

  describe('of a timetable', () => {
    interface Paper {
      readonly clientId: string;
      readonly tableId: string;
      readonly at: string;
      readonly off: boolean;
    }
    const stands = (papers: readonly Paper[]) =>
      new Map(papers.filter(({ off }) => !off).map(({ clientId, tableId, at }) => [`${clientId} ${tableId}`, at]));
    const publish = async (id: unknown, announce: string) => {
      const { plan } = (await stage.session(ASK.plan, { id })) as { plan: { id: string } };
      const chosen = await stage.run(PUBLISH, { id, planId: plan.id, announce });
      await worker.off();
      return (chosen as unknown as { session: { interviews: Paper[] } }).session.interviews;
    };
    /** Of whom each hears how many times that there is a timetable of the session. */
    const heard = async (id: unknown) => {
      const count = async (actor: Actor) =>
        (await told(actor)).filter(({ kind, aboutId }) => kind.endsWith('_planned') && aboutId === id).length;
      const people = await Promise.all(stage.clientIds.map((_, n) => count(client(n))));
      return { people, partners: await Promise.all(stage.partnerIds.map((_, n) => count(partner(n)))) };
    };

    it('reach nobody, those whose times are others now, or everybody, as the organiser chose and was told before', async () => {
      const { id, tables } = (await stage.wished()) as { id: string; tables: { id: string }[] };
      const nobody = { people: stage.clientIds.map(() => 0), partners: stage.partnerIds.map(() => 0) };
      const first = await publish(id, 'nobody');
      expect(await heard(id)).toEqual(nobody);
      // The same plan again: no time is another.
      await publish(id, 'concerned');
      expect(await heard(id)).toEqual(nobody);

      const pair = { clientId: stage.clientIds[0], tableId: tables[0]?.id, kind: 'forbidden' };
      await stage.session(ASK.pair, { id, pair });
      const { plan } = (await stage.session(ASK.plan, { id })) as { plan: { id: string } };
      const offered = (await stage.run(OFFERED, { id })) as unknown as { plan: { announcements: object[] } };
      const second = (
        (await stage.run(PUBLISH, { id, planId: plan.id, announce: 'concerned' })) as unknown as {
          session: { interviews: Paper[] };
        }
      ).session.interviews;
      await worker.off();
      const [was, is] = [stands(first), stands(second)];
      const moved = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
      const people = stage.clientIds.map((one) => Number(moved.some((key) => key.startsWith(one))));
      const partners = tables.map((table) => Number(moved.some((key) => key.endsWith(table.id))));
      expect(people).toContain(1);
      expect(await heard(id)).toEqual({ people, partners });
      const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
      expect(offered.plan.announcements).toEqual([
        { announce: 'concerned', people: sum(people), partners: sum(partners) },
        { announce: 'everybody', people: stage.clientIds.length, partners: stage.partnerIds.length },
        { announce: 'nobody', people: 0, partners: 0 },
      ]);

      await publish(id, 'everybody');
      expect(await heard(id)).toEqual({
        people: people.map((count) => count + 1),
        partners: partners.map((count) => count + 1),
      });
      const after = (await stage.run(OFFERED, { id })) as unknown as { plan: { announcements: object[] } };
      expect(after.plan.announcements).toEqual([]);
    });
  });

  it('are of a day at another time or place, or called off, unless the organiser wants nobody to be told', async () => {
    const { id, version } = (await stage.arranged()) as { id: string; version: number };
    const kinds = async (actor: Actor) =>
      (await told(actor)).filter((one) => one.aboutId === id && !one.kind.endsWith('_invited')).map(({ kind }) => kind);
    const heard = async () => [await kinds(client(1)), await kinds(partner(1))];
    const day = { ...DRAFT, day: '2027-02-01' };
    const edit = async (at: number, input: object, announce?: string) => {
      const variables = { id, version: at, input, ...(announce && { announce }) };
      expect(await stage.run(EDIT, variables)).toMatchObject({ __typename: 'IntroductionPayload' });
      await worker.off();
    };
    const act = async (at: number, action: string, announce?: string) => {
      const variables = { id, version: at, action, ...(announce && { announce }) };
      expect(await stage.run(ACT, variables)).toMatchObject({ __typename: 'IntroductionPayload' });
      await worker.off();
    };
    await edit(version, day, 'nobody');
    await edit(version + 1, { ...day, clientFloor: 2 });
    await act(version + 2, 'cancel', 'nobody');
    await act(version + 3, 'reopen');
    expect(await heard()).toEqual([[], []]);
    await edit(version + 4, { ...day, venue: 'Balai Desa' });
    expect(await heard()).toEqual([['session_changed'], ['table_changed']]);
    await act(version + 5, 'cancel');
    expect(await heard()).toEqual([
      ['session_off', 'session_changed'],
      ['table_off', 'table_changed'],
    ]);
  });

  it('are nothing for anybody else', async () => {
    for (const query of [OWN, UNREAD, READ]) {
      const answer = await stage.app.ask(stage.counsellor, query);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await told(actorAs('employer', { partnerIds: [] }))).toEqual([]);
  });

  it('go with the person', async () => {
    const [id, version] = [stage.clientIds[5], 1];
    const answer = await stage.run(
      'mutation ($id: ID!, $version: Int!) { eraseClient(id: $id, version: $version) { __typename } }',
      { id, version },
    );
    expect(answer['__typename']).toBe('Done');
    await worker.off();
    expect(await behind(stage.app, 'SELECT FROM notifications.client_notice WHERE client_id = $1', [id])).toEqual([]);
  });
});
