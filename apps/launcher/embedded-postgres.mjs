// A PostgreSQL of our own, from npm, on this machine's loopback. The programs are driven directly: the wrapper's
// start() rejects with undefined, its child outlives a killed parent, and it looks at no postmaster.pid.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureCluster } from './postgres-cluster.mjs';
import { drafts, releaseFolder } from './postgres-folder.mjs';
import { dataPlace, elsewhere, forgetElsewhere, postgresUser, programs } from './postgres-place.mjs';
import { launch } from './postgres-server.mjs';
import { explain } from './problem.mjs';
import { isAlive } from './processes.mjs';
import { provisionDatabase } from './provision-database.mjs';

export { freePort } from './postgres-server.mjs';
export { loginUrls, provisionDatabase, urlFor } from './provision-database.mjs';

/**
 * @param {object} options
 * @param {string} options.dataDir folder of the cluster; made when missing
 * @param {number} [options.port] 0 = any free one
 * @param {(line: string) => void} [options.log] progress, one line each
 * @param {boolean} [options.fast] for tests: gives up safety against a power cut
 * @param {string|null} [options.database] provisioned with its logins; null = none
 * @returns {Promise<{port: number, pid: number, dataDir: string, logFile: string, superuserUrl: string, passwords: Record<string, string>,
 *   ownerUrl?: string, careUrl?: string, marketUrl?: string, relayUrl?: string, exited: Promise<void>, stop: () => Promise<void>}>}
 *   `dataDir`: where the data really lies. Rejects with a Problem (problem.mjs) or the system's error.
 */
export async function startPostgres({ dataDir, port = 0, log = () => undefined, fast = false, database = 'titian' }) {
  const asked = path.resolve(dataDir);
  try {
    const user = postgresUser();
    const place = dataPlace(asked, user);
    const context = { asked, folder: place.folder, user, log, fast, ...programs(user), logFile: `${place.folder}.log` };
    if (place.moved) log(`The database's user cannot reach ${asked}; its data lies in ${place.folder}`);
    await releaseFolder(context);
    await ensureCluster(context);
    const server = await launch(context, port);
    return await provisioned(server, database);
  } catch (error) {
    throw explain(error, asked);
  }
}

async function provisioned(server, database) {
  if (database === null) return server;
  try {
    const { ownerUrl, careUrl, marketUrl, relayUrl } = await provisionDatabase(server.superuserUrl, database, {
      passwords: server.passwords,
    });
    return { ...server, ownerUrl, careUrl, marketUrl, relayUrl };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * A server for one test run or benchmark (`fast: false`), in a folder of its own that goes away with stop(). What runs that were killed left
 * behind is swept first.
 * @param {{log?: (line: string) => void, database?: string|null, fast?: boolean}} [options]
 */
export async function startTemporaryPostgres({ log, database = null, fast = true } = {}) {
  const base = path.join(tmpdir(), `titian-test-${process.getuid?.() ?? 'user'}`);
  mkdirSync(base, { recursive: true });
  chmodSync(base, 0o711);
  await sweep(base);
  const dataDir = path.join(base, `${process.pid}-${randomBytes(4).toString('hex')}`);
  const server = await startPostgres({ dataDir, log, fast, database });
  const stop = async () => {
    await server.stop();
    await removePostgres(dataDir);
  };
  return { ...server, stop };
}

async function sweep(base) {
  for (const name of readdirSync(base)) {
    if (name.endsWith('.log') || isAlive(Number(name.split('-')[0]))) continue;
    await removePostgres(path.join(base, name.split('.')[0])).catch(() => undefined);
  }
}

/** Stops what runs in this data folder (unless another living program of ours uses it) and deletes it. */
export async function removePostgres(dataDir) {
  const asked = path.resolve(dataDir);
  const folder = elsewhere(asked) ?? asked;
  if (existsSync(folder)) await releaseFolder({ asked, folder, log: () => undefined });
  for (const draft of drafts(folder)) rmSync(draft, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  rmSync(`${folder}.log`, { force: true });
  forgetElsewhere(asked);
}
