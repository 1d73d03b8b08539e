import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/actor';
import { SESSION_COOKIE } from '#platform/auth/session-cookie';
import { SessionReader } from '#platform/auth/session-reader';
import type { Config } from '#platform/config/config';
import type { RequestContext } from '#platform/graphql/context';
import { requestIds } from '#platform/logging/request-id';
import { languageOf } from '#platform/messaging/texts';

export { SESSION_COOKIE };
const OWN_HEADER = 'x-titian';

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const rejected = (reply: FastifyReply, code: string, message: string): FastifyReply =>
  reply.code(403).send({ errors: [{ message, extensions: { code } }] });

/** True when a browser says that another site made this request. */
function isForeign(request: FastifyRequest, ownOrigins: ReadonlySet<string>): boolean {
  const site = header(request, 'sec-fetch-site');
  if (site === 'cross-site') return true;
  const origin = header(request, 'origin');
  if (!origin || ownOrigins.has(origin)) return false;
  return URL.parse(origin)?.host !== header(request, 'host');
}

/** A cookie alone is no intent: whoever writes with a session also sends our own header, which no form can. */
const lacksIntent = (request: FastifyRequest): boolean =>
  request.cookies[SESSION_COOKIE] !== undefined && header(request, OWN_HEADER) === undefined;

/** By the route that answers, not by what was typed: an address has many spellings (`/%67raphql`). */
export const isGraphql = (request: FastifyRequest): boolean => request.routeOptions.url === '/graphql';

/** Cookies, request ids, security headers, and the check that a write comes from our own pages. */
export async function prepareFrontDoor(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie as never);
  const own = new Set(config.settings.PUBLIC_URL ? [new URL(config.settings.PUBLIC_URL).origin] : []);
  fastify.addHook('onRequest', (request, _reply, done) => requestIds.run(request.id, done));
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
      if (isGraphql(request)) return reply.code(405).header('allow', 'POST').send('');
      return undefined;
    }
    if (isForeign(request, own) || lacksIntent(request))
      return rejected(reply, 'FORBIDDEN', 'This request did not come from our pages.');
    return undefined;
  });
  fastify.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of SECURITY_HEADERS) if (!reply.hasHeader(name)) reply.header(name, value);
  });
}

const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'geolocation=(self), camera=(), microphone=()'],
  [
    'content-security-policy',
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  ],
];

export const newRequestId = (): string => randomUUID();

/** A request that already knows who sent it; HTTP routes and GraphQL read the same field. */
export type KnownRequest = FastifyRequest & { actor?: Actor };

/** Builds the GraphQL context of a request: who, in which language, and how to answer with a cookie. */
export const contextFor =
  (sessions: SessionReader) =>
  async (request: unknown, reply: unknown): Promise<RequestContext> => {
    const from = request as KnownRequest;
    const session = await sessions.sessionOf(from.cookies[SESSION_COOKIE]);
    from.actor = session.actor;
    return {
      ...session,
      language: languageOf(header(from, 'x-titian-lang'), header(from, 'accept-language')),
      requestId: from.id,
      loaders: new Map(),
      address: from.ip,
      setCookie: (value) => void (reply as FastifyReply).header('set-cookie', value),
    };
  };
