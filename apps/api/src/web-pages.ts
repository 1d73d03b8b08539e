import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

/** Paths that are answered by the server itself and never by the web client's page. */
const OWN = /^\/(graphql|health|metrics|files)(\/|$|\?)/;

const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !OWN.test(request.url) && (request.headers.accept ?? '').includes('text/html');

/** Serves the built web client beside the api, as one address. Does nothing when it was not built. */
export async function serveWebPages(app: NestFastifyApplication, webDir: string): Promise<void> {
  const root = resolve(webDir);
  if (!existsSync(join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', path.includes('/assets/') ? YEAR : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
      if (!isPage(request)) return reply.code(404).send({ status: 404 });
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
}
