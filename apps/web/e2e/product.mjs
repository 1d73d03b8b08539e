// The running product for the browser tests: the one that TITIAN_URL names, else one of their own with demo data.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const READY = /is ready after .*?(http:\/\/\S+)/;

const signInsOf = (folder) => JSON.parse(readFileSync(path.join(folder, 'demo-sign-ins.json'), 'utf8'));

/** @returns {Promise<string>} the address, once the launcher prints it */
function addressOf(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (text) => {
      output += text;
      const address = READY.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}

/**
 * With TITIAN_URL, TITIAN_DATA_DIR names that installation's data folder (default .data).
 * @returns {Promise<{url: string, signIns: readonly {persona: string, name: string, secret: string}[], stop: () => Promise<void>}>}
 */
export async function startProduct() {
  const { TITIAN_URL, TITIAN_DATA_DIR } = process.env;
  if (TITIAN_URL) {
    const signIns = signInsOf(path.resolve(ROOT, TITIAN_DATA_DIR || '.data'));
    return { url: TITIAN_URL.replace(/\/$/, ''), signIns, stop: async () => undefined };
  }
  const data = mkdtempSync(path.join(tmpdir(), 'titian-web-'));
  // Its user must reach the database's files, or they go to another place and stay there.
  chmodSync(data, 0o711);
  const { PORT: _port, WORKER_PORT: _worker, DATABASE_URL: _database, ...rest } = process.env;
  const child = spawn(process.execPath, ['apps/launcher/start.mjs'], {
    cwd: ROOT,
    env: { ...rest, TITIAN_DATA_DIR: data, TITIAN_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child), signIns: signInsOf(data), stop };
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw error;
  }
}
