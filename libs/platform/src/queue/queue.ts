/** What a job carries: ids, codes and counts. Who runs it reads the rest from the database. */
export type JobData = Readonly<Record<string, string | number>>;

export interface Job {
  /** Unique among the jobs the queue holds; without ':'. Adding an id that is held changes nothing. */
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
}

export interface JobToAdd extends Job {
  /** Goes before everything that waits. */
  readonly ahead?: boolean;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
}

export interface ConsumeOptions {
  /** Jobs run at once by this process. */
  readonly concurrency: number;
  /** A job whose process died is handed to another one after this time. Default 30,000. */
  readonly lockMs?: number;
  /** Called instead of `run` for a job whose processes died too often: it may be what kills them. */
  readonly abandoned: (job: Job) => Promise<void>;
}

export interface Consumer {
  /** Resolves once jobs are being taken. */
  ready(): Promise<void>;
  /** Takes no more jobs and resolves when the running ones have ended, or when `withinMs` have passed. */
  close(withinMs?: number): Promise<void>;
}

/** The engine is away or did not answer in time. What was asked may still have happened. */
export class QueueUnavailable extends Error {}

export type QueueEngine = 'postgres' | 'redis';

/**
 * A queue that hands each job to one process at a time and may hand it out again when that process dies: at least once,
 * in no particular order. It may forget jobs (Redis without its disk), so nothing may depend on it alone; the relay's
 * table remembers. A job leaves the queue when `run` ends, well or not: retries belong to the relay.
 * Every method rejects with QueueUnavailable instead of waiting for an engine that is away.
 */
export abstract class JobQueue {
  abstract readonly engine: QueueEngine;
  abstract add(jobs: readonly JobToAdd[]): Promise<void>;
  /** Which of these ids wait or run now. */
  abstract held(ids: readonly string[]): Promise<ReadonlySet<string>>;
  abstract counts(): Promise<QueueCounts>;
  /** Changes whenever the engine may have forgotten jobs. */
  abstract generation(): Promise<string>;
  /** What makes this engine unfit to hold jobs, in words for an operator; empty when it is fit. */
  abstract unfitness(): Promise<readonly string[]>;
  abstract consume(run: (job: Job) => Promise<void>, options: ConsumeOptions): Consumer;
  abstract close(): Promise<void>;
}
