import { generateSync } from 'otplib';
import { SYSTEM } from '#kernel/actor';
import { ResetSecret } from '#domains/identity';
import { TestApp } from '../../../../test/support/app.js';
import { behind, Browser, makeOffice, PASSWORD, PIN, signedIn, valueOf } from '../../../../test/support/people.js';

const START = `mutation ($secret: String!) { startSecondFactor(secret: $secret) { __typename
  ... on SecondFactorEnrolment { secret address } ... on Refused { code problems { path code } } } }`;
const CONFIRM = 'mutation ($code: String!) { confirmSecondFactor(code: $code) { __typename ... on Refused { code } } }';
const REMOVE = `mutation ($secret: String!, $code: String!) { removeSecondFactor(secret: $secret, code: $code) { __typename
  ... on Refused { code problems { path code } } } }`;

describe('the second factor', () => {
  let app: TestApp;
  let officeId: string;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true });
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  const codeNow = (secret: string, steps = 0): string =>
    generateSync({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) + 30 * steps });
  const later = (seconds: number): void =>
    app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000).toISOString());
  const has = async (browser: Browser): Promise<unknown> => {
    const viewer = await browser.do('{ viewer { account { secondFactor } } }');
    return (viewer['account'] as unknown as Record<string, unknown>)['secondFactor'];
  };

  const enrolled = async () => {
    const browser = await signedIn(app, 'counsellor', { officeId });
    const started = await browser.do(START, { secret: PASSWORD });
    const secret = String(started['secret']);
    expect(await browser.do(CONFIRM, { code: codeNow(secret) })).toEqual({ __typename: 'Done' });
    later(60);
    return { browser, totp: secret, name: browser.name, secret: PASSWORD };
  };

  it('counts only once a code of it was given', async () => {
    const browser = await signedIn(app, 'counsellor', { officeId });
    const started = await browser.do(START, { secret: PASSWORD });
    expect(started).toMatchObject({
      __typename: 'SecondFactorEnrolment',
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    });
    expect(await browser.do(CONFIRM, { code: '000000' })).toEqual({
      __typename: 'Refused',
      code: 'identity.code_wrong',
    });
    expect(await has(browser)).toBe(false);
    expect(await new Browser(app).signIn(browser)).toMatchObject({ __typename: 'SignedIn' });
    expect(await browser.do(CONFIRM, { code: codeNow(String(started['secret'])) })).toEqual({ __typename: 'Done' });
    expect(await has(browser)).toBe(true);
    expect(await new Browser(app).signIn(browser)).toMatchObject({ code: 'identity.code_needed' });
  });

  it('is asked after a right password only, and a code works once', async () => {
    const { name, secret, totp } = await enrolled();
    const browser = new Browser(app);
    expect(await browser.signIn({ name, secret: 'wrong', code: codeNow(totp) })).toMatchObject({
      code: 'identity.sign_in_failed',
    });
    expect(await browser.signIn({ name, secret })).toMatchObject({ code: 'identity.code_needed' });
    expect(await browser.signIn({ name, secret, code: '000000' })).toMatchObject({ code: 'identity.code_wrong' });
    expect(await browser.signIn({ name, secret, code: codeNow(totp, -3) })).toMatchObject({
      code: 'identity.code_wrong',
    });
    expect(browser.cookie).toBeUndefined();
    const code = codeNow(totp);
    expect(await browser.signIn({ name, secret, code })).toMatchObject({ __typename: 'SignedIn' });
    expect(await new Browser(app).signIn({ name, secret, code })).toMatchObject({ code: 'identity.code_wrong' });
    later(30);
    expect(await new Browser(app).signIn({ name, secret, code: codeNow(totp) })).toMatchObject({
      __typename: 'SignedIn',
    });
  });

  it('lets one of two in who bring the same code at the same moment', async () => {
    const { name, secret, totp } = await enrolled();
    const code = codeNow(totp);
    const answers = await Promise.all(
      [1, 2, 3].map((n) => new Browser(app, `192.0.2.${n}`).signIn({ name, secret, code })),
    );
    expect(answers.map((answer) => answer['__typename']).toSorted()).toEqual(['Refused', 'Refused', 'SignedIn']);
  });

  it('is not confirmed with the code that confirmed it before, nor without a first step', async () => {
    const browser = await signedIn(app, 'counsellor', { officeId });
    expect((await browser.ask(CONFIRM, { code: '123456' })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    const { browser: other, totp } = await enrolled();
    expect((await other.ask(CONFIRM, { code: codeNow(totp) })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('begins only with the present password, and not for a client', async () => {
    const browser = await signedIn(app, 'counsellor', { officeId });
    expect(await browser.do(START, { secret: 'wrong' })).toMatchObject({
      problems: [{ path: 'secret', code: 'identity.wrong_secret' }],
    });
    const client = await signedIn(app, 'client', { officeId });
    expect(await client.do(START, { secret: PIN })).toMatchObject({ code: 'identity.second_factor_for_work' });
  });

  it('goes with password and code, or with neither at the desk', async () => {
    const { browser, totp, name, secret } = await enrolled();
    expect(await browser.do(REMOVE, { secret: 'wrong', code: codeNow(totp) })).toMatchObject({
      problems: [{ path: 'secret' }],
    });
    expect(await browser.do(REMOVE, { secret, code: '000000' })).toMatchObject({ code: 'identity.code_wrong' });
    expect(await has(browser)).toBe(true);
    expect(await browser.do(REMOVE, { secret, code: codeNow(totp) })).toEqual({ __typename: 'Done' });
    expect(await has(browser)).toBe(false);
    expect(await new Browser(app).signIn({ name, secret })).toMatchObject({ __typename: 'SignedIn' });

    const lost = await enrolled();
    const reset = app.get(ResetSecret);
    const kept = valueOf(await reset.execute(SYSTEM, lost.browser.accountId, { secondFactor: false }));
    expect(await new Browser(app).signIn({ name: lost.name, secret: kept })).toMatchObject({
      code: 'identity.code_needed',
    });
    const gone = valueOf(await reset.execute(SYSTEM, lost.browser.accountId, { secondFactor: true }));
    expect(await new Browser(app).signIn({ name: lost.name, secret: gone })).toMatchObject({
      code: 'identity.new_secret_needed',
    });
  });

  it('is stored sealed', async () => {
    const { totp, browser } = await enrolled();
    const [row] = await behind(app, 'SELECT c::text AS line FROM vault.credential c WHERE account_id = $1', [
      browser.accountId,
    ]);
    expect(String(row!['line'])).toContain('\\\\x01');
    for (const form of [totp, Buffer.from(totp).toString('hex')]) expect(String(row!['line'])).not.toContain(form);
  });
});
