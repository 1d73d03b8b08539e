// One world: node --conditions=source --import ../../support/typescript.mjs part.ts plain|marked <folder>
import './same-chance.js';
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { PERSONAS, sideOf, VISITOR, type Actor } from '#kernel/actor';
import { PermissionCheck } from '#platform/auth/permission-check';
import { may, type Permission } from '#platform/auth/permissions';
import { HandlerRegistry } from '#platform/events/handler-registry';
import { Config } from '#platform/config/config';
import { loadRules } from '../../../libs/domains/rules/load-rules.js';
import { TestApp, type GraphqlAnswer } from '../../support/app.js';
import { rootFieldsOf } from '../operations.js';
import { Known } from './known.js';
import { files, handedOut, releases, routes, rows } from './other-ways.js';
import { Questions, Selections, type Variables } from './questions.js';
import { beginStep } from './same-chance.js';
import { askedUntilThere } from './log.js';
import { allowedAgain, sameDraws } from './same-draws.js';
import { Story } from './story.js';
import { isSomething, Told } from './told.js';
import { Transcript } from './transcript.js';
import type { World } from './twins.js';
import { WorkedOff } from './worked-off.js';

const [world = 'plain', folder = ''] = process.argv.slice(2);
const OUTSIDE = ['visitor', 'employer', 'rival', 'trainer', 'lender', 'authority'] as const;
const ELSEWHERE = ['far-counsellor', 'administrator', 'other-client'] as const;
const INSIDE = ['counsellor', 'administrator', 'self'] as const;
const ONLOOKERS = ['employer', 'rival'];
/** Who tries every route, and what they may not ask at all: of each side somebody who is nobody's, and somebody who is. */
const TRYING = ['visitor', 'employer', 'far-counsellor', 'other-client'];
/** Who asks in every way; the others ask for the least and for the most. */
const THOROUGH = ['visitor', 'employer', 'far-counsellor'];
/** What takes away, ends or shuts comes after everything else was seen. */
const LAST = /^(erase|merge|remove|drop|undo|withdraw|close|suspend|signOut|reset|change|pause|cancel)/;
const LANGUAGES = ['id', 'vi', 'en'] as const;

type How = Parameters<Questions['of']>[1];
type RootField = ReturnType<typeof rootFieldsOf>[number];

class Walk {
  readonly known = new Known();
  readonly questions: Questions;
  readonly selections: Selections;
  readonly outside = new Transcript(join(folder, `${world}.outside.jsonl`));
  readonly inside = new Transcript(join(folder, `${world}.inside.jsonl`));
  /** Operations that the front door found too large. */
  readonly tooLarge = new Set<string>();
  /** Where the product broke. */
  readonly faults = new Set<string>();
  /** Root fields that told somebody something: of those that somebody of the market may ask, to one of them. */
  readonly answered = new Set<string>();
  readonly told = new Told();
  readonly #permissions: ReadonlyMap<string, Permission | undefined>;
  readonly #queries = new Map<string, string>();
  #round = 0;

