import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** What an encrypted value is bound to; moving it to another row, column, office or person makes it unreadable. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly officeId: string;
  readonly personId: string;
}

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) throw new Error('not a sealed value of this version');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()]);
}

/** As JSON, so that no two places are written alike. */
const boundTo = ({ table, column, officeId, personId }: Place): string =>
  JSON.stringify([table, column, officeId, personId]);

/** A new key of 32 random bytes. */
export const newKey = (): Buffer => randomBytes(32);

/** Wraps a key under another; `owner` (an office's or a person's id) is bound to it. */
export const wrapKey = (under: Buffer, key: Buffer, owner: string): Buffer => seal(under, key, `key|${owner}`);

/** Throws when the wrapping key or the owner is another. */
export const unwrapKey = (under: Buffer, wrapped: Buffer, owner: string): Buffer =>
  unseal(under, wrapped, `key|${owner}`);

/** AES-256-GCM with 96-bit random nonce and 128-bit tag (NIST SP 800-38D). Layout: version, nonce, tag, ciphertext. */
export const sealField = (personKey: Buffer, place: Place, text: string): Buffer =>
  seal(personKey, Buffer.from(text, 'utf8'), boundTo(place));

/** Throws when key or place differ from those it was sealed with, or a byte was changed. */
export const openField = (personKey: Buffer, place: Place, sealed: Buffer): string =>
  unseal(personKey, sealed, boundTo(place)).toString('utf8');

/**
 * Keyed HMAC-SHA-256 of a high-entropy value (identity number, phone, e-mail) for equality search within one scope.
 * The scope (an office's id) keeps two offices from comparing.
 */
export const blindIndex = (key: Buffer, scope: string, value: string): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([scope, value]))
    .digest();

/** A key for one purpose, derived from the master key (HKDF-style expand, RFC 5869 §2.3 with one block). */
export const derivedKey = (master: Buffer, purpose: string): Buffer =>
  createHmac('sha256', master).update(`titian|${purpose}`).update(Buffer.of(1)).digest();
