// Questions about processes that are not necessarily our children.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const WINDOWS = process.platform === 'win32';

/** @returns {boolean} whether a process with this id exists (a zombie does not count) */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return statusOf(pid) !== 'Z';
}

function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold blanks and parentheses itself.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function statusOf(pid) {
  return procStat(pid)?.[0] ?? null;
}

function ps(pid, column) {
  if (WINDOWS) return null;
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() || null;
  } catch {
    return null;
  }
}

/**
 * What tells a process from a later one that got the same id.
 * @returns {string|null} null when the process is gone or the system does not tell
 */
export function startToken(pid) {
  if (!isAlive(pid)) return null;
  const stat = procStat(pid);
  if (stat) return `${bootId()}:${stat[19]}`;
  return ps(pid, 'lstart');
}

function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** @returns {{pid: number, token: string|null}} what identifies a process in a file that outlives it */
export function identify(pid) {
  return { pid, token: startToken(pid) };
}

/** Whether exactly the process that was identified then is alive now. */
export function isSameAlive(identity) {
  if (!identity || !isAlive(identity.pid)) return false;
  return identity.token === null || identity.token === startToken(identity.pid);
}

/** @returns {number|null} */
export function parentOf(pid) {
  return Number(procStat(pid)?.[1] ?? ps(pid, 'ppid')) || null;
}

/** @returns {string|null} the working directory of a process, where the system tells it */
export function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** @returns {string|null} the command line of a process, where the system tells it */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ps(pid, 'command');
  }
}

/** @returns {Promise<boolean>} true once the process is gone, false when it still lives after `milliseconds` */
export async function gone(pid, milliseconds) {
  const end = performance.now() + milliseconds;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await pause(25);
  }
  return true;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Ends a process politely, then less so.
 * @param {number} pid
 * @param {Array<[NodeJS.Signals, number]>} steps signal and how many milliseconds to wait for its effect
 */
export async function end(pid, steps) {
  for (const [name, milliseconds] of steps) {
    if (!isAlive(pid)) return;
    if (WINDOWS) spawnSync('taskkill', ['/pid', String(pid), '/f', '/t'], { stdio: 'ignore' });
    else signal(pid, name);
    if (await gone(pid, milliseconds)) return;
  }
}
