import { CsvError, parse } from 'csv-parse/sync';
import type { RawRecord } from './csv-records.js';
import type { Delimiter } from './table.js';

// A carriage return before the line end belongs to the line end, except inside quotes, where it was followed by text.
const withoutLineEnd = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

const fields = (text: string, delimiter: Delimiter): string[][] =>
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: false,
    cast: false,
    trim: false,
  });

/** Fields of one record; null when its quotes stand where none may stand. */
export const fieldsOf = (record: RawRecord, delimiter: Delimiter): string[] | null => {
  const text = withoutLineEnd(record.text);
  if (text === '') return [''];
  try {
    return fields(text, delimiter)[0] ?? [''];
  } catch {
    return null;
  }
};

/** Fields of many records at once; null when at least one of them has to be looked at alone. */
export const fieldsOfAll = (records: readonly RawRecord[], delimiter: Delimiter): string[][] | null => {
  try {
    const all = fields(`${records.map((record) => withoutLineEnd(record.text)).join('\n')}\n`, delimiter);
    return all.length === records.length ? all : null;
  } catch {
    return null;
  }
};

/** Why the quotes of a broken record's first line do not work: one stands where none may, or one never closes. */
export const quoteDefect = (firstLine: string, delimiter: Delimiter): 'stray_quote' | 'unterminated_quote' => {
  try {
    fields(withoutLineEnd(firstLine), delimiter);
  } catch (fault) {
    return fault instanceof CsvError && fault.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unterminated_quote' : 'stray_quote';
  }
  return 'unterminated_quote';
};
