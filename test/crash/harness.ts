import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { TestDatabase } from '../support/database.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import type { Sabotage } from './sabotage.js';
import { TOY_TABLES } from './toy.js';

export interface CrashPlan {
  /** `redis-volatile`: without persistence, and killed too. */
  readonly engine: 'postgres' | 'redis' | 'redis-volatile';
  readonly commits: number;
  /** kill -9 of writer, relay or worker, chosen by the seed. */
  readonly kills: number;
  /** kill -9 of Redis itself, each while it holds jobs. Only on `redis-volatile`. */
  readonly redisKills?: number;
  /** More events than this wait in Redis at each of its kills. Default 5. */
  readonly redisHolds?: number;
  readonly seed: number;
  /** Which roles are killed; all of them when absent. */
  readonly victims?: readonly string[];
  readonly sabotage?: Sabotage;
  /** How long at most a worker dwells between a handler's commit and the end of its job. Default 30. */
  readonly dwellMs?: number;
}

export interface CrashReport {
  readonly commits: number;
  /** Commits without an effect. */
  readonly lost: number;
  /** Effects beyond the first of a commit. */
  readonly doubled: number;
  /** Effects of what was never committed. */
  readonly phantoms: number;
  /** Commits whose call to the outside was never made. */
  readonly uncalled: number;
  /** Calls to the outside beyond the first: allowed, they carry the event's id. */
  readonly repeatedCalls: number;
  readonly deadLetters: number;
  /** Deliveries handed over more than once. */
  readonly handedOverAgain: number;
  readonly killed: Readonly<Record<string, number>>;
  /** Processes that ended by themselves: a fault that nobody caught. */
  readonly fell: number;
  readonly seconds: number;
}

const ROLES = ['writer', 'relay', 'worker', 'worker'] as const;
const ROOT = path.resolve(import.meta.dirname, '../..');
const PART = path.join(import.meta.dirname, 'part.ts');

/** A small generator with a seed (mulberry32): the same kills in the same order at every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A process that is begun again whenever it is killed. */
class Part {
  #child: ChildProcess | undefined;
  #ready = false;
  #ended = false;
  #killing = false;
  fell = 0;
  said = '';

  constructor(
    readonly role: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    this.#begin();
  }

  get ready(): boolean {
    return this.#ready;
  }

  async kill(): Promise<void> {
    this.#ready = false;
    const child = this.#child;
    if (!child) return;
    this.#killing = true;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.kill();
  }

  #begin(): void {
    const program = [
      '--conditions=source',
      '--import',
      path.join(ROOT, 'test/support/typescript.mjs'),
      PART,
      this.role,
    ];
    const child = spawn(process.execPath, program, {
      cwd: ROOT,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready')) this.#ready = true;
    });
    child.stderr.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-2000)));
    child.once('exit', () => {
      this.#ready = false;
      this.#child = undefined;
      if (!this.#killing) this.fell += 1;
      this.#killing = false;
      if (!this.#ended) this.#begin();
    });
    this.#child = child;
  }
}

/** Writers, relay and workers in processes of their own, killed while they work; then everything is counted. */
export class CrashRun {
  readonly #parts: Part[] = [];
  readonly #killed: Record<string, number> = {};
  readonly #chance: () => number;

  private constructor(
    private readonly plan: CrashPlan,
    private readonly database: TestDatabase,
    private readonly behind: pg.Pool,
    private readonly redis: RedisServer | undefined,
  ) {
    this.#chance = seeded(plan.seed);
  }

  /** Runs a plan on a database of its own and counts. Rejects when it does not come to rest within `patienceMs`. */
  static async execute(plan: CrashPlan, database: TestDatabase, patienceMs = 90_000): Promise<CrashReport> {
    const began = performance.now();
    const behind = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
    // A connection that ends with its database is no fault of the run.
    behind.on('error', () => undefined);
    await behind.query(TOY_TABLES);
    const redis = plan.engine === 'postgres' ? undefined : await startRedis({ durable: plan.engine === 'redis' });
    const run = new CrashRun(plan, database, behind, redis);
    try {
      run.#begin();
      await run.#killThroughout(began + patienceMs);
      await run.#settle(began + patienceMs);
      return await run.#count((performance.now() - began) / 1000);
    } finally {
      await Promise.all(run.#parts.map((part) => part.end()));
      await redis?.remove();
      await behind.end();
    }
  }

  #begin(): void {
    const { careUrl, marketUrl, relayUrl } = this.database;
    const environment = {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_CARE_URL: careUrl,
      DATABASE_MARKET_URL: marketUrl,
      DATABASE_RELAY_URL: relayUrl,
      DATABASE_POOL: '6',
      TITIAN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      CRASH_SABOTAGE: this.plan.sabotage ?? '',
      CRASH_DWELL_MS: String(this.plan.dwellMs ?? 30),
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
    };
    for (const role of ROLES) this.#parts.push(new Part(role, environment));
  }

