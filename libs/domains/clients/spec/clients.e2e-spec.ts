import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ReferenceQueries } from '#domains/reference';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, valueOf } from '../../../../test/support/people.js';
import { ChangeClient } from '../change-client.js';
import { ClientsQueries } from '../clients.queries.js';
import type { PersonInput } from '../core/person.js';
import { OpenFile } from '../open-file.js';
import { RegisterClient } from '../register-client.js';

const PAYLOAD = `__typename ... on ClientPayload { client { id version provisional name } } ... on Refused { code message problems { path code } }`;
const REGISTER = `mutation ($input: RegisterClientInputType!) { registerClient(input: $input) { ${PAYLOAD} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateClientInputType!) { updateClient(id: $id, version: $version, input: $input) { ${PAYLOAD} } }`;
const ONE = `query ($id: ID!) { client(id: $id) { id name state provisional viewerCanEdit counsellor { displayName }
  file { person { name birthDate phone identityNumbers { kind number } } standing { statuses { status from proofs { code issuedOn } } facts { key value } note } }
  work { goals schooling occupations { isco } skills { level skill { label } } experience { months } payNeed { amount currency } area { name } availability { weekday from to } } } }`;
const OWN = `{ ownClient { id name file { person { phone } standing { statuses { status } health note } } } }`;
const LIST = `query ($filter: ClientFilter, $order: CaseloadOrder!, $first: Int!, $after: String) {
  clients(filter: $filter, order: $order, first: $first, after: $after) { edges { node { id name } } pageInfo { hasNextPage endCursor } } }`;
const LIKELY = `query ($person: PersonInputType!) { likelyDuplicates(person: $person) { name why client { id } } }`;

type Answer = Record<string, never>;

