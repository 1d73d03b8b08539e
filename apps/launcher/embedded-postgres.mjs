// A PostgreSQL of our own, from npm, on this machine's loopback. The programs are driven directly: the wrapper's
// start() rejects with undefined, its child outlives a killed parent, and it looks at no postmaster.pid.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, fchownSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataPlace, elsewhere, forgetElsewhere, postgresUser, programs } from './postgres-place.mjs';
import { diskFull, explain, Problem } from './problem.mjs';
import { commandLine, end, gone, identify, isAlive, isSameAlive, workingDirectory } from './processes.mjs';
import { newPasswords, provisionDatabase, urlFor } from './provision-database.mjs';

export { loginUrls, provisionDatabase, urlFor } from './provision-database.mjs';

const HOST = '127.0.0.1';
const SUPERUSER = 'postgres';
// In the data folder. Its presence says that the folder was finished; it holds the passwords (mode 600).
const MARKER = 'titian.json';
const RUN = 'titian-run.json';
// pg_trgm asks the system's locale what a letter is: with C, 'thợ' has the trigrams of 'th'.
const CHARACTER_TYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'C'];
const SMALLEST_DISK = 300e6;
const LARGEST_LOG = 20e6;
const RESET = 'Begin anew with `npm start -- --reset` (this deletes what was stored), or move the folder away and start again.';
// SIGINT: break off sessions and shut down orderly. SIGQUIT: stop at once, recover at the next start.
const ENDING = [['SIGINT', 30_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]];

