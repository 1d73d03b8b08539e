// Migrations, reference data and demo data: the first time, and when the server's sources have changed since.
import { spawn } from 'node:child_process';
import { ROOT } from './boot.mjs';
import { readJson, writeJson } from './data-folder.mjs';
import { isFresh } from './databases.mjs';
import { diskFull, Problem, tellsFullDisk } from './problem.mjs';
import { lastLines, PRELOAD } from './services.mjs';
import { print, step } from './terminal.mjs';

// On a busy machine a process that computes answers its own connections late, and nobody waits for a page yet.
const PATIENT = { DATABASE_CONNECT_MS: '60000' };
const COMMAND = 'dist/apps/worker/src/setup-command.js';

/**
 * @param {object} options
 * @param {object} options.database see openDatabase
 * @param {string} options.mark fingerprint of the server's sources
 * @param {string} options.file remembers what was done for which database
 */
export async function ensureSetUp({ database, mark, file, environment, signal }) {
  const last = readJson(file);
  const known = last?.id === database.id;
  if (known && last.state === 'done' && last.mark === mark) return;
  const id = known && last.state === 'begun' ? await again(database) : database.id;
  // "begun" lets the next start throw the database away, so it is written only while nobody can have used it.
  if (await isFresh(database.urls.ownerUrl)) writeJson(file, { id, state: 'begun' });
  const title = known && last.state === 'done' ? 'Bringing the database up to date' : 'Filling the database (once)';
  await step(title, () => runCommand({ environment, signal, database }));
  writeJson(file, { id, state: 'done', mark });
}

async function again(database) {
  if (!database.recreate) return database.id;
  print('The first start was broken off while it filled the database; filling it anew.');
  return database.recreate();
}

function runCommand({ environment, signal, database }) {
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', PRELOAD, COMMAND], {
    cwd: ROOT,
    env: { ...PATIENT, ...environment },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  });
  let errors = '';
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.filter(Boolean).forEach((line) => print(`  ${line}`));
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(setupProblem(errors, environment.TITIAN_DATA_DIR, database.logFile)),
    );
  });
}

const CUT_OFF = /Connection terminated|ECONNREFUSED|ECONNRESET|server closed the connection/;

function setupProblem(errors, folder, logFile) {
  if (tellsFullDisk(errors)) return diskFull(folder);
  const last = errors
    .trim()
    .split('\n')
    .slice(-30)
    .map((line) => `    ${line}`)
    .join('\n');
  // Then what the database itself wrote tells more.
  const told = CUT_OFF.test(errors) ? lastLines({ logFile }) : '';
  return new Problem(
    'FAILED',
    `The database could not be filled:\n\n${last}${told && `\n\nThe database's last lines:\n\n${told}`}`,
    'Start again; `npm start -- --reset` begins with new data.',
  );
}
