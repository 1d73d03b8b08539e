import type pg from 'pg';
import {
  DATABASE_RIGHTS,
  DEFINER_FUNCTIONS,
  MARKET_DELETES,
  OPEN_TABLES,
  OWN_SCHEMAS,
  POLICIES_FOR_ALL,
} from './declared.js';

/** Schemas that are ours: all but PostgreSQL's own. */
const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;

export const APP_LOGINS = ['app_care', 'app_market', 'app_relay'] as const;

export interface Table {
  /** `schema.table` */
  readonly name: string;
  /** Row security that binds its owner too. */
  readonly guarded: boolean;
  /** Row security at all. */
  readonly filtered: boolean;
}

const rowsOf = async <T>(client: pg.Client, sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, parameters)).rows as T[];

const namesOf = async (client: pg.Client, sql: string, parameters: unknown[] = []): Promise<string[]> =>
  (await rowsOf<{ name: string }>(client, sql, parameters)).map(({ name }) => name);

/** Every table of ours, in order; extensions' tables are not ours. */
export const tables = (client: pg.Client): Promise<Table[]> =>
  rowsOf(
    client,
    `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded,
       c.relrowsecurity AS filtered
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND ${OURS}
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') ORDER BY 1`,
  );

export const isDeclaredOpen = (table: string): boolean => OPEN_TABLES.some((open) => open.table.test(table));

/** Columns that say whose a row is. */
export const TENANT_COLUMN = /^(office_id|partner_id|account_id|actor_id|client_id|person_id|owner_id|.*_by)$/;

/** Each violation in words, so that a failing test says what to mend. */
export type Violations = string[];

/** Tables that are neither guarded nor declared open, or open and yet about somebody, or open and writable outside. */
export async function tableViolations(client: pg.Client): Promise<Violations> {
  const found: Violations = [];
  for (const { name, guarded } of await tables(client)) {
    const open = isDeclaredOpen(name);
    if (!guarded && !open) found.push(`${name} has no forced row security and is not declared open`);
    if (guarded && open) found.push(`${name} is declared open and has row security`);
    if (guarded && (await policiesOf(client, name)) === 0) found.push(`${name} has row security and no policy`);
    if (!guarded) found.push(...(await openTableViolations(client, name)));
  }
  return found;
}

const policiesOf = async (client: pg.Client, table: string): Promise<number> =>
  (await rowsOf(client, 'SELECT 1 FROM pg_policy WHERE polrelid = $1::regclass', [table])).length;

async function openTableViolations(client: pg.Client, table: string): Promise<Violations> {
  const columns = await namesOf(
    client,
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
    [table],
  );
  const personal = columns.filter((column) => TENANT_COLUMN.test(column));
  const writers = await namesOf(
    client,
    `SELECT p AS name FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
     WHERE has_table_privilege('app_market', $1, p)`,
    [table],
  );
  return [
    ...personal.map((column) => `${table} is open and has ${column}`),
    ...writers.map((right) => `${table} is open and app_market may ${right}`),
  ];
}

/** Policies that forgive a forgotten setting, that hold for PUBLIC, or that let everybody through. */
export async function policyViolations(client: pg.Client): Promise<Violations> {
  const policies = await rowsOf<{ name: string; roles: string[]; text: string }>(
    client,
    `SELECT schemaname || '.' || tablename || '/' || policyname AS name, roles::text[] AS roles,
       coalesce(qual, '') || ' ' || coalesce(with_check, '') AS text FROM pg_policies ORDER BY 1`,
  );
  return policies.flatMap(({ name, roles, text }) => [
    ...(/current_setting\([^)]*,\s*true\)/.test(text) ? [`${name} forgives a forgotten setting`] : []),
    ...(roles.includes('public') ? [`${name} holds for PUBLIC`] : []),
    ...(isForAll(name, roles, text) ? [`${name} lets everybody through`] : []),
  ]);
}

const isForAll = (name: string, roles: readonly string[], text: string): boolean =>
  /^(\s*true\s*)+$/.test(text) &&
  roles.some((role) => role !== 'app_relay') &&
  !POLICIES_FOR_ALL.some(({ policy }) => policy === name);

