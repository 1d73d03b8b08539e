import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface MeilisearchServer {
  readonly url: string;
  readonly masterKey: string;
  /** A name that no other test uses. */
  freshIndex(): string;
  /** Stops answering without closing a connection, until `thaw`. Only for a server of our own. */
  freeze(): void;
  thaw(): void;
  /** Ends it with SIGKILL; `start` brings it back with its data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const fromEnvironment = (): { url: string; masterKey: string } | undefined => {
  const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey } = process.env;
  return url && masterKey ? { url, masterKey } : undefined;
};

const onPath = (): boolean => spawnSync('meilisearch', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Whether what needs Meilisearch must be skipped; says so in one line. Throws when TITIAN_FORBID_SKIPS=1 and a server is
 * named or installed here.
 */
export function skipsMeilisearch(what: string, { own = false }: { readonly own?: boolean } = {}): boolean {
  if (onPath() || (!own && fromEnvironment())) return false;
  const reason = own ? 'no meilisearch on this machine' : 'neither MEILI_URL nor meilisearch on this machine';
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

async function launch(dir: string, port: number, masterKey: string): Promise<ChildProcess> {
  const folders = [
    '--db-path',
    join(dir, 'data'),
    '--dump-dir',
    join(dir, 'dumps'),
    '--snapshot-dir',
    join(dir, 'snapshots'),
  ];
  const address = ['--http-addr', `127.0.0.1:${port}`, '--master-key', masterKey];
  const child = spawn('meilisearch', ['--no-analytics', '--env', 'production', ...address, ...folders], {
    cwd: dir,
    stdio: 'ignore',
  });
  const until = performance.now() + 30_000;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`meilisearch ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok) return child;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error('meilisearch did not start');
}

const freshIndex = (): string => `test_${randomBytes(6).toString('hex')}`;

const nothing = async (): Promise<void> => undefined;
const notOurs = (): never => {
  throw new Error('this server is not ours to stop');
};

/** A server of our own where meilisearch is installed, else the one the environment names. */
export async function startMeilisearch(): Promise<MeilisearchServer> {
  const named = fromEnvironment();
  if (!onPath() && named) {
    return { ...named, freshIndex, freeze: notOurs, thaw: notOurs, kill: notOurs, start: nothing, stop: nothing };
  }
  const dir = await mkdtemp(join(tmpdir(), 'titian-meilisearch-'));
  const port = await freePort();
  const masterKey = randomBytes(16).toString('hex');
  let child = await launch(dir, port, masterKey);
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
    url: `http://127.0.0.1:${port}`,
    masterKey,
    freshIndex,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    kill: end,
    start: async () => {
      child = await launch(dir, port, masterKey);
    },
    stop: async () => {
      process.off('exit', onExit);
      await end();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
