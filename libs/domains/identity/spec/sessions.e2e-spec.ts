import { SYSTEM } from '#kernel/actor';
import { AddMembership, ChangeAccountStatus, RemoveMembership, ResetSecret, UpdateOffice } from '#domains/identity';
import { IdentityJobs } from '../identity.jobs.js';
import { TestApp } from '../../../../test/support/app.js';
import {
  behind,
  Browser,
  makeOffice,
  makePerson,
  PASSWORD,
  PIN,
  signedIn,
  valueOf,
} from '../../../../test/support/people.js';

const SIGN_OUT = 'mutation { signOut { ... on Done { done } } }';
const EVERYWHERE = 'mutation { signOutEverywhere { ... on Done { done } } }';
const ACT_AS = `mutation ($id: ID!) { actAs(membershipId: $id) { __typename
  ... on SignedIn { viewer { persona offices { id } } } ... on Refused { code } } }`;
const CHANGE = `mutation ($input: ChangeSecretInput!) { changeSecret(input: $input) { __typename
  ... on Refused { code problems { path code } } } }`;
const MEMBERSHIPS = '{ viewer { account { memberships { id persona office { id } } } } }';

describe('a session', () => {
  let app: TestApp;
  let officeId: string;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true });
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  /** A second browser of somebody who has signed in. */
  const another = async (person: { name: string; secret: string }): Promise<Browser> => {
    const browser = new Browser(app, '192.0.2.1');
    expect(await browser.signIn(person)).toMatchObject({ __typename: 'SignedIn' });
    return browser;
  };

  describe('ends with the next request', () => {
    it('when the account is suspended, and stays ended when it is reinstated', async () => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      expect(await browser.persona()).toBe('counsellor');
      valueOf(await app.get(ChangeAccountStatus).suspend(SYSTEM, browser.accountId, 1));
      expect(await browser.persona()).toBe('visitor');
      expect(await new Browser(app).signIn(browser)).toMatchObject({ code: 'identity.sign_in_failed' });
      valueOf(await app.get(ChangeAccountStatus).reinstate(SYSTEM, browser.accountId, 2));
      expect(await browser.persona()).toBe('visitor');
      expect(await (await another(browser)).persona()).toBe('counsellor');
    });

    it('when the account is suspended behind the back of everything', async () => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      await behind(app, "UPDATE identity.account SET status = 'suspended' WHERE id = $1", [browser.accountId]);
      expect(await browser.persona()).toBe('visitor');
    });

    it('when the membership it acts in is taken away, though another is left', async () => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      valueOf(await app.get(AddMembership).execute(SYSTEM, browser.accountId, { persona: 'authority' }));
      const [membership] = await behind(
        app,
        "SELECT id FROM identity.membership WHERE account_id = $1 AND persona = 'counsellor'",
        [browser.accountId],
      );
      expect(await browser.persona()).toBe('counsellor');
      valueOf(await app.get(RemoveMembership).execute(SYSTEM, browser.accountId, String(membership!['id'])));
      expect(await browser.persona()).toBe('visitor');
      expect(await (await another(browser)).persona()).toBe('authority');
    });

    it('when the office closes; nobody gets in until it opens again', async () => {
      const office = await makeOffice(app, { name: 'Sentra Sementara' });
      const browser = await signedIn(app, 'social_worker', { officeId: office.id });
      const update = async (version: number, status: 'active' | 'closed') =>
        valueOf(await app.get(UpdateOffice).execute(SYSTEM, office.id, version, { ...office, status }));
      await update(1, 'closed');
      expect(await browser.persona()).toBe('visitor');
      expect(await new Browser(app).signIn(browser)).toMatchObject({ code: 'identity.sign_in_failed' });
      await update(2, 'active');
      expect(await (await another(browser)).persona()).toBe('social_worker');
    });

    it('when staff gave a new secret in person', async () => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      valueOf(await app.get(ResetSecret).execute(SYSTEM, browser.accountId, { secondFactor: false }));
      expect(await browser.persona()).toBe('visitor');
    });
  });

  describe('ends by time, on the clock of PostgreSQL', () => {
    const shift = async (
      browser: { accountId: string },
      column: 'expires_at' | 'seen_at',
      back: string,
    ): Promise<void> => {
      await behind(app, `UPDATE identity.session SET ${column} = ${column} - $2::interval WHERE account_id = $1`, [
        browser.accountId,
        back,
      ]);
    };

    it.each([
      ['counsellor', '11 hours 59 minutes', '2 minutes'],
      ['client', '59 days 23 hours', '2 hours'],
    ] as const)('%s: in all', async (persona, almost, over) => {
      const browser = await signedIn(app, persona, { officeId });
      await shift(browser, 'expires_at', almost);
      expect(await browser.persona()).toBe(persona);
      await shift(browser, 'expires_at', over);
      expect(await browser.persona()).toBe('visitor');
    });

    it.each([
      ['counsellor', '119 minutes', '121 minutes'],
      ['client', '13 days 23 hours', '14 days 1 hour'],
    ] as const)('%s: unused; a request in between begins the time anew', async (persona, almost, over) => {
      const browser = await signedIn(app, persona, { officeId });
      await shift(browser, 'seen_at', almost);
      expect(await browser.persona()).toBe(persona);
      await shift(browser, 'seen_at', almost);
      expect(await browser.persona()).toBe(persona);
      await shift(browser, 'seen_at', over);
      expect(await browser.persona()).toBe('visitor');
    });

    it('notes its use at most once a minute', async () => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      const seen = async () =>
        (await behind(app, 'SELECT seen_at::text FROM identity.session WHERE account_id = $1', [browser.accountId]))[0];
      const before = await seen();
      await browser.persona();
      expect(await seen()).toEqual(before);
      await shift(browser, 'seen_at', '61 seconds');
      const shifted = await seen();
      await browser.persona();
      expect(await seen()).not.toEqual(shifted);
    });
  });

  it('is forgotten a month after it ended; one that lasts is kept', async () => {
    const [old, open] = [
      await signedIn(app, 'counsellor', { officeId }),
      await signedIn(app, 'counsellor', { officeId }),
    ];
    const left = async () =>
      (await behind(app, 'SELECT account_id FROM identity.session')).map((row) => row['account_id']);
    const age = async (days: number) =>
      behind(
        app,
        `UPDATE identity.session SET seen_at = now() - interval '2 hours' - make_interval(days => ${days}) WHERE account_id = $1`,
        [old.accountId],
      );
    await age(29);
    await app.get(IdentityJobs).forget();
    expect(await left()).toEqual(expect.arrayContaining([old.accountId, open.accountId]));
    await age(31);
    await app.get(IdentityJobs).forget();
    expect(await left()).not.toContain(old.accountId);
    expect(await open.persona()).toBe('counsellor');
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(42), "';--", 'é'.repeat(43), 'A'.repeat(5000)])(
    'is not opened by the cookie "%s"',
    async (token) => {
      const browser = new Browser(app);
      browser.cookie = `__Host-titian=${encodeURIComponent(token)}`;
      expect(await browser.persona()).toBe('visitor');
    },
  );

  it('ends here by signing out, and elsewhere goes on', async () => {
    const browser = await signedIn(app, 'employer', { partnerId: '01900000-0000-7000-8000-000000000001' });
    const other = await another(browser);
    const old = browser.cookie;
    expect(await browser.do(SIGN_OUT)).toEqual({ done: true });
    expect(browser.cookie).toBe('__Host-titian=');
    browser.cookie = old;
    expect(await browser.persona()).toBe('visitor');
    expect(await other.persona()).toBe('employer');
  });

  it('ends everywhere by signing out everywhere; other people go on', async () => {
    const [browser, bystander] = [
      await signedIn(app, 'client', { officeId }),
      await signedIn(app, 'client', { officeId }),
    ];
    const others = [await another(browser), await another(browser)];
    expect(await others[0]!.do(EVERYWHERE)).toEqual({ done: true });
    for (const one of [browser, ...others]) expect(await one.persona()).toBe('visitor');
    expect(await bystander.persona()).toBe('client');
    expect(await (await another(browser)).persona()).toBe('client');
  });

  it('cannot be ended by a visitor, who is told to sign in', async () => {
    for (const mutation of [SIGN_OUT, EVERYWHERE]) {
      expect((await new Browser(app).ask(mutation)).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    }
  });

  describe('with several memberships', () => {
    it('goes on as another one under a new token, and stays there at the next sign-in', async () => {
      const office = await makeOffice(app, { name: 'Sentra Kedua' });
      const browser = await signedIn(app, 'counsellor', { officeId });
      const second = valueOf(
        await app
          .get(AddMembership)
          .execute(SYSTEM, browser.accountId, { persona: 'social_worker', officeId: office.id }),
      );
      const { account } = await browser.do(MEMBERSHIPS);
      expect(account).toMatchObject({
        memberships: [
          { persona: 'counsellor', office: { id: officeId } },
          { id: second, persona: 'social_worker' },
        ],
      });
      const before = new Browser(app);
      before.cookie = browser.cookie;
      expect(await browser.do(ACT_AS, { id: second })).toEqual({
        __typename: 'SignedIn',
        viewer: { persona: 'social_worker', offices: [{ id: office.id }] },
      });
      expect(await before.persona()).toBe('visitor');
      expect(await browser.persona()).toBe('social_worker');
      expect(await (await another(browser)).persona()).toBe('social_worker');
    });

    it('does not become somebody else', async () => {
      const [browser, other] = [
        await signedIn(app, 'counsellor', { officeId }),
        await makePerson(app, 'administrator'),
      ];
      const [foreign] = await behind(app, 'SELECT id FROM identity.membership WHERE account_id = $1', [
        other.accountId,
      ]);
      const ended = valueOf(
        await app.get(AddMembership).execute(SYSTEM, browser.accountId, { persona: 'administrator' }),
      );
      valueOf(await app.get(RemoveMembership).execute(SYSTEM, browser.accountId, ended));
      for (const id of [foreign!['id'], ended, '01900000-0000-7000-8000-00000000dead', 'x']) {
        const answer = await browser.ask(ACT_AS, { id });
        expect(answer).toMatchObject({
          data: null,
          errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }],
        });
      }
      expect(await browser.persona()).toBe('counsellor');
    });
  });

  describe('and a new secret', () => {
    it('ends everywhere but here, where it gets a new token', async () => {
      const browser = await signedIn(app, 'employer', { partnerId: '01900000-0000-7000-8000-000000000001' });
      const other = await another(browser);
      const before = browser.cookie;
      const next = 'kereta malam ke Surabaya';
      expect(await browser.do(CHANGE, { input: { current: PASSWORD, next } })).toEqual({ __typename: 'Done' });
      expect(browser.cookie).not.toBe(before);
      expect(await browser.persona()).toBe('employer');
      expect(await other.persona()).toBe('visitor');
      other.cookie = before;
      expect(await other.persona()).toBe('visitor');
      expect(await other.signIn(browser)).toMatchObject({ code: 'identity.sign_in_failed' });
      expect(await other.signIn({ name: browser.name, secret: next })).toMatchObject({ __typename: 'SignedIn' });
    });

    it('is asked for the present one, and for a fit one', async () => {
      const browser = await signedIn(app, 'client', { officeId });
      const change = (current: string, next: string) => browser.do(CHANGE, { input: { current, next } });
      expect(await change('111111', '905162')).toMatchObject({
        problems: [{ path: 'current', code: 'identity.wrong_secret' }],
      });
      expect(await change(PIN, '123456')).toMatchObject({ problems: [{ path: 'next', code: 'identity.pin_easy' }] });
      expect(await change(PIN, PASSWORD)).toMatchObject({ problems: [{ path: 'next', code: 'identity.pin_shape' }] });
      expect(await change(PIN, '905162')).toEqual({ __typename: 'Done' });
    });

    it('cannot be guessed at from an open session', async () => {
      const browser = await signedIn(app, 'client', { officeId });
      const codes: unknown[] = [];
      for (let index = 0; index < 9; index += 1) {
        codes.push((await browser.do(CHANGE, { input: { current: `70000${index}`, next: '905162' } }))['code']);
      }
      expect(codes.slice(7)).toEqual(['bad_input', 'identity.too_many_tries']);
      const right = await browser.do(CHANGE, { input: { current: PIN, next: '905162' } });
      expect(right).toMatchObject({ code: 'identity.too_many_tries' });
    });
  });
});
