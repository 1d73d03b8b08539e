import { Injectable } from '@nestjs/common';
import { type Consumer, type Job, JobQueue } from '../queue/queue.js';
import { deliveryOf } from './delivery-job.js';
import { DeliveryOptions } from './delivery-options.js';
import { EventHandling } from './event-handling.js';

/** Takes deliveries from the queue and runs their handlers. */
@Injectable()
export class EventWorker {
  #consumer: Consumer | undefined;

  constructor(
    private readonly queue: JobQueue,
    private readonly handling: EventHandling,
    private readonly options: DeliveryOptions,
  ) {}

  /** Begins to take jobs, as soon as the queue answers. */
  start(): void {
    const { concurrency, lockMs } = this.options;
    this.#consumer ??= this.queue.consume((job) => this.handling.run(deliveryOf(job)), {
      concurrency,
      lockMs,
      abandoned: (job: Job) => this.handling.abandon(deliveryOf(job)),
    });
  }

  /** Resolves once jobs are being taken. */
  async ready(): Promise<void> {
    await this.#consumer?.ready();
  }

  /** Takes no more and lets what runs end, for so many milliseconds at most. */
  async stop(withinMs?: number): Promise<void> {
    await this.#consumer?.close(withinMs);
    this.#consumer = undefined;
  }
}
