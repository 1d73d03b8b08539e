import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  readonly url: string;
  /** Ends it with SIGKILL. Without `durable` it has forgotten everything at the next `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops answering without closing a connection, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its files. */
  remove(): Promise<void>;
}

/** Why there is no Redis here, or undefined when there is one. */
export function redisIsMissing(): string | undefined {
  const asked = spawnSync('redis-server', ['--version'], { stdio: 'ignore' });
  return asked.status === 0 ? undefined : 'no redis-server on this machine (Debian: apt-get install redis-server)';
}

/**
 * Whether what needs Redis must be skipped; says so in one line. `what`: the outermost group that it stands in, by which
 * the reason is found. Throws when TITIAN_FORBID_SKIPS=1, because a machine
 * that can have it must not pass without it.
 */
export function skipsRedis(what: string): boolean {
  const reason = redisIsMissing();
  if (!reason) return false;
  if (process.env['TITIAN_FORBID_SKIPS'] === '1') throw new Error(`${what} may not be skipped: ${reason}`);
  process.stdout.write(`skipped: ${what}: ${reason}\n`);
  return true;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function launch(port: number, dir: string, durable: boolean): Promise<ChildProcess> {
  const persistence = durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no'];
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''];
  const child = spawn('redis-server', [...place, ...persistence, '--maxmemory-policy', 'noeviction'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.once('exit', () => reject(new Error(`redis-server ended: ${said.slice(-400)}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
  return child;
}

/** A Redis of our own on a free port. `durable`: with AOF, every write synced. */
export async function startRedis({ durable }: { readonly durable: boolean }): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'titian-redis-'));
  const port = await freePort();
  let child = await launch(port, dir, durable);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  // A test run that dies must not leave a server behind.
  const onExit = (): void => void child.kill('SIGKILL');
  process.once('exit', onExit);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: end,
    start: async () => {
      child = await launch(port, dir, durable);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    remove: async () => {
      process.off('exit', onExit);
      await end();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
