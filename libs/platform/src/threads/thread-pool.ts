import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

export interface ThreadPoolOptions {
  /** `import.meta.url` of the file beside which the program of the threads stands. */
  readonly beside: string;
  /** Name of that file without its ending, e.g. `./plan.thread`: JavaScript in the build, TypeScript among the sources. */
  readonly program: string;
  readonly threads: number;
  /** Tasks that may wait for a thread. */
  readonly queue: number;
  /** Options of node for the threads, on top of those of the process. */
  readonly execArgv: readonly string[];
}

/**
 * Threads for work that would keep the event loop from everything else. The program is a file whose named exports take
 * one value and return one, both plain data. The threads start with the first task and then stay, so that what they have
 * learnt (code made fast) stays too. A thread that dies takes its task with it; another one takes its place.
 */
export class ThreadPool {
  readonly #options: ThreadPoolOptions;
  #pool: Piscina | undefined;

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
  }

  /** Whether another task would be refused. */
  get full(): boolean {
    return (this.#pool?.queueSize ?? 0) >= this.#options.queue;
  }

  /**
   * Runs one function of the program. Rejects with what it threw, with an AbortError when `signal` ended it (its thread
   * is stopped), when its thread died, and at once when the queue is full.
   */
  run<Answer>(name: string, task: unknown, signal?: AbortSignal): Promise<Answer> {
    this.#pool ??= start(this.#options);
    return this.#pool.run(task, { name, signal: signal ?? null }) as Promise<Answer>;
  }

  /** Stops all threads; tasks that run or wait reject. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}

function start({ beside, program, threads, queue, execArgv }: ThreadPoolOptions): Piscina {
  return new Piscina({
    filename: fileURLToPath(new URL(`${program}${path.extname(fileURLToPath(beside))}`, beside)),
    minThreads: threads,
    maxThreads: threads,
    maxQueue: queue,
    ...(execArgv.length > 0 ? { execArgv: [...process.execArgv, ...execArgv] } : {}),
  });
}
