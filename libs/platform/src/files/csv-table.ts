import { fieldsOf, fieldsOfAll, quoteDefect } from './csv-fields.js';
import { RecordCutter, type RawRecord } from './csv-records.js';
import { openingOf, textOf } from './csv-opening.js';
import { readHeaders } from './headers.js';
import type { SpooledFile } from './spool.js';
import type { TextVerdict } from './text-encoding.js';
import {
  RowCount,
  TableStopped,
  shown,
  told,
  type Delimiter,
  type RowProblem,
  type TableLimits,
  type TableOptions,
  type TableProblem,
  type TableReader,
  type TableRow,
  type TextEncoding,
} from './table.js';

interface CsvShape {
  readonly path: string;
  readonly limits: TableLimits;
  readonly encoding: TextEncoding;
  /** U+FFFD and C1 controls then mean bytes that could not be read; in valid UTF-8 they are what the author wrote. */
  readonly suspicious: RegExp | null;
  readonly newline: '\n' | '\r';
  readonly delimiter: Delimiter;
  readonly columns: number;
  readonly headerLine: number;
}

const suspiciousIn = (encoding: TextEncoding, damaged: number): RegExp | null => {
  if (encoding === 'windows-1252' || encoding === 'windows-1258') return /[\u0080-\u009f]/u;
  return encoding === 'utf-8' && damaged === 0 ? null : /\ufffd/u;
};

const countProblem = (found: number, expected: number): RowProblem[] => {
  if (found === expected) return [];
  return [{ code: found < expected ? 'too_few_cells' : 'too_many_cells', params: { expected, found } }];
};

const cellProblem = (cell: string, column: number, shape: CsvShape): RowProblem | null => {
  if (cell.length > shape.limits.maxCellChars) {
    return { code: 'oversized_cell', column, value: shown(cell), params: { limit: shape.limits.maxCellChars } };
  }
  if (cell.includes('\u0000')) return { code: 'nul_character', column, value: shown(cell.replaceAll('\u0000', '␀')) };
  if (shape.suspicious?.test(cell) === true) return { code: 'broken_encoding', column, value: shown(cell) };
  return null;
};

const rowOf = (line: number, raw: readonly string[], shape: CsvShape): TableRow => {
  const cells = raw.map((cell) => cell.normalize('NFC'));
  const problems = countProblem(cells.length, shape.columns);
  cells.forEach((cell, column) => {
    const problem = cellProblem(cell, column, shape);
    if (problem !== null) problems.push(problem);
  });
  return { line, cells, problems };
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const broken = (record: RawRecord, shape: CsvShape): TableRow => {
  const firstLine = record.text.split(shape.newline, 1)[0] ?? '';
  const rejected = (problem: RowProblem): TableRow => ({ line: record.line, cells: [], problems: [problem] });
  if (record.defect === 'long')
    return rejected({ code: 'oversized_row', value: shown(firstLine), params: { limit: shape.limits.maxRecordChars } });
  return rejected({ code: quoteDefect(firstLine, shape.delimiter), value: shown(firstLine) });
};

/** A quote left open swallowed rows that are whole by themselves. */
const swallowsRows = (record: RawRecord, shape: CsvShape): boolean =>
  record.text
    .split(shape.newline)
    .slice(1)
    .some((text) => {
      const alone = fieldsOf({ line: 0, text, lines: 1, defect: null }, shape.delimiter);
      return alone !== null && alone.length === shape.columns;
    });

/** One record; what a broken one swallowed is given back, so that the lines after its first are read on their own. */
const oneRow = (cutter: RecordCutter, record: RawRecord, shape: CsvShape): TableRow | null => {
  const cells = record.defect === null ? fieldsOf(record, shape.delimiter) : null;
  if (cells === null) {
    cutter.giveBack(record, 1);
    return broken(record, shape);
  }
  if (isBlank(cells)) return null;
  if (record.lines > 1 && cells.length !== shape.columns && swallowsRows(record, shape)) {
    cutter.giveBack(record, 1);
    return broken({ ...record, defect: 'open' }, shape);
  }
  return rowOf(record.line, cells, shape);
};

const takeAll = (cutter: RecordCutter): RawRecord[] => {
  const records: RawRecord[] = [];
  for (let record = cutter.take(); record !== null; record = cutter.take()) records.push(record);
  return records;
};

const needsCare = (records: readonly RawRecord[], all: readonly string[][] | null, columns: number): boolean =>
  all === null ||
  records.some((record, i) => record.defect !== null || (record.lines > 1 && (all[i] as string[]).length !== columns));

/** All whole records that the cutter has: together when they are well-formed, else one by one. */
const rowsOf = function* (cutter: RecordCutter, shape: CsvShape): Generator<TableRow | null, void, undefined> {
  const records = takeAll(cutter);
  const all = records.length === 0 ? [] : fieldsOfAll(records, shape.delimiter);
  if (all !== null && !needsCare(records, all, shape.columns)) {
    for (const [i, record] of records.entries()) {
      const cells = all[i] as string[];
      yield isBlank(cells) ? null : rowOf(record.line, cells, shape);
    }
    return;
  }
  for (const record of records.reverse()) cutter.giveBack(record, 0);
  for (let record = cutter.take(); record !== null; record = cutter.take()) yield oneRow(cutter, record, shape);
};

const readRows = async function* (shape: CsvShape, count: RowCount): AsyncGenerator<TableRow, void, undefined> {
  const cutter = new RecordCutter(shape.newline, shape.limits.maxRecordChars);
  const counted = function* (): Generator<TableRow, void, undefined> {
    for (const row of rowsOf(cutter, shape)) {
      if (row === null) count.addBlank();
      else if (row.line > shape.headerLine) yield count.add(row);
    }
    cutter.compact();
  };
  for await (const text of textOf(shape.path, shape.encoding)) {
    cutter.feed(text);
    yield* counted();
  }
  cutter.end();
  yield* counted();
};

const encodingProblems = ({ encoding, certain, damaged }: TextVerdict): TableProblem[] => [
  ...(certain ? [] : [told('encoding_guessed', { encoding })]),
  ...(damaged > 0 ? [told('encoding_damaged', { encoding, bytes: damaged })] : []),
];

/** A reader of a text file with delimiters whose encoding is known. */
export const openCsv = async (
  file: SpooledFile,
  verdict: TextVerdict,
  options: TableOptions & { limits: TableLimits },
): Promise<TableReader> => {
  const { limits } = options;
  const { encoding } = verdict;
  const opening = await openingOf(file.path, encoding, limits, options.delimiter);
  const headers = readHeaders(opening.header);
  const problems = [...encodingProblems(verdict), ...opening.problems, ...headers.problems];
  const stop = problems.find((problem) => problem.fatal);
  const shape: CsvShape = {
    path: file.path,
    limits,
    encoding,
    suspicious: suspiciousIn(encoding, verdict.damaged),
    newline: opening.newline,
    delimiter: opening.delimiter ?? ',',
    columns: opening.header.length,
    headerLine: opening.headerLine,
  };
  let count = new RowCount(limits.maxRows);
  return {
    format: 'csv',
    encoding,
    delimiter: opening.delimiter,
    sheet: null,
    headers: headers.names,
    headerLine: opening.headerLine,
    problems,
    async *rows() {
      count = new RowCount(limits.maxRows);
      if (stop !== undefined) throw new TableStopped(stop);
      yield* readRows(shape, count);
    },
    outcome: () => count.outcome(),
    close: () => file.remove(),
  };
};
