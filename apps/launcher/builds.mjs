// What is built from the sources: the server's JavaScript (dist/apps, dist/libs) and the pages (dist/web).
// Each has a stamp with the hash of all it was made of; the stamp is written last.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskFull, Problem, tellsFullDisk } from './problem.mjs';
import { step } from './terminal.mjs';

const SPECS = /\.(spec|e2e-spec|contract)\.ts$/;

export const SERVER = {
  title: 'Building the server',
  stamp: 'dist/.server-stamp',
  proof: 'dist/apps/api/src/main.js',
  sources: [
    'libs/**/*.ts',
    'libs/**/migrations/*.sql',
    'libs/domains/*/data/**',
    'apps/api/**/*.ts',
    'apps/worker/**/*.ts',
    '.swcrc',
    'package.json',
    'apps/launcher/build-server.mjs',
    'apps/launcher/bundle-server.mjs',
  ],
  program: ['apps/launcher/build-server.mjs'],
};

export const WEB = {
  title: 'Building the pages',
  stamp: 'dist/.web-stamp',
  proof: 'dist/web/index.html',
  sources: ['apps/web/*', 'apps/web/src/**', 'apps/web/public/**', 'package-lock.json'],
  program: ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
};

/** @returns {string[]} files of the server, tests left out, as paths from the root */
export function serverSources(root) {
  const patterns = SERVER.sources.filter((pattern) => pattern.endsWith('.ts'));
  return globSync(patterns, { cwd: root })
    .filter((file) => !SPECS.test(file) && !file.endsWith('.d.ts'))
    .sort();
}

/** @returns {string} a hash over names and contents; changes when anything that is built from them would */
export function fingerprint(root, { sources }) {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    const full = path.join(root, file);
    if (SPECS.test(file) || !statSync(full).isFile()) continue;
    hash.update(file).update('\0').update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}

function isFresh(root, build, mark) {
  const stamp = path.join(root, build.stamp);
  return existsSync(path.join(root, build.proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;
}

/**
 * Builds unless what is there was made of the same sources.
 * @returns {Promise<string>} the fingerprint of the sources
 */
export async function ensureBuilt(root, build, signal) {
  const mark = fingerprint(root, build);
  if (isFresh(root, build, mark)) return mark;
  const stamp = path.join(root, build.stamp);
  rmSync(stamp, { force: true });
  await step(build.title, () => runBuild(root, build, signal));
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
  return mark;
}

function runBuild(root, { title, program }, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(buildProblem(title, output))));
  });
}

function buildProblem(title, output) {
  if (tellsFullDisk(output)) return diskFull('dist');
  return new Problem(
    'FAILED',
    `${title} failed:\n\n${output.trim().split('\n').slice(-40).join('\n')}`,
    'When you changed the sources, look there; otherwise delete the folders dist and node_modules and start again.',
  );
}
