import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { isGraphql } from './front-door.js';

/** SHA-256 of a document in hex → the document. */
export type Manifest = ReadonlyMap<string, string>;

interface Body {
  query?: unknown;
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/** Reads the web client's manifest; an absent file is an empty one, so that an api without web still starts. */
export function readManifest(path: string): Manifest {
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>));
}

const hashOf = (body: Body): string | undefined => {
  const hash = body.documentId ?? body.extensions?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : undefined;
};

const refusal = (message: string) => ({ errors: [{ message, extensions: { code: 'BAD_INPUT' } }] });

/**
 * Lets an operation be asked by the hash of its document. When `closed`, nothing else is answered: a document that the
 * web client does not have is refused, whoever sends it.
 */
export function answerPersistedOperations(fastify: FastifyInstance, manifest: Manifest, closed: boolean): void {
  const documents = new Set(manifest.values());
  fastify.addHook('preHandler', async (request, reply) => {
    if (!isGraphql(request) || typeof request.body !== 'object' || request.body === null) return undefined;
    const body = request.body as Body;
    const hash = hashOf(body);
    if (hash !== undefined && body.query === undefined) {
      const document = manifest.get(hash);
      if (document === undefined) return reply.code(400).send(refusal('This operation is not known.'));
      body.query = document;
      delete body.extensions;
      delete body.documentId;
      return undefined;
    }
    if (closed && !(typeof body.query === 'string' && documents.has(body.query))) {
      return reply.code(400).send(refusal('This operation is not known.'));
    }
    return undefined;
  });
}
