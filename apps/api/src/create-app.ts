import type { INestApplicationContext } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '#platform/config/config';
import { Logger } from '#platform/logging/logger';
import { newRequestId, prepareFrontDoor } from './front-door.js';

/** 256 KiB of JSON is more than any operation of ours; files go through their own streaming route. */
const BODY_LIMIT = 262_144;

export const createAdapter = (): FastifyAdapter =>
  new FastifyAdapter({ bodyLimit: BODY_LIMIT, genReqId: newRequestId, trustProxy: 'loopback', forceCloseConnections: 'idle' });

/** The last steps that `main` and the tests share, so that tests meet the same front door. */
export async function finishApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  const context: INestApplicationContext = app;
  app.useLogger(context.get(Logger));
  await prepareFrontDoor(app, context.get(Config));
  app.enableShutdownHooks();
  return app;
}
