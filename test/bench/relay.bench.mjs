// Q1: deliveries a second through the relay against BullMQ's bare addBulk. Q2: from a commit to the start of its job.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { median, quantile, report, tooBusy } from './measure.mjs';
import { benchEnvironment } from './product.mjs';
import { startBenchRedis } from './relay-redis.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const DELIVERIES = Number(process.env.DELIVERIES ?? 10_000);
const PROBES = Number(process.env.PROBES ?? 200);
const PROGRAM = ['--conditions=source', '--import', './test/support/typescript.mjs', 'test/bench/relay-part.ts'];

const FILL = `
  WITH e AS (
    INSERT INTO platform.event (tenant_id, id, name, subject_id, persona, payload)
    SELECT '00000000-0000-0000-0000-000000000000', uuidv7(), 'bench.happened', gen_random_uuid(), 'system', '{}'
    FROM generate_series(1, $1) RETURNING tenant_id, id
  )
  SELECT count(*) FROM e`;
const DELIVER = `INSERT INTO platform.delivery (tenant_id, event_id, handler, available_at)
  SELECT tenant_id, id, 'bench.note', clock_timestamp() - interval '1 minute' FROM platform.event`;

class Part {
  constructor(role, env) {
    this.heard = [];
    this.child = spawn(process.execPath, [...PROGRAM, role], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child.on('message', (message) => {
      this.heard.push(message);
      this.onHeard?.();
    });
    this.child.on('exit', () => this.onHeard?.());
  }

  /** Resolves with the first message that fits; those before it are kept. */
  async hear(fits) {
    for (;;) {
      const found = this.heard.find(fits);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error('a part of the benchmark ended');
      await new Promise((resolve) => (this.onHeard = resolve));
    }
  }

  say(message) {
    this.child.send(message);
  }

  async end() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}

async function started(role, env) {
  const part = new Part(role, env);
  await part.hear(({ ready }) => ready);
  return part;
}

class Bench {
  constructor(engine, env, behind) {
    this.engine = engine;
    this.env = env;
    this.behind = behind;
  }

  async clear() {
    const part = await started('raw', this.env);
    part.say({ do: 'clear' });
    await part.hear(({ over }) => over);
    await part.end();
    await this.behind.query('TRUNCATE platform.event, platform.delivery, platform.inbox, bench.note');
    if (this.engine === 'postgres') await this.behind.query('TRUNCATE queue.job, queue.event CASCADE');
    await this.behind.query('VACUUM ANALYZE platform.delivery');
  }

  /** @returns jobs a second of BullMQ alone */
  async raw() {
    const part = await started('raw', this.env);
    part.say({ do: 'add', count: DELIVERIES });
    const { began } = await part.hear((message) => message.began);
    const { ended, waiting } = await part.hear((message) => message.ended);
    await part.end();
    if (waiting !== DELIVERIES) throw new Error(`the queue holds ${waiting} jobs of ${DELIVERIES}`);
    return DELIVERIES / ((ended - began) / 1000);
  }

  /** @returns deliveries a second that so many relays bring to the queue */
  async relays(count) {
    await this.behind.query(FILL, [DELIVERIES]);
    await this.behind.query(DELIVER);
    await this.behind.query('ANALYZE platform.delivery');
    const parts = await Promise.all(Array.from({ length: count }, () => started('relay', this.env)));
    for (const part of parts) part.say({ do: 'start' });
    const added = () => parts.flatMap(({ heard }) => heard).filter((message) => message.added);
    const total = () => added().reduce((sum, message) => sum + message.added, 0);
    while (total() < DELIVERIES) await new Promise((resolve) => setTimeout(resolve, 5));
    const began = Math.min(...parts.flatMap(({ heard }) => heard.flatMap((message) => message.began ?? [])));
    const ended = Math.max(...added().map(({ at }) => at));
    await Promise.all(parts.map((part) => part.end()));
    const { rows } = await this.behind.query(
      "SELECT count(*)::int AS n FROM platform.delivery WHERE state = 'queued' AND attempt = 1",
    );
    if (rows[0].n !== DELIVERIES || total() !== DELIVERIES)
      throw new Error(`${rows[0].n} queued, ${total()} added of ${DELIVERIES}`);
    return DELIVERIES / ((ended - began) / 1000);
  }

