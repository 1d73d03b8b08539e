import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LocalDate } from '#kernel/period';
import { refuse, type Result } from '#kernel/result';
import { Config } from '#platform/config/config';
import { ThreadPool } from '#platform/threads/thread-pool';
import type { Plan } from './core/plan.js';
import type { Day, Replan } from './core/replan.js';
import type { IntroductionSession } from './core/session.js';

/** After the first answers of a process that has just started. */
const WARM_UP_AFTER_MS = 2_000;
/** Far beyond any session that is accepted; ends a thread that no longer answers. */
const LONGEST_MS = 120_000;
/** Whoever comes later is told to try again: a plan takes about a second. */
const QUEUE = 16;

/**
 * The planner in threads of its own, so that planning keeps nobody waiting. Never call it inside a unit of work: read,
 * plan, then write.
 */
@Injectable()
export class PlanRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #threads: ThreadPool;
  readonly #warm: boolean;
  #timer: NodeJS.Timeout | undefined;

  constructor({ settings }: Config) {
    this.#warm = settings.NODE_ENV !== 'test';
    this.#threads = new ThreadPool({
      beside: import.meta.url,
      program: './plan.thread',
      threads: settings.PLAN_THREADS,
      queue: QUEUE,
      execArgv: settings.TITIAN_THREAD_OPTIONS,
    });
  }

  /**
   * `planSession` (`core/plan.ts`) in a thread. Refuses what that refuses, and with `planner_busy` when too many wait.
   * Rejects when `signal` ended it or the thread died; the next call finds another thread.
   */
  plan(session: IntroductionSession, today: LocalDate, signal?: AbortSignal): Promise<Result<Plan>> {
    return this.#run('plan', { session, today }, signal);
  }

  /** `replanSession` (`core/replan.ts`) in a thread; refuses and rejects as `plan` does. */
  replan(day: Day, today: LocalDate, signal?: AbortSignal): Promise<Result<Replan>> {
    return this.#run('replan', { day, today }, signal);
  }

  onApplicationBootstrap(): void {
    if (!this.#warm) return;
    // What a warm-up lacks, the first plan pays.
    this.#timer = setTimeout(() => void this.warmUp().catch(() => undefined), WARM_UP_AFTER_MS);
    this.#timer.unref();
  }

  /** Plans a rehearsal, so that the first real plan finds code that is fast already. */
  warmUp(): Promise<void> {
    return this.#threads.run('warmUp', null);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#threads.close();
  }

  async #run<T>(name: string, task: object, signal?: AbortSignal): Promise<Result<T>> {
    if (this.#threads.full) return refuse('planner_busy');
    const limit = AbortSignal.timeout(LONGEST_MS);
    return this.#threads.run(name, task, signal ? AbortSignal.any([signal, limit]) : limit);
  }
}
