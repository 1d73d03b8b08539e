import { newId } from '#kernel/id';
import { SYSTEM, type Actor } from '#kernel/actor';
import { AddMembership, ChangeAccountStatus, CreateAccount, RemoveMembership } from '#domains/identity';
import { actorAs } from '../../../../test/support/actors.js';
import { TestApp, type GraphqlAnswer } from '../../../../test/support/app.js';
import { answerOf, behind, makeOffice, makePerson, PIN, valueOf } from '../../../../test/support/people.js';

const REFUSED = '... on Refused { code message problems { path code } }';
const ACCOUNT = `__typename ... on AccountPayload { oneTimeSecret cardCode
  account { id displayName signInHint status secondFactor version memberships { id persona office { id } } } } ${REFUSED}`;
const CREATE = `mutation ($input: AccountInput!) { createAccount(input: $input) { ${ACCOUNT} } }`;
const ADD = `mutation ($accountId: ID!, $persona: Persona!, $officeId: ID) {
  addMembership(accountId: $accountId, persona: $persona, officeId: $officeId) { ${ACCOUNT} } }`;
const REMOVE = `mutation ($accountId: ID!, $membershipId: ID!) {
  removeMembership(accountId: $accountId, membershipId: $membershipId) { ${ACCOUNT} } }`;
const SUSPEND = `mutation ($id: ID!, $version: Int!) { suspendAccount(id: $id, version: $version) { ${ACCOUNT} } }`;
const REINSTATE = `mutation ($id: ID!, $version: Int!) { reinstateAccount(id: $id, version: $version) { ${ACCOUNT} } }`;
const RESET = `mutation ($id: ID!) { resetSecret(id: $id) { ${ACCOUNT} } }`;
const ACCOUNTS = `query ($text: String, $first: Int, $after: String) { accounts(text: $text, first: $first, after: $after) {
  edges { node { id displayName } } pageInfo { hasNextPage endCursor } } }`;

