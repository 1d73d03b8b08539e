import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const LOCK = 7_411_001;

/** Reads `libs/**\/migrations/NNNN-name.sql` below a root, in the order of their numbers. Throws on a number used twice. */
export async function readMigrations(root: string): Promise<Migration[]> {
  const found: Migration[] = [];
  for await (const path of glob('libs/**/migrations/*.sql', { cwd: root })) {
    const sql = await readFile(join(root, path), 'utf8');
    found.push({ name: basename(path, '.sql'), sql, checksum: createHash('sha256').update(sql).digest('hex') });
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = found.map(({ name }) => name.slice(0, 4));
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice) throw new Error(`two migrations have the number ${twice}`);
  return found;
}

/**
 * Applies what is missing as the owner, each file in a transaction of its own, one migrator at a time.
 * Throws when a file that was applied has been edited since, naming it. Returns the names applied now.
 */
export async function migrate(ownerUrl: string, root: string, report: (line: string) => void = () => undefined) {
  const migrations = await readMigrations(root);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const known = await knownMigrations(client);
    for (const migration of migrations) {
      const checksum = known.get(migration.name);
      if (checksum === migration.checksum) continue;
      if (checksum) throw new Error(`migration ${migration.name} was edited after it had been applied`);
      await apply(client, migration);
      applied.push(migration.name);
      report(`migrated ${migration.name}`);
    }
  } finally {
    await client.end();
  }
  return applied;
}

async function knownMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query('CREATE SCHEMA IF NOT EXISTS platform');
  await client.query(`CREATE TABLE IF NOT EXISTS platform.migration (
    name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM platform.migration',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO platform.migration (name, checksum) VALUES ($1, $2)', [name, checksum]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
