import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { ChangeClient, ClientsQueries, EraseClient } from '#domains/clients';
import { AnswerApplication } from '../answer-application.js';
import { ApplicationsJobs } from '../applications.jobs.js';
import { StepApplication } from '../step-application.js';
import { ApplicationsStage, type Referral } from '../../../../test/support/applications-stage.js';

const STEPS = 'query ($id: ID!) { application(id: $id) { steps { state movedAs } } }';
const OWN = `{ ownApplications { id state version reasonText partnerAgreed contactShown availableActions steps { state }
  opportunity { title } partner { id } } }`;
const TERMS = `query ($id: ID!) { applyTerms(opportunityId: $id) { __typename
  ... on ApplyTerms { statement { text hash language } application { id state } } ... on Refused { code } } }`;
const APPLY = `mutation ($id: ID!, $hash: String) { applyForOpportunity(opportunityId: $id, statementHash: $hash) {
  __typename ... on ApplicationPayload { application { id state origin } } ... on Refused { code message } } }`;
const WITHDRAW = `mutation ($id: ID!, $version: Int!) { withdrawApplication(id: $id, version: $version) {
  ... on ApplicationPayload { application { state } } ... on Refused { code message } } }`;

describe('the life of an application', () => {
  let on: ApplicationsStage;
  beforeAll(async () => {
    on = await ApplicationsStage.set();
  }, 120_000);
  afterAll(() => on.app.stop());

  const step = (id: string, action: string, version: number, actor = on.counsellor, rest = {}) =>
    on.app.get(StepApplication).execute(actor, { id, version, action: action as never, ...rest });
  const yes = async ({ partnerId, opportunityId }: Referral, contact = false) => {
    const { id: cardId } = await on.card(partnerId, opportunityId);
    const answer = { cardId, kind: 'yes' as const, at: null, reason: null, contact };
    valueOf(await on.app.get(AnswerApplication).execute(on.base.own(partnerId), answer));
    return cardId;
  };

  it('a person applies with the text they read, and again is told that it stands', async () => {
    const partnerId = await on.base.partner();
    const id = await on.base.opening(partnerId);
    const self = on.base.self(await on.base.client());
    const { statement, application } = (await on.base.run(self, TERMS, { id })) as Record<string, { hash: string }>;
    expect(application).toBeNull();
    expect(statement).toMatchObject({ language: 'en', text: expect.stringContaining('may see your work card') });
    expect(await on.base.run(self, APPLY, { id })).toMatchObject({ code: 'application.no_consent' });
    expect(await on.base.run(self, APPLY, { id, hash: 'x' })).toMatchObject({ code: 'consent.text_changed' });
    expect(await on.cards(partnerId)).toEqual([]);
    const applied = await on.base.run(self, APPLY, { id, hash: statement!.hash });
    expect(applied).toMatchObject({ application: { state: 'sent', origin: 'client' } });
    expect(await on.base.run(self, APPLY, { id })).toMatchObject({ code: 'application.already_there' });
    expect(await on.base.run(self, TERMS, { id })).toMatchObject({ statement: null, application: { state: 'sent' } });
    expect(await on.cards(partnerId)).toHaveLength(1);
    const other = await on.base.opening(partnerId, 'Juru Bubut');
    // What was agreed is for the one opening.
    expect(await on.base.run(self, TERMS, { id: other })).toMatchObject({ statement: { text: expect.any(String) } });
    expect(await on.base.rejection(self, TERMS, { id: on.nobody })).toBe('NOT_FOUND');
    expect(await on.base.rejection(on.counsellor, APPLY, { id })).toBe('FORBIDDEN');
  });

  it('a person allows again what has ended: it goes on as it stood, and until then nobody accepts', async () => {
    const referral = await on.referred();
    const { id, clientId, partnerId, opportunityId } = referral;
    const self = on.base.self(clientId);
    await yes(referral);
    await on.withdrawConsent(referral);
    expect(await on.cards(partnerId)).toEqual([]);
    for (const actor of [self, on.counsellor])
      expect(await step(id, 'accept', 3, actor)).toMatchObject({ refusal: { code: 'application.not_shown' } });
    const terms = (await on.base.run(self, TERMS, { id: opportunityId })) as Record<string, { hash: string }>;
    expect(terms).toMatchObject({ statement: { hash: expect.any(String) }, application: { id, state: 'offered' } });
    expect(await on.base.run(self, APPLY, { id: opportunityId })).toMatchObject({ code: 'application.no_consent' });
    const again = await on.base.run(self, APPLY, { id: opportunityId, hash: terms['statement']!.hash });
    expect(again).toMatchObject({ application: { id, state: 'offered', origin: 'office' } });
    expect(await on.cards(partnerId)).toMatchObject([{ state: 'offered', opportunityId }]);
    expect(await on.base.run(self, APPLY, { id: opportunityId })).toMatchObject({ code: 'application.already_there' });
    expect(valueOf(await step(id, 'accept', 4, self))).toBe('accepted');
  });

  it('a person reads their own only, accepts, and takes back; the card is gone with it', async () => {
    const referral = await on.referred();
    const self = on.base.self(referral.clientId);
    await yes(referral);
    const [own] = (await on.base.run(self, OWN)) as unknown as Record<string, unknown>[];
    expect(own).toMatchObject({
      ...{ id: referral.id, state: 'offered', availableActions: ['accept', 'withdraw'], steps: [], reasonText: null },
      ...{ opportunity: { title: 'Tukang Las' }, partner: { id: referral.partnerId } },
    });
    expect(await on.base.run(on.base.self(await on.base.client()), OWN)).toEqual([]);
    expect(await step(referral.id, 'offer', 3, self)).toMatchObject({ refusal: { code: 'application.not_yours' } });
    expect(await step(referral.id, 'start', 3, self)).toMatchObject({ refusal: { code: 'application.not_yours' } });
    expect(await step(referral.id, 'accept', 2, self)).toMatchObject({ refusal: { code: 'stale_version' } });
    expect(valueOf(await step(referral.id, 'accept', 3, self))).toBe('accepted');
    expect(valueOf(await step(referral.id, 'accept', 4, self))).toBe('accepted');
    expect(await on.base.run(self, WITHDRAW, { id: referral.id, version: 4 })).toEqual({
      application: { state: 'withdrawn' },
    });
    expect(await on.cards(referral.partnerId)).toEqual([]);
    expect(await step(referral.id, 'accept', 5, self)).toMatchObject({ refusal: { code: 'application.too_late' } });
  });

  it('the office says what the partner said on the phone, with a time or a reason', async () => {
    const { id, clientId } = await on.referred();
    expect(await step(id, 'invite', 1)).toMatchObject({ refusal: { problems: [{ path: 'at', code: 'required' }] } });
    const past = { at: new Date(on.app.clock.now().getTime() - 1000) };
    expect(await step(id, 'invite', 1, on.counsellor, past)).toMatchObject({
      refusal: { problems: [{ path: 'at', code: 'application.time_past' }] },
    });
    expect(await step(id, 'refuse', 1)).toMatchObject({ refusal: { problems: [{ path: 'reason' }] } });
    expect(await step(id, 'start', 1)).toMatchObject({ refusal: { code: 'application.too_early' } });
    const at = new Date(on.app.clock.now().getTime() + 86_400_000);
    expect(valueOf(await step(id, 'invite', 1, on.counsellor, { at }))).toBe('interview');
    expect(valueOf(await step(id, 'refuse', 2, on.counsellor, { reason: 'did_not_come' }))).toBe('refused');
    const [own] = (await on.base.run(on.base.self(clientId), OWN)) as unknown as Record<string, string>[];
    expect(own!['reasonText']).toContain('They waited for you');
    const read = `query ($id: ID!) { application(id: $id) { reasonText } }`;
    expect(await on.base.run(on.counsellor, read, { id })).toEqual({
      reasonText: 'Did not come: talk with the person first',
    });
  });

  it('who begins is closed everywhere else, and every other partner keeps nothing', async () => {
    const first = await on.referred();
    const { clientId } = first;
    const others = [await on.referred({ clientId }), await on.referred({ clientId })];
    const stranger = await on.referred();
    await yes(first);
    valueOf(await step(first.id, 'accept', 3, on.base.self(clientId)));
    valueOf(await step(first.id, 'start', 4));
    await on.follow(first.id);
    await on.follow(first.id);
    for (const { id, partnerId } of others) {
      expect(await on.state(id)).toBe('closed');
      expect((await on.steps(id)).at(-1)).toEqual(['closed', 'system', null]);
      const shown = await on.app.ask(on.counsellor, STEPS, { variables: { id } });
      expect(shown.data?.['application']).toMatchObject({
        steps: [
          { state: 'sent', movedAs: 'counsellor' },
          { state: 'closed', movedAs: null },
        ],
      });
      expect(await on.cards(partnerId)).toEqual([]);
      expect((await on.events(id)).map(({ payload }) => (payload as { to: string }).to)).toEqual(['sent', 'closed']);
    }
    expect(await on.state(stranger.id)).toBe('sent');
    expect(await on.cards(first.partnerId)).toMatchObject([{ state: 'started' }]);
  });

  it('whom the partner refused it reads no more, once the worker heard of it', async () => {
    const referral = await on.referred();
    const { id: cardId } = await on.card(referral.partnerId);
    const no = { cardId, kind: 'no' as const, at: null, reason: 'too_far' as const, contact: false };
    valueOf(await on.app.get(AnswerApplication).execute(on.base.own(referral.partnerId), no));
    await on.follow(referral.id);
    expect(await on.cards(referral.partnerId)).toEqual([]);
    const again = await on.tryRefer(referral.clientId, referral.opportunityId);
    expect(again.refusal).toBeNull();
  });

  it('lapses after 60 days without a word, and not before', async () => {
    const { id, partnerId } = await on.referred();
    await on.age(id, 59);
    expect(await on.state(id)).toBe('sent');
    await on.age(id, 1);
    expect(await on.state(id)).toBe('lapsed');
    expect(await on.cards(partnerId)).toEqual([]);
    const accepted = await on.referred();
    await yes(accepted);
    valueOf(await step(accepted.id, 'accept', 3));
    await on.age(accepted.id, 100);
    expect(await on.state(accepted.id)).toBe('accepted');
  });

  it('reminds after 3 and 7 days, once each, and never of a card that is not readable', async () => {
    const { id, partnerId } = await on.referred();
    const reminders = async (of: string) =>
      (await on.events(of))
        .filter(({ name }) => name === 'application.reminder-due')
        .map(({ payload }) => (payload as { number: number }).number);
    await on.age(id, 2);
    expect(await reminders(id)).toEqual([]);
    await on.age(id, 1);
    await on.age(id, 0);
    expect(await reminders(id)).toEqual([1]);
    await on.age(id, 4);
    await on.age(id, 20);
    expect(await reminders(id)).toEqual([1, 2]);
    const [event] = (await on.events(id)).slice(-1);
    expect(event!['payload']).toEqual({ partnerId, opportunityId: expect.any(String), number: 2 });
    const silent = await on.referred();
    await on.withdrawConsent(silent);
    await on.age(silent.id, 8);
    expect(await reminders(silent.id)).toEqual([]);
  });

  it('contact details open when both agreed, whoever was last, and close with the consent', async () => {
    const referral = await on.referred();
    const { clientId, partnerId } = referral;
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, clientId);
    const target = { id: clientId, version: client!.version };
    valueOf(
      await on.app
        .get(ChangeClient)
        .execute(on.counsellor, target, { person: { name: 'Budi', phone: '0812-0000-77' } }),
    );
    await yes(referral, true);
    await on.follow(referral.id);
    expect((await on.card(partnerId)).contact).toBeNull();
    const self = on.base.self(clientId);
    const consentId = await on.base.give(self, clientId, on.base.draft(partnerId, { purpose: 'contact' }));
    await on.heardOfConsent(clientId, 'contact');
    expect((await on.card(partnerId)).contact).toEqual({ name: 'Budi', phone: '0812-0000-77', email: null });
    expect((await on.events(referral.id)).at(-1)).toMatchObject({ name: 'application.contact-opened' });
    expect(await on.base.run(self, OWN)).toMatchObject([{ partnerAgreed: true, contactShown: true }]);
    await on.withdrawConsent({ clientId, consentId });
    expect((await on.card(partnerId)).contact).toBeNull();
  });

  it('of somebody who was erased is closed', async () => {
    const { id, clientId } = await on.referred();
    const client = await on.app.get(ClientsQueries).byId(on.counsellor, clientId);
    valueOf(await on.app.get(EraseClient).execute(on.counsellor, { id: clientId, version: client!.version }));
    await on.app.get(ApplicationsJobs).closeErased({ subjectId: clientId, officeId: on.base.officeId } as never);
    expect(await on.state(id)).toBe('closed');
  });

  it('has a history that nobody writes, changes or removes but the database itself', async () => {
    const { id } = await on.referred();
    for (const sql of [
      'UPDATE applications.step SET at = now()',
      'DELETE FROM applications.step',
      'INSERT INTO applications.step DEFAULT VALUES',
      'DELETE FROM applications.application',
    ]) {
      for (const actor of [on.counsellor, actorAs('employer')])
        await expect(on.app.uow.read(actor, () => on.app.uow.manager.query(sql))).rejects.toThrow(/denied|read-only/);
    }
    expect(await behind(on.app, 'SELECT FROM applications.step WHERE application_id = $1', [id])).toHaveLength(1);
  });
});
