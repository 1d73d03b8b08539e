// Programs started by these tests, and what they need around them.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine, isAlive, workingDirectory } from '../processes.mjs';

/** A folder that goes away with the test; everybody may pass through it. */
export function scratch(context, name = 'titian-launcher-') {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  chmodSync(folder, 0o755);
  context.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * Starts a program; `line(pattern)` waits for a line of its output, `ended` for its end, `drop` waits for neither.
 * @returns {{child: import('node:child_process').ChildProcess, output: () => string, line: (pattern: RegExp) => Promise<string>, ended: Promise<{code: number|null, signal: string|null}>, drop: () => void}}
 */
export function program(file, parameters, { command, nodeOptions = [], ...options } = {}) {
  const child = spawn(command ?? process.execPath, command ? parameters : [...nodeOptions, file, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  const waiting = new Set();
  const look = () => waiting.forEach((one) => one());
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      look();
    });
  }
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  const line = (pattern) =>
    new Promise((resolve, reject) => {
      const attempt = () => {
        const found = output.split('\n').find((text) => pattern.test(text));
        if (found === undefined) return;
        waiting.delete(attempt);
        resolve(found);
      };
      waiting.add(attempt);
      attempt();
      void ended.then(({ code, signal }) =>
        reject(new Error(`ended (${code ?? signal}) without ${pattern}:\n${output}`)),
      );
    });
  // What it started may live on and hold its output, and so would keep the tests of a file from ending.
  const drop = () => {
    child.kill('SIGKILL');
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  };
  return { child, output: () => output, line, ended, drop };
}

/** @returns {string[]} living processes that work in a folder or name it in their command, but for this one */
export function processesOf(folder) {
  const listed = pids();
  return listed
    .filter((pid) => pid !== process.pid && isAlive(pid))
    .filter((pid) => (workingDirectory(pid) ?? '').startsWith(folder) || (commandLine(pid) ?? '').includes(folder))
    .map((pid) => `${pid} ${commandLine(pid)}`);
}

/** @returns {number[]} of all processes; a bare machine has no `ps` */
export function pids() {
  const names = existsSync('/proc/self')
    ? readdirSync('/proc')
    : execFileSync('ps', ['-eo', 'pid='], { encoding: 'utf8' }).split('\n');
  return names.filter((name) => /^\s*\d+\s*$/.test(name)).map(Number);
}
