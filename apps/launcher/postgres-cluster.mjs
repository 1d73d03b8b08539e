// The data folder of PostgreSQL: made once, whole or not at all.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import {
  drafts,
  environment,
  indent,
  MARKER,
  own,
  readJson,
  RESET,
  SUPERUSER,
  writeOwned,
} from './postgres-folder.mjs';
import { diskFull, Problem, tellsFullDisk } from './problem.mjs';
import { newPasswords } from './provision-database.mjs';

// pg_trgm asks the system's locale what a letter is: with C, 'thợ' has the trigrams of 'th'.
const CHARACTER_TYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8', 'C'];
const SMALLEST_DISK = 300e6;

/** Makes the cluster unless it is there; sets aside what is there without being one; refuses a damaged one. */
export async function ensureCluster(context) {
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
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].filter(
    (name) => !existsSync(path.join(folder, name)),
  );
  if (marker?.passwords && missing.length === 0) return;
  const what = marker?.passwords
    ? `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`
    : `${MARKER} cannot be read`;
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
  if (free < SMALLEST_DISK)
    throw diskFull(
      path.dirname(folder),
      `A new database needs ${SMALLEST_DISK / 1e6} MB, ${Math.floor(free / 1e6)} MB are free.`,
    );
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
      if (tellsFullDisk(output)) throw diskFull(draft);
      if (!/invalid locale name|locale/.test(output) || ctype === 'C')
        throw new Problem('FAILED', `PostgreSQL could not make its data folder:\n${indent(output)}`);
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
  const options = [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  if (fast) options.push('--no-sync');
  return run(program, options, { user, cwd: draft });
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
