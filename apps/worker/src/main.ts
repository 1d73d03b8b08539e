import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { configFromProcess } from '#platform/config/config';
import { Logger } from '#platform/logging/logger';
import { WorkerModule } from './worker.module.js';

/** Longer than what runs is waited for; then the process ends in any case, and the leases bring back what it left. */
const LAST_MOMENT_MS = 30_000;

const config = configFromProcess();
const app = await NestFactory.create<NestFastifyApplication>(
  WorkerModule.with(config),
  new FastifyAdapter({ forceCloseConnections: true }),
  { bufferLogs: true },
);
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref());
}
// Health and metrics only.
await app.listen(config.settings.WORKER_PORT, config.settings.HOST);
// A launcher must know that it is this process that answers at the port.
process.send?.('listening');
// Now and not at the end: a process that is killed would leave the next start nothing.
flushCompileCache();