type Nodes = {
  edges: { node: { id: string; name?: string; displayName?: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
};

describe('administration', () => {
  let app: TestApp;
  let admin: Actor;
  let officeId: string;
  let otherOfficeId: string;
  const counsellor = () => actorAs('counsellor', { officeIds: [officeId] });
  const stranger = () => actorAs('counsellor', { officeIds: [otherOfficeId] });

  beforeAll(async () => {
    app = await TestApp.start();
    officeId = (await makeOffice(app)).id;
    otherOfficeId = (await makeOffice(app, { name: 'Sentra Kenanga' })).id;
    admin = { ...actorAs('administrator'), id: (await makePerson(app, 'administrator')).accountId };
  });
  afterAll(() => app.stop());

  const ask = (actor: Actor, query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> =>
    app.ask(actor, query, { variables });
  const does = async (actor: Actor, query: string, variables: Record<string, unknown> = {}) =>
    answerOf(await ask(actor, query, variables));
  const rejected = async (actor: Actor, query: string, variables: Record<string, unknown>): Promise<unknown> =>
    (await ask(actor, query, variables)).errors[0]?.extensions?.code;
  const changesOf = async (id: string): Promise<unknown[]> =>
    (
      await behind(app, "SELECT payload->>'change' AS change FROM platform.event WHERE subject_id = $1 ORDER BY id", [
        id,
      ])
    ).map((row) => row['change']);

  describe('of accounts', () => {
    it('makes one at work with a secret for one use', async () => {
      const input = { displayName: 'Rina', name: 'rina@contoh.id', persona: 'counsellor', officeId };
      expect(await does(admin, CREATE, { input })).toMatchObject({
        oneTimeSecret: expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/),
        cardCode: null,
        account: {
          displayName: 'Rina',
          signInHint: 'r•••@contoh.id',
          status: 'active',
          memberships: [{ persona: 'counsellor', office: { id: officeId } }],
        },
      });
      expect(await does(admin, CREATE, { input: { ...input, name: 'RINA@contoh.id' } })).toMatchObject({
        problems: [{ path: 'name', code: 'identity.name_taken' }],
      });
    });

    it('does not find an office that is not there, or closed', async () => {
      const closed = await makeOffice(app, { status: 'closed' });
      for (const id of ['x', newId(), closed.id]) {
        const input = { displayName: 'Rina', name: `r${newId()}@contoh.id`, persona: 'counsellor', officeId: id };
        expect(await does(admin, CREATE, { input })).toMatchObject({
          problems: [{ path: 'officeId', code: 'unknown_reference' }],
        });
      }
    });

    it('leaves no half account behind when the e-mail is taken', async () => {
      const count = async () => (await behind(app, 'SELECT count(*)::int AS count FROM identity.account'))[0];
      const before = await count();
      await does(admin, CREATE, { input: { displayName: 'Rina', name: 'rina@contoh.id', persona: 'administrator' } });
      expect(await count()).toEqual(before);
    });

    it('makes a client with a card, by the own office', async () => {
      const input = { displayName: 'Budi', persona: 'client', officeId };
      expect(await does(counsellor(), CREATE, { input })).toMatchObject({
        oneTimeSecret: expect.stringMatching(/^\d{6}$/),
        cardCode: expect.stringMatching(/^T[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{3}$/),
        account: { displayName: 'Budi', memberships: [{ persona: 'client' }] },
      });
    });

    it('answers a foreign office like an unknown one', async () => {
      const input = { displayName: 'Budi', persona: 'client' };
      const [foreign, unknown] = [
        await does(stranger(), CREATE, { input: { ...input, officeId } }),
        await does(stranger(), CREATE, { input: { ...input, officeId: newId() } }),
      ];
      expect(foreign).toEqual(unknown);
      expect(foreign).toMatchObject({ problems: [{ path: 'officeId', code: 'unknown_reference' }] });
    });

    it('is not for everybody to give', async () => {
      const work = { displayName: 'X', name: 'x@contoh.id', persona: 'counsellor', officeId };
      expect(await does(counsellor(), CREATE, { input: work })).toMatchObject({ code: 'identity.not_yours_to_give' });
      expect(await does(admin, CREATE, { input: { displayName: 'X', persona: 'client', officeId } })).toMatchObject({
        code: 'identity.not_yours_to_give',
      });
      expect(await does(admin, CREATE, { input: { ...work, persona: 'employer', officeId: null } })).toMatchObject({
        problems: [{ path: 'persona', code: 'identity.partner_people_are_invited' }],
      });
      expect(await rejected(actorAs('employer'), CREATE, { input: work })).toBe('FORBIDDEN');
    });

    it('never takes a secret from anybody but the product itself', async () => {
      const create = app.get(CreateAccount);
      const input = { displayName: 'X', name: 'rahasia@contoh.id', persona: 'administrator' as const, secret: PIN };
      expect(valueOf(await create.execute(admin, input)).oneTimeSecret).toMatch(/^[a-z2-9]{4}-/);
    });

    it('lists people at work, newest first; a part of the name or the whole e-mail finds them', async () => {
      for (let index = 0; index < 5; index += 1) {
        await makePerson(app, 'authority', { displayName: `Nguyễn Thị Hoà ${index}`, name: `hoa${index}@vidu.vn` });
      }
      const client = await makePerson(app, 'client', { officeId, displayName: 'Nguyễn Thị Hoà khách' });
      const names = async (variables: object) =>
        ((await does(admin, ACCOUNTS, { first: 50, ...variables })) as unknown as Nodes).edges.map(
          ({ node }) => node.displayName,
        );
      expect(await names({ text: 'thi hoa' })).toEqual([4, 3, 2, 1, 0].map((index) => `Nguyễn Thị Hoà ${index}`));
      expect(await names({ text: ' HOA3@vidu.vn ' })).toEqual(['Nguyễn Thị Hoà 3']);
      expect(await names({ text: 'hoa3@vidu' })).toEqual([]);
      const first = (await does(admin, ACCOUNTS, { text: 'hoà', first: 2 })) as unknown as Nodes;
      expect(first.pageInfo.hasNextPage).toBe(true);
      expect(await names({ text: 'hoà', after: first.pageInfo.endCursor })).toEqual(
        [2, 1, 0].map((index) => `Nguyễn Thị Hoà ${index}`),
      );
      const all = ((await does(admin, ACCOUNTS, { first: 100 })) as unknown as Nodes).edges.map(({ node }) => node.id);
      const stored = await behind(app, "SELECT id FROM identity.account WHERE kind = 'work' ORDER BY id DESC");
      expect(all).toEqual(stored.map(({ id }) => id));
      expect(all).not.toContain(client.accountId);
      expect(await rejected(counsellor(), ACCOUNTS, {})).toBe('FORBIDDEN');
    });

    it('refuses a page that is none', async () => {
      for (const variables of [
        { first: 0 },
        { first: 101 },
        { first: -1 },
        { after: 'x' },
        { after: 'W10' },
        { after: 'WyJ4Il0' },
      ]) {
        expect(await rejected(admin, ACCOUNTS, variables)).toBe('BAD_INPUT');
      }
    });

    it('gives and takes personas', async () => {
      const { accountId } = await makePerson(app, 'counsellor', { officeId });
      const added = await does(admin, ADD, { accountId, persona: 'social_worker', officeId: otherOfficeId });
      expect(added).toMatchObject({
        account: { version: 2, memberships: [{ persona: 'counsellor' }, { persona: 'social_worker' }] },
      });
      expect(await does(admin, ADD, { accountId, persona: 'social_worker', officeId: otherOfficeId })).toMatchObject({
        code: 'identity.membership_exists',
      });
      const { memberships } = added['account'] as unknown as { memberships: { id: string }[] };
      const membershipId = memberships[0]!.id;
      expect(await does(admin, REMOVE, { accountId, membershipId })).toMatchObject({
        account: { version: 3, memberships: [{ persona: 'social_worker' }] },
      });
      expect(await rejected(admin, REMOVE, { accountId, membershipId })).toBe('NOT_FOUND');
      expect(await changesOf(accountId)).toEqual(['created', 'membership_added', 'membership_removed']);
    });

    it('keeps clients and people at work apart', async () => {
      const { accountId } = await makePerson(app, 'client', { officeId });
      const add = app.get(AddMembership);
      expect(await add.execute(SYSTEM, accountId, { persona: 'counsellor', officeId })).toMatchObject({
        refusal: { code: 'identity.kinds_do_not_mix' },
      });
      const worker = await makePerson(app, 'counsellor', { officeId });
      expect(await add.execute(SYSTEM, worker.accountId, { persona: 'client', officeId })).toMatchObject({
        refusal: { code: 'identity.kinds_do_not_mix' },
      });
    });

    it('suspends and reinstates a version once', async () => {
      const { accountId: id } = await makePerson(app, 'counsellor', { officeId });
      expect(await does(admin, SUSPEND, { id, version: 2 })).toMatchObject({ code: 'stale_version' });
      expect(await does(admin, SUSPEND, { id, version: 1 })).toMatchObject({
        account: { status: 'suspended', version: 2 },
      });
      expect(await does(admin, SUSPEND, { id, version: 1 })).toMatchObject({ code: 'stale_version' });
      expect(await does(admin, REINSTATE, { id, version: 2 })).toMatchObject({
        account: { status: 'active', version: 3 },
      });
      expect(await changesOf(id)).toEqual(['created', 'suspended', 'reinstated']);
    });

    it('recovers a client at the desk of the own office, and nowhere else', async () => {
      const { accountId: id } = await makePerson(app, 'client', { officeId });
      const unknown = await ask(stranger(), RESET, { id: newId() });
      for (const [query, variables] of [
        [RESET, { id }],
        [SUSPEND, { id, version: 1 }],
        [REINSTATE, { id, version: 1 }],
      ] as const) {
        for (const actor of [stranger(), admin])
          expect(await ask(actor, query, variables)).toMatchObject({
            data: null,
            errors: unknown.errors.map(({ message }) => ({ message })),
          });
      }
      expect(await does(counsellor(), RESET, { id })).toMatchObject({
        oneTimeSecret: expect.stringMatching(/^\d{6}$/),
      });
      expect(await does(counsellor(), SUSPEND, { id, version: 1 })).toMatchObject({ account: { status: 'suspended' } });
    });

    it('recovers people at work by an administrator, not by a colleague', async () => {
      const { accountId: id } = await makePerson(app, 'counsellor', { officeId });
      expect(await rejected(counsellor(), RESET, { id })).toBe('NOT_FOUND');
      expect(await rejected(actorAs('employer'), RESET, { id })).toBe('FORBIDDEN');
      expect(await does(admin, RESET, { id })).toMatchObject({ __typename: 'AccountPayload' });
    });

    it("is not for one's own account", async () => {
      expect(await does(admin, RESET, { id: admin.id })).toMatchObject({ code: 'identity.not_oneself' });
      expect(await does(admin, SUSPEND, { id: admin.id, version: 1 })).toMatchObject({ code: 'identity.not_oneself' });
    });

    it.each([
      ['add', ADD],
      ['remove', REMOVE],
      ['suspend', SUSPEND],
      ['reinstate', REINSTATE],
      ['reset', RESET],
    ])('does not find who is not there: %s', async (_, query) => {
      for (const id of ['x', newId()]) {
        const variables = { id, accountId: id, membershipId: newId(), version: 1, persona: 'authority' };
        const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
        expect(await rejected(admin, query, used)).toBe('NOT_FOUND');
      }
    });
  });

  describe('is never left to nobody', () => {
    const onlyTwo = async (): Promise<{ id: string; membership: string }[]> => {
      await behind(app, "UPDATE identity.membership SET ended_at = now() WHERE persona = 'administrator'");
      const people = [await makePerson(app, 'administrator'), await makePerson(app, 'administrator')];
      const rows = await behind(
        app,
        "SELECT account_id, id FROM identity.membership WHERE persona = 'administrator' AND ended_at IS NULL",
      );
      return people.map(({ accountId }) => ({
        id: accountId,
        membership: String(rows.find((row) => row['account_id'] === accountId)!['id']),
      }));
    };
    const left = async () =>
      (
        await behind(
          app,
          `SELECT count(*)::int AS count FROM identity.membership m JOIN identity.account a ON a.id = m.account_id
        WHERE m.persona = 'administrator' AND m.ended_at IS NULL AND a.status = 'active'`,
        )
      )[0]!['count'];

    it('by demoting, or suspending, the last one', async () => {
      const [first, second] = await onlyTwo();
      const acting = { ...admin, id: first!.id };
      expect(await does(acting, SUSPEND, { id: second!.id, version: 1 })).toMatchObject({
        __typename: 'AccountPayload',
      });
      expect(await does(acting, REMOVE, { accountId: first!.id, membershipId: first!.membership })).toMatchObject({
        code: 'identity.last_administrator',
      });
      const other = actorAs('administrator');
      expect(await does(other, SUSPEND, { id: first!.id, version: 1 })).toMatchObject({
        code: 'identity.last_administrator',
      });
      expect(await left()).toBe(1);
    });

    it('by two who demote, or suspend, each other at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const [first, second] = await onlyTwo();
        const [one, two] = [actorAs('administrator'), actorAs('administrator')];
        const suspend = app.get(ChangeAccountStatus);
        const remove = app.get(RemoveMembership);
        const results = await Promise.all(
          round % 2
            ? [suspend.suspend(one, first!.id, 1), suspend.suspend(two, second!.id, 1)]
            : [remove.execute(one, first!.id, first!.membership), suspend.suspend(two, second!.id, 1)],
        );
        expect(results.filter((result) => result.ok)).toHaveLength(1);
        expect(await left()).toBe(1);
      }
    });
  });
});
