import type { Lang } from '../i18n/lang.js';
import { formatNumber } from './number.js';

export type Currency = 'IDR' | 'VND';
export interface AmountRange {
  /** Decimal strings of minor units; one unit is one rupiah or one đồng. */
  readonly min?: string | null;
  readonly max?: string | null;
  readonly currency: Currency;
}
/** `from`: only a lower end is known, `upTo`: only an upper one. The words for it belong to the page. */
export interface RangeText {
  readonly bound: 'exact' | 'from' | 'upTo';
  readonly text: string;
}

const MILLION = 1_000_000n;
const BILLION = 1_000_000_000n;
const WORDS: Record<Lang, { million: string; billion: string }> = {
  id: { million: 'juta', billion: 'miliar' },
  vi: { million: 'triệu', billion: 'tỷ' },
  en: { million: 'million', billion: 'billion' },
};
const GAP = '\u00a0';

interface Part {
  readonly digits: string;
  readonly unit: string;
}

const withCurrency = (text: string, currency: Currency): string =>
  currency === 'IDR' ? `Rp${GAP}${text}` : `${text}${GAP}₫`;

/** At most two decimals and cut, not rounded: a card never promises more than the posting. */
const scaled = (amount: bigint, unit: bigint, lang: Lang): string =>
  formatNumber(Number((amount * 100n) / unit) / 100, lang, 2);

function shortPart(amount: bigint, lang: Lang): Part {
  if (amount >= BILLION) return { digits: scaled(amount, BILLION, lang), unit: WORDS[lang].billion };
  if (amount >= MILLION) return { digits: scaled(amount, MILLION, lang), unit: WORDS[lang].million };
  return { digits: formatNumber(amount, lang), unit: '' };
}

const written = (part: Part): string => (part.unit ? `${part.digits}${GAP}${part.unit}` : part.digits);

function joined(low: Part, high: Part): string {
  if (low.unit === high.unit && low.digits === high.digits) return written(low);
  return `${low.unit === high.unit ? low.digits : written(low)}–${written(high)}`;
}

/** Every digit: `Rp 3.454.827`, `5.310.000 ₫`. */
export const formatAmount = (amount: string | bigint, currency: Currency, lang: Lang): string =>
  withCurrency(formatNumber(BigInt(amount), lang), currency);

/** As it is said: `Rp 3,45 juta`, `5,8 triệu ₫`, `Rp 25.000`. */
export const formatShortAmount = (amount: string | bigint, currency: Currency, lang: Lang): string =>
  withCurrency(written(shortPart(BigInt(amount), lang)), currency);

function rangeOf(range: AmountRange, write: (low: bigint, high: bigint) => string): RangeText | null {
  const { min, max } = range;
  if (min != null && max != null) return { bound: 'exact', text: write(BigInt(min), BigInt(max)) };
  if (min != null) return { bound: 'from', text: write(BigInt(min), BigInt(min)) };
  if (max != null) return { bound: 'upTo', text: write(BigInt(max), BigInt(max)) };
  return null;
}

/** `Rp 3,6–4,1 juta`; null when neither end is known. */
export const formatRange = (range: AmountRange, lang: Lang): RangeText | null =>
  rangeOf(range, (low, high) => withCurrency(joined(shortPart(low, lang), shortPart(high, lang)), range.currency));

/** The same with every digit, for the page of one opportunity. */
export const formatFullRange = (range: AmountRange, lang: Lang): RangeText | null =>
  rangeOf(range, (low, high) => {
    const part = (amount: bigint): Part => ({ digits: formatNumber(amount, lang), unit: '' });
    return withCurrency(joined(part(low), part(high)), range.currency);
  });
