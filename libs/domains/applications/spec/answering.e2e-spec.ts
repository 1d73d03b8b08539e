import type { Actor } from '#kernel/actor';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ChangePlaces, ChangeStatus } from '#domains/opportunities';
import { AnswerApplication } from '../answer-application.js';
import { AnswerByLink } from '../answer-by-link.js';
import { OpenCards } from '../open-cards.js';
import { StepApplication } from '../step-application.js';
import { ApplicationsStage } from '../../../../test/support/applications-stage.js';

const NO = { kind: 'no', reason: 'too_far', contact: false, at: null, place: null } as const;
const YES = { kind: 'yes', reason: null, contact: false, at: null, place: null } as const;

const CARDS = `query ($id: ID) { workCards(opportunityId: $id) { edges { node { id reference state interviewAt interviewPlace interviewReply partnerAgreed contact { name phone }
  qualifications availability { weekday from to } freeFrom area { name }
  occupations { isco } skills { level skill { label } } experience { months occupation { isco } }
  opportunity { id } availableActions } } } }`;
const PAGE = `query ($token: String!) { answerPage(token: $token) { __typename
  ... on AnswerPage { language title usedAt answered bar card { id reference state availableActions } }
  ... on Refused { code message } } }`;
const BY_LINK = `mutation ($token: String!, $answer: AnswerInput!) { answerByLink(token: $token, answer: $answer) {
  __typename ... on Answered { state } ... on Refused { code message problems { path code } } } }`;

