// What happens before the project's own Node and packages are there: Node's built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './folder-lock.mjs';
import { installPackages, missingPackages } from './packages.mjs';
import { Problem } from './problem.mjs';
import { commandLine, isAlive, parentOf } from './processes.mjs';
import { printProblem } from './terminal.mjs';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const OWN_NODE = path.join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const SMALLEST_OWN = 24;

/** Installs what is missing, then runs `main(parameters)` of a module under the project's own Node. */
export async function boot(module, parameters) {
  try {
    process.chdir(ROOT);
    endWithNpm();
    await install();
    if (Number(process.versions.node.split('.')[0]) >= SMALLEST_OWN) {
      const { main } = await import(module);
      process.exitCode = await main(parameters);
    } else {
      process.exitCode = await underOwnNode(module, parameters);
    }
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}

// Whoever ends `npm start` by its process id ends npm, and nobody tells us. Only npm is watched: a launcher that was
// started directly, or npm itself, may outlive the terminal that it was started from.
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const between = [process.ppid, parentOf(process.ppid)].filter(Boolean);
  const npm = between.findIndex((pid) => /\bnpm\b/.test(commandLine(pid) ?? ''));
  const watched = between.slice(0, Math.max(npm, 0) + 1);
  const watch = setInterval(() => {
    if (process.ppid === watched[0] && watched.every(isAlive)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

async function install() {
  if (missingPackages(ROOT).length === 0) return;
  mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
  const lock = takeLock(path.join(ROOT, '.cache', 'install.lock'), 'Another run is installing the packages');
  try {
    if (missingPackages(ROOT).length > 0) await installPackages(ROOT);
  } finally {
    lock.release();
  }
}

function underOwnNode(module, parameters) {
  if (!existsSync(OWN_NODE)) {
    throw new Problem(
      'NO_BINARIES',
      'The npm package "node", which carries Node 24 for this machine, was not installed completely.',
      'Delete the folder node_modules and start again; npm must be allowed to run the install script of the package "node".',
    );
  }
  const file = fileURLToPath(new URL('./under-own-node.mjs', import.meta.url));
  // A group of its own: a Ctrl-C reaches it once, through us, and not a second time from the terminal.
  const child = spawn(OWN_NODE, [file, fileURLToPath(module), ...parameters], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
