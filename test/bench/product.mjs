// A provisioned, migrated database and the environment for the built api or worker, for benchmarks.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTemporaryPostgres } from '../../apps/launcher/embedded-postgres.mjs';
import { migrate } from '../../libs/platform/src/db/migrator.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** @returns {Promise<number>} a port that was free a moment ago */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Starts a PostgreSQL of its own with an empty, migrated database.
 * @param {Record<string, string>} [more] settings on top
 * @returns {Promise<{env: Record<string, string>, postgres: object, stop: () => Promise<void>}>} env for a child process
 */
export async function benchEnvironment(more = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'titian-bench-'));
  const postgres = await startTemporaryPostgres({ database: 'titian', fast: false });
  await migrate(postgres.ownerUrl, ROOT);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TITIAN_OPEN_GRAPHQL: '1',
    LOG_LEVEL: 'error',
    PORT: String(await freePort()),
    WORKER_PORT: String(await freePort()),
    DATABASE_URL: postgres.ownerUrl,
    DATABASE_CARE_URL: postgres.careUrl,
    DATABASE_MARKET_URL: postgres.marketUrl,
    DATABASE_RELAY_URL: postgres.relayUrl,
    TITIAN_MASTER_KEY: Buffer.alloc(32, 9).toString('base64'),
    TITIAN_DATA_DIR: folder,
    ...more,
  };
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { env, postgres, stop };
}
