import type { Delimiter } from './table.js';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

const QUOTED = /"[^"]*(?:""[^"]*)*"?/gu;

const count = (text: string, delimiter: string): number => text.split(delimiter).length - 1;

export interface DelimiterFinding {
  /** null: the header has none of the four. */
  readonly delimiter: Delimiter | null;
  /** A sign that is none of the four but stands equally often in all records. */
  readonly unusual: string | null;
  /** The rows agree on another delimiter than the header. */
  readonly rowsUse: Delimiter | null;
}

interface Score {
  readonly delimiter: Delimiter;
  readonly inHeader: number;
  readonly agree: number;
}

const scoreOf = (delimiter: Delimiter, bare: readonly string[]): Score => {
  const inHeader = count(bare[0] ?? '', delimiter);
  const rows = bare.slice(1);
  const agree = rows.length === 0 ? 1 : rows.filter((row) => count(row, delimiter) === inHeader).length / rows.length;
  return { delimiter, inHeader, agree };
};

const better = (a: Score, b: Score): Score => {
  if (Math.abs(a.agree - b.agree) > 0.1) return a.agree > b.agree ? a : b;
  return a.inHeader >= b.inHeader ? a : b;
};

const unusualSign = (bare: readonly string[]): string | null => {
  const header = bare[0] ?? '';
  const signs = new Set(header.match(/[^\p{L}\p{N}\s"'().,_-]/gu));
  for (const sign of signs) {
    const each = count(header, sign);
    if (bare.length > 1 && bare.every((record) => count(record, sign) === each)) return sign;
  }
  return null;
};

/** Most rows have none of the header's delimiter, and all have the same number of another. */
const rowsUseAnother = (chosen: Delimiter, bare: readonly string[]): Delimiter | null => {
  const rows = bare.slice(1);
  const without = rows.filter((row) => count(row, chosen) === 0).length;
  if (rows.length === 0 || without < rows.length * 0.8) return null;
  const steady = (d: Delimiter): boolean => {
    const each = count(rows[0] ?? '', d);
    return each > 0 && rows.filter((row) => count(row, d) === each).length >= rows.length * 0.8;
  };
  return DELIMITERS.find((d) => d !== chosen && steady(d)) ?? null;
};

/**
 * The delimiter of the first records (header first), counted outside quotes: the one whose number in the header is
 * also that of the rows; among equals the more frequent one.
 */
export const findDelimiter = (records: readonly string[]): DelimiterFinding => {
  const bare = records.map((record) => record.replace(QUOTED, ''));
  const found = DELIMITERS.map((d) => scoreOf(d, bare)).filter((score) => score.inHeader > 0);
  if (found.length === 0) return { delimiter: null, unusual: unusualSign(bare), rowsUse: null };
  const { delimiter } = found.reduce(better);
  return { delimiter, unusual: null, rowsUse: rowsUseAnother(delimiter, bare) };
};
