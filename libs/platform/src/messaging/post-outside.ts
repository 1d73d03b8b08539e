import { lookup, type LookupAddress } from 'node:dns';
import { request as plainRequest, type OutgoingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, type LookupFunction } from 'node:net';

/** Networks that are nobody's outside: of this machine, of a house, of a cloud's own services (RFC 6890). */
const PRIVATE = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is one of a private network. `family`: 4 or 6. */
export const isPrivate = (address: string, family: number): boolean =>
  PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');

/** Looks a name up, and finds nothing where one of its addresses lies in a private network. */
const lookupOutside: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const inside = found?.some(({ address, family }) => isPrivate(address, family));
    const [first] = found ?? [];
    if (error || inside || !first) return callback(error ?? new Error('leads nowhere outside'), '', 0);
    if (options.all) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

/** Milliseconds; well under the lease of a message. */
const PATIENCE = 20_000;

export interface Outgoing {
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Posts to a place outside; gives the status and reads nothing of the answer. Follows no redirect. Rejects when nobody is there. */
export function postOutside(target: URL, { headers, body }: Outgoing): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? secureRequest : plainRequest;
    const signal = AbortSignal.timeout(PATIENCE);
    const asked = send(target, { method: 'POST', headers, agent: false, lookup: lookupOutside, signal }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
