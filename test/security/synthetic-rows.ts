import type pg from 'pg';
import { PERSONAS } from '#kernel/actor';
import { newId } from '#kernel/id';
import { TENANT_COLUMN } from './catalogue.js';

/** The ids that the actors of the test have, and none else. */
export const OWN = { office: newId(), partner: newId(), account: newId(), client: newId() } as const;

export type Row = Readonly<Record<string, unknown>>;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** The values that a CHECK or an enum allows; null when anything goes. */
  readonly allowed: readonly string[] | null;
}

/** Seeded, so that a failing run fails again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Whose ids may stand in a column: the actor's own, by what the column is called. */
function ownIdsIn(column: string): readonly string[] {
  if (column === 'office_id') return [OWN.office];
  if (column === 'partner_id') return [OWN.partner];
  if (column === 'client_id' || column === 'person_id') return [OWN.client];
  return column === 'owner_id' ? [OWN.office, OWN.partner] : [OWN.account];
}

type Make = (random: () => number) => unknown;

/** Whole numbers up to a bound; 0 and 1 often, because policies and states speak of them. */
const numberTo =
  (bound: number): Make =>
  (random) =>
    random() < 0.5 ? Math.floor(random() * 2) : Math.floor(random() * bound);

const DAY = 86_400_000;
const someDay: Make = (random) => new Date(Date.now() + (random() - 0.5) * 200 * DAY).toISOString();
const MAKERS: Readonly<Record<string, Make>> = {
  uuid: () => newId(),
  text: (random) => `x${Math.floor(random() * 1e12)}`,
  'character varying': (random) => `x${Math.floor(random() * 1e12)}`,
  boolean: (random) => random() < 0.5,
  smallint: numberTo(30_000),
  integer: numberTo(2e9),
  bigint: numberTo(9e15),
  numeric: numberTo(1e6),
  real: (random) => random(),
  'double precision': (random) => random(),
  'timestamp with time zone': someDay,
  date: (random) => String(someDay(random)).slice(0, 10),
  'time without time zone': () => '08:00',
  interval: () => '1 day',
  bytea: (random) =>
    `\\x${Array.from({ length: 32 }, () =>
      Math.floor(random() * 256)
        .toString(16)
        .padStart(2, '0'),
    ).join('')}`,
  jsonb: () => ({}),
  json: () => ({}),
  tsvector: () => 'a',
  cube: () => '(0,0,0)',
  inet: () => '203.0.113.7',
};

/** Own, foreign or absent. */
function idFor(column: Column, random: () => number): string | null {
  if (column.nullable && random() < 0.25) return null;
  return random() < 0.4 ? pick(random, ownIdsIn(column.name)) : newId();
}

function valueOf(column: Column, random: () => number): unknown {
  if (TENANT_COLUMN.test(column.name) && column.type === 'uuid') return idFor(column, random);
  if (column.nullable && random() < 0.3) return null;
  if (column.allowed) return pick(random, column.allowed);
  if (column.type.endsWith('[]')) return '{}';
  const make = MAKERS[column.type];
  if (!make) throw new Error(`teach synthetic-rows.ts the type ${column.type}, which ${column.name} has`);
  return make(random);
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, CASE WHEN t.typtype = 'e' THEN 'enum' ELSE format_type(a.atttypid, NULL) END AS type,
       NOT a.attnotnull AS nullable,
       coalesce((SELECT array_agg(e.enumlabel::text) FROM pg_enum e WHERE e.enumtypid = a.atttypid),
         (SELECT array_agg(m[1]) FROM pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''([^'']*)''::text', 'g') m
          WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]
            AND pg_get_constraintdef(c.oid) ~ '= ANY \\(')) AS allowed
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''`,
    [table],
  );
  return rows.map((column) => (column.name === 'persona' ? { ...column, allowed: PERSONAS } : column));
}

/** What the columns of some tables take; asked before the checks are dropped that say so. */
export async function columnsOfAll(
  client: pg.Client,
  tables: readonly string[],
): Promise<ReadonlyMap<string, readonly Column[]>> {
  const all = new Map<string, readonly Column[]>();
  for (const table of tables) all.set(table, await columnsOf(client, table));
  return all;
}

/** Rows of every mixture of own, foreign and absent ids and of every allowed word, as plain values. */
export function syntheticRows(columns: readonly Column[], count: number, seed: number): Row[] {
  const random = chance(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(columns.map((column) => [column.name, valueOf(column, random)])),
  );
}

/** The ids that say whose a row is. */
export const idsIn = (row: Row): unknown[] =>
  Object.entries(row).flatMap(([column, value]) => (TENANT_COLUMN.test(column) ? [value] : []));

/** Empties a table of everything that would refuse synthetic rows: foreign keys and checks. Only ever in a clone. */
export async function dropConstraints(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) AS sql FROM pg_constraint
     JOIN pg_namespace n ON n.oid = connamespace
     WHERE contype IN ('c', 'f') AND conrelid <> 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema')
     ORDER BY contype DESC`,
  );
  for (const { sql } of rows) await client.query(sql);
}

/** Inserts as a superuser; a row that meets a unique index is left out. Returns those that are there. */
export async function plant(client: pg.Client, table: string, rows: readonly Row[]): Promise<Row[]> {
  const { rows: planted } = await client.query<{ row: Row }>(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, r)).* FROM jsonb_array_elements($1::jsonb) r
     ON CONFLICT DO NOTHING RETURNING to_jsonb(${table.split('.')[1] ?? ''}.*) AS row`,
    [JSON.stringify(rows)],
  );
  return planted.map(({ row }) => row);
}

export type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * Those of many rows that a policy of a login would let through for a command, with the settings of the superuser's own
 * connection: the rows worth trying, which chance alone would seldom meet. The database itself decides afterwards.
 */
export async function letThrough(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
  { login, command }: { readonly login: string; readonly command: Command },
): Promise<Row[]> {
  const { rows: policies } = await client.query<{ test: string | null; permissive: boolean }>(
    `SELECT CASE WHEN $3 = 'INSERT' THEN coalesce(with_check, qual) ELSE qual END AS test, permissive = 'PERMISSIVE' AS permissive
     FROM pg_policies
     WHERE schemaname || '.' || tablename = $1 AND ($2 = ANY (roles) OR 'public' = ANY (roles)) AND cmd IN ('ALL', $3)`,
    [table, login, command],
  );
  const tests = (kind: boolean): string[] =>
    policies.flatMap(({ test, permissive }) => (test !== null && permissive === kind ? [`(${test})`] : []));
  if (tests(true).length === 0) return [];
  const where = [`(${tests(true).join(' OR ')})`, ...tests(false)].join(' AND ');
  const name = table.split('.')[1] ?? '';
  const { rows: through } = await client.query<{ number: string }>(
    `SELECT ordinality AS number FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (value, ordinality),
       jsonb_populate_record(NULL::${table}, given.value) AS ${name} WHERE ${where}`,
    [JSON.stringify(rows)],
  );
  return through.map(({ number }) => rows[Number(number) - 1] as Row);
}
