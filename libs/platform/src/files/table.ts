/**
 * Tabular files (CSV, XLSX) as a stream of rows of text.
 *
 * Every row that is not blank is either accepted (`problems` empty) or rejected with its line, columns and reasons;
 * `accepted + rejected = total`. What makes the file as a whole unreadable is a fatal `TableProblem`.
 */

export type TableFormat = 'csv' | 'xlsx';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';
export type Delimiter = ',' | ';' | '\t' | '|';

export interface TableLimits {
  /** Bytes of the file as it arrives. One byte more is refused before anything is read. */
  readonly maxFileBytes: number;
  /** Rows below the header, blank ones not counted. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** UTF-16 units of one cell; Excel's own limit is 32,767. */
  readonly maxCellChars: number;
  /** UTF-16 units of one CSV record, which bounds what an open quote can swallow. */
  readonly maxRecordChars: number;
  /** XLSX: bytes of all entries unpacked, first as declared, then as counted while inflating. */
  readonly maxUnpackedBytes: number;
  readonly maxEntries: number;
  /** XLSX: unpacked to packed bytes, for packages of more than 8 MiB unpacked. */
  readonly maxRatio: number;
  readonly maxSheets: number;
  readonly maxSharedStrings: number;
}

export const DEFAULT_TABLE_LIMITS: TableLimits = {
  maxFileBytes: 200 * 1024 * 1024,
  maxRows: 100_000,
  maxColumns: 200,
  maxCellChars: 32_767,
  maxRecordChars: 1_000_000,
  maxUnpackedBytes: 1024 * 1024 * 1024,
  maxEntries: 2_000,
  maxRatio: 250,
  maxSheets: 100,
  maxSharedStrings: 2_000_000,
};

export type TableProblemCode =
  // fatal: nothing can be read from this file
  | 'file_too_large' // limit
  | 'empty_file'
  | 'not_a_table' // kind: binary | pdf | image | zip | html | xml | compressed
  | 'old_xls'
  | 'ods_unsupported'
  | 'xlsb_unsupported'
  | 'encrypted'
  | 'encoding_unsupported' // encoding
  | 'corrupt_package' // part
  | 'too_many_entries' // limit
  | 'unpacked_too_large' // limit
  | 'suspicious_ratio' // limit
  | 'too_many_sheets' // limit
  | 'no_sheet'
  | 'too_many_strings' // limit
  | 'too_many_rows' // limit
  | 'too_many_columns' // limit
  | 'broken_header' // line
  | 'unknown_delimiter' // likely
  | 'mixed_delimiters' // header, rows
  | 'wrong_delimiter' // given, likely
  // told, and reading goes on
  | 'single_column'
  | 'encoding_guessed' // encoding
  | 'encoding_damaged' // encoding, bytes: sequences that are not valid in it
  | 'duplicate_header' // column, sameAs (both 0-based), header
  | 'empty_header' // column
  | 'zero_width_header' // column: invisible characters were taken out of this header
  | 'other_sheets_ignored'; // sheet, others (count)

export interface TableProblem {
  readonly code: TableProblemCode;
  readonly fatal: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RowProblemCode =
  | 'too_few_cells' // expected, found
  | 'too_many_cells' // expected, found
  | 'oversized_cell' // limit
  | 'oversized_row' // limit
  | 'unterminated_quote'
  | 'stray_quote'
  | 'nul_character'
  | 'broken_encoding'
  | 'formula'
  | 'error_value'
  | 'broken_cell';

export interface RowProblem {
  readonly code: RowProblemCode;
  /** 0-based; absent when the whole row is meant. */
  readonly column?: number;
  /** What stood there, at most 200 characters. */
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface TableRow {
  /** CSV: physical line of the file on which the record starts. XLSX: number of the row. From 1. */
  readonly line: number;
  /** As many as there are headers when accepted; what could be read when rejected. NFC, otherwise untouched. */
  readonly cells: readonly string[];
  /** Empty: accepted. */
  readonly problems: readonly RowProblem[];
}

export interface TableOutcome {
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Rows without any content; not part of the total. */
  readonly blank: number;
}

export interface TableReader {
  /** null: not a table we can read; `problems` says what it is. */
  readonly format: TableFormat | null;
  /** null for XLSX. */
  readonly encoding: TextEncoding | null;
  /** null for XLSX and for a single column. */
  readonly delimiter: Delimiter | null;
  /** XLSX: name of the sheet that is read. */
  readonly sheet: string | null;
  /** Trimmed, NFC, without invisible characters; '' where there was nothing. */
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly problems: readonly TableProblem[];
  /**
   * Rows below the header, from the start at each call.
   * @throws TableStopped when a fatal problem is known or met on the way; what was yielded before is then not a whole file.
   */
  rows(): AsyncGenerator<TableRow, void, undefined>;
  /** Counts of the latest pass over `rows()`. */
  outcome(): TableOutcome;
  /** Releases handles and temporary files. */
  close(): Promise<void>;
}

export interface TableOptions {
  readonly limits?: Partial<TableLimits>;
  /** Use this delimiter instead of recognising it. */
  readonly delimiter?: Delimiter;
  /** Use this encoding instead of recognising it. */
  readonly encoding?: TextEncoding;
  /** XLSX cells that hold a formula: reject the row (default), or take the text of the formula. */
  readonly formulas?: 'reject' | 'text';
  /** Folder for what has to be kept on disk while reading; the system's own by default. */
  readonly tmpDir?: string;
}

/** Input that cannot be read further. Thrown by `rows()`, so that half a file is never taken for a whole one. */
export class TableStopped extends Error {
  readonly problem: TableProblem;
  constructor(problem: TableProblem) {
    super(`table stopped: ${problem.code}`);
    this.name = 'TableStopped';
    this.problem = problem;
  }
}

export const fatal = (code: TableProblemCode, params: TableProblem['params'] = {}): TableProblem => ({
  code,
  fatal: true,
  params,
});
export const told = (code: TableProblemCode, params: TableProblem['params'] = {}): TableProblem => ({
  code,
  fatal: false,
  params,
});

/** The beginning of a value, for showing beside a problem. */
export const shown = (value: string): string => (value.length <= 200 ? value : `${value.slice(0, 199)}…`);

export class RowCount {
  private accepted = 0;
  private rejected = 0;
  private blank = 0;
  private readonly maxRows: number;
  constructor(maxRows: number) {
    this.maxRows = maxRows;
  }
  add(row: TableRow): TableRow {
    if (row.problems.length === 0) this.accepted += 1;
    else this.rejected += 1;
    if (this.accepted + this.rejected > this.maxRows)
      throw new TableStopped(fatal('too_many_rows', { limit: this.maxRows }));
    return row;
  }
  addBlank(): void {
    this.blank += 1;
  }
  outcome(): TableOutcome {
    return {
      total: this.accepted + this.rejected,
      accepted: this.accepted,
      rejected: this.rejected,
      blank: this.blank,
    };
  }
}
