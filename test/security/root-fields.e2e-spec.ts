import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { PERSONAS, VISITOR, type Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { PermissionCheck } from '#platform/auth/permission-check';
import { may, type Permission } from '#platform/auth/permissions';
import { actorAs } from '../support/actors.js';
import { TestApp, type GraphqlAnswer } from '../support/app.js';
import { OPEN_ROUTES, PUBLIC_FIELDS } from './declared.js';
import { operationFor, rootFieldsOf } from './operations.js';

const PEOPLE = PERSONAS.filter((persona) => persona !== 'system');

describe('every root field', () => {
  let app: TestApp;
  let schema: GraphQLSchema;
  let permissions: ReadonlyMap<string, Permission | undefined>;

  beforeAll(async () => {
    app = await TestApp.start({ database: 'filled' });
    schema = app.get(GraphQLSchemaHost).schema;
    permissions = new Map(
      app
        .get(PermissionCheck)
        .rootFields()
        .map(({ field, permission }) => [field, permission]),
    );
  });
  afterAll(() => app.stop());

  const somebody = (persona: (typeof PEOPLE)[number]): Actor =>
    persona === 'visitor'
      ? VISITOR
      : actorAs(persona, {
          officeIds: ['client', 'counsellor', 'social_worker'].includes(persona) ? [newId()] : [],
          partnerIds: ['employer', 'trainer', 'loan_officer'].includes(persona) ? [newId()] : [],
        });

  it('of the schema names its permission, and none is missed by the check', () => {
    const fields = rootFieldsOf(schema).map(({ name }) => name);
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((name) => !permissions.get(name))).toEqual([]);
    expect([...permissions.keys()].toSorted()).toEqual(fields.toSorted());
    expect(schema.getSubscriptionType()).toBeFalsy();
  });

  it('that needs no sign-in is declared', () => {
    const open = [...permissions].filter(([, permission]) => permission && may('visitor', permission));
    expect(open.map(([name]) => name).toSorted()).toEqual(PUBLIC_FIELDS.toSorted());
  });

  /** What is wrong with an answer, in words; nothing when it is as the permission says. */
  const judged = (answer: GraphqlAnswer, persona: (typeof PEOPLE)[number], allowed: boolean): string[] => {
    const codes = answer.errors.map(({ extensions, message }) => extensions?.code ?? message);
    const denied = codes.includes(persona === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    const told = Object.values(answer.data ?? {}).some((value) => value !== null);
    return [
      ...(denied === allowed ? [allowed ? 'denied' : 'not denied'] : []),
      ...(answer.status >= 500 || codes.includes('INTERNAL') ? [codes.join()] : []),
      ...(denied && told ? ['denied with data'] : []),
    ];
  };

  it.each(PEOPLE)('is answered or forbidden to a %s as its permission says, and never fails', async (persona) => {
    const wrong: string[] = [];
    for (const { root, field, name } of rootFieldsOf(schema)) {
      const allowed = may(persona, permissions.get(name) as Permission);
      for (const full of [false, true]) {
        const { query, variables } = operationFor(schema, root, field, { full });
        const answer = await app.ask(somebody(persona), query, { variables });
        wrong.push(
          ...judged(answer, persona, allowed).map((words) => `${name} ${JSON.stringify(variables)}: ${words}`),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is denied when the session is over: a permission is not remembered', async () => {
    const { query } = operationFor(schema, 'mutation', schema.getMutationType()!.getFields()['signOut']!);
    const answer = await app.ask(VISITOR, query, { headers: { cookie: '__Host-titian=gone' } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('every route', () => {
  it('names its permission, or is declared open', async () => {
    const app = await TestApp.start();
    const routes = app.get(PermissionCheck).routes();
    await app.stop();
    const declared = new Set(OPEN_ROUTES.map(({ route }) => route));
    expect(routes.map(({ where }) => where)).toContain('HealthController.live');
    expect(routes.filter(({ where, permission }) => !permission && !declared.has(where))).toEqual([]);
    expect([...declared].filter((route) => !routes.some(({ where }) => where === route))).toEqual([]);
  });
});
