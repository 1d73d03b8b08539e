import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

interface Server {
  readonly superuserUrl: string;
  readonly templates: Readonly<Record<Template, string>>;
  readonly passwords: Readonly<Record<string, string>>;
}

/** `filled` has the reference data: areas, occupations, skills, holidays, minimum wages. */
export type Template = 'empty' | 'filled';

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly careUrl: string;
  readonly marketUrl: string;
  readonly relayUrl: string;
  /** A login that row security does not bind, to look behind the product's back. Never used by the product. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

const urlFor = (base: string, user: string | null, password: string | null, database: string): string => {
  const url = new URL(base);
  if (user !== null) url.username = user;
  if (password !== null) url.password = password;
  url.pathname = `/${database}`;
  return url.href;
};

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A clone of a template for one test file. */
export async function cloneDatabase(from: Template = 'empty'): Promise<TestDatabase> {
  const file = process.env['TITIAN_TEST_DATABASE'];
  if (!file) throw new Error('run database tests through the jest projects "database" or "journeys"');
  const { superuserUrl, templates, passwords } = JSON.parse(readFileSync(file, 'utf8')) as Server;
  const name = `titian_test_${randomBytes(6).toString('hex')}`;
  await onServer(superuserUrl, `CREATE DATABASE ${name} TEMPLATE ${templates[from]} OWNER titian_owner`);
  // A clone has the rights of its template on everything but the database itself.
  await onServer(
    superuserUrl,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO app_care, app_market, app_relay; GRANT TEMPORARY ON DATABASE ${name} TO app_relay`,
  );
  const as = (login: string): string => urlFor(superuserUrl, login, passwords[login] ?? '', name);
  return {
    name,
    ownerUrl: as('titian_owner'),
    careUrl: as('app_care'),
    marketUrl: as('app_market'),
    relayUrl: as('app_relay'),
    superuserUrl: urlFor(superuserUrl, null, null, name),
    drop: () => onServer(superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
