import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock } from '#kernel/clock';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { testConfig } from './config.js';
import type { TestDatabase } from './database.js';

export interface TestWorker {
  stop(): Promise<void>;
}

/** The real worker in process: relay, handlers, schedules, on the database of a test. */
export async function startWorker(
  database: TestDatabase,
  config: Readonly<Record<string, string>> = {},
): Promise<TestWorker> {
  const building = Test.createTestingModule({
    imports: [WorkerModule.with(testConfig(database, config), systemClock)],
  });
  const worker = (await building.compile()).createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  await worker.init();
  return { stop: () => worker.close() };
}
