import { addDays } from '#kernel/period';
import { ConsentsQueries, GiveConsent, Statements, WithdrawConsent } from '#domains/consents';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { PartnerCardsJobs } from '../partner-cards.jobs.js';
import { ASK, DayStage } from './day-stage.js';

const CARDS = `query ($tableId: ID!, $first: Int! = 20, $after: String) {
  introductionCards(tableId: $tableId, first: $first, after: $after) {
    edges { node { id reference wished occupations { isco } qualifications area { id } } } pageInfo { hasNextPage endCursor } } }`;
const MARK = `mutation ($tableId: ID!, $cardId: ID!, $wished: Boolean!) {
  markIntroductionCard(tableId: $tableId, cardId: $cardId, wished: $wished) { __typename ... on Refused { code } } }`;

interface Card {
  readonly id: string;
  readonly reference: string;
  readonly wished: boolean;
}

describe('partners before the day', () => {
  let stage: DayStage;
  let jobs: PartnerCardsJobs;
  let day: { readonly id: string; readonly tableIds: readonly string[] };
  beforeAll(async () => {
    stage = await DayStage.set();
    jobs = stage.app.get(PartnerCardsJobs);
  }, 120_000);
  afterAll(() => stage.app.stop());

  const employer = (place: number) => actorAs('employer', { partnerIds: [stage.partnerIds[place]!] });
  const agree = async (person: number, to: { partnerId?: string; partnerKind?: 'employer' }): Promise<string> => {
    const until = addDays(new Date().toISOString().slice(0, 10), 30);
    const recipient = { partnerId: null, partnerKind: null, opportunityId: null, ...to };
    const draft = { purpose: 'session', until, ...recipient } as const;
    const { hash } = valueOf(await stage.app.get(Statements).of(stage.counsellor, draft, 'id'));
    const input = { ...draft, clientId: stage.clientIds[person]!, language: 'id', statementHash: hash } as const;
    return valueOf(await stage.app.get(GiveConsent).execute(stage.counsellor, input));
  };
  const event = (payload: object = {}, subjectId = day.id) =>
    ({ officeId: stage.officeId, subjectId, payload }) as never;
  const cards = async (place: number, page: object = {}): Promise<Card[]> => {
    const answer = await stage.run(CARDS, { tableId: day.tableIds[place], ...page }, employer(place));
    return (answer as unknown as { edges: { node: Card }[] }).edges.map(({ node }) => node);
  };
  const mark = (place: number, cardId: string, wished = true) =>
    stage.run(MARK, { tableId: day.tableIds[place], cardId, wished }, employer(place));
  const wishes = () =>
    behind(
      stage.app,
      `SELECT client_id AS "clientId", table_id AS "tableId", side, value FROM introductions.wish WHERE session_id = $1
       ORDER BY client_id`,
      [day.id],
    );
  const readOf = async (person: number) =>
    (
      await stage.app.get(ConsentsQueries).disclosures(stage.counsellor, stage.clientIds[person]!, { first: 50 })
    ).edges.map(({ node }) => [node.partnerId, node.purpose, node.scopes.join()]);
  const given: string[] = [];

  beforeAll(async () => {
    const { id, tables } = await stage.arranged();
    day = { id: id as string, tableIds: (tables as { id: string }[]).map((table) => table.id) };
    given.push(await agree(0, { partnerId: stage.partnerIds[0]! }));
    given.push(await agree(1, { partnerKind: 'employer' }));
    given.push(await agree(3, { partnerId: stage.partnerIds[1]! }));
    await jobs.showPeople(event());
    await jobs.showPeople(event());
  }, 60_000);

  it('read the cards of whoever comes and agreed, each under a name of its own, and each reading is written down', async () => {
    const [first, second, third] = [await cards(0), await cards(1), await cards(2)];
    expect([first.length, second.length, third.length]).toEqual([2, 2, 1]);
    const references = [...first, ...second, ...third].map(({ reference }) => reference);
    expect(new Set(references).size).toBe(5);
    const told = JSON.stringify([first, second, third]);
    for (const clientId of stage.clientIds) expect(told).not.toContain(clientId);
    expect(await readOf(0)).toEqual([[stage.partnerIds[0], 'session', 'card']]);
    expect((await readOf(1)).length).toBe(3);
    expect(await readOf(2)).toEqual([]);
    expect(await readOf(3)).toEqual([[stage.partnerIds[1], 'session', 'card']]);
  });

  it('read them page by page, in an order of ids that are random', async () => {
    const all = await cards(0);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort());
    const page = await stage.run(CARDS, { tableId: day.tableIds[0], first: 1 }, employer(0));
    expect(page).toMatchObject({ edges: [{ node: all[0] }], pageInfo: { hasNextPage: true } });
    const { endCursor } = (page as unknown as { pageInfo: { endCursor: string } }).pageInfo;
    expect((await cards(0, { first: 1, after: endCursor })).map(({ id }) => id)).toEqual([all[1]!.id]);
  });

  it('ask in vain for a table of another partner, and visitors and offices for any', async () => {
    const variables = { tableId: day.tableIds[1] };
    for (const [actor, code] of [
      [employer(0), 'NOT_FOUND'],
      [stage.counsellor, 'FORBIDDEN'],
    ] as const) {
      const asked = await stage.app.ask(actor, CARDS, { variables });
      expect(asked.errors).toMatchObject([{ extensions: { code } }]);
    }
  });

  it('do not read them with the candidates for their openings', async () => {
    const before = (await readOf(0)).length;
    expect(await stage.run('{ workCards { edges { cursor } } }', {}, employer(0))).toEqual({ edges: [] });
    expect((await readOf(0)).length).toBe(before);
  });

  it('see the day they are invited to before it is on paper', async () => {
    const query = '{ partnerIntroductions { sessionId tableId state viewerCanMark interviews { card } } }';
    const days = (await stage.run(query, {}, employer(0))) as unknown as { sessionId: string }[];
    expect(days.find(({ sessionId }) => sessionId === day.id)).toEqual({
      ...{ sessionId: day.id, tableId: day.tableIds[0], state: 'draft', viewerCanMark: true, interviews: [] },
    });
  });

  it('mark whom they would like to meet, which the plan takes beside the other side’s wishes', async () => {
    const [first, second] = await cards(0);
    expect(await mark(0, first!.id)).toMatchObject({ __typename: 'Done' });
    expect(await mark(0, first!.id)).toMatchObject({ __typename: 'Done' });
    expect((await cards(0)).map(({ wished }) => wished)).toEqual([true, false]);
    expect(await wishes()).toEqual([]);
    await jobs.joinMarks(event({ tableId: day.tableIds[0] }));
    await jobs.joinMarks(event({ tableId: day.tableIds[0] }));
    const [wish] = await wishes();
    expect(await wishes()).toEqual([{ ...(wish as object), tableId: day.tableIds[0], side: 'partner', value: 100 }]);
    expect([stage.clientIds[0], stage.clientIds[1]]).toContain((wish as { clientId: string }).clientId);
    const { plan } = (await stage.session(ASK.plan, { id: day.id })) as { plan: { interviews: object[] } };
    expect(plan.interviews).toMatchObject([
      { clientId: (wish as { clientId: string }).clientId, tableId: day.tableIds[0] },
    ]);
    await mark(0, first!.id, false);
    await mark(0, second!.id);
    await jobs.joinMarks(event({ tableId: day.tableIds[0] }));
    const after = (await wishes()) as { clientId: string }[];
    expect(after.map(({ clientId }) => clientId)).toEqual(
      [stage.clientIds[0], stage.clientIds[1]].filter((id) => id !== (wish as { clientId: string }).clientId),
    );
  });

  it('mark no card of another partner, and none at another’s table', async () => {
    const [theirs] = await cards(2);
    expect(await mark(0, theirs!.id)).toMatchObject({ code: 'introduction.card_gone' });
    const asked = await stage.app.ask(employer(0), MARK, {
      variables: { tableId: day.tableIds[2], cardId: theirs!.id, wished: true },
    });
    expect(asked.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('neither read nor mark under a consent that was taken back, and their wish goes with it', async () => {
    const [card] = await cards(2);
    await mark(2, card!.id);
    await jobs.joinMarks(event({ tableId: day.tableIds[2] }));
    const wishesAt = async () =>
      ((await wishes()) as { tableId: string }[]).filter(({ tableId }) => tableId === day.tableIds[2]).length;
    expect(await wishesAt()).toBe(1);
    valueOf(await stage.app.get(WithdrawConsent).execute(stage.counsellor, given[1]!));
    expect(await cards(2)).toEqual([]);
    expect(await mark(2, card!.id)).toMatchObject({ code: 'introduction.card_gone' });
    await jobs.showByConsent(event({ purpose: 'session' }, stage.clientIds[1]));
    expect(await wishesAt()).toBe(0);
    expect(
      await behind(stage.app, 'SELECT FROM introductions.partner_card WHERE client_id = $1', [stage.clientIds[1]]),
    ).toEqual([]);
    await agree(1, { partnerId: stage.partnerIds[2]! });
    await jobs.showByConsent(event({ purpose: 'session' }, stage.clientIds[1]));
    expect((await cards(2)).map(({ reference, wished }) => [reference, wished])).toEqual([[card!.reference, false]]);
  });

  it('are shown nobody who does not come, and have to delete what they noted when the day is called off', async () => {
    expect((await cards(1)).length).toBe(1);
    await stage.session(ASK.reply, { id: day.id, clientId: stage.clientIds[3], coming: false });
    await jobs.showPerson(event({ clientId: stage.clientIds[3] }));
    expect(await cards(1)).toEqual([]);
    const { version } = (await stage.run(ASK.one, { id: day.id })) as unknown as { version: number };
    await stage.session(ASK.change, { id: day.id, version, action: 'cancel' });
    await jobs.showByState(event({ change: 'state' }));
    const left = await behind(stage.app, "SELECT FROM consents.release WHERE purpose = 'session'", []);
    expect(left).toEqual([]);
    const tasks = (await behind(
      stage.app,
      'SELECT DISTINCT partner_id AS "partnerId" FROM consents.deletion_task WHERE client_id = $1',
      [stage.clientIds[0]],
    )) as { partnerId: string }[];
    expect(tasks).toEqual([{ partnerId: stage.partnerIds[0] }]);
  });

  it('are shown nobody once the day is over', async () => {
    const { id, tables } = await stage.arranged({ day: '2026-11-25' });
    day = { id: id as string, tableIds: (tables as { id: string }[]).map((table) => table.id) };
    await jobs.showPeople(event());
    const [card] = await cards(0);
    expect(card).toBeDefined();
    stage.app.clock.set('2026-11-25T20:00:00Z');
    try {
      expect(await cards(0)).toEqual([]);
      expect(await mark(0, card!.id)).toMatchObject({ code: 'introduction.over' });
    } finally {
      stage.app.clock.set('2026-11-22T02:00:00Z');
    }
  });
});