  constructor(
    private readonly app: TestApp,
    readonly schema: GraphQLSchema,
  ) {
    this.questions = new Questions(schema, this.known);
    this.selections = new Selections(schema);
    this.#permissions = new Map(
      app
        .get(PermissionCheck)
        .rootFields()
        .map((root) => [root.field, root.permission]),
    );
  }

  fields(root: 'query' | 'mutation'): RootField[] {
    return rootFieldsOf(this.schema).filter((field) => field.root === root);
  }

  allows(actor: Actor, name: string): boolean {
    const permission = this.#permissions.get(name);
    return permission !== undefined && may(actor.persona, permission);
  }

  isForMarket(name: string): boolean {
    return PERSONAS.some((persona) => sideOf(persona) === 'market' && this.allows({ ...VISITOR, persona }, name));
  }

  /** Asks a root field as somebody, in every way when they may; what came is written down. */
  async ask(who: string, actor: Actor, root: RootField, { how, to }: { how: How; to: Transcript }) {
    const allowed = this.allows(actor, root.name);
    const ways = allowed ? this.questions.of(root.field, how) : this.questions.of(root.field, 'least');
    for (const variables of ways) await this.#once(who, actor, root, variables, to);
  }

  /** What a root field gives somebody outside in the story. */
  async asked([who, actor]: readonly [string, Actor], name: string, variables: Variables): Promise<unknown> {
    const root = rootFieldsOf(this.schema).find((field) => field.name === name)!;
    return (await this.#once(who, actor, root, variables, this.outside))?.[root.field.name];
  }

  async #once(who: string, actor: Actor, root: RootField, variables: Variables, to: Transcript) {
    const language = LANGUAGES[(this.#round += 1) % LANGUAGES.length] as string;
    const query = this.#query(root, this.allows(actor, root.name));
    const { status, data, errors, setCookie } = await askedUntilThere(
      () => this.app.ask(actor, query, { variables, language }),
      ({ errors: said }) => said.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE'),
    );
    const outside = to === this.outside;
    this.known.learn(data, { words: outside });
    const market = sideOf(actor.persona) === 'market';
    if (market) this.told.note(data);
    const counts = market || !this.isForMarket(root.name);
    if (counts && isSomething(data?.[root.field.name])) this.answered.add(root.name);
    this.#noteErrors(root, errors);
    to.add({ way: 'graphql', who, asked: { field: root.name, variables }, got: { status, data, errors, setCookie } });
    return data;
  }

  #noteErrors({ name }: RootField, errors: GraphqlAnswer['errors']): void {
    for (const { path, extensions, message } of errors) {
      if (extensions?.code === 'INTERNAL') this.faults.add(`${name} at ${(path ?? []).join('.')}`);
      if (/too large/.test(message)) this.tooLarge.add(name);
    }
  }

  /** Whoever may not ask at all is told so before anything is looked at: they ask for little. */
  #query(root: RootField, allowed: boolean): string {
    const key = `${root.name} ${allowed}`;
    const text = this.#queries.get(key) ?? this.selections.query(root.root, root.field, { deepest: allowed ? 7 : 0 });
    this.#queries.set(key, text);
    return text;
  }
}

/** `Type.field` of everything that can be reached from a root field. */
function reachable(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const type = schema.getType(name);
    const members = isObjectType(type) ? [type] : type && 'getTypes' in type ? type.getTypes() : [];
    for (const member of members) {
      for (const field of Object.values(member.getFields())) {
        const one = `${member.name}.${field.name}`;
        if (found.has(one)) continue;
        found.add(one);
        visit(getNamedType(field.type).name);
      }
    }
  };
  for (const { field } of rootFieldsOf(schema)) visit(getNamedType(field.type).name);
  return [...found].toSorted();
}

/** RFC 8292: any key of P-256 will do. Where nothing leaves the machine, pushes end in the mailbox. */
const VAPID_PRIVATE_KEY = Buffer.alloc(32, 7).toString('base64url');

const app = await TestApp.start({
  database: 'filled',
  config: { LOG_LEVEL: 'debug', DATABASE_POOL: '20', TITIAN_WEB_DIR: folder, VAPID_PRIVATE_KEY },
});
await loadRules(app.database.ownerUrl);
const superuser = new pg.Client({ connectionString: app.database.superuserUrl });
const market = new pg.Client({ connectionString: app.database.marketUrl });
await superuser.connect();
await market.connect();
await sameDraws(superuser);
const worker = new WorkedOff(app.uow, app.get(HandlerRegistry), superuser);
const walk = new Walk(app, app.get(GraphQLSchemaHost).schema);
const story = new Story(app, world as World, worker, {
  ask: (actor, name, variables) => walk.asked(actor, name, variables),
  look,
});
const began = performance.now();
const took: Record<string, number> = {};
const lap = (name: string): void => void (took[name] = Math.round(performance.now() - began));
await story.tell();
lap('story');

const outsiders = named(OUTSIDE);
const others = named([...OUTSIDE, ...ELSEWHERE]);

function named(names: readonly string[]) {
  return names.map((who) => [who, story.as(who)] as const);
}

