import { isClear, says, unclear, type Reading } from './reading.js';
import { readDecimal, wholeOf, type Decimal } from './read-number.js';
import { readPeriodIn, type PayPeriod } from './read-choice.js';
import { spoken } from './words.js';

export type Currency = 'IDR' | 'VND';

export interface MoneyRange {
  readonly min: bigint | null;
  readonly max: bigint | null;
  /** When the text names one: `/bulan`, `mỗi giờ`. */
  readonly period: PayPeriod | null;
}

const MILLION = 1_000_000n;
const THOUSAND = 1_000n;

const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:jt|juta|jutaan|triệu|trieu|tr|củ|million|mio|mil|m)$/u, MILLION],
  [/^(?:rb|ribu|ribuan|nghìn|nghin|ngàn|ngan|k|thousand)$/u, THOUSAND],
  [/^(?:miliar|milyar|tỷ|tỉ|ty|billion)$/u, 1_000_000_000n],
];

const unitOf = (word: string): bigint | null => UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? null;

/** The unit a header states: "Gaji (juta)", "Lương (triệu đồng)". */
export function unitInHeader(header: string): bigint | null {
  const noted = /[(（/,]([^)）]*)/u.exec(spoken(header))?.[1] ?? '';
  const unit = noted
    .split(/[^\p{L}]+/u)
    .map(unitOf)
    .find((found) => found !== null);
  return unit ?? null;
}

const NOTHING =
  /^(?:-+|nego|negosiasi|negotiable|negotiated|kompetitif|competitive|dirahasiakan|confidential|rahasia|sesuai kesepakatan|kesepakatan|bisa dibicarakan|dibicarakan saat (?:interview|wawancara)|sesuai um[rkp]|um[rkp]|thỏa thuận|thoả thuận|thoa thuan|cạnh tranh|theo thỏa thuận|theo thoả thuận|trao đổi khi phỏng vấn|gaji nego|lương thỏa thuận|to be discussed|n\/?a)$/u;

const FOREIGN = /[$€£¥]|(?<!\p{L})(?:us[d]?|eur|sgd|myr|dollars?|đô(?: la)?)(?!\p{L})/u;
const OWN: Readonly<Record<Currency, RegExp>> = {
  IDR: /(?<!\p{L})(?:rp\.?|idr|rupiah)(?!\p{L})/gu,
  VND: /(?<!\p{L})(?:vnđ|vnd|đồng|dong|đ)(?!\p{L})|₫/gu,
};

interface Token {
  readonly number: string;
  readonly unit: bigint | null;
  /** Digits after the unit, as in 5tr5 and 2 triệu rưỡi. */
  readonly tail: string | null;
}

const TOKEN = /(\d[\d.,]*)\s?(\p{L}+)?(\d{1,3})?/gu;

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), ([, number = '', word = '', tail]) => {
    const unit = word === '' ? null : unitOf(word);
    return { number: number.replace(/[.,]$/u, ''), unit, tail: unit === null ? null : (tail ?? null) };
  });

/** 5tr5 is 5.5 million, 5tr250 is 5.25 million. */
const withTail = ({ number }: Token, tail: string): Reading<Decimal> =>
  /^\d+$/u.test(number) ? says({ digits: BigInt(number + tail), scale: tail.length }) : unclear('import.not_money');

function amountOf(token: Token, shared: bigint | null): Reading<bigint> {
  const unit = token.unit ?? shared;
  const decimal = token.tail === null ? readDecimal(token.number, unit !== null) : withTail(token, token.tail);
  if (!isClear(decimal)) return decimal;
  const value = wholeOf(decimal.value, unit ?? 1n);
  return value === null ? unclear('import.not_money') : says(value);
}

/** `5-7 triệu`: what stands behind the second number counts for the first; a header's unit counts for small numbers. */
const sharedUnit = (token: Token, next: Token | undefined, headerUnit: bigint | null): bigint | null => {
  if (token.unit !== null) return null;
  if (next?.unit !== undefined && next.unit !== null) return next.unit;
  return headerUnit !== null && token.number.replace(/[.,]\d{1,2}$/u, '').length <= 4 ? headerUnit : null;
};

