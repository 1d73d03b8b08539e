// A Redis as production has it: append-only file, synced every second, nothing evicted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './product.mjs';

/** @returns {Promise<{url: string, stop: () => Promise<void>}>} */
export async function startBenchRedis() {
  const dir = mkdtempSync(path.join(tmpdir(), 'titian-bench-redis-'));
  const port = await freePort();
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) =>
    child.stdout.on('data', (chunk) => chunk.toString().includes('Ready to accept') && resolve()),
  );
  const stop = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}