/** What a login of the product has that it must not: might, property, memberships, a way to make things. */
export async function loginViolations(client: pg.Client): Promise<Violations> {
  const mighty = await namesOf(
    client,
    `SELECT rolname || ' has might of its own' AS name FROM pg_roles WHERE rolname = ANY ($1)
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    [[...APP_LOGINS, 'titian_owner']],
  );
  const owning = await namesOf(
    client,
    `SELECT o.rolname || ' owns something (' || count(*) || ')' AS name FROM pg_shdepend d
     JOIN pg_roles o ON o.oid = d.refobjid WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype = 'o'
       AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND o.rolname = ANY ($1) GROUP BY o.rolname`,
    [APP_LOGINS],
  );
  const members = await namesOf(
    client,
    `SELECT m.rolname || ' is a member of ' || g.rolname AS name FROM pg_auth_members a
     JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid WHERE m.rolname = ANY ($1)`,
    [APP_LOGINS],
  );
  const makers = await namesOf(
    client,
    `SELECT l || ' may create in ' || n.nspname AS name FROM unnest($1::text[]) l, pg_namespace n
     WHERE ${OURS} AND has_schema_privilege(l, n.oid, 'CREATE')
     UNION ALL SELECT l || ' may ' || p || ' in the database' FROM unnest($1::text[]) l, unnest(ARRAY['CREATE', 'TEMP']) p
     WHERE has_database_privilege(l, current_database(), p)`,
    [APP_LOGINS],
  );
  const declared = new Set([
    ...OWN_SCHEMAS.map(({ login, schema }) => `${login} may create in ${schema}`),
    ...DATABASE_RIGHTS.map(({ login, right }) => `${login} may ${right} in the database`),
  ]);
  return [...mighty, ...owning, ...members, ...makers.filter((maker) => !declared.has(maker))];
}

/**
 * Tables of which the market side may write whatever column there is, or remove rows. A row holds what offices and the
 * product decided beside what its owner says, so its grants name columns.
 */
export async function marketViolations(client: pg.Client): Promise<Violations> {
  const found = await namesOf(
    client,
    `SELECT n.nspname || '.' || c.relname || ' lets app_market ' || p AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
     WHERE c.relkind IN ('r', 'p') AND ${OURS} AND has_table_privilege('app_market', c.oid, p) ORDER BY 1`,
  );
  const declared = new Set(MARKET_DELETES.map(({ table }) => `${table} lets app_market DELETE`));
  return found.filter((violation) => !declared.has(violation));
}

/** Whatever a login can reach in a schema: usage, tables, columns, sequences. */
export async function reachOf(client: pg.Client, login: string, schema: string): Promise<Violations> {
  return namesOf(
    client,
    `SELECT 'usage of schema ' || $2 AS name WHERE has_schema_privilege($1, $2, 'USAGE, CREATE')
     UNION ALL SELECT p || ' on ' || c.relname FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) p
       WHERE c.relnamespace = $2::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_any_column_privilege($1, c.oid, p)
     UNION ALL SELECT p || ' on ' || c.relname FROM pg_class c, unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) p
       WHERE c.relnamespace = $2::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND has_table_privilege($1, c.oid, p)
     UNION ALL SELECT 'sequence ' || c.relname FROM pg_class c WHERE c.relnamespace = $2::regnamespace
       AND CASE c.relkind WHEN 'S' THEN has_sequence_privilege($1, c.oid, 'USAGE, SELECT, UPDATE') END`,
    [login, schema],
  );
}

/** Things through which row security could be walked around: views, definer functions, rights of everybody, defaults. */
export async function detourViolations(client: pg.Client): Promise<Violations> {
  const views = await namesOf(
    client,
    `SELECT n.nspname || '.' || c.relname || CASE c.relkind WHEN 'm' THEN ' is a materialised view' ELSE ' is a view without security_invoker' END AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions, '{}') @> ARRAY['security_invoker=true']))
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  const functions = await namesOf(
    client,
    `SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE ${OURS} AND p.prosecdef`,
  );
  const everybody = await namesOf(
    client,
    `SELECT n.nspname || '.' || c.relname || ' is granted to PUBLIC' AS name FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a WHERE ${OURS} AND a.grantee = 0
     UNION ALL SELECT 'schema ' || n.nspname || ' is granted to PUBLIC' FROM pg_namespace n, aclexplode(n.nspacl) a
     WHERE ${OURS} AND a.grantee = 0
     UNION ALL SELECT 'new objects are granted by default' FROM pg_default_acl`,
  );
  const unpinned = await namesOf(
    client,
    `SELECT p.proname || ' runs with its owner''s rights on a search path of its caller' AS name FROM pg_proc p
     JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE ${OURS} AND p.prosecdef AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')`,
  );
  const declared = new Set(DEFINER_FUNCTIONS.map(({ name }) => name));
  const definers = functions
    .filter((name) => !declared.has(name))
    .map((name) => `${name} runs with its owner's rights`);
  return [...views, ...definers, ...unpinned, ...everybody];
}
