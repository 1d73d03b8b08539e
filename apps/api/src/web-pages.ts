import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

/** Paths that are answered by the server itself and never by the web client's page. */
const OWN = /^\/(graphql|health|metrics|files)(\/|$|\?)/;

const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !OWN.test(request.url) && (request.headers.accept ?? '').includes('text/html');

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Serves the built web client beside the api, as one address. Does nothing when it was not built. */
export async function serveWebPages(app: NestFastifyApplication, webDir: string): Promise<void> {
  const root = resolve(webDir);
  if (!existsSync(join(root, 'index.html'))) return;
  // One route for all: two routes a file cost the start a twentieth of its time.
  const files = new Map(filesIn(root).map((file) => [`/${file}`, file]));
  files.set('/', 'index.html');
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    setHeaders: (reply: FastifyReply, path: string) => {
      void reply.header('cache-control', path.includes('/assets/') ? YEAR : 'no-cache');
    },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', async (request: FastifyRequest, reply: FastifyReply) => {
      const file = files.get(request.url.replace(/[?#].*/, ''));
      if (file) return reply.sendFile(file);
      if (!isPage(request)) return reply.code(404).send({ status: 404 });
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
}
