import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configFromProcess } from '#platform/config/config';
import { AppModule } from './app.module.js';
import { createAdapter, finishApp } from './create-app.js';

const config = configFromProcess();
const app = await finishApp(
  await NestFactory.create<NestFastifyApplication>(AppModule.with(config), createAdapter(config), { bufferLogs: true }),
);
await app.listen(config.settings.PORT, config.settings.HOST);
// A launcher must know that it is this process that answers at the port.
process.send?.('listening');
// Now and not at the end: a process that is killed would leave the next start nothing.
flushCompileCache();
