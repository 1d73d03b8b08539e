import { setTimeout } from 'node:timers/promises';
import { Queue, Worker, type BackendFactory, type IQueueBackend, type Job as BullJob, type JobsOptions } from 'bullmq';
import {
  JobQueue,
  QueueUnavailable,
  type ConsumeOptions,
  type Consumer,
  type Job,
  type JobToAdd,
  type QueueCounts,
  type QueueEngine,
} from './queue.js';

/** What differs between PostgreSQL and Redis below BullMQ. */
export interface BullEngine<C> {
  readonly engine: QueueEngine;
  /** Of one queue, never BullMQ's process-wide default: both engines live in one process in the tests. */
  readonly backend: BackendFactory<IQueueBackend, C>;
  readonly prefix?: string;
  /** For adding and asking: fails while the engine is away. */
  producer(): C;
  /** For taking jobs: waits while the engine is away. */
  consumer(concurrency: number): C;
  /** Rejects with QueueUnavailable when it is known that the engine is away. */
  reachable(): Promise<void>;
  generation(): Promise<string>;
  unfitness(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface BullQueueOptions {
  /** An engine that has not answered after this time is away. Default 5,000. */
  readonly answerMs?: number;
  /** Where faults go that belong to no call, such as a lost connection. */
  readonly onFault?: (error: Error) => void;
}

type Data = Record<string, string | number>;

// Kept jobs would count as held; the table of deliveries is the memory.
const KEPT: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

interface BulkJob {
  readonly name: string;
  readonly data: Data;
  readonly opts: JobsOptions;
}

/** So often a job may lose its process before it is given up. */
const ABANDONED = 2;
const FEW = 3;
const RETRY_MS = 1000;

const jobOf = (job: BullJob<Data>): Job => ({ id: job.id ?? '', name: job.name, data: job.data });

/** The queue port on BullMQ, whatever engine is below. */
export class BullQueue<C> extends JobQueue {
  readonly #engine: BullEngine<C>;
  #queue: Queue<Data> | undefined;
  readonly #name: string;
  readonly #answerMs: number;
  readonly #onFault: (error: Error) => void;

  constructor(
    name: string,
    engine: BullEngine<C>,
    { answerMs = 5000, onFault = () => undefined }: BullQueueOptions = {},
  ) {
    super();
    this.#name = name;
    this.#engine = engine;
    this.#answerMs = answerMs;
    this.#onFault = onFault;
  }

  get engine(): QueueEngine {
    return this.#engine.engine;
  }

  async add(jobs: readonly JobToAdd[]): Promise<void> {
    if (jobs.length === 0) return;
    const bulk = jobs.map(({ id, name, data, ahead }) => ({
      name,
      data: data,
      opts: { ...KEPT, jobId: id, lifo: ahead === true },
    }));
    await this.#ask<unknown>((queue) => (bulk.length > FEW ? queue.addBulk(bulk) : addOneByOne(queue, bulk)));
  }

  async held(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const jobs = await this.#ask((queue) => Promise.all(ids.map((id) => queue.getJob(id))));
    return new Set(jobs.flatMap((job) => (job?.id && !job.finishedOn ? [job.id] : [])));
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.#ask((queue) => queue.getJobCounts('waiting', 'active'));
    return { waiting: counts['waiting'] ?? 0, active: counts['active'] ?? 0 };
  }

  generation(): Promise<string> {
    return this.#ask(() => this.#engine.generation());
  }

  unfitness(): Promise<readonly string[]> {
    return this.#ask(() => this.#engine.unfitness());
  }

  consume(run: (job: Job) => Promise<void>, options: ConsumeOptions): Consumer {
    const closing = new AbortController();
    const opening = this.#worker(run, options, closing.signal);
    opening.catch(this.#onFault);
    return {
      ready: async () => (await opening)?.waitUntilReady().then(() => undefined),
      close: async (withinMs = 20_000) => {
        closing.abort();
        const worker = await opening;
        if (worker) await closeWithin(worker, withinMs);
      },
    };
  }

  async close(): Promise<void> {
    await this.#queue?.close().catch(this.#onFault);
    await this.#engine.close();
  }

  /** A worker whose first contact failed would never work, so it is made once the engine answers. */
  async #worker(
    run: (job: Job) => Promise<void>,
    options: ConsumeOptions,
    closing: AbortSignal,
  ): Promise<Worker<Data> | undefined> {
    while (!closing.aborted) {
      const reached = await this.#ask(() => Promise.resolve(true)).catch(this.#onFault);
      if (reached) return this.#startedWorker(run, options);
      await setTimeout(RETRY_MS, undefined, { signal: closing }).catch(() => undefined);
    }
    return undefined;
  }

  #startedWorker(
    run: (job: Job) => Promise<void>,
    { concurrency, lockMs = 30_000, abandoned }: ConsumeOptions,
  ): Worker<Data> {
    const options = {
      connection: this.#engine.consumer(concurrency),
      prefix: this.#engine.prefix,
      concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: ABANDONED,
      runRetryDelay: RETRY_MS,
    };
    const worker = new Worker<Data>(
      this.#name,
      (job) => run(jobOf(job)),
      options as never,
      this.#engine.backend as never,
    );
    worker.on('error', this.#onFault);
    worker.on('failed', (job, error) => {
      const stalled = error.message.includes('stalled more than');
      if (job && stalled) abandoned(jobOf(job)).catch(this.#onFault);
      else this.#onFault(error);
    });
    return worker;
  }

  #opened(): Queue<Data> {
    if (this.#queue) return this.#queue;
    const options = {
      connection: this.#engine.producer(),
      prefix: this.#engine.prefix,
      streams: { events: { maxLen: 1000 } },
    };
    this.#queue = new Queue<Data>(this.#name, options as never, this.#engine.backend as never);
    this.#queue.on('error', this.#onFault);
    return this.#queue;
  }

  /** BullMQ remembers a first contact that failed for ever, so the next question gets a new queue. */
  #discard(): void {
    const queue = this.#queue;
    this.#queue = undefined;
    queue?.close().catch(() => undefined);
  }

  /** BullMQ waits for as long as its engine is away; this does not. */
  async #ask<T>(question: (queue: Queue<Data>) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = globalThis.setTimeout(
        () => reject(new QueueUnavailable(`the ${this.engine} queue did not answer`)),
        this.#answerMs,
      );
    });
    try {
      const answer = this.#engine.reachable().then(() => question(this.#opened()));
      return await Promise.race([answer, late]);
    } catch (error) {
      this.#discard();
      if (error instanceof QueueUnavailable) throw error;
      throw new QueueUnavailable(`the ${this.engine} queue failed`, { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** For a few the cheaper way on PostgreSQL, where a batch makes two temporary tables. */
async function addOneByOne(queue: Queue<Data>, jobs: readonly BulkJob[]): Promise<void> {
  for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
}

async function closeWithin(worker: Worker, withinMs: number): Promise<void> {
  if (withinMs <= 0) {
    await worker.getBackend().disconnectBlocking(false);
    return worker.close(true);
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = globalThis.setTimeout(() => resolve('late'), withinMs);
  });
  const ended = await Promise.race([worker.close(), late]);
  clearTimeout(timer);
  // A second close() would wait with the first; what still runs is handed to another process when its lock ends.
  if (ended === 'late') worker.disconnect().catch(() => undefined);
}
