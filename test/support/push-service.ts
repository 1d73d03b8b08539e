import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushAddress } from '#platform/messaging/push-address';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As the browser would open it. */
  readonly payload: string;
  /** Of the proof of who sent it, when its signature is right. */
  readonly claims: unknown;
}

const hkdf = (key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length));
const info = (name: string): Buffer => Buffer.from(`Content-Encoding: ${name}\0`);

/** What a JWT says (RFC 8292, 2 and 3). Throws when it was not signed with the key that stands beside it. */
function claimsOf(authorization: string): unknown {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${head}.${claims}`);
  const proof = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', signed, proof, Buffer.from(signature, 'base64url'))) throw new Error('not signed by that key');
  return JSON.parse(Buffer.from(claims, 'base64url').toString());
}

/** A push service on this machine, and the browsers for which it takes notices. */
export class PushService {
  readonly received: Received[] = [];
  /** What it answers for a path; 201 where nothing is said. */
  readonly answers = new Map<string, number>();
  readonly #browsers = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PushService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const service = new PushService(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const path = request.url ?? '';
        const claims = claimsOf(request.headers.authorization ?? '');
        const payload = service.#opened(path, Buffer.concat(parts));
        service.received.push({ path, headers: request.headers, payload, claims });
        response.writeHead(service.answers.get(path) ?? 201, { location: 'http://127.0.0.1:9/' }).end();
      });
    });
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A browser that takes notices at a path. */
  browser(path: string): PushAddress {
    const [ecdh, auth] = [createECDH('prime256v1'), randomBytes(16)];
    const p256dh = ecdh.generateKeys('base64url', 'uncompressed');
    this.#browsers.set(path, { ecdh, auth });
    return { endpoint: `${this.origin}${path}`, p256dh, auth: auth.toString('base64url') };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** RFC 8291, 3.4 and RFC 8188, 2: one record. */
  #opened(path: string, body: Buffer): string {
    const { ecdh, auth } = this.#browsers.get(path)!;
    const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + body[20]!)];
    const shared = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
    const key = hkdf(ecdh.computeSecret(sender), auth, shared, 32);
    const decipher = createDecipheriv(
      'aes-128-gcm',
      hkdf(key, salt, info('aes128gcm'), 16),
      hkdf(key, salt, info('nonce'), 12),
      { authTagLength: 16 },
    );
    const sealed = body.subarray(21 + sender.length);
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString();
  }
}
