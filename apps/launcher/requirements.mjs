// What the tests need beside the packages: looked for, brought where that is possible, else skipped with a reason.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './boot.mjs';
import { findBrowser } from './browser.mjs';
import { ensureBuilt, SERVER, WEB } from './builds.mjs';
import { freePort, startTemporaryPostgres } from './embedded-postgres.mjs';
import { end } from './processes.mjs';
import { print, step } from './terminal.mjs';

const works = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Each: resolves with { environment, stop? } when it is there, with { missing: reason } when it is not. `optional`:
 * the tests themselves leave out what needs it, the stage runs all the same.
 */
export const REQUIREMENTS = {
  database: { optional: false, find: database },
  redis: { optional: true, find: redis },
  meilisearch: { optional: true, find: meilisearch },
  browser: { optional: false, find: browser },
  build: { optional: false, find: build },
};

/** What `npm start` would build: the browser tests click the real thing. */
async function build() {
  await ensureBuilt(ROOT, SERVER);
  await ensureBuilt(ROOT, WEB);
  return { environment: {} };
}

/** One server for all stages, so that the template database is migrated once. */
async function database() {
  const server = await startTemporaryPostgres();
  return { environment: { TITIAN_TEST_POSTGRES: server.superuserUrl }, stop: server.stop };
}

async function redis() {
  if (works('redis-server')) return { environment: {} };
  if (process.getuid?.() !== 0 || !works('apt-get'))
    return { missing: 'no redis-server on this machine (Debian: apt-get install redis-server)' };
  // RUNLEVEL=1: the package must not start a service of its own.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const install = () =>
    command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], environment);
  await step(
    'Installing redis-server',
    async () => (await install()) || ((await command('apt-get', ['update', '-qq'], environment)) && (await install())),
  );
  return works('redis-server') ? { environment: {} } : { missing: 'redis-server could not be installed by apt-get' };
}

function command(program, parameters, environment) {
  const child = spawn(program, parameters, { env: environment, stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function meilisearch() {
  const { MEILI_URL, MEILI_MASTER_KEY } = process.env;
  if (MEILI_URL) return { environment: { MEILI_URL, MEILI_MASTER_KEY: MEILI_MASTER_KEY ?? '' } };
  if (!works('meilisearch')) return { missing: 'no Meilisearch: neither MEILI_URL nor a program of that name' };
  const folder = mkdtempSync(path.join(tmpdir(), 'titian-meili-'));
  const port = await freePort();
  const key = randomBytes(16).toString('hex');
  const options = [
    '--env',
    'production',
    '--no-analytics',
    '--master-key',
    key,
    '--http-addr',
    `127.0.0.1:${port}`,
    '--db-path',
    path.join(folder, 'data'),
  ];
  const child = spawn('meilisearch', options, { cwd: folder, stdio: 'ignore' });
  const stop = async () => {
    await end(child.pid, [
      ['SIGTERM', 5_000],
      ['SIGKILL', 5_000],
    ]);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  if (await answers(`${url}/health`)) return { environment: { MEILI_URL: url, MEILI_MASTER_KEY: key }, stop };
  await stop();
  return { missing: 'the Meilisearch of this machine does not start' };
}

async function answers(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}

async function browser() {
  const found = await findBrowser();
  if (!found.file) return { missing: found.reason };
  print(`browser: ${found.file} (${found.source})`);
  return { environment: { TITIAN_CHROMIUM: found.file } };
}