  async throughput() {
    const single = [];
    const double = [];
    const rates = { raw: [], one: [], two: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const figures = {};
      // In turn, and in another order each round, so that no side has the warmer machine.
      const turns = [
        ['raw', () => this.raw()],
        ['one', () => this.relays(1)],
        ['two', () => this.relays(2)],
      ];
      for (const [name, turn] of [...turns.slice(round % 3), ...turns.slice(0, round % 3)]) {
        await this.clear();
        figures[name] = await turn();
        rates[name].push(figures[name]);
      }
      single.push(figures.one / figures.raw);
      double.push(figures.two / figures.raw);
    }
    console.log(
      `    ${this.engine}: addBulk ${median(rates.raw).toFixed(0)}/s, relay ${median(rates.one).toFixed(0)}/s, two relays ${median(rates.two).toFixed(0)}/s`,
    );
    return [
      report({
        id: 'Q1',
        what: `relay against bare addBulk, ${this.engine}`,
        figure: median(single),
        bar: 0.85,
        atMost: false,
        unit: ' ×',
        range: single,
      }),
      report({
        id: 'Q1',
        what: `two relays against bare addBulk, ${this.engine}`,
        figure: median(double),
        bar: 0.7,
        atMost: false,
        unit: ' ×',
        range: double,
      }),
    ];
  }

  /** @returns milliseconds from each commit to the start of its job, with so many deliveries waiting */
  async latency(backlog, everyMs) {
    await this.clear();
    if (backlog > 0) {
      await this.behind.query(FILL, [backlog]);
      await this.behind.query(DELIVER);
    }
    const [worker, writer] = await Promise.all([started('worker', this.env), started('writer', this.env)]);
    worker.say({ do: 'work' });
    await worker.hear(({ working }) => working);
    if (backlog > 0) await worker.hear(() => worker.heard.length > 200);
    else await new Promise((resolve) => setTimeout(resolve, 1000));
    writer.say({ do: 'commit', count: PROBES, everyMs });
    await writer.hear(({ ended }) => ended);
    const left = await this.behind.query(
      "SELECT count(*)::int AS n FROM platform.delivery WHERE state IN ('pending', 'queued')",
    );
    const commits = writer.heard.filter(({ committed }) => committed);
    const starts = new Map();
    const find = () => worker.heard.forEach(({ started: id, at }) => id && !starts.has(id) && starts.set(id, at));
    for (find(); commits.some(({ committed }) => !starts.has(committed)); find())
      await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all([worker.end(), writer.end()]);
    if (backlog > 0 && left.rows[0].n < backlog / 10) throw new Error('the backlog was gone before the probes were');
    return commits.map(({ committed, at }) => Math.max(0, starts.get(committed) - at));
  }

  async latencies() {
    const idle = await this.latency(0, 20);
    const busy = await this.latency(Number(process.env.BACKLOG ?? 20_000), 20);
    const line = (times) =>
      `p50 ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}, most ${Math.max(...times).toFixed(1)} ms`;
    console.log(`    ${this.engine}: idle ${line(idle)}; under backlog ${line(busy)}`);
    return [
      report({
        id: 'Q2',
        what: `commit to job start, idle, p95, ${this.engine}`,
        figure: quantile(idle, 0.95),
        bar: 25,
        unit: ' ms',
      }),
      report({
        id: 'Q2',
        what: `commit to job start, under backlog, p95, ${this.engine}`,
        figure: quantile(busy, 0.95),
        bar: 250,
        unit: ' ms',
      }),
    ];
  }
}

async function measured(engine, more) {
  const product = await benchEnvironment(more);
  const behind = new pg.Pool({
    connectionString: product.postgres.superuserUrl.replace(/\/postgres$/, '/titian'),
    max: 1,
  });
  behind.on('error', () => undefined);
  try {
    await behind.query(
      'CREATE SCHEMA bench; CREATE TABLE bench.note (subject_id uuid); CREATE INDEX ON bench.note (subject_id); GRANT USAGE ON SCHEMA bench TO app_care; GRANT SELECT, INSERT ON bench.note TO app_care',
    );
    const bench = new Bench(engine, product.env, behind);
    if (engine === 'postgres') {
      // The queue's tables are made by whoever opens it first.
      const first = await started('relay', product.env);
      first.say({ do: 'start' });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await first.end();
    }
    return [...(await bench.throughput()), ...(await bench.latencies())];
  } finally {
    await behind.end();
    await product.stop();
  }
}

const only = process.argv[2];
const held = [];
if (tooBusy()) console.log('    the machine is busy: figures are shown, nothing counts as measured');
if (only !== 'redis') held.push(...(await measured('postgres', {})));
if (only !== 'postgres') {
  if (spawnSync('redis-server', ['--version']).status === 0) {
    const redis = await startBenchRedis();
    held.push(...(await measured('redis', { REDIS_URL: redis.url })));
    await redis.stop();
  } else console.log('skipped: Q1 and Q2 on Redis: no redis-server on this machine');
}
process.exitCode = held.every(Boolean) ? 0 : 1;
