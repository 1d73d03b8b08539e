import { neutralCell } from './neutral-cell.js';
import type { Delimiter } from './table.js';

/** Text is neutralised; numbers are written as they are, so that a negative amount stays one. */
export type WritableCell = string | number | bigint | null;

export interface WriteCsvOptions {
  readonly delimiter?: Delimiter;
}

const BOM = '\ufeff';
const FLUSH_CHARS = 64 * 1024;

const cellText = (cell: WritableCell): string =>
  typeof cell === 'string' ? neutralCell(cell) : cell === null ? '' : String(cell);

const field = (cell: WritableCell, delimiter: Delimiter): string => {
  const text = cellText(cell);
  const plain = !text.includes('"') && !text.includes('\n') && !text.includes('\r') && !text.includes(delimiter);
  return plain && text === text.trim() ? text : `"${text.replaceAll('"', '""')}"`;
};

/** A row of nothing but empty cells would read as a blank line: its first cell is quoted. */
const record = (cells: readonly WritableCell[], delimiter: Delimiter): string => {
  const line = cells.map((cell) => field(cell, delimiter)).join(delimiter);
  return `${line === '' ? '""' : line}\r\n`;
};

/**
 * CSV as RFC 4180 has it, in pieces of UTF-8 text with a BOM (without it Excel takes Vietnamese for Windows-1252).
 * `Readable.from(writeCsv(…))` makes a byte stream of it.
 */
export const writeCsv = async function* (
  headers: readonly string[],
  rows: Iterable<readonly WritableCell[]> | AsyncIterable<readonly WritableCell[]>,
  options: WriteCsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  const delimiter = options.delimiter ?? ',';
  let text = BOM + record(headers, delimiter);
  for await (const row of rows) {
    text += record(row, delimiter);
    if (text.length < FLUSH_CHARS) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
};
