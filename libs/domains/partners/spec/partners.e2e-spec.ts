import { SYSTEM, VISITOR, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, makePerson } from '../../../../test/support/people.js';
import { PartnersJobs } from '../partners.jobs.js';

const FIELDS = `__typename
  ... on PartnerPayload { partner { id name status version verifiedOn viewerCanEdit viewerCanVerify decisions { decision reason decidedOn } } }
  ... on Refused { code problems { path code } }`;
const REGISTER = `mutation ($input: PartnerInput!) { registerPartner(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: PartnerInput!) { updatePartner(id: $id, version: $version, input: $input) { ${FIELDS} } }`;
const decision = (name: string): string =>
  `mutation ($id: ID!, $version: Int!, $reason: String!) { ${name}(id: $id, version: $version, reason: $reason) { ${FIELDS} } }`;
const VERIFY = decision('verifyPartner');
const SUSPEND = decision('suspendPartner');
const REINSTATE = decision('reinstatePartner');
const ONE =
  'query ($id: ID!) { partner(id: $id) { id name status people { role displayName } decisions { reason } viewerCanEdit } }';
const LIST =
  'query ($filter: PartnerFilter, $first: Int, $after: String) { partners(filter: $filter, first: $first, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }';
const INVITE =
  'mutation ($id: ID!, $persona: Persona) { invitePartnerPerson(partnerId: $id, persona: $persona) { __typename ... on InvitationPayload { invitation { persona link } } ... on Refused { code problems { path code } } } }';

