import { says, unclear, type Reading } from './reading.js';

/** A number as digits and a power of ten, so that nothing is rounded: 3,5 is 35 × 10^-1. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u;

const fraction = (whole: string, rest: string): Decimal => {
  const cut = rest.replace(/0+$/u, '');
  return { digits: BigInt(`${whole}${cut}`), scale: cut.length };
};

const bare = (text: string): string => text.replace(/[.,]/gu, '');

/** The last sign parts the fraction; the signs before it must group, and be other ones. */
function splitAtLastSign(text: string, fractionLikely: boolean): Reading<Decimal> {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const [whole, rest] = [text.slice(0, at), text.slice(at + 1)];
  // 3.0000 may be three, or thirty thousand with a sign out of place.
  if (rest.length > 2 && !fractionLikely) return unclear('import.not_a_number');
  if (/^\d+$/u.test(whole)) return says(fraction(whole, rest));
  const mixed = !whole.includes(text.charAt(at)) && GROUPED.test(whole);
  return mixed ? says(fraction(bare(whole), rest)) : unclear('import.not_a_number');
}

/**
 * A number as Indonesians, Vietnamese and English speakers write it. `3.500.000` and `3,500,000` are grouped, `3,5` and
 * `3.5` are not whole, `3.500,75` and `3,500.75` are both. A single sign before exactly three digits groups, unless
 * `fractionLikely`: then it could be either, and is refused.
 */
export function readDecimal(text: string, fractionLikely = false): Reading<Decimal> {
  if (!/^\d(?:[\d.,]*\d)?$/u.test(text) || text.length > 40) return unclear('import.not_a_number');
  if (!/[.,]/u.test(text)) return says({ digits: BigInt(text), scale: 0 });
  if (!GROUPED.test(text)) return splitAtLastSign(text, fractionLikely);
  const single = /^\d+[.,]\d{3}$/u.test(text);
  if (single && fractionLikely) return unclear('import.ambiguous_number');
  return says({ digits: BigInt(bare(text)), scale: 0 });
}

/** `decimal` × `factor` when that is a whole number. */
export function wholeOf({ digits, scale }: Decimal, factor = 1n): bigint | null {
  const divisor = 10n ** BigInt(scale);
  const product = digits * factor;
  return product % divisor === 0n ? product / divisor : null;
}

/** A whole number with or without a word after it: `5`, `10 orang`, `1.000`. */
export function readCount(text: string): Reading<number> {
  const match = /^(\d[\d.,]*)\s*(?:\p{L}[\p{L}.\s]*)?$/u.exec(text.trim());
  if (match === null) return unclear('import.not_a_number');
  const decimal = readDecimal((match[1] ?? '').replace(/[.,]$/u, ''));
  if (!('value' in decimal)) return decimal;
  const whole = wholeOf(decimal.value);
  return whole === null || whole > 1_000_000_000n ? unclear('import.not_a_number') : says(Number(whole));
}

/** Degrees or hours: `-7,56`, `37.5`. Here a sign before three digits is a fraction. */
export function readFraction(text: string): Reading<number> {
  const match = /^([+-]?)(\d{1,4}(?:[.,]\d{1,12})?)\s*(?:\p{L}[\p{L}\s/.]*)?$/u.exec(
    text.trim().replace(/^[−–]/u, '-'),
  );
  if (match === null) return unclear('import.not_a_number');
  return says(Number(`${match[1] ?? ''}${(match[2] ?? '').replace(',', '.')}`));
}
