// Loaded before the product: ids, codes and seeds of two worlds come out the same, step by step. What then still differs
// between them was made to differ by what is known of the twins.
import { createHash } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const BEGIN = Date.parse('2026-11-22T02:00:00Z');
const STEP_MS = 60_000;

let step = 0;
const drawn = new Map<string, number>();

/** A step begins: whatever was drawn before it, the same is drawn in it. */
export function beginStep(): void {
  step += 1;
  drawn.clear();
}

/** Keeps what was drawn up to now; answers a function that forgets what was drawn since. */
export function keepDraws(): () => void {
  const before = new Map(drawn);
  return () => {
    drawn.clear();
    for (const [place, number] of before) drawn.set(place, number);
  };
}

/** Drawn by number for each place in the code: more of it in one place, because more is known, changes nothing in another. */
function bytes(count: number, place: string): Buffer {
  const number = (drawn.get(place) ?? 0) + 1;
  drawn.set(place, number);
  const parts: Buffer[] = [];
  for (let part = 0; part * 32 < count; part += 1) {
    parts.push(createHash('sha256').update(`${step}/${place}/${number}/${part}`).digest());
  }
  return Buffer.concat(parts).subarray(0, count);
}

/** The line of the product that draws; null for a driver, which draws in the background whenever it opens a connection. */
const placeOf = (): string | null => /\/(?:libs|apps)\/[^)\n]*/.exec(new Error().stack ?? '')?.[0] ?? null;

const crypto = process.getBuiltinModule('node:crypto');
const real = { randomBytes: crypto.randomBytes, randomUUID: crypto.randomUUID, randomInt: crypto.randomInt };

crypto.randomBytes = ((count: number, callback?: (error: Error | null, drawn: Buffer) => void) => {
  if (callback !== undefined) return real.randomBytes(count, callback);
  const place = placeOf();
  return place === null ? real.randomBytes(count) : bytes(count, place);
}) as typeof crypto.randomBytes;

crypto.randomUUID = () => {
  const place = placeOf();
  if (place === null) return real.randomUUID();
  const hex = bytes(16, place).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

crypto.randomInt = ((...given: number[]) => {
  const [low, high] = given.length > 1 ? [given[0] ?? 0, given[1] ?? 1] : [0, given[0] ?? 1];
  const place = placeOf();
  return place === null ? real.randomInt(low, high) : low + (bytes(6, place).readUIntBE(0, 6) % (high - low));
}) as typeof crypto.randomInt;

syncBuiltinESMExports();

// The tail of the product's own ids; their head is the instant and a counter.
const fill = globalThis.crypto.getRandomValues.bind(globalThis.crypto);
globalThis.crypto.getRandomValues = ((array: Uint8Array<ArrayBuffer>) =>
  array.length === 8 ? array.fill(0) : fill(array)) as typeof fill;

Date.now = () => BEGIN + step * STEP_MS;