  /** One kill for each share of the work that was done since the last one, so that every kill meets working processes. */
  async #killThroughout(deadline: number): Promise<void> {
    const { kills, redisKills = 0, commits } = this.plan;
    const total = kills + redisKills;
    const victims = this.#victims();
    for (const [turn, victim] of victims.entries()) {
      const progress = ((turn + this.#chance()) / total) * commits;
      await this.#until(async () => (await this.#progress()) >= progress, deadline);
      await (victim === 'redis' ? this.#killRedis(deadline) : this.#killPart(victim, deadline));
      this.#killed[victim] = (this.#killed[victim] ?? 0) + 1;
    }
    await this.#until(async () => (await this.#committed()) >= commits, deadline);
    for (const part of this.#parts.filter(({ role }) => role === 'writer')) await part.end();
  }

  /** Which role dies at which turn; Redis at turns spread over the whole. */
  #victims(): string[] {
    const { kills, redisKills = 0, victims: roles = ['writer', 'relay', 'worker'] } = this.plan;
    const victims = Array.from({ length: kills }, () => roles[Math.floor(this.#chance() * roles.length)] ?? 'worker');
    for (let number = 0; number < redisKills; number += 1)
      victims.splice(Math.floor(((number + 0.5) / redisKills) * kills) + number, 0, 'redis');
    return victims;
  }

  async #killPart(role: string, deadline: number): Promise<void> {
    const candidates = (): Part[] => this.#parts.filter((part) => part.role === role && part.ready);
    await this.#until(() => Promise.resolve(candidates().length > 0), deadline);
    const living = candidates();
    await living[Math.floor(this.#chance() * living.length)]?.kill();
  }

  async #killRedis(deadline: number): Promise<void> {
    // Only what Redis holds can be lost with it: handed over, whatever the row says, and not worked on yet.
    const held = `SELECT count(*)::int AS n FROM platform.delivery d JOIN platform.event e ON e.id = d.event_id
      WHERE d.handler = 'toy.count' AND d.state <> 'pending'
        AND NOT EXISTS (SELECT FROM toy.effect f WHERE f.subject_id = e.subject_id)`;
    await this.#until(async () => (await this.#number(held)) > (this.plan.redisHolds ?? 5), deadline);
    await this.redis?.kill();
    await this.redis?.start();
  }

  /** At rest: every delivery ended, and a while later still nothing new (late duplicates would show here). */
  async #settle(deadline: number): Promise<void> {
    const open = `SELECT count(*)::int AS n FROM platform.delivery WHERE state IN ('pending', 'queued')`;
    await this.#until(async () => (await this.#number(open)) === 0, deadline);
    for (let before = -1, now = await this.#effects(); now !== before; now = await this.#effects()) {
      before = now;
      await pause(2500);
    }
  }

  async #count(seconds: number): Promise<CrashReport> {
    const lost = `SELECT count(*)::int AS n FROM toy.committed c WHERE NOT EXISTS (SELECT FROM toy.effect e WHERE e.subject_id = c.id)`;
    const phantoms = `SELECT count(*)::int AS n FROM toy.effect e WHERE NOT EXISTS (SELECT FROM toy.committed c WHERE e.subject_id = c.id)`;
    const uncalled = `SELECT count(*)::int AS n FROM toy.committed c WHERE NOT EXISTS (SELECT FROM toy.call e WHERE e.subject_id = c.id)`;
    return {
      commits: await this.#committed(),
      lost: await this.#number(lost),
      doubled: await this.#number('SELECT (count(*) - count(DISTINCT subject_id))::int AS n FROM toy.effect'),
      phantoms: await this.#number(phantoms),
      uncalled: await this.#number(uncalled),
      repeatedCalls: await this.#number('SELECT (count(*) - count(DISTINCT subject_id))::int AS n FROM toy.call'),
      deadLetters: await this.#number('SELECT count(*)::int AS n FROM platform.dead_letter'),
      handedOverAgain: await this.#number('SELECT count(*)::int AS n FROM platform.delivery WHERE attempt > 1'),
      killed: this.#killed,
      fell: this.#parts.reduce((sum, part) => sum + part.fell, 0),
      seconds: Math.round(seconds),
    };
  }

  async #number(sql: string): Promise<number> {
    const { rows } = await this.behind.query<{ n: number }>(sql);
    return rows[0]?.n ?? 0;
  }

  #committed = (): Promise<number> => this.#number('SELECT count(*)::int AS n FROM toy.committed');
  #effects = (): Promise<number> => this.#number('SELECT count(*)::int AS n FROM toy.effect');
  #progress = async (): Promise<number> => ((await this.#committed()) + (await this.#effects())) / 2;

  async #until(reached: () => Promise<boolean>, deadline: number): Promise<void> {
    while (!(await reached())) {
      if (performance.now() > deadline) throw new Error(`did not come to rest in time: ${await this.#state()}`);
      await pause(20);
    }
  }

  async #state(): Promise<string> {
    const { rows } = await this.behind.query(
      'SELECT state, count(*)::int, max(attempt), max(failures) FROM platform.delivery GROUP BY 1',
    );
    const parts = this.#parts.map(({ role, ready, said }) => `${role} ${ready ? 'ready' : 'not ready'} ${said}`);
    return JSON.stringify({
      rows,
      commits: await this.#committed(),
      effects: await this.#effects(),
      parts,
      killed: this.#killed,
    });
  }
}
