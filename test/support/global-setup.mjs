// One PostgreSQL and two template databases for a whole run, one only migrated and one with the reference data; each
// test file clones one of them.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { provisionDatabase, startTemporaryPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { migrate, readMigrations } from '../../libs/platform/src/db/migrator.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSWORDS = Object.fromEntries(
  ['titian_owner', 'app_care', 'app_market', 'app_relay'].map((login) => [login, `test-${login}`]),
);

/** The server of TITIAN_TEST_POSTGRES (a superuser's URL), which stays, or a new one that ends with the run. */
async function server() {
  const standing = process.env.TITIAN_TEST_POSTGRES;
  if (standing) return { superuserUrl: standing, stop: async () => undefined };
  return startTemporaryPostgres();
}

const loader = ['--conditions=source', '--import', './test/support/typescript.mjs', 'test/support/load-reference.ts'];
const loadReference = (ownerUrl) => promisify(execFile)(process.execPath, [...loader, ownerUrl], { cwd: ROOT });

/** A file's weight and age say enough: nobody edits data between two runs of one second. */
function markOfData() {
  const folder = path.join(ROOT, 'libs/domains/reference/data');
  return readdirSync(folder).map((name) => `${name}${statSync(path.join(folder, name)).mtimeMs}`);
}

/** A template's name carries what it was made of, so that a standing server makes it anew only when that changes. */
async function template(client, superuserUrl, { name, made, fill }) {
  const mark = createHash('sha256').update(made.join()).digest('hex').slice(0, 12);
  const database = `titian_${name}_${mark}`;
  const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [database]);
  if (rows.length > 0) return database;
  await client.query(`DROP DATABASE IF EXISTS ${database}`);
  const urls = await provisionDatabase(superuserUrl, database, { passwords: PASSWORDS });
  await migrate(urls.ownerUrl, ROOT);
  await fill(urls.ownerUrl);
  await client.query(`ALTER DATABASE ${database} WITH IS_TEMPLATE true`);
  return database;
}

async function templates(superuserUrl) {
  const made = (await readMigrations(ROOT)).map(({ name, checksum }) => name + checksum);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7424299)');
    const empty = await template(client, superuserUrl, { name: 'empty', made, fill: async () => undefined });
    const filled = { name: 'filled', made: [...made, ...markOfData()], fill: loadReference };
    return { empty, filled: await template(client, superuserUrl, filled) };
  } finally {
    await client.end();
  }
}

export default async function globalSetup() {
  const { superuserUrl, stop } = await server();
  globalThis.stopTestPostgres = stop;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'titian-run-')), 'database.json');
  writeFileSync(file, JSON.stringify({ superuserUrl, templates: await templates(superuserUrl), passwords: PASSWORDS }));
  process.env.TITIAN_TEST_DATABASE = file;
}