/** 3E+06 is what is left of a number in a column that was too narrow: its other digits are lost. */
const EXPONENT = /\d\s?e\s?[+-]?\d/u;
/** -3.000.000, Rp -3.000.000 and the (3.000.000) of book-keepers: nobody pays less than nothing. */
const NEGATIVE = /^-\s?\d|^\([\d.,\s]+\)$/u;
/** 3 000 000 */
const SPACED = /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,])/gu;

const UP_TO =
  /^(?:maks(?:imal|imum)?|max(?:imum)?|hingga|sampai|s\/d|up to|under|below|tối đa|dưới|đến|lên đến|lên tới|<=?|≤)(?![\p{L}])/u;

const rangeOf = (text: string, amounts: readonly bigint[]): Reading<Pick<MoneyRange, 'min' | 'max'>> => {
  const [first, second] = amounts;
  if (first === undefined || amounts.length > 2) return unclear('import.not_money');
  if (second !== undefined)
    return first > second ? unclear('import.range_upside_down') : says({ min: first, max: second });
  const opensAbove =
    /(?:\+|ke atas|trở lên|and (?:above|up)|ke atas)$/u.test(text) ||
    /^(?:mulai|dari|from|min(?:imal|imum)?|từ|trên|above|over|>=?|≥|at least|tối thiểu)/u.test(text);
  if (UP_TO.test(text)) return says({ min: null, max: first });
  return says({ min: first, max: opensAbove ? null : first });
};

/** A text without its currency, as numbers are looked for in it; null for what only looks like an amount. */
function bareOf(text: string, currency: Currency): string | null {
  const bare = text
    .replace(OWN[currency], ' ')
    .replace(/\s+/gu, ' ')
    .replace(/,-/gu, ' ')
    .trim()
    .replace(SPACED, (number) => number.replaceAll(' ', ''));
  return EXPONENT.test(bare) || NEGATIVE.test(bare) ? null : bare;
}

function amountsIn(bare: string, headerUnit: bigint | null): Reading<bigint[]> {
  const tokens = tokensOf(bare);
  const amounts: bigint[] = [];
  for (const [i, token] of tokens.entries()) {
    const amount = amountOf(token, sharedUnit(token, tokens[i + 1], headerUnit));
    if (!isClear(amount)) return amount;
    amounts.push(amount.value);
  }
  return says(amounts);
}

/**
 * Pay as people write it: `Rp 3.500.000`, `3,5 jt`, `5-7 triệu`, `5tr5`, `25k/giờ`, `up to 10 triệu`, `nego`.
 * null: nothing is stated. Amounts come in minor units; what is not whole, ambiguous or in another currency is unclear.
 *
 * @param headerUnit what the header says numbers are in (thousands, millions); applies to small numbers without a unit
 */
export function readMoney(
  cell: string,
  currency: Currency,
  headerUnit: bigint | null = null,
): Reading<MoneyRange | null> {
  const text = spoken(cell);
  if (text === '' || NOTHING.test(text)) return says(null);
  if (FOREIGN.test(text) || text.search(OWN[currency === 'IDR' ? 'VND' : 'IDR']) !== -1)
    return unclear('import.other_currency');
  const { period, rest } = readPeriodIn(text);
  const bare = bareOf(rest, currency);
  if (bare === null) return unclear('import.not_money');
  const amounts = amountsIn(bare, headerUnit);
  if (!isClear(amounts)) return amounts;
  const range = rangeOf(bare, amounts.value);
  return isClear(range) ? says({ ...range.value, period }) : range;
}

/** One amount; `gratis`, `miễn phí`, `free` are 0. null: nothing is stated. */
export function readAmount(cell: string, currency: Currency, headerUnit: bigint | null = null): Reading<bigint | null> {
  if (/^(?:gratis|free|miễn phí|mien phi|tanpa biaya|không thu phí|no fee)$/u.test(spoken(cell))) return says(0n);
  const range = readMoney(cell, currency, headerUnit);
  if (!isClear(range)) return range;
  if (range.value === null) return says(null);
  return range.value.min === range.value.max ? says(range.value.min) : unclear('import.one_amount');
}
