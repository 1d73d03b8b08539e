import pg from 'pg';
import { SYSTEM, VISITOR } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { CreateAccount, CreateOffice, type AccountPersona, type Office, type OfficeInput } from '#domains/identity';
import type { GraphqlAnswer, TestApp } from './app.js';

export const PASSWORD = 'jembatan bambu kuning';
export const PIN = '704913';

/** The value of a result that must not be a refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

type AskOptions = NonNullable<Parameters<TestApp['ask']>[2]>;

export interface SignInFields {
  readonly name: string;
  readonly secret: string;
  readonly code?: string;
  readonly newSecret?: string;
}

/** What a mutation with one root field answered: its payload or refusal. */
export const answerOf = (answer: GraphqlAnswer): Record<string, never> => {
  if (!answer.data) throw new Error(`no data: ${JSON.stringify(answer.errors)}`);
  return Object.values<unknown>(answer.data)[0] as Record<string, never>;
};

/** A browser with its cookie, for apps started with `realSessions`. */
export class Browser {
  cookie: string | undefined;

  constructor(
    private readonly app: TestApp,
    /** The address it calls from, as a proxy in front would say it. */
    readonly address = '203.0.113.7',
  ) {}

  async ask(query: string, variables: Record<string, unknown> = {}, options: AskOptions = {}): Promise<GraphqlAnswer> {
    const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {};
    const headers = { 'x-forwarded-for': this.address, ...cookie, ...options.headers };
    const answer = await this.app.ask(VISITOR, query, { ...options, variables, headers });
    if (answer.setCookie) this.cookie = answer.setCookie.split(';')[0];
    return answer;
  }

  /** The payload or refusal of a mutation with one root field. */
  async do(mutation: string, variables: Record<string, unknown> = {}): Promise<Record<string, never>> {
    return answerOf(await this.ask(mutation, variables));
  }

  async signIn({ name, secret, code, newSecret }: SignInFields): Promise<Record<string, never>> {
    return this.do(SIGN_IN, { input: { name, secret, code, newSecret } });
  }

  /** Who the product thinks this is: `visitor` once the session is over. */
  async persona(): Promise<string> {
    return String((await this.do('{ viewer { persona } }'))['persona']);
  }
}

export const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignedIn { viewer { persona permissions account { id displayName signInHint } offices { id name } } }
  ... on Refused { code message problems { path code } }
} }`;

export const makeOffice = async (app: TestApp, input: Partial<OfficeInput> = {}): Promise<Office> =>
  valueOf(
    await app.get(CreateOffice).execute(SYSTEM, {
      name: 'Sentra Layanan Melati',
      kind: 'ipwl',
      country: 'ID',
      timeZone: 'Asia/Jakarta',
      ...input,
    }),
  );

export interface Person {
  readonly accountId: string;
  readonly name: string;
  readonly secret: string;
}

export interface PersonFields {
  readonly name?: string;
  readonly displayName?: string;
  readonly officeId?: string;
  readonly partnerId?: string;
}

let counted = 0;

/** An account with a password (a client: card and PIN) that need not be changed. */
export async function makePerson(app: TestApp, persona: AccountPersona, fields: PersonFields = {}): Promise<Person> {
  const secret = persona === 'client' ? PIN : PASSWORD;
  const name = fields.name ?? (persona === 'client' ? undefined : `${persona}.${(counted += 1)}@contoh.id`);
  const input = { displayName: 'Sri Wahyuni', ...fields, name, persona, secret };
  const made = valueOf(await app.get(CreateAccount).execute(SYSTEM, input));
  return { accountId: made.accountId, name: name ?? made.cardCode ?? '', secret };
}

/** A browser in which a new person has signed in. */
export async function signedIn(
  app: TestApp,
  persona: AccountPersona,
  fields: PersonFields = {},
): Promise<Browser & Person> {
  const person = await makePerson(app, persona, fields);
  const browser = new Browser(app, `198.51.100.${(counted += 1) % 250}`);
  const answer = await browser.signIn(person);
  if (answer['__typename'] !== 'SignedIn') throw new Error(`not signed in: ${JSON.stringify(answer)}`);
  return Object.assign(browser, person);
}

/** Looks at, or changes, rows behind the product's back. */
export async function behind(
  app: TestApp,
  sql: string,
  parameters: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: app.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
