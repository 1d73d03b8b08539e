// The running parts: started with a log file each, watched, and ended in the opposite order.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { end, identify } from './processes.mjs';

/** Ends a child whose launcher was killed. */
export const PRELOAD = new URL('./end-with-parent.mjs', import.meta.url).href;
const LARGEST_LOG = 10e6;
const ENDING = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

/**
 * @param {{name: string, file: string, root: string, environment: Record<string, string>, logFile: string}} options
 * @returns {{name: string, logFile: string, identity: object, exited: Promise<string>, stop: () => Promise<void>, hasEnded: () => boolean, isListening: () => boolean}}
 *   exited resolves with how it ended; isListening: it said itself that it has its port
 */
export function startService({ name, file, root, environment, logFile }) {
  rotate(logFile);
  const handle = openSync(logFile, 'a');
  const from = statSync(logFile).size;
  const options = {
    cwd: root,
    env: environment,
    detached: process.platform !== 'win32',
    stdio: ['ignore', handle, handle, 'ipc'],
  };
  const child = spawn(process.execPath, ['--import', PRELOAD, file], options);
  closeSync(handle);
  let ended = false;
  let listening = false;
  child.on('message', (message) => (listening ||= message === 'listening'));
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `by ${signal}` : `with code ${code}`));
  }).then((how) => {
    ended = true;
    return how;
  });
  const stop = async () => {
    await end(child.pid, ENDING);
    await exited;
  };
  const states = { hasEnded: () => ended, isListening: () => listening };
  return { name, logFile, from, identity: { name, ...identify(child.pid) }, exited, stop, ...states };
}

function rotate(logFile) {
  if (existsSync(logFile) && statSync(logFile).size > LARGEST_LOG) renameSync(logFile, `${logFile}.1`);
}

/** @returns {Promise<string|null>} null: it is ready; else what it said instead */
export async function healthAt(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return answer.ok ? null : `${answer.status} ${(await answer.text()).slice(0, 300)}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}

/** @returns {string} the last lines that this run of a service wrote, indented */
export function lastLines({ logFile, from = 0 }, count = 15) {
  if (!existsSync(logFile)) return '';
  const text = readFileSync(logFile).subarray(from).toString('utf8').trim();
  return text
    .split('\n')
    .slice(-count)
    .map((line) => `    ${readable(line)}`)
    .join('\n');
}

// The services write JSON lines; a person wants the sentence in them.
function readable(line) {
  try {
    const { level, msg, err, ...rest } = JSON.parse(line);
    const more = err?.stack ?? err?.message ?? (Object.keys(rest).length > 0 ? JSON.stringify(rest) : '');
    return `${level ?? ''} ${msg ?? ''} ${more}`.trim();
  } catch {
    return line;
  }
}

export const logName = (folder, name) => path.join(folder, 'log', `${name}.log`);
