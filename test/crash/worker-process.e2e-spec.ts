import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { type RedisServer, skipsRedis, startRedis } from '../support/redis-server.js';
import { freePort } from '../../apps/launcher/embedded-postgres.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const withTypeScript = ['--conditions=source', '--import', path.join(ROOT, 'test/support/typescript.mjs')];
const PATIENCE = 60_000;

interface Report {
  readonly status: string;
  readonly parts: Readonly<Record<string, string>>;
}

describe('the worker as a process', () => {
  let database: TestDatabase;
  let child: ChildProcess | undefined;
  let port: number;
  let said = '';

  const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    WORKER_PORT: String(port),
    DATABASE_CARE_URL: database.careUrl,
    DATABASE_MARKET_URL: database.marketUrl,
    DATABASE_RELAY_URL: database.relayUrl,
    TITIAN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...more,
  });

  const start = (more: Readonly<Record<string, string>> = {}): ChildProcess => {
    said = '';
    const program = [...withTypeScript, 'apps/worker/src/main.ts'];
    const started = spawn(process.execPath, program, {
      cwd: ROOT,
      env: environment(more),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child = started;
    return started;
  };

  const answer = (page: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${page}`, { signal: AbortSignal.timeout(3000) });

  /** Asks until the worker is as wanted, or has ended. */
  const untilReady = async (wanted: (report: Report) => boolean): Promise<Report> => {
    for (;;) {
      if (child?.exitCode !== null) throw new Error(`the worker ended: ${said}`);
      const report = await answer('/health/ready')
        .then((response) => response.json() as Promise<Report>)
        .catch(() => undefined);
      if (report && wanted(report)) return report;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  beforeAll(async () => {
    database = await cloneDatabase();
    port = await freePort();
  });
  afterEach(async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
  afterAll(() => database.drop());

  it(
    'answers for its health, shows its numbers, and ends by itself when asked to',
    async () => {
      const worker = start();
      const report = await untilReady(({ status }) => status === 'up');
      expect(report.parts).toMatchObject({ relay: 'up', 'database-care': 'up' });
      expect(await (await answer('/health/live')).json()).toEqual({ status: 'up' });
      const metrics = await (await answer('/metrics')).text();
      expect(metrics).toMatch(/^titian_deliveries\{state="dead"\} 0$/m);
      expect(metrics).toMatch(/^titian_relay_lag_seconds \d/m);
      const ended = once(worker, 'exit');
      worker.kill('SIGTERM');
      expect(await ended).toEqual([null, 'SIGTERM']);
      expect(said).not.toMatch(/"level":50/);
    },
    PATIENCE,
  );

  (skipsRedis('the worker as a process') ? it.skip : it)(
    'is degraded without its Redis, and up again by itself when it comes',
    async () => {
      const redis: RedisServer = await startRedis({ durable: true });
      try {
        await redis.kill();
        start({ REDIS_URL: redis.url });
        expect(await untilReady(({ parts }) => parts['relay'] === 'degraded')).toMatchObject({ status: 'degraded' });
        await redis.start();
        await untilReady(({ status }) => status === 'up');
      } finally {
        await redis.remove();
      }
    },
    PATIENCE,
  );

  (skipsRedis('the worker as a process') ? it.skip : it)(
    'refuses to start in production on a Redis that would forget jobs, and says why',
    async () => {
      const redis = await startRedis({ durable: false });
      try {
        const worker = start({ REDIS_URL: redis.url });
        const [code] = (await once(worker, 'exit')) as [number];
        expect(code).not.toBe(0);
        expect(said).toContain('appendonly is off');
      } finally {
        await redis.remove();
      }
    },
    PATIENCE,
  );

  it(
    'has a command that makes dead deliveries again',
    async () => {
      const behind = new pg.Client({ connectionString: database.superuserUrl });
      await behind.connect();
      const id = '01900000-0000-7000-8000-000000000001';
      await behind.query(
        `INSERT INTO platform.event (tenant_id, id, name, subject_id, persona, payload) VALUES ($1, $1, 'old.thing', $1, 'system', '{}')`,
        [id],
      );
      await behind.query(
        `INSERT INTO platform.delivery (tenant_id, event_id, handler, state, attempt, failures) VALUES ($1, $1, 'old.handler', 'dead', 8, 8)`,
        [id],
      );
      const replay = (...given: string[]) =>
        spawnSync(process.execPath, [...withTypeScript, 'apps/worker/src/replay.ts', ...given], {
          cwd: ROOT,
          env: environment(),
          encoding: 'utf8',
        });
      const unknown = replay('--handler', 'nobody.knows', '--since', '2026-01-01');
      expect(unknown).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('No handler is called nobody.knows'),
      });
      expect(replay()).toMatchObject({ status: 1, stderr: expect.stringContaining('Say what to replay') });
      expect(replay('--dead')).toMatchObject({ status: 0, stdout: '1 deliveries will be made again\n' });
      const { rows } = await behind.query(
        'SELECT state, attempt, failures FROM platform.delivery WHERE event_id = $1',
        [id],
      );
      expect(rows).toEqual([{ state: 'pending', attempt: 8, failures: 0 }]);
      await behind.end();
    },
    PATIENCE,
  );
});
