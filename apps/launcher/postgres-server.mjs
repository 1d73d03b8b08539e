// The running server on a finished data folder.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ENDING,
  environment,
  indent,
  MARKER,
  postmaster,
  readJson,
  RESET,
  RUN,
  SUPERUSER,
  writeOwned,
} from './postgres-folder.mjs';
import { diskFull, Problem, tellsFullDisk } from './problem.mjs';
import { end, gone, identify } from './processes.mjs';
import { urlFor } from './provision-database.mjs';

const HOST = '127.0.0.1';
const LARGEST_LOG = 20e6;
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum_naptime=10min',
  'max_wal_size=2GB',
];
const SETTINGS = [
  `listen_addresses=${HOST}`,
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'logging_collector=off',
  'log_line_prefix=%m [%p] ',
  'shared_buffers=256MB',
  'password_encryption=scram-sha-256',
];

/** Starts the server and waits until it answers. `port` 0 = any free one. */
export async function launch(context, port) {
  const { folder, logFile } = context;
  const { passwords } = readJson(path.join(folder, MARKER));
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) rmSync(logFile);
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port || (await freePort());
    const start = spawnServer(context, chosen);
    const failure = await becameReady(context, start);
    if (!failure) return running(context, { ...start, port: chosen, passwords });
    await end(start.pid, [
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ]);
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
  if (tellsFullDisk(failure)) return diskFull(asked);
  if (/could not bind|Address already in use/.test(failure))
    return new Problem(
      'PORT_TAKEN',
      `Port ${port} is in use by another program.`,
      'Choose another port for the database, or 0 for any free one.',
    );
  if (/PANIC|FATAL|could not (open|read|locate)|invalid/.test(failure))
    return new Problem(
      'BROKEN_DATA',
      `PostgreSQL does not start on the data in ${asked}:\n${indent(failure)}\n    (whole log: ${logFile})`,
      RESET,
    );
  return new Problem(
    'NOT_STARTED',
    `PostgreSQL does not start:\n${indent(failure)}\n    (whole log: ${logFile})`,
    RESET,
  );
}

function spawnServer({ folder, logFile, postgres, user, fast }, port) {
  const options = ['-D', folder, '-p', String(port)];
  for (const setting of [...SETTINGS, ...(fast ? FAST : [])]) options.push('-c', setting);
  const handle = openSync(logFile, 'a', 0o600);
  if (user) fchownSync(handle, user.uid, user.gid);
  const from = statSync(logFile).size;
  // A group of its own: Ctrl-C in the terminal must not stop it before those who use it.
  const child = spawn(postgres, options, {
    ...user,
    cwd: folder,
    env: environment(),
    detached: true,
    stdio: ['ignore', handle, handle],
  });
  closeSync(handle);
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  // At once, so that no moment is left in which a killed launcher leaves a server behind.
  const guard = guardian(child.pid);
  void exited.then(() => guard?.kill('SIGKILL'));
  noteRun({ folder, user }, { pid: child.pid, port });
  const written = () => readFileSync(logFile).subarray(from).toString('utf8');
  return { child, pid: child.pid, exited, guard, written };
}

/** @returns {Promise<string|null>} null when ready, otherwise what the server wrote */
async function becameReady({ folder, log }, { child, pid, exited, written }) {
  let over = false;
  void exited.then(() => (over = true));
  const began = performance.now();
  for (let told = false; ;) {
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

function noteRun({ folder, user }, { pid, port }) {
  const note = { launcher: identify(process.pid), server: identify(pid), port };
  writeOwned(path.join(folder, RUN), JSON.stringify(note), user);
}

function running({ folder, logFile }, { child, pid, exited, guard, port, passwords }) {
  child.unref();
  let stopping;
  const stop = async () => {
    await end(pid, ENDING);
    await gone(pid, 1_000);
    guard?.kill('SIGKILL');
    rmSync(path.join(folder, RUN), { force: true });
  };
  const superuserUrl = urlFor(`postgres://${HOST}:${port}/`, {
    user: SUPERUSER,
    password: passwords[SUPERUSER],
    database: 'postgres',
  });
  return {
    port,
    pid,
    dataDir: folder,
    logFile,
    superuserUrl,
    passwords,
    exited: exited.then(() => undefined),
    stop: () => (stopping ??= stop()),
  };
}

// Waits for the end of this program, however it ends (its end of the pipe closes), and then stops the server.
function guardian(pid) {
  if (process.platform === 'win32') return null;
  const script = 'trap "" INT TERM HUP; cat >/dev/null; kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'titian-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
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
