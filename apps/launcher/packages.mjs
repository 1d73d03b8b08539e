// Are the packages of package-lock.json there, and if not, get them. Node's built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { diskFull, Problem } from './problem.mjs';
import { step } from './terminal.mjs';

// npm unpacks beside the old tree and keeps a cache.
const NEEDED_BYTES = 1.6e9;

/**
 * Compares what the lock file asks for with what npm says it installed. npm writes that list last, so an
 * interrupted installation counts as none.
 * @returns {string[]} places of packages that are missing or of another version
 */
export function missingPackages(root) {
  const wanted = read(path.join(root, 'package-lock.json'));
  if (!wanted)
    throw new Problem(
      'NO_BINARIES',
      'package-lock.json is missing.',
      'Get the whole project again (git checkout package-lock.json).',
    );
  const installed = read(path.join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted.packages)
    .filter(([place, entry]) => place !== '' && !entry.link && isMissing(root, { place, entry, installed }))
    .map(([place]) => place);
}

function isMissing(root, { place, entry, installed }) {
  const there = installed[place];
  // What is optional was left out because this machine is another one.
  if (!there) return !entry.optional && !entry.peer;
  return there.version !== entry.version || (!entry.optional && !existsSync(path.join(root, place)));
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export async function installPackages(root) {
  assertRoom(root);
  const code = await step('Installing the packages (once; a few minutes)', () =>
    npm(root, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (code === 0 && missingPackages(root).length === 0) return;
  assertRoom(root, 100e6);
  throw new Problem(
    'FAILED',
    `npm could not install the packages${code === 0 ? ` (missing: ${missingPackages(root).slice(0, 3).join(', ')} …)` : ''}.`,
    'What npm printed above says why; often the network is down or a proxy is in between. Then start again: it goes on from there.',
  );
}

function assertRoom(root, bytes = NEEDED_BYTES) {
  const { bavail, bsize } = statfsSync(root);
  const free = Number(bavail) * Number(bsize);
  if (free < bytes)
    throw diskFull(
      root,
      `The packages need about ${(NEEDED_BYTES / 1e9).toFixed(1)} GB, ${(free / 1e9).toFixed(1)} GB are free.`,
    );
}

/** Runs npm: the one that runs us when there is one. @returns {Promise<number>} its exit code */
export function npm(root, parameters) {
  const cli = process.env.npm_execpath;
  const known = cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli);
  const options = { cwd: root, stdio: 'inherit', shell: !known && process.platform === 'win32' };
  const child = known ? spawn(process.execPath, [cli, ...parameters], options) : spawn('npm', parameters, options);
  // Ctrl-C reaches npm from the terminal; a SIGTERM only reaches us.
  const pass = (name) => child.kill(name);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        error.code === 'ENOENT'
          ? new Problem(
              'NO_BINARIES',
              'npm was not found on this machine.',
              'Install Node.js together with npm from https://nodejs.org.',
            )
          : error,
      ),
    );
    child.once('exit', (code) => {
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
