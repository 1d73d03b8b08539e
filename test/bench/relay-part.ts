// One process of relay.bench.mjs: raw | relay | worker. Told what to do by its parent, one message each.
import 'reflect-metadata';
import { Injectable, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createPostgresBackend, createRedisBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { configFromProcess } from '#platform/config/config';
import { ConfigModule } from '#platform/config/config.module';
import { DbModule } from '#platform/db/db.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { SYSTEM } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok } from '#kernel/result';
import { DeliveryModule } from '#platform/events/delivery.module';
import { EventHandling } from '#platform/events/event-handling';
import { defineEvent, EventLog } from '#platform/events/event-log';
import { EventWorker } from '#platform/events/event-worker';
import { EventsModule } from '#platform/events/events.module';
import { type HandledEvent, OnEvent } from '#platform/events/on-event';
import { Relay } from '#platform/events/relay';
import { HealthModule } from '#platform/health/health.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { JobQueue } from '#platform/queue/queue';

type Message = { readonly do: string; readonly count?: number; readonly everyMs?: number };

const config = configFromProcess();
const role = process.argv[2];
const now = (): number => performance.timeOrigin + performance.now();
const tell = (message: object): void => void process.send?.(message);

const happened = defineEvent('bench.happened', z.object({}));

/** A handler as most are: it reads the present state and writes one row. */
@Injectable()
class BenchJobs {
  constructor(private readonly uow: UnitOfWork) {}

  @OnEvent(happened, 'bench.note')
  async note({ subjectId }: HandledEvent<object>): Promise<void> {
    await this.uow.manager.query('SELECT count(*) FROM bench.note WHERE subject_id = $1', [subjectId]);
    await this.uow.manager.query('INSERT INTO bench.note (subject_id) VALUES ($1)', [subjectId]);
  }
}

// Q1 has no worker, so the relay must not hold back.
const timing = role === 'relay' ? { mostWaiting: 1e9 } : {};

@Module({
  imports: [
    ConfigModule.with(config),
    LoggingModule,
    HealthModule,
    DbModule,
    EventsModule,
    DeliveryModule.with(timing),
  ],
  providers: [BenchJobs],
})
class BenchModule {}

/** The peer: BullMQ alone, jobs of the same shape, batches of the same size, no table behind it. */
async function raw(message: Message): Promise<void> {
  const { REDIS_URL, DATABASE_RELAY_URL } = config.settings;
  const redis = REDIS_URL ? new Redis(REDIS_URL, { maxRetriesPerRequest: null }) : undefined;
  const connection = redis ?? {
    connectionString: DATABASE_RELAY_URL,
    schema: 'queue',
    max: 3,
    options: '-c synchronous_commit=off',
  };
  const queue = new Queue(
    'events',
    { connection, prefix: '{titian}' },
    (redis ? createRedisBackend : createPostgresBackend) as never,
  );
  await queue.waitUntilReady();
  if (message.do === 'clear') await queue.obliterate({ force: true });
  else await addAll(queue, message.count ?? 0);
  await queue.close();
  redis?.disconnect();
  tell({ over: true });
}

async function addAll(queue: Queue, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  tell({ began: now() });
  for (let from = 0; from < count; from += 500) {
    const batch = ids.slice(from, from + 500).map((eventId) => ({
      name: 'bench.note',
      data: { tenantId: '00000000-0000-0000-0000-000000000000', eventId, attempt: 1 },
      opts: { jobId: `${eventId}-bench.note-1`, attempts: 1, removeOnComplete: true, removeOnFail: true },
    }));
    await queue.addBulk(batch);
  }
  tell({ ended: now(), waiting: await queue.getWaitingCount() });
}

async function relay(app: INestApplicationContext, { do: what }: Message): Promise<void> {
  if (what === 'stop') return app.get(Relay).stop();
  const queue = app.get<JobQueue>(JobQueue);
  const add = queue.add.bind(queue);
  queue.add = async (jobs) => {
    await add(jobs);
    tell({ added: jobs.length, at: now() });
  };
  tell({ began: now() });
  app.get(Relay).start();
}

async function worker(app: INestApplicationContext, { do: what }: Message): Promise<void> {
  const handling = app.get(EventHandling);
  const run = handling.run.bind(handling);
  handling.run = (delivery) => {
    tell({ started: delivery.eventId, at: now() });
    return run(delivery);
  };
  app.get(Relay).start();
  app.get(EventWorker).start();
  await app.get(EventWorker).ready();
  tell({ working: what });
}

/** Commits like a request does, one every so many milliseconds, and says when each had committed. */
async function commit(app: INestApplicationContext, { count = 0, everyMs = 0 }: Message): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const began = now();
    const unit = (): Promise<ReturnType<typeof ok<string>>> =>
      app.get(EventLog).append(happened, { subjectId: newId(), payload: {} }).then(ok);
    const result = await app.get(UnitOfWork).write(SYSTEM, unit);
    tell({ committed: result.ok ? result.value : '', at: now() });
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, everyMs - (now() - began))));
  }
  tell({ ended: now() });
}

const begun =
  role === 'raw'
    ? raw
    : await NestFactory.createApplicationContext(BenchModule, { logger: ['error'] }).then((app) => {
        const roles = { relay, worker, writer: commit };
        return (message: Message) => roles[role as keyof typeof roles](app, message);
      });
process.on('message', (message: Message) => {
  begun(message).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
tell({ ready: true });
