import { newId } from '#kernel/id';
import { VISITOR, type Actor } from '#kernel/actor';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp, type GraphqlAnswer } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice } from '../../../../test/support/people.js';

const OFFICE = `__typename ... on OfficePayload { office { id name kind country timeZone status version } }
  ... on Refused { code message problems { path code } }`;
const CREATE_OFFICE = `mutation ($input: OfficeInput!) { createOffice(input: $input) { ${OFFICE} } }`;
const UPDATE_OFFICE = `mutation ($id: ID!, $version: Int!, $input: OfficeInput!) {
  updateOffice(id: $id, version: $version, input: $input) { ${OFFICE} } }`;
const OFFICES = `query ($first: Int, $after: String) { offices(first: $first, after: $after) {
  edges { node { id name } } pageInfo { hasNextPage endCursor } } }`;

interface Nodes {
  readonly edges: readonly { readonly node: { readonly id: string; readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('administration of offices', () => {
  let app: TestApp;
  let officeId: string;
  const admin = actorAs('administrator');
  const counsellor = () => actorAs('counsellor', { officeIds: [officeId] });

  beforeAll(async () => {
    app = await TestApp.start();
    officeId = (await makeOffice(app)).id;
  });
  afterAll(() => app.stop());

  const ask = (actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> =>
    app.ask(actor, query, { variables });
  const does = async (actor: Actor, query: string, variables: Record<string, unknown> = {}) =>
    answerOf(await ask(actor, query, variables));
  const rejected = async (actor: Actor, query: string, variables: Record<string, unknown>): Promise<unknown> =>
    (await ask(actor, query, variables)).errors[0]?.extensions?.code;
  const changesOf = async (id: string): Promise<unknown[]> => {
    const sql = "SELECT payload->>'change' AS change FROM platform.event WHERE subject_id = $1 ORDER BY id";
    return (await behind(app, sql, [id])).map((row) => row['change']);
  };

  const input = { name: 'Balai Latihan Anggrek', kind: 'balai', country: 'ID', timeZone: 'Asia/Makassar' };

  it('makes one, with a key in the vault', async () => {
    const { office } = await does(admin, CREATE_OFFICE, { input });
    expect(office).toMatchObject({ ...input, status: 'active', version: 1 });
    const id = String(office?.['id']);
    expect(await behind(app, 'SELECT 1 AS key FROM vault.office_key WHERE office_id = $1', [id])).toEqual([{ key: 1 }]);
    expect(await changesOf(id)).toEqual(['created']);
  });

  it('changes one, and closes and opens it; leaving the status out leaves it', async () => {
    const { id } = await makeOffice(app, { name: 'Sentra Lama' });
    const change = (version: number, rest: object = {}) =>
      does(admin, UPDATE_OFFICE, { id, version, input: { ...input, ...rest } });
    expect(await change(1)).toMatchObject({
      office: { name: 'Balai Latihan Anggrek', status: 'active', version: 2 },
    });
    expect(await change(2, { status: 'closed' })).toMatchObject({ office: { status: 'closed', version: 3 } });
    expect(await change(3, { name: 'Sentra Baru' })).toMatchObject({
      office: { name: 'Sentra Baru', status: 'closed', version: 4 },
    });
    expect(await change(3, { status: 'active' })).toMatchObject({ code: 'stale_version' });
    expect(await changesOf(id)).toEqual(['created', 'updated', 'updated', 'updated']);
  });

  it('lets one of two who change the same version win', async () => {
    const { id } = await makeOffice(app, { name: 'Sentra Rebutan' });
    const both = ['A Satu', 'A Dua'].map((name) =>
      does(admin, UPDATE_OFFICE, { id, version: 1, input: { ...input, name } }),
    );
    expect((await Promise.all(both)).map((answer) => answer['__typename']).toSorted()).toEqual([
      'OfficePayload',
      'Refused',
    ]);
  });

  it('is refused what does not fit, place by place', async () => {
    const wrong = { name: 'x', kind: 'jail', country: 'VN', timeZone: 'Asia/Jakarta' };
    expect(await does(admin, CREATE_OFFICE, { input: wrong })).toMatchObject({
      code: 'bad_input',
      problems: [{ path: 'name' }, { path: 'kind' }, { path: 'timeZone' }],
    });
    const { id } = await makeOffice(app, { name: 'Sentra Tanpa Wilayah' });
    for (const areaId of ['x', newId()]) {
      const nowhere = { problems: [{ path: 'areaId', code: 'unknown_reference' }] };
      expect(await does(admin, CREATE_OFFICE, { input: { ...input, areaId } })).toMatchObject(nowhere);
      const change = { id, version: 1, input: { ...input, areaId } };
      expect(await does(admin, UPDATE_OFFICE, change)).toMatchObject(nowhere);
    }
    const [area] = await behind(
      app,
      `INSERT INTO reference.area (id, country, level, code, name, full_name, kind, path)
      VALUES ($1, 'ID', 'country', 'ID', 'Indonesia', 'Indonesia', 'country', ARRAY[$1]::uuid[]) RETURNING id`,
      [newId()],
    );
    const there = await does(admin, CREATE_OFFICE, { input: { ...input, areaId: area!['id'] } });
    expect(there).toMatchObject({ __typename: 'OfficePayload' });
  });

  it.each(['x', '01900000-0000-7000-8000-00000000dead'])('does not find %s', async (id) => {
    expect(await rejected(admin, UPDATE_OFFICE, { id, version: 1, input })).toBe('NOT_FOUND');
  });

  it('is for administrators', async () => {
    for (const persona of ['counsellor', 'employer', 'client', 'authority'] as const) {
      expect(await rejected(actorAs(persona), CREATE_OFFICE, { input })).toBe('FORBIDDEN');
    }
    expect(await rejected(VISITOR, CREATE_OFFICE, { input })).toBe('UNAUTHENTICATED');
  });

  it('lists them in order, page by page, to the offices; to the market side none', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = (await does(counsellor(), OFFICES, { first: 2, after })) as unknown as Nodes;
      seen.push(...page.edges.map(({ node }) => node.name));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const [stored] = await behind(app, 'SELECT array_agg(name ORDER BY name, id::text) AS names FROM identity.office');
    expect(seen).toEqual(stored!['names']);
    expect(await does(actorAs('employer'), OFFICES)).toMatchObject({ edges: [] });
    const own = (await does(actorAs('client', { officeIds: [officeId] }), OFFICES)) as unknown as Nodes;
    expect(own.edges.map(({ node }) => node.id)).toEqual([officeId]);
  });

  it('refuses a page that is none', async () => {
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: 'W10' }]) {
      expect(await rejected(admin, OFFICES, variables)).toBe('BAD_INPUT');
    }
  });
});