/** Learns ids from what people of the office can read; the second time what is asked by an id. */
async function learn(people: readonly string[], { again = false }: { again?: boolean } = {}): Promise<void> {
  for (const who of people) {
    const allowed = walk.fields('query').filter(({ name }) => walk.allows(story.as(who), name));
    const fields = allowed.filter(({ field }) => !again || field.args.some((arg) => isRequiredArgument(arg)));
    for (const root of fields)
      await walk.ask(who, story.as(who), root, { how: again ? 'some' : 'least', to: walk.inside });
  }
}

/** What those see who are concerned in the middle of the story. */
async function look(): Promise<void> {
  for (const [who, actor] of named(ONLOOKERS)) {
    const fields = walk.fields('query').filter(({ name }) => walk.allows(actor, name));
    for (const root of fields) await walk.ask(who, actor, root, { how: 'least', to: walk.outside });
  }
  await releases(app, named(ONLOOKERS), walk.outside);
}

/** What everybody may ask is asked in every way by one; what few may, by whoever has most to find. */
const howAsked = (who: string, actor: Actor, { name }: RootField): How =>
  THOROUGH.includes(who) && (actor === VISITOR || !walk.allows(VISITOR, name)) ? 'every' : 'some';

async function everythingOutside({
  thorough = false,
  last = false,
}: { thorough?: boolean; last?: boolean } = {}): Promise<void> {
  beginStep();
  await allowedAgain(superuser);
  for (const [who, actor] of named([...OUTSIDE, ...ELSEWHERE])) {
    await allowedAgain(superuser);
    const tries = thorough && TRYING.includes(who);
    const fields = walk.fields('query').filter(({ name }) => tries || walk.allows(actor, name));
    for (const root of fields) {
      await walk.ask(who, actor, root, { how: thorough ? howAsked(who, actor, root) : 'some', to: walk.outside });
    }
  }
  await releases(app, named(OUTSIDE), walk.outside);
  await rows({ superuser, market }, named(OUTSIDE), walk.outside, last);
}

/** Whatever people of the office can do with what is known, so that what a new mutation lays out is looked at too. */
async function everythingInside(which: (name: string) => boolean): Promise<void> {
  for (const root of walk.fields('mutation').filter(({ field }) => which(field.name))) {
    beginStep();
    await allowedAgain(superuser);
    for (const who of INSIDE) {
      if (walk.allows(story.as(who), root.name))
        await walk.ask(who, story.as(who), root, { how: who === 'counsellor' ? 'every' : 'some', to: walk.inside });
    }
    await worker.off();
  }
}

await releases(app, outsiders, walk.outside);
await learn(INSIDE);
walk.questions.missing.clear();
await learn(INSIDE, { again: true });
lap('learn');
await everythingInside((name) => !LAST.test(name));
lap('inside');
await everythingOutside({ thorough: true });
lap('outside');
for (const root of walk.fields('mutation')) {
  beginStep();
  await allowedAgain(superuser);
  const asking = others.filter(([who, actor]) => TRYING.includes(who) || walk.allows(actor, root.name));
  for (const [who, actor] of asking) await walk.ask(who, actor, root, { how: 'some', to: walk.outside });
  await worker.off();
}
lap('outsiders do');
await everythingInside((name) => LAST.test(name));
await everythingOutside({ last: true });
lap('ended');
const ids = walk.known.types.map((type) => walk.known.idsOf(type)[0] as string);
await routes(app, named(TRYING), ids, walk.outside);
await handedOut(app, story.as('counsellor'), ids, walk.outside);
files(app.get(Config).settings.TITIAN_DATA_DIR, walk.outside);
lap('all');
const reach = reachable(walk.schema);
const report = {
  missing: [...walk.questions.missing].toSorted(),
  uncovered: reach.filter((field) => !walk.selections.covered.has(field)),
  unanswered: walk
    .fields('query')
    .filter(({ name }) => !walk.answered.has(name))
    .map(({ name }) => name),
  silent: walk.told.silent(walk.schema),
  tooLarge: [...walk.tooLarge],
  faults: [...walk.faults],
  took,
};
writeFileSync(join(folder, `${world}.report.json`), JSON.stringify(report));
await superuser.end();
await market.end();
await app.stop();
