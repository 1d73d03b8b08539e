import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './boot.mjs';
import { ensureBuilt, SERVER } from './builds.mjs';
import { readJson } from './data-folder.mjs';
import { Problem } from './problem.mjs';
import { isSameAlive } from './processes.mjs';

/** @returns {Promise<number>} exit code of the command */
export async function main([name = '', ...parameters]) {
  await ensureBuilt(ROOT, SERVER);
  const file = [`${name}.js`, `${name}-command.js`]
    .map((one) => path.join(ROOT, 'dist/apps/worker/src', one))
    .find(existsSync);
  if (!/^[a-z-]+$/.test(name) || !file)
    throw new Problem('FAILED', `There is no command ${name}.`, 'README.md names them.');
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...parameters], {
    cwd: ROOT,
    env: environment(process.env),
    stdio: 'inherit',
  });
  for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(one, () => child.kill(one));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function environment(given) {
  if (given.DATABASE_CARE_URL) return given;
  const run = readJson(path.join(path.resolve(ROOT, given.TITIAN_DATA_DIR || '.data'), 'run.json'));
  if (run?.environment && isSameAlive(run.launcher)) return { ...given, ...run.environment };
  throw new Problem(
    'FAILED',
    'Titian does not run in this folder.',
    'Start it in another terminal: npm start. Or set the DATABASE_… variables of the installation that is meant (README.md).',
  );
}
