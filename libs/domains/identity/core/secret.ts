import type { InputProblem } from '#kernel/result';
import type { AccountKind } from './account.js';

/** A password of people at work, at least (NIST SP 800-63B-4 §3.1.1.2 asks 15 without a second factor, 8 with one). */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_SECRET = 128;
export const PIN_LENGTH = 6;

/** One form for one secret, whatever keyboard it was typed on (RFC 8265 §4.2). */
export const secretFrom = (typed: string): string => typed.normalize('NFC');

const COMMON =
  /pass?w[o0]rd|kata ?sandi|m[aậ]t ?kh[aẩ]u|qwerty|asdfgh|zxcvbn|titian|rahasia|b[ií] ?m[aậ]t|welcome|letmein|iloveyou|administrator/giu;
const FEWEST_KINDS_OF_LETTER = 5;

const stepsBy = (text: string, step: number): boolean =>
  Array.from(text).every((letter, index) => index === 0 || letter.charCodeAt(0) - text.charCodeAt(index - 1) === step);

/** Whether a text is one short piece over and over: 121212, 123123. */
const repeats = (text: string): boolean => /^(.{1,3}?)\1+$/su.test(text);

/** Without counting, repeated digits and years. */
const withoutRuns = (text: string): string =>
  text.replace(/0?123456?7?8?9?0?|9?8?7?654321?0?|(\d)\1{2,}|(?:19|20)\d\d/g, '');

/** What is left of a password when everything that everybody would try is taken out. */
const remainder = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, ''), withoutRuns(text.toLowerCase().replace(COMMON, '')));

function passwordProblem(secret: string, names: readonly string[]): string | null {
  if (Array.from(secret).length < SHORTEST_PASSWORD) return 'identity.password_short';
  if (new Set(secret).size < FEWEST_KINDS_OF_LETTER || repeats(secret)) return 'identity.secret_easy';
  return Array.from(remainder(secret, names)).length < SHORTEST_PASSWORD / 2 ? 'identity.secret_easy' : null;
}

function pinProblem(pin: string): string | null {
  if (!/^\d+$/.test(pin) || pin.length !== PIN_LENGTH) return 'identity.pin_shape';
  return repeats(pin) || stepsBy(pin, 1) || stepsBy(pin, -1) ? 'identity.pin_easy' : null;
}

/** The words of a person's own names that a password may not lean on. */
const wordsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);

/** What is wrong with a new secret: a PIN of six digits for clients, a password for people at work. */
export function secretProblems(
  kind: AccountKind,
  secret: string,
  names: readonly string[],
  path = 'secret',
): InputProblem[] {
  if (secret.length > LONGEST_SECRET) return [{ path, code: 'too_long', params: { max: LONGEST_SECRET } }];
  const code = kind === 'client' ? pinProblem(secret) : passwordProblem(secret, wordsOf(names));
  return code === null ? [] : [{ path, code }];
}

/** A secret for one use from random bytes (at least 12): a PIN like any other for a client, 60 bits in letters for work. */
export function oneTimeSecretFrom(kind: AccountKind, random: Uint8Array): string {
  if (kind === 'client') return Array.from(random.subarray(0, PIN_LENGTH), (byte) => String(byte % 10)).join('');
  const letters = Array.from(random.subarray(0, 12), (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((part) => part.join('')).join('-');
}
