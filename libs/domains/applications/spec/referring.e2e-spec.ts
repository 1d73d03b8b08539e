import { newId } from '#kernel/id';
import { ChangeStatus } from '#domains/opportunities';
import { actorAs } from '../../../../test/support/actors.js';
import { valueOf } from '../../../../test/support/people.js';
import { ApplicationsStage } from '../../../../test/support/applications-stage.js';

const REFER = `mutation ($pairs: [ReferralPairInput!]!) { referClients(pairs: $pairs) { __typename
  ... on ReferralsPayload { referrals { refused { code message } application { id state version origin shown due
    availableActions client { id } partner { id } opportunity { id } steps { state movedAs } } } }
  ... on Refused { code problems { path code } } } }`;
const PREVIEW = `query ($pairs: [ReferralPairInput!]!) { referralPreview(pairs: $pairs) {
  clientId opportunityId agreed bookings refused { code } capacity { placesLeft candidates crowded } } }`;
const LIST = `query ($filter: ApplicationFilterInput, $first: Int!, $after: String) {
  applications(filter: $filter, first: $first, after: $after) { edges { node { id due } } pageInfo { hasNextPage endCursor } } }`;

describe('referring people', () => {
  let on: ApplicationsStage;
  beforeAll(async () => {
    on = await ApplicationsStage.set();
  }, 120_000);
  afterAll(() => on.app.stop());

  const refer = (pairs: object[], actor = on.counsellor) => on.base.run(actor, REFER, { pairs });

  it('sends one application for each pair, and says for each why not', async () => {
    const partnerId = await on.base.partner();
    const [opening, other] = [await on.base.opening(partnerId), await on.base.opening(partnerId, 'Juru Bubut')];
    const { clientId } = await on.agreed(partnerId);
    const silent = await on.base.client();
    const answer = await refer([
      { clientId, opportunityId: opening },
      { clientId: silent, opportunityId: opening },
      { clientId, opportunityId: other },
      { clientId, opportunityId: opening },
      { clientId: newId(), opportunityId: opening },
      { clientId, opportunityId: newId() },
    ]);
    const referrals = answer['referrals'] as unknown as Record<string, unknown>[];
    expect(referrals.map(({ refused }) => (refused as { code: string } | null)?.code ?? null)).toEqual([
      ...[null, 'application.no_consent', null, 'application.already_there', 'not_found', 'not_found'],
    ]);
    expect(referrals[0]!['application']).toEqual({
      ...{ id: expect.any(String), state: 'sent', version: 1, origin: 'office', shown: true, due: null },
      availableActions: ['invite', 'try', 'offer', 'refuse', 'withdraw'],
      ...{ client: { id: clientId }, partner: { id: partnerId }, opportunity: { id: opening } },
      steps: [{ state: 'sent', movedAs: 'counsellor' }],
    });
    const { id } = referrals[0]!['application'] as { id: string };
    expect(await on.events(id)).toMatchObject([
      {
        name: 'application.moved',
        payload: { partnerId, opportunityId: opening, from: null, to: 'sent', by: 'office', version: 1 },
        ...{ office_id: on.base.officeId, actor_id: on.counsellor.id, persona: 'counsellor' },
      },
    ]);
    // The id goes to the partner, and may not tell when it was made.
    expect(id[14]).toBe('4');
  });

  it('refuses none, too many, what is filled, closed, and a loan', async () => {
    expect(await refer([])).toMatchObject({ code: 'bad_input', problems: [{ path: 'pairs', code: 'required' }] });
    const pair = { clientId: newId(), opportunityId: newId() };
    expect(await refer(Array.from({ length: 51 }, () => pair))).toMatchObject({
      problems: [{ path: 'pairs', code: 'too_many' }],
    });
    const partnerId = await on.base.partner();
    const opportunityId = await on.base.opening(partnerId);
    const { clientId } = await on.agreed(partnerId);
    const change = { id: opportunityId, version: 2, reason: 'found_people' as const };
    valueOf(await on.app.get(ChangeStatus).execute(on.base.own(partnerId), 'close', change));
    expect((await on.tryRefer(clientId, opportunityId)).refusal?.code).toBe('application.opening_gone');
  });

  it('is nothing for another office, and no application is there for it', async () => {
    const { clientId, opportunityId, id } = await on.referred();
    const far = on.base.farCounsellor;
    expect((await on.tryRefer(clientId, opportunityId, far)).refusal?.code).toBe('not_found');
    expect(await on.base.run(far, `query ($id: ID!) { application(id: $id) { id } }`, { id })).toBeNull();
    expect(await on.base.run(on.counsellor, `query ($id: ID!) { application(id: $id) { id } }`, { id })).toEqual({
      id,
    });
    const step = `mutation ($id: ID!) { stepApplication(id: $id, version: 1, action: withdraw) { __typename } }`;
    expect(await on.base.rejection(far, step, { id })).toBe('NOT_FOUND');
    const link = `mutation ($id: ID!) { makeAnswerLink(applicationId: $id) { __typename } }`;
    expect(await on.base.rejection(far, link, { id })).toBe('NOT_FOUND');
    const start = `mutation ($id: ID!) { stepApplication(id: $id, version: 1, action: start) { __typename } }`;
    expect(await on.base.rejection(far, start, { id })).toBe('NOT_FOUND');
    expect(await on.state(id)).toBe('sent');
  });

  it('shows beforehand who agreed, how many wait, and who has something already', async () => {
    const partnerId = await on.base.partner();
    const opportunityId = await on.base.opening(partnerId);
    const there = await on.referred({ partnerId, opportunityId });
    const silent = await on.base.client();
    const pairs = [there.clientId, silent].map((clientId) => ({ clientId, opportunityId }));
    // Who stands there already is not counted once more.
    const capacity = { placesLeft: 2, candidates: 2, crowded: false };
    expect(await on.base.run(on.counsellor, PREVIEW, { pairs })).toEqual([
      {
        ...pairs[0],
        ...{ agreed: true, refused: { code: 'application.already_there' }, capacity },
        bookings: ['Stands before this opening already'],
      },
      { ...pairs[1], agreed: false, bookings: [], refused: null, capacity },
    ]);
    const gone = [{ clientId: silent, opportunityId: newId() }];
    expect(await on.base.run(on.counsellor, PREVIEW, { pairs: gone })).toEqual([
      { ...gone[0], agreed: false, bookings: [], refused: { code: 'not_found' }, capacity: null },
    ]);
  });

  it('lays out the newest card, and one person has one application for an opening however many refer at once', async () => {
    const partnerId = await on.base.partner();
    const opportunityId = await on.base.opening(partnerId);
    const { clientId } = await on.agreed(partnerId);
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () =>
        on.tryRefer(clientId, opportunityId, actorAs('counsellor', { officeIds: [on.base.officeId] })),
      ),
    );
    expect(outcomes.filter(({ applicationId }) => applicationId !== null)).toHaveLength(1);
    const codes = outcomes.flatMap(({ refusal }) => refusal?.code ?? []);
    expect(new Set(codes)).toEqual(new Set(['application.already_there']));
    expect(await on.cards(partnerId)).toHaveLength(1);
  });

  it('lists by person, opening, what is open and what is due, page by page', async () => {
    const one = await on.referred();
    on.app.clock.set(new Date(on.app.clock.now().getTime() + 60_000).toISOString());
    const two = await on.referred({ clientId: one.clientId });
    const list = async (variables: object) => {
      const { edges, pageInfo } = (await on.base.run(on.counsellor, LIST, { first: 20, ...variables })) as {
        edges: never;
        pageInfo: never;
      };
      const nodes = (edges as { node: { id: string; due: string | null } }[]).map(({ node }) => node);
      return { nodes, pageInfo: pageInfo as { hasNextPage: boolean; endCursor: string } };
    };
    const ids = async (filter: object) => (await list({ filter })).nodes.map(({ id }) => id);
    expect(await ids({ clientId: one.clientId })).toEqual([two.id, one.id]);
    expect(await ids({ opportunityId: one.opportunityId })).toEqual([one.id]);
    expect(await ids({ clientId: 'nobody' })).toEqual([]);
    const first = await list({ filter: { clientId: one.clientId }, first: 1 });
    const rest = await list({ filter: { clientId: one.clientId }, first: 1, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual([two.id, one.id]);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const step = `mutation ($id: ID!) { stepApplication(id: $id, version: 1, action: offer) { ... on ApplicationPayload {
      application { state due } } } }`;
    expect(await on.base.run(on.counsellor, step, { id: two.id })).toEqual({
      application: { state: 'offered', due: 'ask_client' },
    });
    expect(await ids({ clientId: one.clientId, due: true })).toEqual([two.id]);
    const withdraw = `mutation ($id: ID!) { withdrawApplication(id: $id, version: 1) { ... on ApplicationPayload {
      application { state } } } }`;
    expect(await on.base.run(on.counsellor, withdraw, { id: one.id })).toEqual({ application: { state: 'withdrawn' } });
    expect(await ids({ clientId: one.clientId, open: true })).toEqual([two.id]);
    // Without a card there is nothing that the partner could still answer.
    const three = await on.referred();
    await on.withdrawConsent(three);
    expect((await list({ filter: { clientId: three.clientId } })).nodes).toEqual([{ id: three.id, due: 'not_shown' }]);
  });

  it('may not be tried by a client, a partner or a visitor', async () => {
    for (const persona of ['client', 'employer', 'administrator'] as const)
      expect(await on.base.rejection(actorAs(persona), REFER, { pairs: [] })).toBe('FORBIDDEN');
    expect(await on.base.rejection(actorAs('visitor'), REFER, { pairs: [] })).toBe('UNAUTHENTICATED');
  });
});
