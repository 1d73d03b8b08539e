import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { Tombstones } from '#platform/vault/tombstones';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { answerOf, behind, Browser, makeOffice, valueOf } from '../../../../test/support/people.js';
import { ClientsJobs } from '../clients.jobs.js';
import { ClientsQueries } from '../clients.queries.js';
import type { PersonInput } from '../core/person.js';
import { EraseClient } from '../erase-client.js';
import { GiveSignIn } from '../give-sign-in.js';
import { OpenFile } from '../open-file.js';
import { RegisterClient } from '../register-client.js';

const REFUSED = '... on Refused { code message problems { path code } }';
const SIGN_IN = `mutation ($clientId: ID!) { giveClientSignIn(clientId: $clientId) {
  __typename ... on ClientSignInPayload { cardCode oneTimeSecret client { id account { id displayName status } } } ${REFUSED} } }`;
const MERGE = `mutation ($id: ID!, $version: Int!, $into: ID!) { mergeClients(id: $id, version: $version, into: $into) {
  __typename ... on ClientPayload { client { id version provisional } } ${REFUSED} } }`;
const ERASE = `mutation ($id: ID!, $version: Int!) { eraseClient(id: $id, version: $version) {
  __typename ... on Done { done } ${REFUSED} } }`;
const ONE = 'query ($id: ID!) { client(id: $id) { id name state mergedInto file { person { name } } account { id } } }';

type Answer = Record<string, never>;

