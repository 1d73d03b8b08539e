// What lies in and beside a data folder of PostgreSQL, and what an earlier run may have left there.
import { chownSync, existsSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { commandLine, end, isAlive, isSameAlive, workingDirectory } from './processes.mjs';

/** Its presence says that the folder was finished; it holds the passwords (mode 600). */
export const MARKER = 'titian.json';
/** Who started the server that runs on the folder. */
export const RUN = 'titian-run.json';
export const SUPERUSER = 'postgres';
export const RESET =
  'Begin anew with `npm start -- --reset` (this deletes what was stored), or move the folder away and start again.';
/** SIGINT: break off sessions and shut down orderly. SIGQUIT: stop at once, recover at the next start. */
export const ENDING = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Stops what an earlier run left behind in a data folder; refuses when that run still lives. */
export async function releaseFolder({ asked, folder, log }) {
  const run = readJson(path.join(folder, RUN));
  if (isUsed(run)) {
    throw new Problem(
      'IN_USE',
      `Another run (process ${run.launcher.pid}) uses the database in ${asked}.`,
      'Stop that one first (Ctrl-C where it runs), or use it.',
    );
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
  if (isAlive(pid))
    throw new Problem(
      'IN_USE',
      `The database of an earlier run (process ${pid}) does not end.`,
      `End it with: kill -9 ${pid}`,
    );
}

// What this very process started and has not stopped is used as well; what it stopped left no such file.
const isUsed = (run) => isSameAlive(run?.launcher) && (run.launcher.pid !== process.pid || isSameAlive(run.server));

function servesFolder(pid, folder, run) {
  if (run?.server?.pid === pid && run.server.token) return isSameAlive(run.server);
  const directory = workingDirectory(pid);
  if (directory) return directory === folder || directory === realpathSync(folder);
  return /postgres/i.test(commandLine(pid) ?? 'postgres');
}

/** @returns {{pid?: number, port?: number, ready: boolean}} what postmaster.pid tells */
export function postmaster(folder) {
  try {
    const lines = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
    // A standby server writes a minus before its id.
    return {
      pid: Math.abs(Number(lines[0])) || undefined,
      port: Number(lines[3]),
      ready: lines[7]?.trim() === 'ready',
    };
  } catch {
    return { ready: false };
  }
}

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function own(file, user) {
  if (user) chownSync(file, user.uid, user.gid);
}

export function writeOwned(file, text, user) {
  writeFileSync(file, text, { mode: 0o600 });
  own(file, user);
}

export const indent = (text) =>
  text
    .trim()
    .split('\n')
    .slice(-12)
    .map((line) => `    ${line}`)
    .join('\n');

export function environment() {
  // Settings of the caller's own PostgreSQL, and his locale, must not reach ours.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG$|LANGUAGE$)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** @returns {string[]} what initdb was killed over */
export const drafts = (folder) => {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(`${path.basename(folder)}.draft-`))
    .map((name) => path.join(parent, name));
};
