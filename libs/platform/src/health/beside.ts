import { BlockList, isIPv6 } from 'node:net';

/** Loopback, RFC 1918 and RFC 4193, link-local. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

export interface Asker {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string };
}

/**
 * Whether somebody asks from beside: from a private address, and not through a proxy, which says for whom it asks.
 * Prometheus does; the world does not.
 */
export function isBeside({ headers, socket }: Asker): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  const address = socket.remoteAddress?.split('%')[0] ?? '';
  return address !== '' && PRIVATE.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
