import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { actorAs } from '../../../../test/support/actors.js';
import { behind, valueOf } from '../../../../test/support/people.js';
import { RecordDisclosure } from '../record-disclosure.js';
import { soon, Stage, type Answer } from './stage.js';

const CONSENT = `id state purpose scopes channel language shown shownHash takenByDecider viewerCanWithdraw partnerKind
  partner { id name } opportunity { id title }`;
const REFUSED = '... on Refused { code message problems { path code } }';
const TEXT = `query ($draft: ConsentDraftInput!, $language: Lang!) { consentStatement(draft: $draft, language: $language) {
  __typename ... on ConsentStatement { text hash language } ${REFUSED} } }`;
const GIVE = `mutation ($input: GiveConsentInputType!) { giveConsent(input: $input) {
  __typename ... on ConsentPayload { consent { ${CONSENT} } } ${REFUSED} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawConsent(id: $id) {
  __typename ... on ConsentPayload { consent { ${CONSENT} } } ${REFUSED} } }`;
const OF = `query ($clientId: ID!) { consentsOf(clientId: $clientId) { ${CONSENT} } }`;
const OWN = `{ ownConsents { ${CONSENT} } }`;
const SEEN = `persona byLink purpose scopes disclosedAt partner { id name } opportunity { id title }`;
const OWN_SEEN = `{ ownDisclosures { edges { node { ${SEEN} } } } }`;
const SEEN_OF = `query ($clientId: ID!) { disclosuresOf(clientId: $clientId) { edges { node { ${SEEN} } } } }`;

type Node = Record<string, unknown>;