describe('the life of a client’s file', () => {
  let app: TestApp;
  let officeId: string;
  let counsellor: Actor;
  let far: Actor;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
    officeId = (await makeOffice(app)).id;
    counsellor = actorAs('counsellor', { officeIds: [officeId] });
    far = actorAs('counsellor', { officeIds: [(await makeOffice(app, { name: 'Sentra Layanan Kenanga' })).id] });
  }, 120_000);
  afterAll(() => app.stop());

  const run = async (actor: Actor, query: string, variables: Record<string, unknown>): Promise<Answer> =>
    answerOf(await app.ask(actor, query, { variables }));
  const rejection = async (actor: Actor, query: string, variables: Record<string, unknown>) =>
    (await app.ask(actor, query, { variables })).errors[0]?.extensions?.code;
  const register = async (person: PersonInput, rest: Record<string, unknown> = {}) =>
    valueOf(await app.get(RegisterClient).execute(counsellor, { person, confirmedDistinct: true, ...rest }));
  const events = async (id: string): Promise<string[]> =>
    (
      await behind(
        app,
        `SELECT name FROM platform.event WHERE subject_id = $1 AND name <> 'client.file-opened' ORDER BY id`,
        [id],
      )
    ).map(({ name }) => String(name));

  /** What the worker does when it hears that a file was joined with another. */
  const moveAccount = async (from: string, into: string): Promise<void> => {
    const event = { officeId, subjectId: from, payload: { into } } as Parameters<ClientsJobs['moveAccount']>[0];
    await app.get(ClientsJobs).moveAccount(event);
  };

  describe('a sign-in', () => {
    it('is a card and a secret, told once, that opens the own file', async () => {
      const id = await register({ name: 'Rani', phone: '081200008101' });
      const given = await run(counsellor, SIGN_IN, { clientId: id });
      expect(given).toMatchObject({
        cardCode: expect.stringMatching(/\w/),
        oneTimeSecret: expect.stringMatching(/^\d{6}$/),
        client: { id, account: { displayName: 'Rani', status: 'active' } },
      });
      expect(await behind(app, 'SELECT client_id FROM identity.membership WHERE client_id = $1', [id])).toHaveLength(1);
      expect(await run(counsellor, SIGN_IN, { clientId: id })).toMatchObject({ code: 'client.has_sign_in' });
    });

    it('has no name from a phone that others read too', async () => {
      const kinds = async (person: PersonInput): Promise<unknown[]> => {
        const id = await register(person);
        expect(await run(counsellor, SIGN_IN, { clientId: id })).toMatchObject({ __typename: 'ClientSignInPayload' });
        const rows = await behind(
          app,
          `SELECT n.kind FROM vault.sign_in_name n JOIN identity.membership m USING (account_id) WHERE m.client_id = $1 ORDER BY 1`,
          [id],
        );
        return rows.map(({ kind }) => kind);
      };
      expect(await kinds({ name: 'A', phone: '081200008102' })).toEqual(['card', 'phone']);
      expect(await kinds({ name: 'B', phone: '081200008103', phoneShared: true })).toEqual(['card']);
      expect(await kinds({ name: 'C', phone: '02155512' })).toEqual(['card']);
      expect(await kinds({ name: 'D' })).toEqual(['card']);
    });
  });

  describe('joining two files', () => {
    it('loses nothing, leads both ids to one file, and finds it by both numbers', async () => {
      const old = await register(
        { name: 'Mas Gondrong', phone: '081200008201' },
        { work: { occupations: ['7212'] }, standing: { note: 'dari jalan' } },
      );
      const older = await register({ name: 'Gondrong' });
      const id = await register(
        { name: 'Bayu Saputra', identityNumbers: [{ kind: 'id_card', number: '3374000000008201' }] },
        { work: { schooling: 'vocational' } },
      );
      expect(await run(counsellor, MERGE, { id: older, version: 1, into: old })).toMatchObject({
        client: { id: old, version: 2 },
      });
      expect(await run(counsellor, MERGE, { id: old, version: 2, into: id })).toMatchObject({
        client: { id, version: 2, provisional: false },
      });
      const { person, standing } = valueOf(await app.get(OpenFile).execute(counsellor, id));
      expect(person).toMatchObject({
        name: 'Bayu Saputra',
        otherNames: ['Gondrong', 'Mas Gondrong'],
        phone: '081200008201',
      });
      expect(standing.note).toBe('dari jalan');
      const work = (await app.get(ClientsQueries).workProfilesOf(counsellor, [id])).get(id);
      expect(work?.profile).toMatchObject({ occupations: ['7212'], schooling: 'vocational' });
      expect(await app.get(ClientsQueries).idsOf(counsellor, id)).toEqual([old, older, id].toSorted());
      expect(await run(counsellor, ONE, { id: old })).toMatchObject({
        mergedInto: id,
        state: 'closed',
        name: 'Mas Gondrong',
      });
      const changes = ['client.changed', 'client.changed', 'client.changed'];
      expect(await events(old)).toEqual(['client.registered', ...changes, 'client.merged']);
      expect(await run(counsellor, MERGE, { id: old, version: 3, into: id })).toMatchObject({ code: 'client.merged' });
    });

    it('moves the sign-in, so that the person reads the file that stays', async () => {
      const [old, id] = [await register({ name: 'Siti' }), await register({ name: 'Siti Aminah' })];
      await run(counsellor, SIGN_IN, { clientId: old });
      await run(counsellor, MERGE, { id: old, version: 1, into: id });
      await moveAccount(old, id);
      expect(await run(counsellor, ONE, { id })).toMatchObject({ account: { id: expect.any(String) } });
      const self = actorAs('client', { officeIds: [officeId], clientId: id });
      expect(await app.get(ClientsQueries).idsOf(self, id)).toEqual([old, id].toSorted());
      expect(
        await app.get(ClientsQueries).idsOf(actorAs('client', { officeIds: [officeId], clientId: old }), id),
      ).toEqual([old]);
    });

    it('leads a sign-in to the file that stays at last, however late and often the worker hears of each joining', async () => {
      const [a, b, c] = [
        await register({ name: 'Wati' }),
        await register({ name: 'Wati S' }),
        await register({ name: 'W' }),
      ];
      await run(counsellor, SIGN_IN, { clientId: a });
      await run(counsellor, MERGE, { id: a, version: 1, into: b });
      await run(counsellor, MERGE, { id: b, version: 2, into: c });
      // The later joining is heard of first; the earlier one comes late, and then once more.
      await moveAccount(b, c);
      await moveAccount(a, b);
      await moveAccount(a, b);
      const opens = await behind(app, 'SELECT client_id FROM identity.membership WHERE client_id = ANY ($1)', [
        [a, b, c],
      ]);
      expect(opens).toEqual([{ client_id: c }]);
    });

    it('is refused for two people, for itself, and for an older version', async () => {
      const one = await register({ name: 'A', identityNumbers: [{ kind: 'id_card', number: '1111' }] });
      const two = await register({ name: 'A', identityNumbers: [{ kind: 'id_card', number: '2222' }] });
      expect(await run(counsellor, MERGE, { id: one, version: 1, into: two })).toMatchObject({
        code: 'client.two_people',
      });
      expect(await run(counsellor, MERGE, { id: one, version: 9, into: two })).toMatchObject({ code: 'stale_version' });
      expect(await run(counsellor, MERGE, { id: one, version: 1, into: one })).toMatchObject({ code: 'bad_input' });
      expect(await events(one)).toEqual(['client.registered']);
    });
  });

  describe('erasing', () => {
    it('takes the key under every id, the names, the work profile and the sign-in; a tombstone stays', async () => {
      const old = await register({ name: 'Lama', phone: '081200008301' });
      const id = await register({ name: 'Baru' }, { work: { occupations: ['7212'] } });
      await run(counsellor, SIGN_IN, { clientId: id });
      await run(counsellor, MERGE, { id: old, version: 1, into: id });
      expect(await run(counsellor, ERASE, { id, version: 2 })).toMatchObject({ done: true });
      const count = async (sql: string) =>
        (await behind(app, `SELECT count(*)::int AS n FROM ${sql}`, [[old, id]]))[0]!['n'];
      expect(await count('vault.person_key WHERE person_id = ANY ($1)')).toBe(0);
      expect(await count('vault.client_file WHERE client_id = ANY ($1)')).toBe(0);
      expect(await count('vault.client_index WHERE client_id = ANY ($1)')).toBe(0);
      expect(await count('vault.tombstone WHERE person_id = ANY ($1)')).toBe(2);
      expect(await count(`clients.work_profile WHERE client_id = ANY ($1) AND cardinality(iscos) > 0`)).toBe(0);
      expect(
        await count('vault.sign_in_name n JOIN identity.membership m USING (account_id) WHERE m.client_id = ANY ($1)'),
      ).toBe(0);
      expect(
        await behind(
          app,
          `SELECT a.status FROM identity.account a JOIN identity.membership m ON m.account_id = a.id WHERE m.client_id = $1`,
          [id],
        ),
      ).toEqual([{ status: 'suspended' }]);
      expect(await run(counsellor, ONE, { id })).toMatchObject({ name: '', file: null });
      expect(await events(old)).toEqual(expect.arrayContaining(['client.merged', 'client.erased']));
      expect((await events(id)).at(-1)).toBe('client.erased');
      expect(await rejection(counsellor, ERASE, { id, version: 3 })).toBe('NOT_FOUND');
      expect(await rejection(counsellor, SIGN_IN, { clientId: id })).toBe('NOT_FOUND');
      expect(await rejection(counsellor, MERGE, { id, version: 3, into: await register({ name: 'X' }) })).toBe(
        'NOT_FOUND',
      );
    });

    it('is refused for an older version and for a file that was joined', async () => {
      const [old, id] = [await register({ name: 'E' }), await register({ name: 'F' })];
      expect(await run(counsellor, ERASE, { id, version: 9 })).toMatchObject({ code: 'stale_version' });
      await run(counsellor, MERGE, { id: old, version: 1, into: id });
      expect(await run(counsellor, ERASE, { id: old, version: 2 })).toMatchObject({ code: 'client.merged' });
      expect(valueOf(await app.get(OpenFile).execute(counsellor, id)).person.name).toBe('F');
    });

    it('is done again by the tombstones kept outside, when an older backup brings the person back', async () => {
      const id = await register({ name: 'Kembali' });
      const tombstones = app.get(Tombstones);
      await app
        .get(ClientsJobs)
        .keepTombstone({ officeId, subjectId: id } as Parameters<ClientsJobs['keepTombstone']>[0]);
      await app
        .get(ClientsJobs)
        .keepTombstone({ officeId, subjectId: id } as Parameters<ClientsJobs['keepTombstone']>[0]);
      const kept = await tombstones.kept();
      expect(kept.get(officeId)).toEqual([id]);
      // As after restoring: the person and the key are there, and no tombstone.
      expect(await app.get(EraseClient).again(officeId, kept.get(officeId) ?? [])).toEqual(ok(1));
      expect(await run(counsellor, ONE, { id })).toMatchObject({ name: '', file: null });
      expect(await app.get(EraseClient).again(officeId, [id, newId(), 'x'])).toEqual(ok(0));
    });
  });

  it('is nobody’s to change but the office’s', async () => {
    const [one, two] = [await register({ name: 'G' }), await register({ name: 'H' })];
    const all: [string, Record<string, unknown>][] = [
      [SIGN_IN, { clientId: one }],
      [MERGE, { id: one, version: 1, into: two }],
      [ERASE, { id: one, version: 1 }],
    ];
    for (const [query, variables] of all) {
      expect(await rejection(far, query, variables)).toBe('NOT_FOUND');
      for (const persona of ['client', 'employer', 'trainer', 'loan_officer', 'authority', 'administrator'] as const)
        expect(await rejection(actorAs(persona), query, variables)).toBe('FORBIDDEN');
    }
    expect(await rejection(counsellor, SIGN_IN, { clientId: 'x' })).toBe('NOT_FOUND');
    expect(await rejection(counsellor, MERGE, { id: one, version: 1, into: 'x' })).toBe('NOT_FOUND');
    expect(await rejection(counsellor, MERGE, { id: newId(), version: 1, into: two })).toBe('NOT_FOUND');
    expect(await rejection(counsellor, ERASE, { id: 'x', version: 1 })).toBe('NOT_FOUND');
    expect(await events(one)).toEqual(['client.registered']);
  });

  it('opens with the card that was handed over', async () => {
    const real = await TestApp.start({ database: 'filled', realSessions: true });
    try {
      const office = await makeOffice(real);
      const actor = actorAs('counsellor', { officeIds: [office.id] });
      const id = valueOf(await real.get(RegisterClient).execute(actor, { person: { name: 'Dewi' } }));
      const { cardCode, oneTimeSecret } = valueOf(await real.get(GiveSignIn).execute(actor, id));
      const browser = new Browser(real);
      const answer = await browser.signIn({ name: cardCode ?? '', secret: oneTimeSecret ?? '', newSecret: '580217' });
      expect(answer).toMatchObject({ __typename: 'SignedIn', viewer: { persona: 'client' } });
      expect(await browser.do('{ ownClient { id name } }')).toEqual({ id, name: 'Dewi' });
      const version = (await real.get(ClientsQueries).byId(actor, id))!.version;
      valueOf(await real.get(EraseClient).execute(actor, { id, version }));
      expect(await browser.persona()).toBe('visitor');
    } finally {
      await real.stop();
    }
  });
});