describe('clients', () => {
  let app: TestApp;
  let counsellor: Actor;
  let farCounsellor: Actor;
  let officeId: string;
  let areaId: string;
  let areaPath: readonly string[];

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
    officeId = (await makeOffice(app)).id;
    const far = await makeOffice(app, { name: 'Sentra Layanan Kenanga' });
    counsellor = actorAs('counsellor', { officeIds: [officeId] });
    farCounsellor = actorAs('counsellor', { officeIds: [far.id] });
    const area = await app.get(ReferenceQueries).areaByCode('ID', 'regency', '33.74');
    areaId = area!.id;
    areaPath = area!.path;
  }, 120_000);
  afterAll(() => app.stop());

  const run = async (actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    answerOf(await app.ask(actor, query, { variables }));
  const register = async (person: PersonInput, rest: Record<string, unknown> = {}, actor = counsellor) =>
    valueOf(await app.get(RegisterClient).execute(actor, { person, confirmedDistinct: true, ...rest }));
  const namesIn = (answer: Answer): string[] =>
    (answer['edges'] as unknown as { node: { name: string } }[]).map(({ node }) => node.name);
  const clientOf = (answer: Answer): { id: string; version: number; provisional: boolean; name: string } => {
    if (answer['__typename'] !== 'ClientPayload') throw new Error(JSON.stringify(answer));
    return answer['client'] as unknown as { id: string; version: number; provisional: boolean; name: string };
  };
  const office = async (): Promise<Actor> =>
    actorAs('counsellor', { officeIds: [(await makeOffice(app, { name: `Sentra ${newId().slice(-6)}` })).id] });

  describe('registering', () => {
    it('takes a name alone, and says what happened without it', async () => {
      const client = clientOf(await run(counsellor, REGISTER, { input: { person: { name: '  Mas   Gondrong ' } } }));
      expect(client).toMatchObject({ provisional: true, name: 'Mas Gondrong', version: 1 });
      expect(
        await behind(app, 'SELECT name, payload, office_id FROM platform.event WHERE subject_id = $1', [client.id]),
      ).toEqual([{ name: 'client.registered', payload: { provisional: true }, office_id: officeId }]);
      expect(await run(counsellor, ONE, { id: client.id })).toMatchObject({
        state: 'active',
        viewerCanEdit: true,
        work: { goals: [], schooling: null, payNeed: null, area: null },
      });
    });

    it('keeps everything that is known, on its own side of the wall', async () => {
      const input = {
        person: {
          name: 'Bayu Saputra',
          birthDate: '1994-03-02',
          sex: 'male',
          phone: '0812-0000-7001',
          identityNumbers: [{ kind: 'id_card', number: '3374 0000 0000 7001' }],
        },
        work: {
          goals: ['vacancy'],
          occupations: ['7212'],
          experience: [{ isco: '7212', months: 14 }],
          schooling: 'vocational',
          areaId,
          payNeed: { amount: '2500000', currency: 'IDR' },
          availability: [{ weekday: 1, from: '09:00', to: '17:00' }],
        },
        standing: {
          statuses: [
            { status: 'rehabilitation', from: '2026-01-10', proofs: [{ code: 'ipwl_letter', issuedOn: '2026-06-01' }] },
          ],
          facts: [{ key: 'household_income', value: '1200000' }],
          note: 'Ibu bisa dihubungi',
        },
      };
      const { id, provisional } = clientOf(await run(counsellor, REGISTER, { input }));
      expect(provisional).toBe(false);
      expect(await run(counsellor, ONE, { id })).toMatchObject({
        name: 'Bayu Saputra',
        file: {
          person: { birthDate: '1994-03-02', identityNumbers: [{ kind: 'id_card', number: '3374 0000 0000 7001' }] },
          standing: {
            statuses: [{ status: 'rehabilitation' }],
            facts: [{ key: 'household_income', value: '1200000' }],
          },
        },
        work: { occupations: [{ isco: '7212' }], payNeed: { amount: '2500000' }, area: { name: expect.any(String) } },
      });
      const open = JSON.stringify(
        await behind(
          app,
          `SELECT c, w FROM clients.client c JOIN clients.work_profile w USING (office_id, client_id) WHERE c.client_id = $1`,
          [id],
        ),
      );
      expect(open).toContain('7212');
      for (const secret of ['Bayu', '1994', '7001', 'rehabilitation', 'ipwl_letter', '1200000', 'Ibu']) {
        expect(open).not.toContain(secret);
      }
      const [file] = await behind(app, 'SELECT * FROM vault.client_file WHERE client_id = $1', [id]);
      for (const sealed of [file!['sealed_name'], file!['sealed_person'], file!['sealed_standing']]) {
        expect((sealed as Buffer).toString('utf8')).not.toMatch(/Bayu|rehabilitation/);
      }
      expect(await behind(app, 'SELECT kind FROM vault.client_index WHERE client_id = $1 ORDER BY kind', [id])).toEqual(
        [{ kind: 'identity' }, { kind: 'phone' }],
      );
      expect(await app.get(ClientsQueries).factsOf(counsellor, id)).toMatchObject({
        birthDate: '1994-03-02',
        areaPath,
        statuses: [{ status: 'rehabilitation', proofs: [{ code: 'ipwl_letter', issuedOn: '2026-06-01' }] }],
        facts: [{ key: 'household_income', value: 1200000 }],
      });
    });

    it.each([
      ['person.name required', { person: { name: ' ' } }],
      ['person.birthDate client.not_a_birth_date', { person: { name: 'A', birthDate: '2027-01-01' } }],
      ['person.phone client.not_a_phone', { person: { name: 'A', phone: 'besok' } }],
      ['person.email client.not_an_email', { person: { name: 'A', email: 'a@b' } }],
      ['work.areaId unknown_reference', { person: { name: 'A' }, work: { areaId: newId() } }],
      ['work.areaId unknown_reference', { person: { name: 'A' }, work: { areaId: 'x' } }],
      ['work.occupations.0 unknown_reference', { person: { name: 'A' }, work: { occupations: ['0000'] } }],
      ['work.skills unknown_reference', { person: { name: 'A' }, work: { growthSkillIds: [newId()] } }],
      [
        'standing.facts.0.value unknown_reference',
        { person: { name: 'A' }, standing: { facts: [{ key: 'a', value: '{' }] } },
      ],
      [
        'standing.facts.0.key unknown_reference',
        { person: { name: 'A' }, standing: { facts: [{ key: 'A b', value: '1' }] } },
      ],
    ])('refuses %s', async (expected, input) => {
      const answer = await run(counsellor, REGISTER, { input: { ...input, confirmedDistinct: true } });
      expect(
        (answer['problems'] as unknown as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`),
      ).toEqual([expected]);
    });

    it('is for who accompanies people, and nobody else', async () => {
      for (const persona of ['client', 'employer', 'trainer', 'loan_officer', 'authority', 'administrator'] as const) {
        const { errors } = await app.ask(actorAs(persona), REGISTER, {
          variables: { input: { person: { name: 'A' } } },
        });
        expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
      }
    });
  });

  describe('a likely duplicate', () => {
    it('is shown before saving, with the reason, and only within the office', async () => {
      const [here, there] = [await office(), await office()];
      await register(
        {
          name: 'Nguyễn Văn An',
          birthDate: '1990-05-05',
          phone: '+84 912 345 678',
          identityNumbers: [{ kind: 'id_card', number: '001090012345' }],
        },
        {},
        here,
      );
      const asked: [PersonInput, string | null][] = [
        [{ name: 'Lê B', identityNumbers: [{ kind: 'id_card', number: '0010 9001 2345' }] }, 'identity'],
        [{ name: 'Lê B', phone: '0912345678' }, 'phone'],
        [{ name: 'an nguyen van', birthDate: '1990-05-05' }, 'name_and_birth'],
        [{ name: 'Nguyen Van Am' }, 'name'],
        [{ name: 'Nguyễn Văn An', birthDate: '1991-05-05' }, null],
        [{ name: 'Trần Thị Hoa' }, null],
      ];
      for (const [person, why] of asked) {
        const found = (await run(here, LIKELY, { person })) as unknown as { why: string; name: string }[];
        expect(found.map((one) => one.why)).toEqual(why === null ? [] : [why]);
        expect(await run(there, LIKELY, { person })).toEqual([]);
        const answer = await run(here, REGISTER, { input: { person } });
        expect(answer['code'] ?? null).toBe(why === null ? null : 'client.likely_duplicate');
      }
      expect(
        clientOf(await run(here, REGISTER, { input: { person: { name: 'Nguyen Van Am' }, confirmedDistinct: true } }))
          .name,
      ).toBe('Nguyen Van Am');
    });
  });

  describe('the caseload', () => {
    it('is the office’s own, in the order asked for, found by a part of a name, page by page', async () => {
      const [here, there] = [await office(), await office()];
      for (const name of ['Đặng Hoa', 'Ánh', 'Bình', 'Zainal']) await register({ name }, {}, here);
      await register({ name: 'Orang Lain' }, {}, there);
      const list = (variables: Record<string, unknown>) => run(here, LIST, { order: 'name', first: 10, ...variables });
      expect(namesIn(await list({}))).toEqual(['Ánh', 'Bình', 'Đặng Hoa', 'Zainal']);
      expect(namesIn(await list({ filter: { text: 'dang' } }))).toEqual(['Đặng Hoa']);
      for (const order of ['name', 'newest', 'longest_waiting']) {
        const seen: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Answer = await list({ order, first: 3, after });
          seen.push(...namesIn(page));
          const info = page['pageInfo'] as unknown as { hasNextPage: boolean; endCursor: string };
          if (!info.hasNextPage) break;
          after = info.endCursor;
        }
        expect(seen.toSorted()).toEqual(['Bình', 'Zainal', 'Ánh', 'Đặng Hoa'].toSorted());
      }
      expect(namesIn(await run(there, LIST, { order: 'name', first: 10 }))).toEqual(['Orang Lain']);
    });

    it('can be narrowed', async () => {
      const here = await office();
      const mine = await register(
        { name: 'Satu' },
        { counsellorId: here.id, work: { occupations: ['7212'], areaId } },
        here,
      );
      await register({ name: 'Dua', identityNumbers: [{ kind: 'passport', number: 'B7712' }] }, {}, here);
      const list = async (filter: Record<string, unknown>) =>
        namesIn(await run(here, LIST, { order: 'name', first: 10, filter }));
      expect(await list({ mine: true })).toEqual(['Satu']);
      expect(await list({ provisional: false })).toEqual(['Dua']);
      expect(await list({ isco: '7212' })).toEqual(['Satu']);
      expect(await list({ areaId: areaPath[1] })).toEqual(['Satu']);
      expect(await list({ areaId: 'nowhere' })).toEqual([]);
      expect(await list({ state: 'closed' })).toEqual([]);
      const profiles = await app.get(ClientsQueries).workProfiles(here, here.officeIds[0]!);
      expect(profiles.map(({ clientId }) => clientId)).toContain(mine);
      expect(profiles).toHaveLength(2);
      expect(profiles.find(({ clientId }) => clientId === mine)).toMatchObject({
        areaPath,
        profile: { occupations: ['7212'] },
      });
      expect(await app.get(ClientsQueries).workProfiles(farCounsellor, here.officeIds[0]!)).toEqual([]);
    });
  });

  describe('a change', () => {
    it('leaves what was not mentioned, moves the version, and is found by the new number', async () => {
      const id = await register(
        { name: 'Wati', phone: '081200007100' },
        { work: { schooling: 'primary', areaId }, standing: { note: 'catatan' } },
      );
      const change = (version: number, input: Record<string, unknown>) =>
        run(counsellor, UPDATE, { id, version, input });
      expect(clientOf(await change(1, { work: { schooling: 'upper_secondary' } })).version).toBe(2);
      expect(await run(counsellor, ONE, { id })).toMatchObject({
        work: { schooling: 'upper_secondary', area: { name: expect.any(String) } },
        file: { person: { phone: '081200007100' }, standing: { note: 'catatan' } },
      });
      expect(await change(1, { work: {} })).toMatchObject({ code: 'stale_version' });
      const person = {
        name: 'Wati',
        phone: '081200007101',
        identityNumbers: [{ kind: 'id_card', number: '337400007100' }],
      };
      expect(clientOf(await change(2, { person }))).toMatchObject({ version: 3, provisional: false });
      const found = (await run(counsellor, LIKELY, {
        person: { name: 'X', phone: '+62 812 0000 7101' },
      })) as unknown as { client: { id: string } }[];
      expect(found.map(({ client }) => client.id)).toEqual([id]);
      expect(await run(counsellor, LIKELY, { person: { name: 'X', phone: '081200007100' } })).toEqual([]);
      const happened = await behind(
        app,
        "SELECT payload FROM platform.event WHERE subject_id = $1 AND name = 'client.changed' ORDER BY id",
        [id],
      );
      expect(happened.map(({ payload }) => payload)).toEqual([
        { what: 'work', version: 2 },
        { what: 'person', version: 3 },
      ]);
    });

    it('refuses bad input and changes nothing', async () => {
      const id = await register({ name: 'Tono' });
      const input = { work: { hoursPerWeek: 200 } };
      expect(await run(counsellor, UPDATE, { id, version: 1, input })).toMatchObject({
        problems: [{ path: 'work.hoursPerWeek', code: 'too_large' }],
      });
      expect(await run(counsellor, UPDATE, { id, version: 1, input: { person: { name: '' } } })).toMatchObject({
        problems: [{ path: 'person.name', code: 'required' }],
      });
      expect((await app.get(ClientsQueries).byId(counsellor, id))?.version).toBe(1);
    });

    it('of another office’s client is like one of nobody', async () => {
      const id = await register({ name: 'Tini' });
      const answers = await Promise.all(
        [id, newId(), 'nowhere'].map((one) =>
          app.ask(farCounsellor, UPDATE, { variables: { id: one, version: 1, input: { work: {} } } }),
        ),
      );
      const shape = answers.map(({ status, data, errors }) => ({ status, data, errors }));
      expect(shape[0]?.errors[0]?.extensions?.code).toBe('NOT_FOUND');
      expect(shape[1]).toEqual(shape[0]);
      expect(shape[2]).toEqual(shape[0]);
      expect((await app.ask(farCounsellor, ONE, { variables: { id } })).data).toEqual({ client: null });
      expect(valueOf(await app.get(ChangeClient).execute(counsellor, { id, version: 1 }, { work: {} }))).toBe(id);
    });
  });

  describe('a file', () => {
    it('is opened by the own office and the person, each time in writing, and by nobody else', async () => {
      const id = await register(
        { name: 'Rani', phone: '081200007200' },
        { standing: { health: 'alergi', note: 'kata kantor' } },
      );
      const other = await register({ name: 'Rina' });
      const self = actorAs('client', { officeIds: [officeId], clientId: id });
      expect(await run(self, OWN)).toEqual({
        id,
        name: 'Rani',
        file: { person: { phone: '081200007200' }, standing: { statuses: [], health: 'alergi', note: null } },
      });
      const opened = () =>
        behind(
          app,
          "SELECT actor_id, persona FROM platform.event WHERE subject_id = $1 AND name = 'client.file-opened' ORDER BY id",
          [id],
        );
      expect(await opened()).toEqual([{ actor_id: self.id, persona: 'client' }]);
      await run(counsellor, ONE, { id });
      expect(await opened()).toHaveLength(2);
      const open = app.get(OpenFile);
      for (const stranger of [
        farCounsellor,
        actorAs('client', { officeIds: [officeId], clientId: other }),
        actorAs('administrator'),
      ]) {
        expect(await open.execute(stranger, id)).toMatchObject({ refusal: { code: 'not_found' } });
      }
      expect(await opened()).toHaveLength(2);
      expect(await run(actorAs('client', { officeIds: [officeId] }), OWN)).toBeNull();
      for (const persona of ['employer', 'authority'] as const) {
        await expect(open.execute(actorAs(persona, { officeIds: [officeId] }), id)).rejects.toThrow(
          'permission denied',
        );
      }
    });
  });
});