describe('consents', () => {
  let stage: Stage;
  let clientId: string;
  let partnerId: string;
  beforeAll(async () => {
    stage = await Stage.set();
    partnerId = await stage.partner();
  }, 120_000);
  afterAll(() => stage.app.stop());
  beforeEach(async () => {
    clientId = await stage.client();
  });

  const draft = (change: Record<string, unknown> = {}) => ({
    purpose: 'referral',
    partnerId,
    until: soon(),
    ...change,
  });
  const textOf = (actor: Actor, asked: Record<string, unknown>, language = 'id') =>
    stage.run(actor, TEXT, { draft: asked, language });
  const give = async (actor: Actor, change: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => {
    const { hash } = await textOf(actor, draft(change));
    return stage.run(actor, GIVE, {
      input: { ...draft(change), clientId, language: 'id', statementHash: hash, ...more },
    });
  };
  const consentOf = (answer: Answer): Node => {
    if (answer['__typename'] !== 'ConsentPayload') throw new Error(JSON.stringify(answer));
    return answer['consent'] as unknown as Node;
  };
  const seen = (answer: Answer): Node[] => (answer['edges'] as unknown as { node: Node }[]).map(({ node }) => node);

  it('are given in front of the desk, in the words that were shown, and written down', async () => {
    const consent = consentOf(await give(stage.counsellor, {}, { takenByDecider: true }));
    expect(consent).toMatchObject({
      ...{ state: 'in_force', purpose: 'referral', scopes: ['card'], channel: 'in_person', language: 'id' },
      ...{ takenByDecider: true, viewerCanWithdraw: true, partner: { id: partnerId }, opportunity: null },
    });
    const { text, hash } = await textOf(stage.counsellor, draft());
    expect(consent).toMatchObject({ shown: text, shownHash: hash });
    const payload = { consentId: consent['id'], purpose: 'referral', partnerId, opportunityId: null };
    expect(await stage.events(clientId)).toEqual([
      { name: 'consent.given', payload, office_id: stage.officeId, persona: 'counsellor' },
    ]);
    expect(await stage.run(stage.counsellor, OF, { clientId })).toEqual([consent]);
  });

  it('are given by the person alone, who is never the one who decides', async () => {
    const opening = await stage.opening(partnerId, 'Tukang Kayu');
    const self = stage.self(clientId);
    const consent = consentOf(
      await give(self, { opportunityId: opening }, { clientId: newId(), takenByDecider: true }),
    );
    expect(consent).toMatchObject({
      channel: 'by_client',
      takenByDecider: false,
      opportunity: { title: 'Tukang Kayu' },
    });
    expect(consent['shown']).toContain('“Tukang Kayu”');
    expect(await stage.run(self, OWN)).toEqual([consent]);
    expect(await stage.run(stage.self(await stage.client()), OWN)).toEqual([]);
    expect(await stage.run(actorAs('client', { officeIds: [stage.officeId] }), OWN)).toEqual([]);
  });

  it('are shown in three languages', async () => {
    const texts = await Promise.all(
      ['id', 'vi', 'en'].map(async (language) => String((await textOf(stage.counsellor, draft(), language))['text'])),
    );
    expect(texts[0]).toContain('boleh melihat kartu kerja Anda');
    expect(texts[1]).toContain('được xem thẻ nghề nghiệp của bạn');
    expect(texts[2]).toContain('may see your work card');
  });

  describe('are refused', () => {
    it.each([
      ['until dates.past', { until: '2026-11-01' }],
      ['until consent.too_long', { until: soon(380) }],
      ['partnerId consent.one_recipient', { partnerKind: 'employer' }],
      ['partnerId consent.one_recipient', { partnerId: null }],
      ['partnerId unknown_reference', { partnerId: newId() }],
      ['partnerId unknown_reference', { partnerId: 'x' }],
      ['opportunityId unknown_reference', { opportunityId: newId() }],
      ['opportunityId unknown_reference', { opportunityId: 'x' }],
    ])('with %s', async (expected, change) => {
      const input = { ...draft(change), clientId, language: 'id', statementHash: 'x' };
      const answer = await stage.run(stage.counsellor, GIVE, { input });
      expect((answer['problems'] as unknown as Node[]).map(({ path, code }) => [path, code].join(' '))).toEqual([
        expected,
      ]);
      expect(await stage.events(clientId)).toEqual([]);
    });

    it('for a partner nobody vouches for, and for the opening of another', async () => {
      const pending = await stage.partner('employer', false);
      const foreign = await stage.opening(await stage.partner());
      const trainers = { partnerId: null, partnerKind: 'trainer' };
      for (const change of [
        { partnerId: pending },
        { opportunityId: foreign },
        { ...trainers, opportunityId: foreign },
      ])
        expect(await textOf(stage.counsellor, draft(change))).toMatchObject({ code: 'bad_input' });
      expect(await textOf(stage.counsellor, draft({ ...trainers }))).toMatchObject({ __typename: 'ConsentStatement' });
      const employers = { partnerId: null, partnerKind: 'employer', opportunityId: foreign };
      expect(await textOf(stage.counsellor, draft(employers))).toMatchObject({ __typename: 'ConsentStatement' });
    });

    it('when the text is another one than was read', async () => {
      expect(await give(stage.counsellor, {}, { language: 'vi' })).toMatchObject({ code: 'consent.text_changed' });
      expect(await stage.events(clientId)).toEqual([]);
    });

    it('for a person who was joined with another, or erased', async () => {
      const other = await stage.client();
      await behind(stage.app, 'UPDATE clients.client SET merged_into = $2 WHERE client_id = $1', [clientId, other]);
      const { hash } = await textOf(stage.counsellor, draft());
      const input = { ...draft(), clientId, language: 'id', statementHash: hash };
      expect(await stage.rejection(stage.counsellor, GIVE, { input })).toBe('NOT_FOUND');
    });
  });

  it('of another office’s person are like those of nobody', async () => {
    const id = String(consentOf(await give(stage.counsellor))['id']);
    const { hash } = await textOf(stage.counsellor, draft());
    const input = { ...draft(), language: 'id', statementHash: hash };
    const far = stage.farCounsellor;
    for (const one of [clientId, newId(), 'x']) {
      expect(await stage.rejection(far, GIVE, { input: { ...input, clientId: one } })).toBe('NOT_FOUND');
      expect(await stage.run(far, OF, { clientId: one })).toEqual([]);
      expect(seen(await stage.run(far, SEEN_OF, { clientId: one }))).toEqual([]);
    }
    for (const one of [id, newId(), 'x']) expect(await stage.rejection(far, WITHDRAW, { id: one })).toBe('NOT_FOUND');
    expect(await stage.rejection(stage.self(await stage.client()), WITHDRAW, { id })).toBe('NOT_FOUND');
    expect(await stage.run(stage.counsellor, OF, { clientId })).toMatchObject([{ state: 'in_force' }]);
  });

  it('are nobody’s business outside', async () => {
    const input = { ...draft(), clientId, language: 'id', statementHash: 'x' };
    for (const persona of ['employer', 'trainer', 'loan_officer', 'authority', 'administrator'] as const) {
      const actor = actorAs(persona, { partnerIds: [partnerId] });
      for (const [query, variables] of [
        [GIVE, { input }],
        [WITHDRAW, { id: newId() }],
        [OF, { clientId }],
        [OWN, {}],
        [OWN_SEEN, {}],
        [SEEN_OF, { clientId }],
        [TEXT, { draft: draft(), language: 'id' }],
      ] as const)
        expect(await stage.rejection(actor, query, variables)).toBe('FORBIDDEN');
    }
    expect(await stage.rejection(stage.counsellor, OWN)).toBe('FORBIDDEN');
    expect(await stage.rejection(stage.self(clientId), OF, { clientId })).toBe('FORBIDDEN');
  });

  it('are taken back by the person or for them, once, without a reason', async () => {
    const self = stage.self(clientId);
    const [mine, theirs] = [consentOf(await give(self)), consentOf(await give(stage.counsellor))];
    expect(consentOf(await stage.run(self, WITHDRAW, { id: theirs['id'] }))).toMatchObject({
      ...{ id: theirs['id'], state: 'withdrawn', viewerCanWithdraw: false },
    });
    expect(consentOf(await stage.run(stage.counsellor, WITHDRAW, { id: mine['id'] }))['state']).toBe('withdrawn');
    expect(await stage.run(self, WITHDRAW, { id: mine['id'] })).toMatchObject({ code: 'consent.withdrawn_already' });
    expect(
      (
        await behind(stage.app, 'SELECT channel FROM consents.withdrawal WHERE client_id = $1 ORDER BY withdrawn_at', [
          clientId,
        ])
      ).map(({ channel }) => channel),
    ).toEqual(['by_client', 'in_person']);
    expect((await stage.events(clientId)).map((event) => (event as Node)['name'])).toEqual([
      ...['consent.given', 'consent.given', 'consent.withdrawn', 'consent.withdrawn'],
    ]);
  });

  it('are the person’s also under an id that was joined with theirs', async () => {
    const old = await stage.client();
    await give(stage.counsellor, {}, { clientId: old });
    await stage.release(old, partnerId);
    await behind(stage.app, 'UPDATE clients.client SET merged_into = $2 WHERE client_id = $1', [old, clientId]);
    const [consent] = (await stage.run(stage.counsellor, OF, { clientId })) as unknown as Node[];
    expect(consent).toMatchObject({ state: 'in_force' });
  });

  it('let a person read who saw what, why and when, also when the partner is not listed any more', async () => {
    const self = stage.self(clientId);
    consentOf(await give(self));
    await stage.release(clientId, partnerId);
    valueOf(await stage.app.get(RecordDisclosure).execute(stage.own(partnerId), {}));
    await behind(stage.app, `UPDATE partners.partner SET status = 'suspended' WHERE id = $1`, [partnerId]);
    const [mine] = seen(await stage.run(self, OWN_SEEN));
    expect(mine).toMatchObject({
      ...{ persona: 'employer', byLink: false, purpose: 'referral', scopes: ['card'], partner: { id: partnerId } },
    });
    expect(seen(await stage.run(stage.counsellor, SEEN_OF, { clientId }))).toEqual([mine]);
    expect(seen(await stage.run(stage.self(await stage.client()), OWN_SEEN))).toEqual([]);
    await behind(stage.app, `UPDATE partners.partner SET status = 'verified' WHERE id = $1`, [partnerId]);
  });
});
