import { SYSTEM } from '#kernel/actor';
import { SecretHasher } from '#platform/auth/secret-hasher';
import { ChangeAccountStatus, CreateAccount, ResetSecret } from '#domains/identity';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp } from '../../../../test/support/app.js';
import { behind, Browser, makeOffice, makePerson, PASSWORD, PIN, valueOf } from '../../../../test/support/people.js';

describe('sign-in', () => {
  let app: TestApp;
  let officeId: string;
  let otherOfficeId: string;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true });
    officeId = (await makeOffice(app)).id;
    otherOfficeId = (await makeOffice(app, { name: 'Sentra Kenanga' })).id;
  });
  afterAll(() => app.stop());

  /** A person made by their office or an administrator, with a secret for one use. */
  const newcomer = async (persona: 'client' | 'counsellor', name?: string, office = officeId) => {
    const actor = persona === 'client' ? actorAs('counsellor', { officeIds: [office] }) : actorAs('administrator');
    const input = { persona, displayName: 'Budi', name, officeId: office };
    return valueOf(await app.get(CreateAccount).execute(actor, input));
  };

  it('opens a session for somebody at work, however the e-mail is written', async () => {
    await makePerson(app, 'counsellor', { name: 'sri@contoh.id', officeId });
    const browser = new Browser(app);
    expect(await browser.signIn({ name: ' Sri@Contoh.ID ', secret: PASSWORD })).toMatchObject({
      __typename: 'SignedIn',
      viewer: {
        persona: 'counsellor',
        permissions: expect.arrayContaining(['partner:verify']),
        account: { displayName: 'Sri Wahyuni', signInHint: 's•••@contoh.id' },
        offices: [{ id: officeId, name: 'Sentra Layanan Melati' }],
      },
    });
    expect(await browser.persona()).toBe('counsellor');
  });

  it('opens a session for a client by card or phone, with a PIN', async () => {
    const { name } = await makePerson(app, 'client', { officeId });
    const { name: phone } = await makePerson(app, 'client', { officeId, name: '0812-5555-0101' });
    for (const typed of [name.toLowerCase(), phone, '+62 812 5555 0101']) {
      const browser = new Browser(app);
      expect(await browser.signIn({ name: typed, secret: PIN })).toMatchObject({ viewer: { persona: 'client' } });
      expect(await browser.persona()).toBe('client');
    }
  });

  it('opens a session for people of the market side, who see their own account', async () => {
    const { name } = await makePerson(app, 'employer', { partnerId: '01900000-0000-7000-8000-000000000001' });
    expect(await new Browser(app).signIn({ name, secret: PASSWORD })).toMatchObject({
      viewer: { persona: 'employer', account: { displayName: 'Sri Wahyuni' }, offices: [] },
    });
  });

  it('makes a client with a phone that another office knows: in silence, the card works', async () => {
    const phone = '0812-5555-0202';
    const first = await newcomer('client', phone);
    const second = await newcomer('client', phone, otherOfficeId);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    const next = { newSecret: PIN };
    expect(await new Browser(app).signIn({ name: phone, secret: first.oneTimeSecret!, ...next })).toMatchObject({
      __typename: 'SignedIn',
    });
    expect(
      await new Browser(app).signIn({ name: second.cardCode!, secret: second.oneTimeSecret!, ...next }),
    ).toMatchObject({
      __typename: 'SignedIn',
    });
    expect(await new Browser(app).signIn({ name: phone, secret: second.oneTimeSecret! })).toMatchObject({
      code: 'identity.sign_in_failed',
    });
  });

  it('asks for a new secret in place of one for one use, and takes only a fit one', async () => {
    const { oneTimeSecret } = await newcomer('counsellor', 'baru@contoh.id');
    const name = 'baru@contoh.id';
    const secret = oneTimeSecret!;
    const browser = new Browser(app);
    expect(await browser.signIn({ name, secret })).toMatchObject({ code: 'identity.new_secret_needed' });
    expect(await browser.signIn({ name, secret, newSecret: secret })).toMatchObject({
      code: 'identity.new_secret_needed',
    });
    expect(await browser.signIn({ name, secret, newSecret: 'short' })).toMatchObject({
      code: 'bad_input',
      problems: [{ path: 'newSecret', code: 'identity.password_short' }],
    });
    expect(browser.cookie).toBeUndefined();
    expect(await browser.signIn({ name, secret, newSecret: PASSWORD })).toMatchObject({ __typename: 'SignedIn' });
    expect(await new Browser(app).signIn({ name, secret })).toMatchObject({ code: 'identity.sign_in_failed' });
    expect(await new Browser(app).signIn({ name, secret: PASSWORD })).toMatchObject({ __typename: 'SignedIn' });
  });

  it('does not take a secret for one use after 72 hours', async () => {
    const { accountId, oneTimeSecret } = await newcomer('counsellor', 'lambat@contoh.id');
    const input = { name: 'lambat@contoh.id', secret: oneTimeSecret!, newSecret: PASSWORD };
    const move = 'UPDATE vault.credential SET one_time_until = one_time_until - $2::interval WHERE account_id = $1';
    await behind(app, move, [accountId, '72 hours']);
    for (const one of [input, { ...input, newSecret: undefined }]) {
      expect(await new Browser(app).signIn(one)).toMatchObject({ code: 'identity.sign_in_failed' });
    }
    await behind(app, move, [accountId, '-1 minute']);
    expect(await new Browser(app).signIn(input)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('ends the session the browser had before', async () => {
    const { name } = await makePerson(app, 'counsellor', { officeId });
    const browser = new Browser(app);
    await browser.signIn({ name, secret: PASSWORD });
    const before = new Browser(app);
    before.cookie = browser.cookie;
    expect(await before.persona()).toBe('counsellor');
    await browser.signIn({ name, secret: PASSWORD });
    expect(browser.cookie).not.toBe(before.cookie);
    expect(await before.persona()).toBe('visitor');
    expect(await browser.persona()).toBe('counsellor');
  });

  it('notes when, and writes it down', async () => {
    const { name, accountId } = await makePerson(app, 'counsellor', { officeId });
    await new Browser(app).signIn({ name, secret: PASSWORD });
    const [account] = await behind(
      app,
      "SELECT now() - last_sign_in_at < interval '1 minute' AS now FROM identity.account WHERE id = $1",
      [accountId],
    );
    expect(account).toEqual({ now: true });
    const events = await behind(
      app,
      "SELECT name, persona, payload FROM platform.event WHERE subject_id = $1 AND payload->>'change' = 'signed_in'",
      [accountId],
    );
    expect(events).toMatchObject([
      { name: 'identity.account-changed', persona: 'system', payload: { persona: 'counsellor' } },
    ]);
  });

  it('stores neither the name nor the secret nor the token', async () => {
    const { name } = await makePerson(app, 'counsellor', {
      officeId,
      name: 'tersimpan@contoh.id',
      displayName: 'Tersimpan',
    });
    const browser = new Browser(app);
    await browser.signIn({ name, secret: PASSWORD });
    const token = browser.cookie!.split('=')[1]!;
    const tables = await behind(
      app,
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('identity', 'vault', 'platform')",
    );
    for (const table of tables) {
      const rows = await behind(app, `SELECT t::text AS line FROM ${String(table['name'])} t`);
      const lines = rows.map(({ line }) => String(line));
      for (const text of ['ersimpan', PASSWORD, token]) {
        const hex = Buffer.from(text).toString('hex');
        expect(lines.filter((line) => line.includes(text) || line.includes(hex))).toEqual([]);
      }
    }
  });

  describe('that goes on too often', () => {
    it('is stopped per name, before hashing, also with the right secret and from elsewhere', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      const { name: other } = await makePerson(app, 'counsellor', { officeId });
      const hasher = app.get(SecretHasher);
      const codes: string[] = [];
      for (let index = 0; index < 10; index += 1) {
        codes.push(String((await new Browser(app, `192.0.2.${index}`).signIn({ name, secret: 'wrong' }))['code']));
      }
      expect(codes).toEqual([
        ...Array<string>(8).fill('identity.sign_in_failed'),
        ...Array<string>(2).fill('identity.too_many_tries'),
      ]);
      const before = hasher.computed;
      const late = await new Browser(app, '192.0.2.77').signIn({ name, secret: PASSWORD });
      expect(late).toMatchObject({ code: 'identity.too_many_tries' });
      expect(hasher.computed).toBe(before);
      expect(await new Browser(app).signIn({ name: other, secret: PASSWORD })).toMatchObject({
        __typename: 'SignedIn',
      });
    });

    it('is stopped in the same way for a name that nobody has, whatever its shape', async () => {
      for (const name of ['nobody@contoh.id', '0812 0000 9999', 'T0000-000-000', 'no name at all']) {
        const codes: string[] = [];
        for (let index = 0; index < 9; index += 1) {
          codes.push(String((await new Browser(app, `192.0.2.${index}`).signIn({ name, secret: 'wrong' }))['code']));
        }
        expect(codes.slice(7)).toEqual(['identity.sign_in_failed', 'identity.too_many_tries']);
      }
    });

    it('is forgiven once the owner is in', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      for (let round = 0; round < 3; round += 1) {
        for (let index = 0; index < 7; index += 1) {
          expect(await new Browser(app, `192.0.2.${100 + index}`).signIn({ name, secret: 'wrong' })).toMatchObject({
            code: 'identity.sign_in_failed',
          });
        }
        const answer = await new Browser(app, '192.0.2.200').signIn({ name, secret: PASSWORD });
        expect(answer).toMatchObject({ __typename: 'SignedIn' });
      }
    });

    it('is stopped per address, and other addresses go on', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      const stormy = new Browser(app, '192.0.2.250');
      const codes = new Set<string>();
      // 40 at once and one more every 6 seconds, so that a slow machine gets a few more through.
      for (let index = 0; index < 50; index += 1) {
        codes.add(String((await stormy.signIn({ name: `n${index}@contoh.id`, secret: 'x' }))['code']));
      }
      expect(codes).toEqual(new Set(['identity.sign_in_failed', 'identity.too_many_tries']));
      const right = [await stormy.signIn({ name, secret: 'wrong' }), await stormy.signIn({ name, secret: PASSWORD })];
      expect(right).toContainEqual(expect.objectContaining({ code: 'identity.too_many_tries' }));
      expect(await new Browser(app, '192.0.2.251').signIn({ name, secret: PASSWORD })).toMatchObject({
        __typename: 'SignedIn',
      });
    });
  });

  it('does not open a session when the account was shut, or given another secret, while the hash was computed', async () => {
    const hasher = app.get(SecretHasher);
    const verify = hasher.verify.bind(hasher);
    const during = async (change: (id: string) => Promise<unknown>): Promise<unknown> => {
      const { name, accountId } = await makePerson(app, 'counsellor', { officeId });
      hasher.verify = async (stored, secret) => {
        const fits = await verify(stored, secret);
        await change(accountId);
        return fits;
      };
      const answer = await new Browser(app).signIn({ name, secret: PASSWORD }).finally(() => (hasher.verify = verify));
      const sessions = await behind(app, 'SELECT 1 FROM identity.session WHERE account_id = $1', [accountId]);
      expect(sessions).toHaveLength(answer['__typename'] === 'SignedIn' ? 1 : 0);
      return answer;
    };
    expect(await during(async () => undefined)).toMatchObject({ __typename: 'SignedIn' });
    const failed = { code: 'identity.sign_in_failed' };
    expect(await during((id) => app.get(ChangeAccountStatus).suspend(SYSTEM, id, 1))).toMatchObject(failed);
    expect(await during((id) => app.get(ResetSecret).execute(SYSTEM, id, { secondFactor: false }))).toMatchObject(
      failed,
    );
  });
});
