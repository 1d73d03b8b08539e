import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Logger } from '../logging/logger.js';
import { openQueue } from './open-queue.js';
import { JobQueue } from './queue.js';

/** For the worker only: a request never talks to the queue. */
@Module({
  providers: [{ provide: JobQueue, inject: [Config, Logger], useFactory: openQueue }],
  exports: [JobQueue],
})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(JobQueue) private readonly queue: JobQueue) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
