import { serverAudits } from 'graphql-http';
import { VISITOR } from '#kernel/actor';
import { TestApp } from '../support/app.js';

/** GraphQL over HTTP as its specification has it: the audit suite of graphql-http, over a real socket. */
describe('GraphQL over HTTP', () => {
  let app: TestApp;
  let url: string;

  beforeAll(async () => {
    app = await TestApp.start();
    await app.app.listen(0, '127.0.0.1');
    url = `${await app.app.getUrl()}/graphql`;
  });
  afterAll(() => app.stop());

  const audit = async (fetchFn: typeof fetch) => Promise.all(serverAudits({ url, fetchFn }).map((one) => one.fn()));
  const failing = (results: Awaited<ReturnType<typeof audit>>, status: string): string[] =>
    results.flatMap((result) => (result.status === status ? [`${result.id} ${result.name}`] : []));

  it('has no error in the audit', async () => {
    const results = await audit(fetch);
    expect(results.length).toBeGreaterThan(50);
    expect(failing(results, 'error')).toEqual([]);
  });

  it('the default of a variable holds every time a query comes, also when it is compiled', async () => {
    const query = 'query ($first: Int! = 2, $text: String!) { areas(text: $text, first: $first) { id: __typename } }';
    const once = () => app.ask(VISITOR, query, { variables: { text: 'a' } });
    const answers = [await once(), await once(), await once()];
    expect(answers.map(({ errors }) => errors)).toEqual([[], [], []]);
    const given = await app.ask(VISITOR, query, { variables: { text: 'a', first: 0 } });
    expect(given.errors).toHaveLength(1);
  });

  it('and the audit notices an answer of another type', async () => {
    const broken: typeof fetch = async (...given) => {
      const answer = await fetch(...given);
      return new Response(await answer.text(), { status: 200, headers: { 'content-type': 'text/plain' } });
    };
    expect(failing(await audit(broken), 'error')).not.toEqual([]);
  });
});
