import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { neutralCell } from './neutral-cell.js';
import type { WritableCell } from './write-csv.js';

export interface WritableSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly WritableCell[])[];
  /** In characters, by column; 20 where not given. */
  readonly widths?: readonly number[];
}

// XML 1.0 has no place for these; Excel calls a file with one of them damaged.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const textCell = (text: string): CellObject => ({
  value: neutralCell(text).toWellFormed().replace(NOT_IN_XML, ''),
  type: String,
  format: '@',
  wrap: text.includes('\n'),
});

const cellOf = (cell: WritableCell): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  const value = Number(cell);
  // Excel keeps 15 digits: a longer number is written as text and stays whole.
  return Math.abs(value) < 1e15 ? { value, type: Number } : textCell(String(cell));
};

const sheetOf = (sheet: WritableSheet) => ({
  sheet: sheet.name,
  stickyRowsCount: 1,
  columns: sheet.headers.map((_, column) => ({ width: sheet.widths?.[column] ?? 20 })),
  data: [
    sheet.headers.map((header) => ({ ...textCell(header), fontWeight: 'bold' as const })),
    ...sheet.rows.map((row) => row.map(cellOf)),
  ],
});

/** An XLSX file with a bold, fixed header on each sheet. Held in memory as a whole: for templates and small exports. */
export const writeXlsx = async (sheets: readonly WritableSheet[]): Promise<Buffer> =>
  writeExcelFile(sheets.map(sheetOf)).toBuffer();
