import type { InjectOptions } from 'fastify';
import { SIGN_IN, makeOffice, makePerson, PASSWORD, signedIn } from '../support/people.js';
import { TestApp } from '../support/app.js';

const SIGN_OUT = 'mutation { signOut { ... on Done { done } } }';

describe('the front door', () => {
  let app: TestApp;
  let officeId: string;

  beforeAll(async () => {
    app = await TestApp.start({ realSessions: true, config: { PUBLIC_URL: 'https://titian.example' } });
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  const send = async (headers: Record<string, string | undefined>, rest: Omit<InjectOptions, 'headers'> = {}) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >;
    const response = await app.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: JSON.stringify({ query: SIGN_OUT }),
      ...rest,
      headers: given,
    });
    return response;
  };

  /** A browser's own request, as our pages make it. */
  const ours = (cookie: string | undefined): Record<string, string | undefined> => ({
    'content-type': 'application/json',
    'x-titian': 'web',
    host: 'titian.example',
    origin: 'https://titian.example',
    'sec-fetch-site': 'same-origin',
    cookie,
  });

  describe('takes a write from our own pages only', () => {
    it('from them', async () => {
      const { cookie } = await signedIn(app, 'counsellor', { officeId });
      const response = await send(ours(cookie));
      expect(response.statusCode).toBe(200);
      expect(response.json()).toEqual({ data: { signOut: { done: true } } });
    });

    it.each<[string, Record<string, string | undefined>]>([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['another site that hides it', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
      ['a sibling host', { 'sec-fetch-site': 'same-site', origin: 'https://evil.titian.example' }],
      ['another port', { 'sec-fetch-site': 'same-site', origin: 'https://titian.example:8443' }],
      ['a page without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
      ['an origin that is none', { 'sec-fetch-site': undefined, origin: 'garbage' }],
      ['a form, which cannot send our header', { 'x-titian': undefined }],
      [
        'a form of another site',
        { 'x-titian': undefined, 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      ],
      ['a form as text', { 'x-titian': undefined, 'content-type': 'text/plain' }],
    ])('not from %s', async (_, change) => {
      const browser = await signedIn(app, 'counsellor', { officeId });
      const response = await send({ ...ours(browser.cookie), ...change });
      expect(response.statusCode).toBe(403);
      expect(response.headers['set-cookie']).toBeUndefined();
      expect(await browser.persona()).toBe('counsellor');
    });

    it('not from a browser that another site sends to sign in', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      const payload = JSON.stringify({ query: SIGN_IN, variables: { input: { name, secret: PASSWORD } } });
      for (const change of [
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://evil.example', 'sec-fetch-site': undefined },
        { 'content-type': 'text/plain' },
      ]) {
        const response = await send({ ...ours(undefined), 'x-titian': undefined, ...change }, { payload });
        expect(response.statusCode).toBeGreaterThanOrEqual(400);
        expect(response.statusCode).toBeLessThan(500);
        expect(response.headers['set-cookie']).toBeUndefined();
      }
      expect((await send(ours(undefined), { payload })).headers['set-cookie']).toBeDefined();
    });

    it.each(['PUT', 'PATCH', 'DELETE'] as const)('not by %s', async (method) => {
      const { cookie } = await signedIn(app, 'counsellor', { officeId });
      expect((await send({ ...ours(cookie), 'x-titian': undefined }, { method })).statusCode).toBeGreaterThanOrEqual(
        400,
      );
    });
  });

  it.each(['/graphql?query=%7Bviewer%7Bpersona%7D%7D', '/graphql', '/graphql/'])(
    'answers no operation over GET: %s',
    async (url) => {
      const { cookie } = await signedIn(app, 'counsellor', { officeId });
      const response = await send(ours(cookie), { method: 'GET', url, payload: undefined });
      expect([404, 405]).toContain(response.statusCode);
      expect(response.body).not.toContain('counsellor');
    },
  );

  describe('gives a cookie', () => {
    const setCookieOf = async (query: string, variables: object, cookie?: string): Promise<string> =>
      String((await send(ours(cookie), { payload: JSON.stringify({ query, variables }) })).headers['set-cookie']);

    it('that no script reads, no other host plants, and no other site sends along', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      const cookie = await setCookieOf(SIGN_IN, { input: { name, secret: PASSWORD } });
      const [pair, ...attributes] = cookie.split('; ');
      expect(pair).toMatch(/^__Host-titian=[A-Za-z0-9_-]{43}$/);
      expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Lax', 'Secure']);
    });

    it('of another value each time, with 256 random bits', async () => {
      const { name } = await makePerson(app, 'counsellor', { officeId });
      const values = new Set<string>();
      for (let index = 0; index < 5; index += 1) {
        const value =
          (await setCookieOf(SIGN_IN, { input: { name, secret: PASSWORD } })).split(';')[0]?.split('=')[1] ?? '';
        expect(Buffer.from(value, 'base64url')).toHaveLength(32);
        values.add(value);
      }
      expect(values.size).toBe(5);
    });

    it('and takes it back', async () => {
      const { cookie } = await signedIn(app, 'counsellor', { officeId });
      expect(await setCookieOf(SIGN_OUT, {}, cookie)).toBe(
        '__Host-titian=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
      );
    });

    it('and none where nobody signed in', async () => {
      expect(await setCookieOf('{ viewer { persona } }', {})).toBe('undefined');
      expect(await setCookieOf(SIGN_IN, { input: { name: 'nobody@contoh.id', secret: 'x' } })).toBe('undefined');
    });
  });

  it('says how a browser is to treat what comes out of it', async () => {
    for (const response of [
      await send(ours(undefined)),
      await send({}, { method: 'GET', url: '/health/live' }),
      await send({}, { method: 'GET', url: '/nowhere' }),
    ]) {
      expect(response.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(response.headers['x-powered-by']).toBeUndefined();
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  describe('counts tries', () => {
    const payload = (index: number) =>
      JSON.stringify({ query: SIGN_IN, variables: { input: { name: `n${index}@contoh.id`, secret: 'x' } } });

    /** How many of 50 tries get through that come from one address and say that they come from many. */
    const throughFrom = async (remoteAddress: string): Promise<number> => {
      let through = 0;
      for (let index = 0; index < 50; index += 1) {
        const headers = { ...ours(undefined), 'x-forwarded-for': `192.0.2.${index}` };
        const response = await send(headers, { payload: payload(index), remoteAddress });
        if (response.body.includes('identity.sign_in_failed')) through += 1;
        else expect(response.body).toContain('identity.too_many_tries');
      }
      return through;
    };

    it('by the address of the caller, not by what a stranger says it is', async () => {
      // 40 at once and one more every 6 seconds.
      for (const address of ['198.51.100.200', '10.0.0.9']) {
        const through = await throughFrom(address);
        expect(through).toBeGreaterThanOrEqual(40);
        expect(through).toBeLessThan(50);
      }
    });

    it('by what our own proxy says, wherever it stands', async () => {
      expect(await throughFrom('127.0.0.1')).toBe(50);
      const composed = await TestApp.start({ config: { TITIAN_TRUSTED_PROXIES: 'uniquelocal' } });
      const before = app;
      app = composed;
      try {
        expect(await throughFrom('10.0.0.9')).toBe(50);
      } finally {
        app = before;
        await composed.stop();
      }
    });
  });
});