describe('partners', () => {
  let app: TestApp;
  let office: { id: string };
  let counsellor: Actor;
  let farCounsellor: Actor;
  const administrator = actorAs('administrator');

  beforeAll(async () => {
    app = await TestApp.start();
    office = await makeOffice(app);
    const farOffice = await makeOffice(app, { name: 'Sentra Layanan Kenanga' });
    counsellor = actorAs('counsellor', { officeIds: [office.id] });
    farCounsellor = actorAs('counsellor', { officeIds: [farOffice.id] });
  }, 120_000);
  afterAll(() => app.stop());

  type Answer = Record<string, never>;
  interface Seen {
    id: string;
    version: number;
    status: string;
    [key: string]: unknown;
  }
  const run = async (actor: Actor, query: string, variables: Record<string, unknown>): Promise<Answer> =>
    answerOf(await app.ask(actor, query, { variables }));
  const partnerOf = (answer: Answer): Seen => {
    if (answer['__typename'] !== 'PartnerPayload') throw new Error(JSON.stringify(answer));
    return answer['partner'] as unknown as Seen;
  };
  const input = (change: Record<string, unknown> = {}) => ({
    kind: 'employer',
    name: 'Bengkel Las Sumber Rejeki',
    country: 'ID',
    ...change,
  });
  const register = async (actor: Actor = counsellor, change: Record<string, unknown> = {}): Promise<Seen> =>
    partnerOf(await run(actor, REGISTER, { input: input(change) }));
  const verified = async (change: Record<string, unknown> = {}): Promise<Seen> => {
    const { id, version } = await register(counsellor, change);
    return partnerOf(await run(counsellor, VERIFY, { id, version, reason: 'NIB dan lokasi sudah dicek.' }));
  };
  const own = (id: string): Actor => actorAs('employer', { partnerIds: [id] });
  const events = (id: string) =>
    behind(app, 'SELECT name, payload, partner_id, actor_id FROM platform.event WHERE subject_id = $1 ORDER BY id', [
      id,
    ]);

  describe('registration', () => {
    it('by an office waits for verification and says what happened', async () => {
      const partner = await register();
      expect(partner).toMatchObject({
        status: 'pending',
        version: 1,
        verifiedOn: null,
        viewerCanEdit: true,
        viewerCanVerify: true,
      });
      expect(await events(partner.id)).toEqual([
        { name: 'partner.registered', payload: { kind: 'employer' }, partner_id: partner.id, actor_id: counsellor.id },
      ]);
    });

    it('by its own person makes that account its first person', async () => {
      const first = await register(own(newId()));
      const { accountId } = await makePerson(app, 'employer', { partnerId: first.id });
      const person = actorAs('employer', { id: accountId, partnerIds: [newId()] });
      const partner = await register(person, { name: 'Konveksi Dua Putri' });
      expect(partner).toMatchObject({ status: 'pending' });
      const follow = () =>
        app.uow.write(SYSTEM, async () =>
          ok(await app.get(PartnersJobs).firstPerson({ subjectId: partner.id, actor: person } as never)),
        );
      await follow();
      await follow();
      expect(
        await behind(app, 'SELECT persona, account_id FROM identity.membership WHERE partner_id = $1', [partner.id]),
      ).toEqual([{ persona: 'employer', account_id: accountId }]);
    });

    it.each([
      ['name required', { name: 'A' }],
      ['name too_long', { name: 'x'.repeat(161) }],
      ['about too_long', { about: 'x'.repeat(2001) }],
      ['areaId unknown_reference', { areaId: newId() }],
      ['areaId unknown_reference', { areaId: 'nowhere' }],
    ])('refuses %s', async (expected, change) => {
      const answer = await run(counsellor, REGISTER, { input: input(change) });
      expect(answer).toMatchObject({ code: 'bad_input' });
      expect(
        (answer['problems'] as unknown as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`),
      ).toEqual([expected]);
    });

    it.each([[{ kind: 'bank' }], [{ country: 'US' }], [{ name: 7 }], [{ name: null }], [{ status: 'verified' }]])(
      'rejects the wrong type %j',
      async (change) => {
        const answer = await app.ask(counsellor, REGISTER, { variables: { input: input(change) } });
        expect([answer.status, answer.data]).toEqual([400, null]);
      },
    );

    it('is not for visitors and clients', async () => {
      expect((await app.ask(VISITOR, REGISTER, { variables: { input: input() } })).errors[0]?.extensions?.code).toBe(
        'UNAUTHENTICATED',
      );
      expect(
        (await app.ask(actorAs('client'), REGISTER, { variables: { input: input() } })).errors[0]?.extensions?.code,
      ).toBe('FORBIDDEN');
    });
  });

  describe('verification', () => {
    it('has a reason and a day, moves the version, and says what happened', async () => {
      const partner = await verified();
      expect(partner).toMatchObject({
        status: 'verified',
        version: 2,
        verifiedOn: '2026-11-22',
        decisions: [{ decision: 'verify', reason: 'NIB dan lokasi sudah dicek.', decidedOn: '2026-11-22' }],
      });
      expect((await events(partner.id)).at(-1)).toMatchObject({
        name: 'partner.standing-changed',
        payload: { decision: 'verify', from: 'pending', to: 'verified' },
      });
    });

    it('of a partner that nobody looked after puts the office in charge', async () => {
      const self = own(newId());
      const { id, version } = await register(self);
      expect(partnerOf(await run(farCounsellor, VERIFY, { id, version, reason: 'Sudah dikunjungi.' })).status).toBe(
        'verified',
      );
      expect(await run(counsellor, SUSPEND, { id, version: 2, reason: 'Tidak ada di lokasi.' })).toMatchObject({
        code: 'partner.not_in_charge',
      });
    });

    it('refuses another office, a stale version, a thin reason, and what makes no sense', async () => {
      const { id } = await verified();
      const reason = 'Alasan cukup';
      expect(await run(farCounsellor, SUSPEND, { id, version: 2, reason })).toMatchObject({
        code: 'partner.not_in_charge',
      });
      expect(await run(counsellor, SUSPEND, { id, version: 1, reason })).toMatchObject({ code: 'stale_version' });
      expect(await run(counsellor, SUSPEND, { id, version: 2, reason: ' x ' })).toMatchObject({
        code: 'bad_input',
        problems: [{ path: 'reason', code: 'required' }],
      });
      expect(await run(counsellor, SUSPEND, { id, version: 2, reason: 'x'.repeat(501) })).toMatchObject({
        problems: [{ path: 'reason', code: 'too_long' }],
      });
      expect(await run(counsellor, VERIFY, { id, version: 2, reason })).toMatchObject({
        code: 'partner.cannot_verify',
      });
      expect(await run(counsellor, REINSTATE, { id, version: 2, reason })).toMatchObject({
        code: 'partner.cannot_reinstate',
      });
      expect(await behind(app, 'SELECT 1 FROM partners.decision WHERE partner_id = $1', [id])).toHaveLength(1);
    });

    it('suspends and reinstates', async () => {
      const { id } = await verified();
      expect(
        partnerOf(await run(counsellor, SUSPEND, { id, version: 2, reason: 'Keluhan belum dijawab.' })),
      ).toMatchObject({ status: 'suspended', version: 3 });
      expect(await run(counsellor, SUSPEND, { id, version: 3, reason: 'Sekali lagi.' })).toMatchObject({
        code: 'partner.cannot_suspend',
      });
      expect(
        partnerOf(await run(administrator, REINSTATE, { id, version: 3, reason: 'Keluhan selesai.' })),
      ).toMatchObject({ status: 'verified', verifiedOn: '2026-11-22' });
    });

    it('answers alike for unknown ids and what one may not see', async () => {
      for (const id of [newId(), 'nowhere']) {
        for (const query of [VERIFY, SUSPEND, REINSTATE]) {
          const { errors } = await app.ask(counsellor, query, { variables: { id, version: 1, reason: 'Alasan' } });
          expect(errors[0]?.extensions?.code).toBe('NOT_FOUND');
        }
      }
    });

    it.each([['employer'], ['social_worker'], ['client'], ['authority']] as const)('is not for %s', async (persona) => {
      const { errors } = await app.ask(actorAs(persona), VERIFY, {
        variables: { id: newId(), version: 1, reason: 'Alasan' },
      });
      expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
    });
  });

  describe('editing', () => {
    it('by its own people leaves what was verified alone', async () => {
      const { id } = await verified();
      const about = { input: input({ about: 'Pagar, kanopi, tralis.' }), id, version: 2 };
      expect(partnerOf(await run(own(id), UPDATE, about))).toMatchObject({ version: 3 });
      expect((await events(id)).at(-1)).toMatchObject({ name: 'partner.edited', payload: { version: 3 } });
      expect(await run(own(id), UPDATE, { id, version: 3, input: input({ name: 'Nama Lain' }) })).toMatchObject({
        code: 'partner.verified_facts',
      });
      expect(
        partnerOf(await run(counsellor, UPDATE, { id, version: 3, input: input({ name: 'Nama Lain' }) })),
      ).toMatchObject({ name: 'Nama Lain', version: 4 });
    });

    it('refuses a stale version, bad input, and a suspended partner', async () => {
      const { id } = await verified();
      expect(await run(own(id), UPDATE, { id, version: 1, input: input() })).toMatchObject({ code: 'stale_version' });
      expect(await run(counsellor, UPDATE, { id, version: 2, input: input({ name: '' }) })).toMatchObject({
        code: 'bad_input',
      });
      await run(counsellor, SUSPEND, { id, version: 2, reason: 'Keluhan belum dijawab.' });
      expect(await run(own(id), UPDATE, { id, version: 3, input: input() })).toMatchObject({
        code: 'partner.suspended',
      });
    });

    it('of somebody else is like editing what is not there', async () => {
      const { id } = await verified();
      const answers = await Promise.all(
        [id, newId(), 'nowhere'].map((one) =>
          app.ask(own(newId()), UPDATE, { variables: { id: one, version: 2, input: input() } }),
        ),
      );
      const shape = answers.map(({ status, data, errors }) => ({
        status,
        data,
        message: errors[0]?.message,
        code: errors[0]?.extensions,
      }));
      expect(shape[0]).toMatchObject({ code: { code: 'NOT_FOUND' } });
      expect(shape[1]).toEqual(shape[0]);
      expect(shape[2]).toEqual(shape[0]);
      expect(await run(farCounsellor, 'query ($id: ID!) { partner(id: $id) { viewerCanEdit } }', { id })).toEqual({
        viewerCanEdit: false,
      });
    });

    it('cannot reach the standing from the market side, whatever the code forgets', async () => {
      const { id } = await register();
      const act = app.uow.write(own(id), async () => {
        await app.uow.manager.query(
          "UPDATE partners.partner SET status = 'verified', verified_on = now() WHERE id = $1",
          [id],
        );
        return ok(null);
      });
      await expect(act).rejects.toThrow('permission denied');
    });
  });

  describe('reading', () => {
    it('shows pending ones to themselves and to offices, verified ones to everybody', async () => {
      const pending = await register(counsellor, { name: 'Toko Menunggu' });
      const out = await verified({ name: 'Toko Terbuka' });
      const sees = async (actor: Actor, id: string) =>
        (await app.ask(actor, ONE, { variables: { id } })).data?.['partner'] !== null;
      expect(await sees(VISITOR, out.id)).toBe(true);
      expect(await sees(VISITOR, pending.id)).toBe(false);
      expect(await sees(own(newId()), pending.id)).toBe(false);
      expect(await sees(actorAs('client'), pending.id)).toBe(false);
      expect(await sees(own(pending.id), pending.id)).toBe(true);
      expect(await sees(farCounsellor, pending.id)).toBe(true);
      expect(await sees(VISITOR, 'nowhere')).toBe(false);
    });

    it('tells names of people and reasons only to itself and to offices', async () => {
      const { id } = await verified();
      await makePerson(app, 'employer', { partnerId: id, displayName: 'Slamet Riyadi' });
      const full = {
        people: [{ role: 'employer', displayName: 'Slamet Riyadi' }],
        decisions: [{ reason: 'NIB dan lokasi sudah dicek.' }],
      };
      expect(await run(own(id), ONE, { id })).toMatchObject(full);
      expect(await run(farCounsellor, ONE, { id })).toMatchObject(full);
      for (const actor of [VISITOR, own(newId()), actorAs('client')]) {
        expect(await run(actor, ONE, { id })).toMatchObject({ people: [], decisions: [] });
      }
    });

    it('lists by name without marks, page by page, filtered', async () => {
      for (const name of ['Zz Đức Thành', 'Zz Ánh Sao', 'Zz Bình Minh'])
        await register(counsellor, { name, country: 'VN' });
      const page = async (variables: object) =>
        (await run(counsellor, LIST, { first: 2, ...variables })) as unknown as {
          edges: { node: { name: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      const filter = { text: 'zz', country: 'VN', status: 'pending', kind: 'employer' };
      const first = await page({ filter });
      expect(first.edges.map(({ node }) => node.name)).toEqual(['Zz Ánh Sao', 'Zz Bình Minh']);
      const second = await page({ filter, after: first.pageInfo.endCursor });
      expect([second.edges.map(({ node }) => node.name), second.pageInfo.hasNextPage]).toEqual([
        ['Zz Đức Thành'],
        false,
      ]);
      expect((await page({ filter: { text: 'duc th' } })).edges).toHaveLength(1);
      expect((await page({ filter: { text: '%' } })).edges).toHaveLength(0);
      expect((await app.ask(counsellor, LIST, { variables: { after: 'nonsense' } })).errors[0]?.extensions?.code).toBe(
        'BAD_INPUT',
      );
      expect((await app.ask(VISITOR, LIST)).errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      expect((await app.ask(actorAs('authority'), LIST)).errors[0]?.extensions?.code).toBe('FORBIDDEN');
    });

    it('adds itself to whoever asks for the viewer', async () => {
      const { id, name } = await verified({ name: 'Pabrik Tahu Sari' });
      expect(await run(own(id), '{ viewer { partners { id name } } }', {})).toEqual({ partners: [{ id, name }] });
    });
  });

  describe('inviting its people', () => {
    it('gives a link for the persona that such a partner has', async () => {
      const { id } = await verified({ kind: 'lender', name: 'Koperasi Makmur' });
      const answer = await run(counsellor, INVITE, { id });
      expect(answer).toMatchObject({
        invitation: { persona: 'loan_officer', link: expect.stringContaining('/join#') },
      });
      expect(await run(own(id), INVITE, { id, persona: 'employer' })).toMatchObject({
        invitation: { persona: 'employer' },
      });
    });

    it('refuses other personas, suspended partners, and those of others', async () => {
      const { id } = await verified();
      expect(await run(counsellor, INVITE, { id, persona: 'administrator' })).toMatchObject({
        code: 'bad_input',
        problems: [{ path: 'persona' }],
      });
      for (const actor of [own(newId()), farCounsellor]) {
        expect((await app.ask(actor, INVITE, { variables: { id } })).errors[0]?.extensions?.code).toBe('NOT_FOUND');
      }
      await run(counsellor, SUSPEND, { id, version: 2, reason: 'Keluhan belum dijawab.' });
      expect(await run(counsellor, INVITE, { id })).toMatchObject({ code: 'partner.suspended' });
      expect((await app.ask(actorAs('client'), INVITE, { variables: { id } })).errors[0]?.extensions?.code).toBe(
        'FORBIDDEN',
      );
    });
  });
});
