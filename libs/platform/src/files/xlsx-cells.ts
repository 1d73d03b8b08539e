/** How a number is shown: as it is, as a date, as a time of day, or as a length of time. */
export type NumberStyle =
  | { readonly kind: 'plain' }
  | { readonly kind: 'padded'; readonly digits: number; readonly decimals: number }
  | { readonly kind: 'date'; readonly time: boolean }
  | { readonly kind: 'time' }
  | { readonly kind: 'elapsed' };

export const PLAIN: NumberStyle = { kind: 'plain' };

// ECMA-376 part 1, 18.8.30: formats that are implied by their id, East Asian dates included.
const BUILT_IN = new Map<number, NumberStyle>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map(
    (id) => [id, { kind: 'date', time: false }] as const,
  ),
  [22, { kind: 'date', time: true }],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47].map((id) => [id, { kind: 'time' }] as const),
  [46, { kind: 'elapsed' }],
]);

const dateStyle = (code: string): NumberStyle => {
  const time = /[hs]/iu.test(code);
  if (/[yd]/iu.test(code) || (/m/iu.test(code) && !time)) return { kind: 'date', time };
  return time ? { kind: 'time' } : PLAIN;
};

/** Style of a format code such as `dd/mm/yyyy`, `[h]:mm` or `00.00`. */
export const styleOfCode = (code: string): NumberStyle => {
  const first = code.replace(/"[^"]*"|\\.|[_*]./gu, '').split(';', 1)[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/iu.test(first)) return { kind: 'elapsed' };
  const bare = first.replace(/\[[^\]]*\]/gu, '');
  if (/general/iu.test(bare)) return PLAIN;
  const padded = /^(0+)(?:\.(0+))?$/u.exec(bare.trim());
  if (padded !== null) return { kind: 'padded', digits: (padded[1] ?? '').length, decimals: (padded[2] ?? '').length };
  return dateStyle(bare);
};

export const styleOfId = (id: number, codes: ReadonlyMap<number, string>): NumberStyle => {
  const code = codes.get(id);
  return code === undefined ? (BUILT_IN.get(id) ?? PLAIN) : styleOfCode(code);
};

const two = (n: number): string => String(n).padStart(2, '0');

const clock = (seconds: number): string => {
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
};

const DAY = 86_400;
const LAST_SERIAL = 2_958_465;

/** Excel counts from 1900 and knows a 29 February 1900 (serial 60); from the Macintosh comes counting from 1904. */
const dateOfSerial = (day: number, date1904: boolean): string => {
  const shift = date1904 ? 24_107 : day < 60 ? 25_568 : 25_569;
  return new Date((day - shift) * DAY * 1000).toISOString().slice(0, 10);
};

const plain = (value: number): string => {
  const short = Number(value.toPrecision(15));
  const text = String(short);
  if (!text.includes('e')) return text;
  if (Math.abs(short) >= 1e21) return text;
  if (Number.isInteger(short)) return BigInt(short).toString();
  return short.toFixed(20).replace(/0+$/u, '').replace(/\.$/u, '');
};

const dateText = (value: number, time: boolean, date1904: boolean): string => {
  const seconds = Math.round(value * DAY);
  const day = Math.floor(seconds / DAY);
  const rest = seconds % DAY;
  const date = dateOfSerial(day, date1904);
  return time && rest !== 0 ? `${date}T${clock(rest)}` : date;
};

const padded = (value: number, digits: number, decimals: number): string => {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  return `${value < 0 ? '-' : ''}${whole.padStart(digits, '0')}${fraction === undefined ? '' : `.${fraction}`}`;
};

const timedText = (value: number, style: NumberStyle, date1904: boolean): string => {
  if (style.kind === 'elapsed') return clock(Math.round(value * DAY));
  if (style.kind === 'time' && value < 1) return clock(Math.round(value * DAY) % DAY);
  return dateText(value, style.kind === 'time' || (style.kind === 'date' && style.time), date1904);
};

/**
 * Text of a numeric cell: dates `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM[:SS]`, times `HH:MM[:SS]`, lengths of time
 * `H:MM`, other numbers plainly with at most 15 significant digits (as Excel shows them), leading zeros as formatted.
 * null: not a number.
 */
export const numberText = (raw: string, style: NumberStyle, date1904: boolean): string | null => {
  const value = raw.trim() === '' ? Number.NaN : Number(raw);
  if (!Number.isFinite(value)) return null;
  if (style.kind === 'padded') {
    return Math.abs(value) < 1e15 ? padded(value, style.digits, style.decimals) : plain(value);
  }
  const dated = style.kind !== 'plain' && value >= 0 && value <= LAST_SERIAL;
  return dated ? timedText(value, style, date1904) : plain(value);
};

/** Excel writes characters that XML cannot hold as `_xHHHH_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .toWellFormed()
    : text;

/** 0-based column of a reference such as `AB12`; null when it is none. */
export const columnOf = (reference: string): number | null => {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return i === 0 || i > 3 ? null : column - 1;
};
