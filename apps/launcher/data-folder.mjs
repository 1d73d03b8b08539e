// The folder of everything this installation keeps: .data, or TITIAN_DATA_DIR.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removePostgres } from './embedded-postgres.mjs';
import { takeLock } from './folder-lock.mjs';
import { Problem } from './problem.mjs';
import { end, isSameAlive } from './processes.mjs';
import { newPushKey } from './push-key.mjs';

const MARKER = '.titian-data';
const LOCK = 'lock';
// What we ourselves write there: a folder with nothing else in it is ours even when its marker was never written.
const OURS =
  /^(postgres|log|files|imports|lock|keys\.json|logins\.json|setup\.json|run\.json|demo-sign-ins\.json|\.titian-data)(\.|$)/;
const ENDING = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * Takes the folder for this process; refuses when another run has it, or when it is not ours.
 * @param {{folder: string, reset: boolean, log: (line: string) => void}} options
 */
export async function openDataFolder({ folder, reset, log }) {
  // As root, the database's user must be able to pass through.
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  assertOurs(folder);
  const lock = takeLock(path.join(folder, LOCK), 'Titian is running in this folder already');
  try {
    await endLeftOvers(folder, log);
    if (reset) await empty(folder, log);
    writeFileSync(
      path.join(folder, MARKER),
      'This folder belongs to Titian. `npm start -- --reset` deletes what is in it.\n',
    );
    mkdirSync(path.join(folder, 'log'), { recursive: true });
  } catch (error) {
    lock.release();
    throw error;
  }
  return { folder, lock, file: (name) => path.join(folder, name) };
}

function assertOurs(folder) {
  if (existsSync(path.join(folder, MARKER))) return;
  const foreign = readdirSync(folder).filter((name) => !OURS.test(name));
  if (foreign.length === 0) return;
  throw new Problem(
    'NOT_OURS',
    `The folder ${folder} holds files that are not Titian's (${foreign.slice(0, 3).join(', ')}); it is left as it is.`,
    'Move it away, or name another folder: TITIAN_DATA_DIR=/some/where npm start',
  );
}

// The parts of an earlier run that was killed so hard that they outlived it.
async function endLeftOvers(folder, log) {
  const run = readJson(path.join(folder, 'run.json'));
  for (const child of run?.children ?? []) {
    if (!isSameAlive(child)) continue;
    log(`Stopping what an earlier run left behind (${child.name}, process ${child.pid}) …`);
    await end(child.pid, ENDING);
  }
  rmSync(path.join(folder, 'run.json'), { force: true });
}

async function empty(folder, log) {
  log(`Deleting what is in ${folder} …`);
  await removePostgres(path.join(folder, 'postgres'));
  for (const name of readdirSync(folder)) {
    if (name !== LOCK && name !== MARKER) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Readable by this user only; whole or not at all, also when the machine stops in the middle. */
export function writeJson(file, value) {
  writeFileSync(`${file}.draft`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.draft`, file);
}

/**
 * Made once: without the first nobody reads what the vault holds, without the second no device hears of anything more.
 * @returns {{TITIAN_MASTER_KEY: string, VAPID_PRIVATE_KEY: string}}
 */
export function secretKeys(data) {
  const file = data.file('keys.json');
  const known = readJson(file);
  if (known?.TITIAN_MASTER_KEY && known.VAPID_PRIVATE_KEY) return known;
  const made = { TITIAN_MASTER_KEY: randomBytes(32).toString('base64'), VAPID_PRIVATE_KEY: newPushKey(), ...known };
  writeJson(file, made);
  return made;
}
