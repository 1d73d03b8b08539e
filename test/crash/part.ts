// One process of the harness: node --conditions=source --import ../support/typescript.mjs part.ts writer|relay|worker
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SYSTEM } from '#kernel/actor';
import { configFromProcess } from '#platform/config/config';
import { ConfigModule } from '#platform/config/config.module';
import { DbModule } from '#platform/db/db.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { DeliveryModule } from '#platform/events/delivery.module';
import { EventHandling } from '#platform/events/event-handling';
import { EventWorker } from '#platform/events/event-worker';
import { EventsModule } from '#platform/events/events.module';
import { InboxRepository } from '#platform/events/inbox.repository';
import { Relay } from '#platform/events/relay';
import { HealthModule } from '#platform/health/health.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { JobQueue } from '#platform/queue/queue';
import { breakOnPurpose } from './sabotage.js';
import { ToyCommit, ToyJobs } from './toy.js';

const config = configFromProcess();

// Impatient, so that what a killed process held comes back soon; and many failures, because being killed often enough
// is what makes a job count as one that kills.
const TIMING = {
  leaseMs: 2000,
  lockMs: 1000,
  pollMs: 200,
  mostWaiting: 300,
  batch: 100,
  failures: 100,
  firstPauseMs: 50,
};

@Module({
  imports: [
    ConfigModule.with(config),
    LoggingModule,
    HealthModule,
    DbModule,
    EventsModule,
    DeliveryModule.with(TIMING),
  ],
  providers: [ToyCommit, ToyJobs],
})
class CrashModule {}

/** From now on a kill meets it at work; a worker that has nothing in hand could be killed without any harm. */
const tellReady = (): void => void process.stdout.write('ready\n');

/** Room for a kill between any two steps that belong together. */
const hesitate = (most = 8): Promise<void> => pause(Math.random() * most);

async function write(app: INestApplicationContext): Promise<void> {
  const uow = app.get(UnitOfWork);
  const commit = app.get(ToyCommit);
  const writing = async (): Promise<void> => {
    for (;;) {
      await uow.write(SYSTEM, () => commit.execute()).catch(() => pause(100));
      await hesitate();
    }
  };
  await Promise.race(Array.from({ length: 2 }, writing));
}

function bring(app: INestApplicationContext): void {
  const queue = app.get<JobQueue>(JobQueue);
  const add = queue.add.bind(queue);
  queue.add = async (jobs) => {
    await hesitate();
    await add(jobs);
    await hesitate();
  };
  app.get(Relay).start();
}

function work(app: INestApplicationContext): void {
  const handling = app.get(EventHandling);
  const run = handling.run.bind(handling);
  handling.run = async (delivery) => {
    await hesitate();
    await run(delivery);
    tellReady();
    // Its effect has been committed, the queue does not know yet.
    await hesitate(Number(process.env['CRASH_DWELL_MS']));
  };
  app.get(EventWorker).start();
}

const app = await NestFactory.createApplicationContext(CrashModule, { logger: ['error'] });
breakOnPurpose(process.env['CRASH_SABOTAGE'], app.get<JobQueue>(JobQueue), app.get(InboxRepository), config);
const roles: Readonly<Record<string, (app: INestApplicationContext) => unknown>> = {
  writer: write,
  relay: bring,
  worker: work,
};
const role = process.argv[2] ?? '';
const begun = roles[role]?.(app);
if (role !== 'worker') tellReady();
await begun;
