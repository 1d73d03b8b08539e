import { SYSTEM, VISITOR } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { CreateAccount, CreateOffice, type AccountPersona, type Office } from '#domains/identity';
import { TestApp, type GraphqlAnswer } from './app.js';

export const PASSWORD = 'jembatan bambu kuning';
export const PIN = '704913';

/** The value of a result that must not be a refusal. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}

type AskOptions = Parameters<TestApp['ask']>[2];

/** A browser with its cookie. */
export class Browser {
  cookie: string | undefined;

  constructor(
    private readonly app: TestApp,
    private readonly address = '203.0.113.7',
  ) {}

  async ask(query: string, variables: Record<string, unknown> = {}, options: AskOptions = {}): Promise<GraphqlAnswer> {
    const headers = {
      'x-forwarded-for': this.address,
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...options.headers,
    };
    const answer = await this.app.ask(VISITOR, query, { ...options, variables, headers });
    if (answer.setCookie) this.cookie = answer.setCookie.split(';')[0];
    return answer;
  }

  async signIn(name: string, secret: string, rest: { code?: string; newSecret?: string } = {}): Promise<GraphqlAnswer> {
    return this.ask(SIGN_IN, { input: { name, secret, ...rest } });
  }

  async persona(): Promise<string> {
    const { data } = await this.ask('{ viewer { persona } }');
    return String(data?.['viewer']?.['persona']);
  }
}

export const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on SignedIn { viewer { persona permissions account { id displayName signInHint } offices { id name } } }
  ... on Refused { code message problems { path code } }
} }`;

export const makeOffice = async (app: TestApp, name = 'Sentra Layanan Melati'): Promise<Office> =>
  valueOf(await app.get(CreateOffice).execute(SYSTEM, { name, kind: 'ipwl', country: 'ID', timeZone: 'Asia/Jakarta' }));

export async function makeAccount(
  app: TestApp,
  persona: AccountPersona,
  rest: { name?: string; officeId?: string; partnerId?: string; displayName?: string; secret?: string } = {},
): Promise<{ accountId: string; cardCode: string | null; name: string }> {
  const secret = rest.secret ?? (persona === 'client' ? PIN : PASSWORD);
  const made = valueOf(
    await app.get(CreateAccount).execute(SYSTEM, { displayName: 'Sri Wahyuni', ...rest, persona, secret }),
  );
  return { ...made, name: rest.name ?? made.cardCode ?? '' };
}
