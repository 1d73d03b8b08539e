import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '#platform/config/config';
import { Logger } from '#platform/logging/logger';
import { newRequestId, prepareFrontDoor } from './front-door.js';
import { answerPersistedOperations, readManifest } from './persisted-operations.js';
import { serveWebPages } from './web-pages.js';

/** 256 KiB of JSON is more than any operation of ours; files go through their own streaming route. */
const BODY_LIMIT = 262_144;

export const createAdapter = ({ settings }: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: newRequestId,
    trustProxy: settings.TITIAN_TRUSTED_PROXIES,
    forceCloseConnections: 'idle',
  });

/** The last steps that `main` and the tests share, so that tests meet the same front door. */
export async function finishApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  const context: INestApplicationContext = app;
  app.useLogger(context.get(Logger));
  const config = context.get(Config);
  const { TITIAN_WEB_DIR, TITIAN_OPEN_GRAPHQL } = config.settings;
  await prepareFrontDoor(app, config);
  const closed = config.production && !TITIAN_OPEN_GRAPHQL;
  const manifest = readManifest(join(TITIAN_WEB_DIR, 'persisted-documents.json'));
  answerPersistedOperations(app.getHttpAdapter().getInstance(), manifest, closed);
  await serveWebPages(app, TITIAN_WEB_DIR);
  app.enableShutdownHooks();
  return app;
}
