import { SYSTEM } from '#kernel/actor';
import { newId } from '#kernel/id';
import { SecretHasher } from '#platform/auth/secret-hasher';
import { Database } from '#platform/db/database';
import { ChangeAccountStatus, CreateAccount, InviteAccount } from '#domains/identity';
import { actorAs } from '../support/actors.js';
import { TestApp } from '../support/app.js';
import { behind, Browser, makeOffice, makePerson, PASSWORD, SIGN_IN, valueOf } from '../support/people.js';

/**
 * Nobody learns from an answer whether somebody is known. Bodies, statuses and headers are compared letter by letter;
 * time is compared by what takes it: hashes computed and statements sent, because a clock on a shared machine lies.
 */
describe('whether somebody is known', () => {
  let app: TestApp;
  let officeId: string;
  let statements = 0;
  let counted = 0;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true });
    officeId = (await makeOffice(app)).id;
    const database = app.get(Database);
    for (const side of ['care', 'market'] as const) {
      const source = database.source(side);
      const make = source.createQueryRunner.bind(source);
      source.createQueryRunner = (mode) => {
        const runner = make(mode);
        const query = runner.query.bind(runner);
        runner.query = (async (...given: Parameters<typeof query>) => {
          statements += 1;
          return query(...given) as Promise<unknown>;
        }) as typeof runner.query;
        return runner;
      };
    }
  });
  afterAll(() => app.stop());

  /** An answer with all that can be seen of it, and what it cost. Every try comes from an address of its own. */
  const tried = async (query: string, variables: Record<string, unknown>) => {
    const hasher = app.get(SecretHasher);
    const before = { hashes: hasher.computed, statements };
    const response = await app.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        'x-titian': 'test',
        'x-forwarded-for': `192.0.2.${(counted += 1)}`,
      },
      payload: JSON.stringify({ query, variables }),
    });
    const { date: _date, ...headers } = response.headers;
    return {
      seen: { status: response.statusCode, body: response.body, headers },
      cost: { hashes: hasher.computed - before.hashes, statements: statements - before.statements },
    };
  };
  const signIn = (name: string, secret: string) => tried(SIGN_IN, { input: { name, secret } });

  it('is not told by signing in at work', async () => {
    const known = await makePerson(app, 'counsellor', { officeId });
    const suspended = await makePerson(app, 'counsellor', { officeId });
    valueOf(await app.get(ChangeAccountStatus).suspend(SYSTEM, suspended.accountId, 1));
    const outdated = valueOf(
      await app
        .get(CreateAccount)
        .execute(actorAs('administrator'), { persona: 'authority', displayName: 'X', name: 'x@contoh.id' }),
    );
    await behind(
      app,
      "UPDATE vault.credential SET one_time_until = now() - interval '1 second' WHERE account_id = $1",
      [outdated.accountId],
    );
    const closed = await makeOffice(app, { name: 'Sentra Tutup' });
    const nowhere = await makePerson(app, 'counsellor', { officeId: closed.id });

    const unknown = await signIn('nobody@contoh.id', PASSWORD);
    expect(unknown.seen).toMatchObject({ status: 200, body: expect.stringContaining('identity.sign_in_failed') });
    expect(unknown.cost.hashes).toBe(1);
    expect(unknown.cost.statements).toBeGreaterThan(5);
    const others = [
      await signIn(known.name, 'wrong'),
      await signIn(known.name, ''),
      await signIn(known.name, 'x'.repeat(5000)),
      await signIn(suspended.name, PASSWORD),
      await signIn(suspended.name, 'wrong'),
      await signIn('x@contoh.id', outdated.oneTimeSecret ?? ''),
      await signIn('no name at all', PASSWORD),
      await signIn('', PASSWORD),
      await signIn('x'.repeat(5000), PASSWORD),
    ];
    for (const other of others) expect(other).toEqual(unknown);

    await behind(app, "UPDATE identity.office SET status = 'closed' WHERE id = $1", [closed.id]);
    const { seen } = await signIn(nowhere.name, PASSWORD);
    expect(seen).toEqual(unknown.seen);

    const right = await signIn(known.name, PASSWORD);
    expect(right.seen.body).toContain('SignedIn');
    expect(right.cost.hashes).toBe(1);
  });

  it('is not told by signing in as a client', async () => {
    const { name } = await makePerson(app, 'client', { officeId, name: '0812-7777-0001' });
    const unknown = await signIn('0812-7777-0002', '704913');
    for (const other of [
      await signIn(name, '999999'),
      await signIn('T0000-000-000', '704913'),
      await signIn(name, PASSWORD),
    ]) {
      expect(other).toEqual(unknown);
    }
    expect((await signIn(name, '704913')).seen.body).toContain('SignedIn');
  });

  it('is not told by how many tries a name is given', async () => {
    const { name } = await makePerson(app, 'counsellor', { officeId });
    const answers = async (typed: string) => {
      const seen: unknown[] = [];
      for (let index = 0; index < 10; index += 1) seen.push(await signIn(typed, 'wrong'));
      return seen;
    };
    expect(await answers(name)).toEqual(await answers(`nobody-${newId()}@contoh.id`));
  });

  it('is not told by an invitation that does not work', async () => {
    const accept =
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on Refused { code message } } }';
    const open = 'query ($token: String!) { invitation(token: $token) { id } }';
    const { link } = valueOf(await app.get(InviteAccount).execute(SYSTEM, { persona: 'authority' }));
    const outdated = link.split('#')[1] ?? '';
    await behind(app, "UPDATE identity.invitation SET expires_at = now() - interval '1 second'");
    const { name } = await makePerson(app, 'counsellor', { officeId });
    const input = { displayName: 'Tamu', secret: PASSWORD };
    const unknown = await tried(accept, { input: { ...input, token: 'A'.repeat(43), name: 'tamu@contoh.id' } });
    expect(await tried(accept, { input: { ...input, token: outdated, name: 'tamu@contoh.id' } })).toEqual(unknown);
    expect(await tried(accept, { input: { ...input, token: outdated, name } })).toEqual(unknown);
    expect(await tried(accept, { input: { ...input, token: 'B'.repeat(43), name } })).toEqual(unknown);
    expect(await tried(open, { token: outdated })).toEqual(await tried(open, { token: 'A'.repeat(43) }));
    const good = valueOf(await app.get(InviteAccount).execute(SYSTEM, { persona: 'authority' })).link.split('#')[1];
    expect((await tried(accept, { input: { ...input, token: good, name: 'tamu@contoh.id' } })).seen.body).toContain(
      'SignedIn',
    );
  });

  it('is not told to another office, by any mutation about an account', async () => {
    const { accountId } = await makePerson(app, 'client', { officeId });
    const stranger = await makeOffice(app, { name: 'Sentra Asing' });
    const colleague = new Browser(app, '198.51.100.77');
    await colleague.signIn(await makePerson(app, 'counsellor', { officeId: stranger.id }));
    const own = await makePerson(app, 'client', { officeId: stranger.id });
    const payload = '{ __typename ... on Refused { code } }';
    const ways = [
      `mutation ($id: ID!) { resetSecret(id: $id) ${payload} }`,
      `mutation ($id: ID!) { suspendAccount(id: $id, version: 1) ${payload} }`,
      `mutation ($id: ID!) { reinstateAccount(id: $id, version: 1) ${payload} }`,
    ];
    for (const way of ways) {
      const ask = async (id: string) => colleague.ask(way, { id });
      const before = statements;
      const foreign = await ask(accountId);
      const between = statements;
      const unknown = await ask(newId());
      expect(foreign).toEqual(unknown);
      expect(statements - between).toBe(between - before);
      expect((await ask(own.accountId)).errors).toEqual([]);
    }
  });

  it('is not told to an office that registers a client whose phone another office knows', async () => {
    const phone = '0812-7777-0100';
    const create = app.get(CreateAccount);
    const register = async (name: string) => {
      const before = statements;
      const input = { persona: 'client' as const, displayName: 'Budi', name, officeId };
      const made = valueOf(await create.execute(actorAs('counsellor', { officeIds: [officeId] }), input));
      return { keys: Object.keys(made), hasCard: made.cardCode !== null, statements: statements - before };
    };
    const other = await makeOffice(app, { name: 'Sentra Lain' });
    await makePerson(app, 'client', { officeId: other.id, name: phone });
    expect(await register(phone)).toEqual(await register('0812-7777-0101'));
  });
});
