import { createECDH } from 'node:crypto';

/** A new key of P-256 by which push services know an installation (RFC 8292), 32 bytes in base64url. */
export function newPushKey() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // Without its leading zeros it would be shorter at times.
  return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString('base64url');
}