const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum_naptime=10min', 'max_wal_size=2GB'];
const SETTINGS = [`listen_addresses=${HOST}`, 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC', 'logging_collector=off', 'log_line_prefix=%m [%p] ', 'shared_buffers=256MB', 'password_encryption=scram-sha-256'];

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
    const { ownerUrl, careUrl, marketUrl, relayUrl } = await provisionDatabase(server.superuserUrl, database, { passwords: server.passwords });
    return { ...server, ownerUrl, careUrl, marketUrl, relayUrl };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * A server for one test run, in a folder of its own that goes away with stop(). What runs that were killed left
 * behind is swept first.
 * @param {{log?: (line: string) => void, database?: string|null}} [options]
 */
export async function startTemporaryPostgres({ log, database = null } = {}) {
  const base = path.join(tmpdir(), `titian-test-${process.getuid?.() ?? 'user'}`);
  mkdirSync(base, { recursive: true });
  chmodSync(base, 0o711);
  await sweep(base);
  const dataDir = path.join(base, `${process.pid}-${randomBytes(4).toString('hex')}`);
  const server = await startPostgres({ dataDir, log, fast: true, database });
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

const drafts = (folder) => {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return [];
  return readdirSync(parent).filter((name) => name.startsWith(`${path.basename(folder)}.draft-`)).map((name) => path.join(parent, name));
};

// ---- what an earlier run left

async function releaseFolder({ asked, folder, log }) {
  const run = readJson(path.join(folder, RUN));
  if (run && run.launcher?.pid !== process.pid && isSameAlive(run.launcher)) {
    throw new Problem('IN_USE', `Another run (process ${run.launcher.pid}) uses the database in ${asked}.`, 'Stop that one first (Ctrl-C where it runs), or use it.');
  }
  const pid = postmaster(folder).pid;
  if (!pid || !isAlive(pid)) return;
  if (!servesFolder(pid, folder, run)) {
    // The id went to a program of somebody else; PostgreSQL itself would refuse to start.
    rmSync(path.join(folder, 'postmaster.pid'), { force: true });
    return;
  }
  log(`Stopping the database that an earlier run left behind (process ${pid}) …`);
  await end(pid, ENDING);
  if (isAlive(pid)) throw new Problem('IN_USE', `The database of an earlier run (process ${pid}) does not end.`, `End it with: kill -9 ${pid}`);
}

function servesFolder(pid, folder, run) {
  if (run?.server?.pid === pid && run.server.token) return isSameAlive(run.server);
  const directory = workingDirectory(pid);
  if (directory) return directory === folder || directory === safeRealpath(folder);
  return /postgres/i.test(commandLine(pid) ?? 'postgres');
}

function safeRealpath(folder) {
  try {
    return statSync(folder) && path.resolve(folder);
  } catch {
    return folder;
  }
}

/** @returns {{pid?: number, port?: number, ready: boolean}} what postmaster.pid tells */
function postmaster(folder) {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    // A standby server writes a minus before its id.
    return { pid: Math.abs(Number(lines[0])) || undefined, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return { ready: false };
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

// ---- the cluster

async function ensureCluster(context) {
  const { folder, log, fast } = context;
  for (const draft of drafts(folder)) rmSync(draft, { recursive: true, force: true });
  if (existsSync(path.join(folder, MARKER))) return assertWhole(context);
  if (existsSync(folder) && readdirSync(folder).length > 0) setAside(context);
  rmSync(folder, { recursive: true, force: true });
  assertSpace(folder);
  if (!fast) log('Making the database …');
  // Made beside its place and renamed when complete: a folder that carries our marker is never half-written.
  const draft = `${folder}.draft-${randomBytes(4).toString('hex')}`;
  const passwords = { [SUPERUSER]: randomBytes(24).toString('base64url'), ...newPasswords() };
  try {
    await initialise(context, draft, passwords[SUPERUSER]);
    writeOwned(path.join(draft, MARKER), JSON.stringify({ format: 1, passwords }, null, 2), context.user);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

function assertWhole({ folder, asked }) {
  const marker = readJson(path.join(folder, MARKER));
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].filter((name) => !existsSync(path.join(folder, name)));
  if (marker?.passwords && missing.length === 0) return;
  const what = marker?.passwords ? `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing` : `${MARKER} cannot be read`;
  throw new Problem('BROKEN_DATA', `The database in ${asked} is damaged: ${what}.`, RESET);
}

// Nothing without our marker was ever in use, but it may be somebody's: it is kept.
function setAside({ folder, asked, log }) {
  let number = 1;
  while (existsSync(`${folder}.set-aside-${number}`)) number += 1;
  renameSync(folder, `${folder}.set-aside-${number}`);
  log(`${asked} holds no finished database; set aside as ${path.basename(folder)}.set-aside-${number}`);
}

function assertSpace(folder) {
  const { bavail, bsize } = statfsSync(path.dirname(folder));
  const free = Number(bavail) * Number(bsize);
  if (free < SMALLEST_DISK) throw diskFull(path.dirname(folder), `A new database needs ${SMALLEST_DISK / 1e6} MB, ${Math.floor(free / 1e6)} MB are free.`);
}

function own(file, user) {
  if (user) chownSync(file, user.uid, user.gid);
}

function writeOwned(file, text, user) {
  writeFileSync(file, text, { mode: 0o600 });
  own(file, user);
}

async function initialise(context, draft, password) {
  const { user, log } = context;
  const secret = `${draft}.password`;
  writeOwned(secret, `${password}\n`, user);
  try {
    for (const ctype of CHARACTER_TYPES) {
      const { code, output } = await initdb(context, { draft, secret, ctype });
      if (code === 0) {
        if (ctype === 'C') log('This machine has no UTF-8 locale: search by similar letters is weaker for Vietnamese.');
        return;
      }
      if (/No space left on device/.test(output)) throw diskFull(draft);
      if (!/invalid locale name|locale/.test(output) || ctype === 'C') throw new Problem('FAILED', `PostgreSQL could not make its data folder:\n${indent(output)}`);
    }
  } finally {
    rmSync(secret, { force: true });
  }
}

function initdb({ initdb: program, user, fast }, { draft, secret, ctype }) {
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  own(draft, user);
  // Sorting and case by the built-in provider, which asks nothing of the system's locales.
  const options = [`--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  if (fast) options.push('--no-sync');
  return run(program, options, { user, cwd: draft });
}

const indent = (text) => text.trim().split('\n').slice(-12).map((line) => `    ${line}`).join('\n');

function environment() {
  // Settings of the caller's own PostgreSQL, and his locale, must not reach ours.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG$|LANGUAGE$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function run(program, options, { user, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { ...user, cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

// ---- the server

async function launch(context, port) {
  const { folder, logFile } = context;
  const { passwords } = readJson(path.join(folder, MARKER));
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) rmSync(logFile);
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port || (await freePort());
    const start = spawnServer(context, chosen);
    const failure = await becameReady(context, start);
    if (!failure) return running(context, { ...start, port: chosen, passwords });
    await end(start.pid, [['SIGQUIT', 5_000], ['SIGKILL', 5_000]]);
    if (!retry(failure, { attempt, port })) throw explainFailure(context, failure, chosen);
    await pause(250 * attempt);
  }
}

// Another program may take a free port between our look and our start; processes of a killed server may need a moment.
function retry(failure, { attempt, port }) {
  if (/pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(failure)) return attempt < 20;
  return port === 0 && attempt < 5 && /could not bind|could not create any TCP/.test(failure);
}

function explainFailure({ asked, logFile }, failure, port) {
  if (/No space left on device/.test(failure)) return diskFull(asked);
  if (/could not bind|Address already in use/.test(failure)) return new Problem('PORT_TAKEN', `Port ${port} is in use by another program.`, 'Choose another port for the database, or 0 for any free one.');
  if (/PANIC|FATAL|could not (open|read|locate)|invalid/.test(failure)) return new Problem('BROKEN_DATA', `PostgreSQL does not start on the data in ${asked}:\n${indent(failure)}\n    (whole log: ${logFile})`, RESET);
  return new Problem('NOT_STARTED', `PostgreSQL does not start:\n${indent(failure)}\n    (whole log: ${logFile})`, RESET);
}

function spawnServer({ folder, logFile, postgres, user, fast }, port) {
  const options = ['-D', folder, '-p', String(port)];
  for (const setting of [...SETTINGS, ...(fast ? FAST : [])]) options.push('-c', setting);
  const handle = openSync(logFile, 'a', 0o600);
  if (user) fchownSync(handle, user.uid, user.gid);
  const from = statSync(logFile).size;
  // A group of its own: Ctrl-C in the terminal must not stop it before those who use it.
  const child = spawn(postgres, options, { ...user, cwd: folder, env: environment(), detached: true, stdio: ['ignore', handle, handle] });
  closeSync(handle);
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const written = () => readFileSync(logFile).subarray(from).toString('utf8');
  return { child, pid: child.pid, exited, written };
}

/** @returns {Promise<string|null>} null when ready, otherwise what the server wrote */
async function becameReady({ folder, log }, { child, pid, exited, written }) {
  let over = false;
  void exited.then(() => (over = true));
  const began = performance.now();
  for (let told = false; ; ) {
    const { pid: named, ready } = postmaster(folder);
    if (named === pid && ready) return null;
    if (over || child.exitCode !== null) return written() || 'it ended without a word';
    if (!told && performance.now() - began > 3_000) {
      told = true;
      log('The database is recovering what an earlier run left unfinished …');
    }
    await pause(25);
  }
}

function running(context, { child, pid, exited, port, passwords }) {
  const { folder, logFile, user } = context;
  writeOwned(path.join(folder, RUN), JSON.stringify({ launcher: identify(process.pid), server: identify(pid), port }), user);
  child.unref();
  const guard = guardian(pid);
  void exited.then(() => guard?.kill('SIGKILL'));
  let stopping;
  const stop = async () => {
    await end(pid, ENDING);
    await gone(pid, 1_000);
    guard?.kill('SIGKILL');
    rmSync(path.join(folder, RUN), { force: true });
  };
  const superuserUrl = urlFor(`postgres://${HOST}:${port}/`, { user: SUPERUSER, password: passwords[SUPERUSER], database: 'postgres' });
  return { port, pid, dataDir: folder, logFile, superuserUrl, passwords, exited: exited.then(() => undefined), stop: () => (stopping ??= stop()) };
}

// Waits for the end of this program, however it ends (its end of the pipe closes), and then stops the server.
function guardian(pid) {
  if (process.platform === 'win32') return null;
  const script = 'trap "" INT TERM HUP; cat >/dev/null; kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'titian-guard', String(pid)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.stdin.unref?.();
  guard.unref();
  return guard;
}

/** @returns {Promise<number>} a port on the loopback that was free a moment ago */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