describe('answering', () => {
  let on: ApplicationsStage;
  beforeAll(async () => {
    on = await ApplicationsStage.set();
  }, 120_000);
  afterAll(() => on.app.stop());

  const soon = (hours = 48): Date => new Date(on.app.clock.now().getTime() + hours * 3_600_000);
  const answer = (partnerId: string, cardId: string, given: object = YES) =>
    on.app.get(AnswerApplication).execute(on.base.own(partnerId), { cardId, ...YES, ...given });
  let caller = 0;
  const byLink = (token: string, given: object = YES) =>
    on.app.get(AnswerByLink).execute({ token, address: `203.0.113.${(caller += 1) % 250}`, ...YES, ...given });
  const page = async (token: string) => on.base.run(actorAs('visitor'), PAGE, { token });

  it('a partner reads a card without name, status, history or time, and that counts as seen', async () => {
    const { partnerId, opportunityId, clientId, id } = await on.referred();
    const { edges } = (await on.base.run(on.base.own(partnerId), CARDS, { id: opportunityId })) as unknown as {
      edges: { node: object }[];
    };
    const card = edges[0]?.node;
    expect(card).toEqual({
      ...{ id: expect.any(String), reference: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/), state: 'seen' },
      ...{
        interviewAt: null,
        interviewPlace: null,
        interviewReply: null,
        partnerAgreed: false,
        contact: null,
        qualifications: [],
      },
      ...{ availability: [], freeFrom: null, area: null, occupations: [], skills: [], experience: [] },
      ...{ opportunity: { id: opportunityId }, availableActions: ['invite', 'try', 'offer', 'refuse'] },
    });
    expect(JSON.stringify(card)).not.toContain(clientId);
    expect(await on.steps(id)).toEqual([
      ['sent', 'counsellor', on.counsellor.id],
      ['seen', 'employer', expect.any(String)],
    ]);
    const events = await on.events(id);
    // The partner does not know the office, so its event does not name it.
    expect(events[1]).toMatchObject({ office_id: null, partner_id: partnerId, persona: 'employer' });
    expect(await on.base.disclosures(partnerId)).toHaveLength(1);
    expect(await on.cards(await on.base.partner())).toEqual([]);
  });

  it('a partner with many reads page after page, each once, and what was not shown was not read', async () => {
    const { partnerId } = await on.referred();
    for (let more = 0; more < 4; more += 1) await on.referred({ partnerId });
    const actor = on.base.own(partnerId);
    const page = async (after: string | null) =>
      valueOf(await on.app.get(OpenCards).execute(actor, { first: 2, after }));
    const idsOf = ({ edges }: Awaited<ReturnType<typeof page>>) => edges.map(({ node }) => node.id);
    const first = await page(null);
    expect(await on.base.disclosures(partnerId)).toHaveLength(2);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    const all = (await on.cards(partnerId)).map(({ id }) => id);
    expect([first, second, third].flatMap(idsOf)).toEqual(all);
    expect(all).toHaveLength(5);
  });

  it('yes, an interview and no are written, with who said it, and once', async () => {
    const { partnerId, id } = await on.referred();
    const { id: cardId } = await on.card(partnerId);
    const at = soon();
    expect(valueOf(await answer(partnerId, cardId, { kind: 'interview', at }))).toBe('interview');
    expect((await on.row(id))['interview_at']).toEqual(at);
    const later = soon(72);
    expect(valueOf(await answer(partnerId, cardId, { kind: 'interview', at: later }))).toBe('interview');
    expect((await on.row(id))['interview_at']).toEqual(later);
    expect(valueOf(await answer(partnerId, cardId))).toBe('offered');
    expect(await answer(partnerId, cardId)).toMatchObject({ refusal: { code: 'application.answered_already' } });
    expect(valueOf(await answer(partnerId, cardId, NO))).toBe('refused');
    expect((await on.row(id))['reason']).toBe('too_far');
    expect(await answer(partnerId, cardId, NO)).toMatchObject({ refusal: { code: 'application.settled_meanwhile' } });
    expect(await on.steps(id)).toHaveLength(6);
  });

  it('says where, the person says whether they come, and another place or time asks anew', async () => {
    const { partnerId, id, clientId } = await on.referred();
    const { id: cardId } = await on.card(partnerId);
    const at = soon();
    const say = async (actor: Actor, action: 'come' | 'decline', version: number) =>
      on.app.get(StepApplication).execute(actor, { id, version, action });
    const reply = async () => (await on.card(partnerId)).interviewReply;
    const self = on.base.self(clientId);
    expect(await say(self, 'come', 2)).toMatchObject({ refusal: { code: 'application.too_early' } });
    valueOf(await answer(partnerId, cardId, { kind: 'interview', at, place: ' Jl. Melati 4,\n tanya Bu Rini ' }));
    const read = '{ ownApplications { interviewPlace interviewReply availableActions } }';
    expect(await on.base.run(self, read)).toEqual([
      {
        ...{ interviewPlace: 'Jl. Melati 4, tanya Bu Rini', interviewReply: null },
        availableActions: ['come', 'decline', 'withdraw'],
      },
    ]);
    expect(valueOf(await say(self, 'come', 3))).toBe('interview');
    expect(await reply()).toBe('coming');
    // The same said twice is said once.
    expect(valueOf(await say(self, 'come', 4))).toBe('interview');
    expect(await on.row(id)).toMatchObject({ version: 4, interview_at: at });
    expect(valueOf(await say(on.counsellor, 'decline', 4))).toBe('interview');
    const due = 'query { applications(filter: { due: true }, first: 50) { edges { node { id due } } } }';
    expect(JSON.stringify(await on.base.run(on.counsellor, due))).toContain(`{"id":"${id}","due":"other_time"}`);
    for (const given of [{ at: soon(72) }, { at: soon(72), place: 'Gudang 2' }]) {
      valueOf(await answer(partnerId, cardId, { kind: 'interview', ...given }));
      expect(await reply()).toBeNull();
      const { version } = await on.row(id);
      valueOf(await say(self, 'come', Number(version)));
    }
    expect(await on.row(id)).toMatchObject({ interview_place: 'Gudang 2', interview_reply: 'coming' });
    const own = 'UPDATE applications.application SET interview_reply = NULL';
    await expect(on.app.uow.write(on.base.own(partnerId), () => on.app.uow.manager.query(own))).rejects.toThrow(
      /permission denied/,
    );
  });

  it('nobody comes to an interview of which the consent ended, and the office has something to do', async () => {
    const referral = await on.referred();
    const { partnerId, id, clientId } = referral;
    const { id: cardId } = await on.card(partnerId);
    const self = on.base.self(clientId);
    const say = (actor: Actor, action: 'come' | 'decline', version = 4) =>
      on.app.get(StepApplication).execute(actor, { id, version, action });
    const read = '{ ownApplications { shown availableActions } }';
    const query = `query { applications(filter: { due: true, clientId: "${clientId}" }, first: 5) { edges { node { due } } } }`;
    const due = async () => JSON.stringify(await on.base.run(on.counsellor, query));
    expect(await due()).not.toContain('due');
    valueOf(await answer(partnerId, cardId, { kind: 'interview', at: soon(96) }));
    expect(await due()).toContain('"due":"ask_coming"');
    valueOf(await say(self, 'come', 3));
    // Nothing is due of itself: only the consent that ended makes it so.
    expect(await due()).not.toContain('due');
    await on.withdrawConsent(referral);
    expect(await due()).toContain('"due":"not_shown"');
    expect(await on.base.run(self, read)).toEqual([{ shown: false, availableActions: ['withdraw'] }]);
    for (const actor of [self, on.counsellor])
      for (const action of ['come', 'decline'] as const)
        expect(await say(actor, action)).toMatchObject({ refusal: { code: 'application.not_shown' } });
    expect(await on.row(id)).toMatchObject({ version: 4, interview_reply: 'coming' });
  });

  it('refuses an interview without a time or in the past, and a no without a reason', async () => {
    const { partnerId } = await on.referred();
    const { id: cardId } = await on.card(partnerId);
    for (const [given, path, code] of [
      [{ kind: 'interview' }, 'at', 'required'],
      [{ kind: 'interview', at: soon(-1) }, 'at', 'application.time_past'],
      [{ kind: 'interview', at: soon(), place: 'x'.repeat(201) }, 'place', 'too_long'],
      [{ kind: 'no' }, 'reason', 'required'],
    ] as const)
      expect(await answer(partnerId, cardId, given)).toMatchObject({ refusal: { problems: [{ path, code }] } });
  });

  it('refuses with a plain sentence once the consent is taken back between page and click, and the card is gone', async () => {
    const referral = await on.referred();
    const { id: cardId } = await on.card(referral.partnerId);
    await on.withdrawConsent(referral);
    expect(await answer(referral.partnerId, cardId)).toMatchObject({ refusal: { code: 'application.card_gone' } });
    expect(await on.cards(referral.partnerId)).toEqual([]);
    expect(await on.state(referral.id)).toBe('seen');
  });

  it('is nothing for another partner, and without a disclosure the database shows no row', async () => {
    const { partnerId, id } = await on.referred();
    const { id: cardId } = await on.card(partnerId);
    const other = await on.base.partner();
    expect(await answer(other, cardId)).toMatchObject({ refusal: { code: 'application.card_gone' } });
    const count = 'SELECT count(*)::int AS count FROM applications.application';
    const seen = await on.app.uow.read(on.base.own(partnerId), () => on.app.uow.manager.query(count));
    expect(seen).toEqual([{ count: 0 }]);
    expect(await on.state(id)).toBe('seen');
  });

  it('a place is taken by who begins, and nobody gets more than there are', async () => {
    const partnerId = await on.base.partner();
    const opportunityId = await on.base.opening(partnerId);
    const people = [];
    for (let index = 0; index < 3; index += 1) people.push(await on.referred({ partnerId, opportunityId }));
    const cards = await on.cards(partnerId);
    for (const { id } of cards) valueOf(await answer(partnerId, id));
    const step = (id: string, action: 'accept' | 'start', version: number, actor = on.counsellor) =>
      on.app.get(StepApplication).execute(actor, { id, version, action });
    for (const { id, clientId } of people) valueOf(await step(id, 'accept', 3, on.base.self(clientId)));
    expect(valueOf(await on.app.get(AnswerApplication).start(on.base.own(partnerId), cards[0]!.id))).toBe('started');
    expect(valueOf(await on.app.get(AnswerApplication).start(on.base.own(partnerId), cards[0]!.id))).toBe('started');
    const waiting = people.filter(({ id }) => id !== undefined);
    const started: string[] = [];
    for (const { id } of waiting) if ((await on.state(id)) === 'started') started.push(id);
    const open = waiting.filter(({ id }) => !started.includes(id));
    // An office that is not in charge of the partner says it too; the history knows who it was.
    const [one, two] = await Promise.all(open.map(({ id }) => step(id, 'start', 4)));
    expect([one!.ok, two!.ok].sort()).toEqual([false, true]);
    expect([one, two].find((result) => !result!.ok)).toMatchObject({
      refusal: { code: 'opportunity.no_place_left' },
    });
    const [taken] = await behind(on.app, 'SELECT places_taken, status FROM opportunities.opportunity WHERE id = $1', [
      opportunityId,
    ]);
    expect(taken).toEqual({ places_taken: 2, status: 'filled' });
    const byOffice = open.find((_, index) => [one, two][index]!.ok)!;
    expect((await on.steps(byOffice.id)).at(-1)).toEqual(['started', 'counsellor', on.counsellor.id]);
  });

  it('counts a partner as asked when it answers or lets a week pass', async () => {
    const partnerId = await on.base.partner();
    const first = await on.referred({ partnerId });
    const { id: cardId } = await on.card(partnerId, first.opportunityId);
    expect(await on.answers(partnerId)).toBeNull();
    valueOf(await answer(partnerId, cardId, { kind: 'interview', at: soon() }));
    await on.follow(first.id);
    expect(await on.answers(partnerId)).toEqual({ asked: 1, answered: 1 });
    valueOf(await answer(partnerId, cardId, NO));
    await on.follow(first.id);
    expect(await on.answers(partnerId)).toEqual({ asked: 1, answered: 1 });
  });

  describe('by a link', () => {
    it('shows the card in the language of the place and answers once', async () => {
      const { id, partnerId } = await on.referred();
      const token = await on.token(id);
      const seen = (await page(token)) as Record<string, unknown>;
      expect(seen).toMatchObject({ __typename: 'AnswerPage', language: 'id', title: 'Tukang Las', bar: null });
      expect(seen['card']).toMatchObject({ state: 'seen', availableActions: ['invite', 'try', 'offer', 'refuse'] });
      const given = await on.base.run(actorAs('visitor'), BY_LINK, { token, answer: { kind: 'yes' } });
      expect(given).toEqual({ __typename: 'Answered', state: 'offered' });
      expect(await byLink(token, NO)).toMatchObject({ refusal: { code: 'application.link_used' } });
      expect(await on.state(id)).toBe('offered');
      expect(await page(token)).toMatchObject({ answered: 'offered', card: null, usedAt: expect.any(String) });
      expect((await on.steps(id)).at(-1)).toEqual(['offered', 'employer', null]);
      expect(await on.base.disclosures(partnerId)).toMatchObject([{ actor_id: null }, { actor_id: null }]);
    });

    it('two answers at once are one answer', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { id } = await on.referred();
        const token = await on.token(id);
        const results = await Promise.all([byLink(token), byLink(token, NO), byLink(token)]);
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        for (const result of results) if (!result.ok) expect(result.refusal.code).toBe('application.link_used');
        expect(await on.steps(id)).toHaveLength(2);
      }
    });

    it('late, unknown, answered by another, filled and withdrawn are said in plain words, and nothing is lost', async () => {
      const late = await on.referred();
      const lateToken = await on.token(late.id);
      await behind(on.app, `UPDATE applications.answer_link SET until_at = made_at WHERE application_id = $1`, [
        late.id,
      ]);
      expect(await byLink(lateToken)).toMatchObject({ refusal: { code: 'application.link_late' } });
      expect(await page(lateToken)).toMatchObject({ bar: expect.stringContaining('has ended'), card: null });
      expect(await byLink('x')).toMatchObject({ refusal: { code: 'application.link_unknown' } });
      expect(await page('x')).toMatchObject({ __typename: 'Refused', code: 'application.link_unknown' });

      const other = await on.referred();
      const token = await on.token(other.id);
      const { id: cardId } = await on.card(other.partnerId);
      valueOf(await answer(other.partnerId, cardId));
      expect(await byLink(token)).toMatchObject({ refusal: { code: 'application.answered_already' } });
      // The link still works for what may still be said.
      expect(valueOf(await byLink(token, NO))).toBe('refused');

      const filled = await on.referred();
      const filledToken = await on.token(filled.id);
      for (let place = 0; place < 2; place += 1)
        valueOf(await on.app.get(ChangePlaces).take(on.base.own(filled.partnerId), filled.opportunityId));
      expect(await byLink(filledToken)).toMatchObject({ refusal: { code: 'application.opening_filled' } });
      expect(valueOf(await byLink(filledToken, { ...NO, reason: 'place_taken' }))).toBe('refused');

      const closed = await on.referred();
      const closedToken = await on.token(closed.id);
      const close = { id: closed.opportunityId, version: 2, reason: 'found_people' as const };
      valueOf(await on.app.get(ChangeStatus).execute(on.base.own(closed.partnerId), 'close', close));
      expect(await byLink(closedToken)).toMatchObject({ refusal: { code: 'application.opening_gone' } });

      const withdrawn = await on.referred();
      const withdrawnToken = await on.token(withdrawn.id);
      const target = { id: withdrawn.id, version: 1, action: 'withdraw' as const };
      valueOf(await on.app.get(StepApplication).execute(on.base.self(withdrawn.clientId), target));
      expect(await byLink(withdrawnToken)).toMatchObject({ refusal: { code: 'application.withdrawn_meanwhile' } });
      expect(await page(withdrawnToken)).toMatchObject({ bar: expect.stringContaining('no longer available') });

      const silent = await on.referred();
      const silentToken = await on.token(silent.id);
      await on.withdrawConsent(silent);
      expect(await page(silentToken)).toMatchObject({ bar: expect.stringContaining('no longer open'), card: null });
      expect(await byLink(silentToken)).toMatchObject({ refusal: { code: 'application.card_gone' } });
    });

    it('is slowed down for who tries many, and not made for what is settled', async () => {
      const tries = [];
      for (let index = 0; index < 45; index += 1)
        tries.push(await on.app.get(AnswerByLink).execute({ token: `t${index}`, address: '198.51.100.9', ...YES }));
      const codes = tries.map((result) => (result.ok ? '' : result.refusal.code));
      expect(codes[0]).toBe('application.link_unknown');
      expect(codes).toContain('application.too_many_tries');
      const { id } = await on.referred();
      valueOf(await on.app.get(StepApplication).execute(on.counsellor, { id, version: 1, action: 'withdraw' }));
      const make = `mutation ($id: ID!) { makeAnswerLink(applicationId: $id) { ... on Refused { code } } }`;
      expect(await on.base.run(on.counsellor, make, { id })).toEqual({ code: 'application.withdrawn_meanwhile' });
    });
  });
});
