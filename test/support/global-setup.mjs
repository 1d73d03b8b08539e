// One PostgreSQL and one migrated template database for a whole run; each test file clones the template.
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

/** The template's name carries what it was made of, so that a standing server makes it anew only when that changes. */
async function template(superuserUrl) {
  const migrations = await readMigrations(ROOT);
  const mark = createHash('sha256')
    .update(migrations.map(({ name, checksum }) => name + checksum).join())
    .digest('hex');
  const name = `titian_template_${mark.slice(0, 12)}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7424299)');
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (rows.length === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${name}`);
      const urls = await provisionDatabase(superuserUrl, name, { passwords: PASSWORDS });
      await migrate(urls.ownerUrl, ROOT);
      await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true`);
    }
  } finally {
    await client.end();
  }
  return name;
}

export default async function globalSetup() {
  const { superuserUrl, stop } = await server();
  globalThis.stopTestPostgres = stop;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'titian-run-')), 'database.json');
  writeFileSync(file, JSON.stringify({ superuserUrl, template: await template(superuserUrl), passwords: PASSWORDS }));
  process.env.TITIAN_TEST_DATABASE = file;
}
