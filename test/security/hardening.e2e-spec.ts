import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { InjectOptions } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { VISITOR } from '#kernel/actor';
import { actorAs } from '../support/actors.js';
import { TestApp, type GraphqlAnswer } from '../support/app.js';
import { operationFor, rootFieldsOf } from './operations.js';

/** Nothing of the inside: no SQL, no path of a file, no stack, no class, no name of a table, no engine's words. */
const INSIDE =
  /call stack|select |insert |update .* set|syntax error at|duplicate key|violates|relation "|column "|node_modules|\/libs\/|\bat \w+[. ].*\(|\.ts:|\.js:|QueryFailed|TypeORM|postgres|pg_|stacktrace|Did you mean/i;

const TOO_LARGE = 'The operation is too large.';

describe('bad operations', () => {
  let app: TestApp;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
    schema = app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => app.stop());

  const ask = (query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> =>
    app.ask(VISITOR, query, { variables });

  const send = async (request: InjectOptions): Promise<{ status: number; body: string }> => {
    const { statusCode, body } = await app.app.inject({ method: 'POST', url: '/graphql', ...request });
    return { status: statusCode, body };
  };
  const json = (payload: string): Promise<{ status: number; body: string }> =>
    send({ headers: { 'content-type': 'application/json' }, payload });

  /** A 4xx with one public message, and nothing of the inside. */
  const refused = (answer: GraphqlAnswer): void => {
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data).toBeNull();
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.errors)).not.toMatch(INSIDE);
  };

  it('the same operation in a fit size is answered', async () => {
    expect(await ask('query A { a: viewer { persona } b: viewer { persona } }')).toMatchObject({
      status: 200,
      errors: [],
    });
  });

  describe('that are too large', () => {
    const deep = (levels: number): string =>
      `{ viewer { account ${'{ memberships { office '.repeat(levels)} { id } ${'} }'.repeat(levels)} } }`;
    const areas = (levels: number): string =>
      `{ area(id: "x") ${'{ children(first: 1) '.repeat(levels)} { id } ${'}'.repeat(levels)} }`;

    it('in depth', async () => {
      expect((await ask(areas(8))).status).toBe(200);
      refused(await ask(areas(14)));
      expect((await ask(areas(14))).errors[0]?.message).toBe(TOO_LARGE);
      refused(await ask(deep(30)));
      refused(await ask(areas(400)));
    });

    it('in the depth of a value', async () => {
      const nested = (levels: number): string =>
        `{ searchOpportunities(search: { kinds: ${'['.repeat(levels)}${']'.repeat(levels)} }) { totalCount } }`;
      for (const levels of [100, 1900]) refused(await ask(nested(levels)));
      expect((await ask(nested(1900))).errors[0]?.message).toBe(TOO_LARGE);
    });

    it('in depth hidden in fragments', async () => {
      const fragments = Array.from(
        { length: 14 },
        (_, level) => `fragment F${level} on Area { children(first: 1) { ...F${level + 1} } }`,
      );
      refused(await ask(`{ area(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F14 on Area { id }`));
    });

    it('by aliases', async () => {
      const aliases = (count: number): string =>
        `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { persona }`).join(' ')} }`;
      expect((await ask(aliases(20))).status).toBe(200);
      refused(await ask(aliases(21)));
      refused(await ask(aliases(500)));
    });

    it('by aliases hidden in fragments', async () => {
      const fragment = `fragment F on Query { ${Array.from({ length: 25 }, (_, index) => `b${index}: viewer { persona }`).join(' ')} }`;
      refused(await ask(`{ ...F } ${fragment}`));
    });

    it('by directives', async () => {
      const directives = (count: number): string => `{ viewer { ${'persona @include(if: true) '.repeat(count)} } }`;
      expect((await ask(directives(20))).status).toBe(200);
      refused(await ask(directives(21)));
    });

    it('in tokens, before anything is built', async () => {
      refused(await ask(`{ viewer { ${'persona '.repeat(5000)} } }`));
      refused(await ask(`{ viewer { persona } } ${'#'.repeat(100)}\n${'{'.repeat(9000)}`));
      const list = (length: number): string =>
        `{ searchOpportunities(search: { kinds: [${'vacancy '.repeat(length)}] }) { totalCount } }`;
      expect((await ask(list(3900))).status).toBe(200);
      refused(await ask(list(4100)));
    });

    it('in cost, with the numbers in variables too', async () => {
      const query =
        'query A($n: Int!) { offices(first: $n) { edges { node { id } } } accounts(first: $n) { edges { node { memberships { office { id } } } } } }';
      expect((await ask(query, { n: 100 })).status).not.toBe(400);
      const nested = `query A($n: Int!) { areaChildren { children(first: $n) { children(first: $n) { children(first: $n) { id } } } } }`;
      expect((await ask(nested, { n: 5 })).errors).toEqual([]);
      refused(await ask(nested, { n: 100 }));
      refused(await ask(nested.replaceAll('$n)', '100)').replace('($n: Int!)', '')));
      refused(await ask(nested, { n: 2_147_483_647 }));
    });

    it('in bytes', async () => {
      const { status, body } = await json(JSON.stringify({ query: `{ viewer { persona } } #${'x'.repeat(300_000)}` }));
      expect(status).toBe(413);
      expect(body).not.toMatch(INSIDE);
    });

    it('as a list of operations', async () => {
      const one = { query: '{ viewer { persona } }' };
      const { status, body } = await json(JSON.stringify(Array(100).fill(one)));
      expect(status).toBe(400);
      expect(body).not.toContain('persona":');
    });

    it('as a list in a variable', async () => {
      const search =
        'query A($kinds: [OpportunityKind!]) { searchOpportunities(search: { kinds: $kinds }) { totalCount } }';
      const answer = await ask(search, { kinds: Array<string>(20_000).fill('vacancy') });
      expect(answer.status).toBeLessThan(500);
      expect(answer.errors.every(({ extensions }) => extensions?.code !== 'INTERNAL')).toBe(true);
    });
  });

  describe('that are malformed', () => {
    it.each([
      ['a circle of fragments', '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
      ['a fragment that holds itself', '{ viewer { ...A } } fragment A on Viewer { persona ...A }'],
      ['a circle through a field', '{ area(id: "x") { ...A } } fragment A on Area { path { ...A } }'],
      ['an unknown field', '{ viewer { secretHash } }'],
      ['nearly a field', '{ viewer { personna } }'],
      ['an unknown argument', '{ viewer(id: 1) { persona } }'],
      ['an unknown fragment', '{ viewer { ...Nobody } }'],
      ['a missing argument', '{ area { id } }'],
      ['a missing selection', '{ viewer }'],
      ['a broken text', '{ viewer { persona '],
      ['nothing', ''],
      ['only a comment', '# nothing'],
      ['a schema', 'type Query { a: Int }'],
      ['a subscription', 'subscription { viewer { persona } }'],
      ['two operations without a name', '{ viewer { persona } } { viewer { persona } }'],
      ['a wrong literal', '{ area(id: { a: 1 }) { id } }'],
      ['a mutation as a query', '{ signOut { __typename } }'],
      ['a letter that is none', '{ viewer { persona \u0000 } }'],
    ])('%s', async (_, query) => {
      refused(await ask(query));
    });

    it.each([
      ['no JSON', '{'],
      ['a number', '1'],
      ['null', 'null'],
      ['a text', '"query"'],
      ['a query that is no text', '{"query":1}'],
      ['variables that are a text', '{"query":"{ viewer { persona } }","variables":"x"}'],
      ['variables that are a list', '{"query":"{ viewer { persona } }","variables":[1]}'],
      ['an operation name that is none', '{"query":"query A { viewer { persona } }","operationName":"B"}'],
      ['an operation name that is a number', '{"query":"query A { viewer { persona } }","operationName":7}'],
      ['extensions that are a text', '{"query":"{ viewer { persona } }","extensions":"x"}'],
      ['an unknown stored operation', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'],
      ['nothing', ''],
      [
        'variables of 40,000 levels',
        `{"query":"{ viewer { persona } }","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
      ],
      ['a prototype', '{"query":"{ viewer { persona } }","variables":{"__proto__":{"a":1}},"__proto__":{"b":1}}'],
    ])('as a body: %s', async (_, payload) => {
      const { status, body } = await json(payload);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(INSIDE);
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      '',
    ])('as a body of the type "%s"', async (type) => {
      const { status, body } = await send({
        headers: { 'content-type': type },
        payload: JSON.stringify({ query: '{ viewer { persona } }' }),
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(INSIDE);
      expect(body).not.toContain('visitor');
    });
  });

  describe('with bad variables', () => {
    const SECRET = 'Rahasia-Pribadi-3173045607890123';
    const WRONG: readonly unknown[] = [
      SECRET,
      1,
      1.5,
      -1,
      1e300,
      true,
      null,
      [SECRET],
      { a: SECRET },
      [[]],
      '',
      '\u0000',
      'x'.repeat(20_000),
      '\ud800',
    ];

    /** Every way to put each wrong value into each variable of an operation. */
    const spoilt = (variables: Record<string, unknown>): Record<string, unknown>[] =>
      Object.entries(variables).flatMap(([name, value]) => {
        const inner =
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? spoilt(value as Record<string, unknown>)
            : [];
        return [
          ...WRONG.map((wrong) => ({ ...variables, [name]: wrong })),
          ...inner.map((one) => ({ ...variables, [name]: one })),
        ];
      });

    const SHARES = 4;

    it.each(Array.from({ length: SHARES }, (_, share) => share))(
      'every root field refuses every wrong value without a fault and without repeating it (share %i)',
      async (share) => {
        const wrong: string[] = [];
        let tried = 0;
        for (const { root, field, name } of rootFieldsOf(schema).filter((_, at) => at % SHARES === share)) {
          const { query, variables } = operationFor(schema, root, field, { full: true, depth: 0 });
          for (const changed of spoilt(variables)) {
            const answer = await app.ask(actorAs(tried % 2 ? 'administrator' : 'employer'), query, {
              variables: changed,
            });
            tried += 1;
            const said = JSON.stringify(answer.errors);
            const faulty =
              answer.status >= 500 || said.includes('INTERNAL') || INSIDE.test(said) || said.includes(SECRET);
            if (faulty)
              wrong.push(`${name} ${JSON.stringify(changed).slice(0, 200)}: ${answer.status} ${said.slice(0, 200)}`);
          }
        }
        expect(tried).toBeGreaterThan(500);
        expect(wrong).toEqual([]);
      },
      120_000,
    );

    it('refuses half a letter, which no column can hold, in variables and written out', async () => {
      const asked = 'query Q($text: String!) { suggestions(text: $text) { text } }';
      for (const text of ['las \ud800', '\udc00las']) refused(await ask(asked, { text }));
      expect((await ask(asked, { text: 'las 😀' })).errors).toEqual([]);
      refused(await ask('{ suggestions(text: "las \\ud83d") { text } }'));
    });

    it('names the place of a wrong value, so that a client can mend it', async () => {
      const { query, variables } = operationFor(schema, 'mutation', schema.getMutationType()!.getFields()['signIn']!);
      const answer = await ask(query, { input: { ...(variables['input'] as object), name: { a: SECRET } } });
      refused(answer);
      expect(answer.errors[0]?.message).toContain('input.name');
      expect(JSON.stringify(answer.errors)).not.toContain(SECRET);
    });
  });

  it('answers the stored operations alone where it is closed, however its address is spelt', async () => {
    const closed = await TestApp.start({ config: { NODE_ENV: 'production', PUBLIC_URL: 'https://titian.example' } });
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
    const payload = '{"query":"{ __typename }"}';
    try {
      for (const url of ['/graphql?a=1', '/%67raphql?a=1', '/graph%71l?a=1', '/%67%72%61%70%68%71%6c?a=1']) {
        const posted = await closed.http(VISITOR, { method: 'POST', url, headers, payload });
        expect([url, posted.statusCode, posted.body]).toEqual([url, 400, expect.stringContaining('is not known')]);
        const got = await closed.http(VISITOR, { method: 'GET', url: `${url}&query=%7B__typename%7D`, headers });
        expect([url, got.statusCode, got.headers['allow'], got.body]).toEqual([url, 405, 'POST', '']);
      }
    } finally {
      await closed.stop();
    }
  });

  it('tells its numbers to who stands beside, and not to the world', async () => {
    const answer = async (request: InjectOptions) =>
      (await app.app.inject({ method: 'GET', url: '/metrics', ...request })).statusCode;
    expect(await answer({ remoteAddress: '127.0.0.1' })).toBe(200);
    expect(await answer({ remoteAddress: '203.0.113.9' })).toBe(404);
    expect(await answer({ remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(404);
  });

  it('says nothing of the schema where it is not shown', async () => {
    const closed = await TestApp.start({ config: { NODE_ENV: 'production', PUBLIC_URL: 'https://titian.example' } });
    try {
      const answers = await Promise.all(
        [
          '{ __schema { types { name } } }',
          '{ viewer { personna } }',
          '{ __type(name: "Account") { fields { name } } }',
        ].map((query) => closed.ask(VISITOR, query)),
      );
      for (const answer of answers) {
        refused(answer);
        expect(JSON.stringify(answer.errors)).not.toMatch(/persona\b|Account|types/);
      }
    } finally {
      await closed.stop();
    }
  });
});
