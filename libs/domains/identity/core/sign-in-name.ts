/** What a person types to say who they are, in the one form in which it is indexed. */
export interface SignInName {
  readonly kind: 'email' | 'phone' | 'card';
  readonly value: string;
}

const LONGEST = 254;
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/u;
const PHONE = /^[+\d\s().-]+$/;
/** Crockford's base 32: no I, L, O, U, so that a card can be read aloud and typed with one finger. */
export const CARD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CARD_LENGTH = 11;
const CARD = new RegExp(`^T[${CARD_ALPHABET}]{${CARD_LENGTH - 1}}$`);

/**
 * The national significant number: without country code and trunk zero, because people type one number in many ways.
 * Two countries' equal numbers coincide; the second one then signs in by card only.
 */
function phoneOf(text: string): string | null {
  const digits = text.replace(/\D/g, '');
  const national = digits
    .replace(text.startsWith('+') ? '' : /^00/, '')
    .replace(/^62(?=0?8)|^84(?=0?[35789]\d{8}$)/, '')
    .replace(/^0/, '');
  return /^[1-9]\d{7,11}$/.test(national) ? national : null;
}

const cardOf = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Reads a sign-in name; null when it has no known shape. Equal names in other spelling read equal. */
export function readSignInName(typed: string): SignInName | null {
  const text = typed.normalize('NFKC').trim();
  if (text.length === 0 || text.length > LONGEST) return null;
  if (text.includes('@')) return EMAIL.test(text) ? { kind: 'email', value: text.toLowerCase() } : null;
  if (PHONE.test(text)) {
    const value = phoneOf(text);
    return value === null ? null : { kind: 'phone', value };
  }
  const card = cardOf(text);
  return CARD.test(card) ? { kind: 'card', value: card } : null;
}

/** A card code from random bytes (at least 10): 50 random bits after the letter T. */
export const cardFrom = (random: Uint8Array): string =>
  `T${Array.from(random.subarray(0, CARD_LENGTH - 1), (byte) => CARD_ALPHABET[byte % 32]).join('')}`;

/** How a card code is printed: `T7K3M-9QX2-4TD`. */
export const printedCard = (code: string): string => `${code.slice(0, 5)}-${code.slice(5, 8)}-${code.slice(8)}`;

/** Enough of a name to recognise one's own, too little to learn another's. */
export function hintOf({ kind, value }: SignInName): string {
  if (kind !== 'email') return `•••${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  return `${Array.from(value)[0]}•••${value.slice(at)}`;
}
