import { readHeaders } from './headers.js';
import type { SpooledFile } from './spool.js';
import { XlsxPackage } from './xlsx-package.js';
import { SheetReader, type SheetContext, type SheetRow } from './xlsx-sheet.js';
import { readStrings, readStyles, readWorkbook, type Workbook } from './xlsx-workbook.js';
import { XmlFeed } from './xlsx-xml.js';
import {
  RowCount,
  TableStopped,
  fatal,
  told,
  type TableLimits,
  type TableOptions,
  type TableProblem,
  type TableReader,
  type TableRow,
} from './table.js';

const hasContent = (row: SheetRow): boolean =>
  row.beyond > 0 || row.problems.length > 0 || row.cells.some((cell) => cell.trim() !== '');

const sheetRows = async function* (
  pack: XlsxPackage,
  part: string,
  context: SheetContext,
): AsyncGenerator<SheetRow, void, undefined> {
  const reader = new SheetReader(context);
  const feed = new XmlFeed(part, reader);
  for await (const chunk of pack.text(part)) {
    feed.push(chunk);
    yield* reader.ready.splice(0);
  }
  feed.end();
  yield* reader.ready.splice(0);
};

/** Cells as wide as the header; what stands to the right of it is a reason to reject. */
const fitted = (row: SheetRow, columns: number): TableRow => {
  const extra = row.cells.slice(columns).filter((cell) => cell.trim() !== '').length + row.beyond;
  const cells = row.cells.slice(0, columns);
  while (cells.length < columns) cells.push('');
  const inside = row.problems.filter((problem) => (problem.column ?? 0) < columns);
  if (extra === 0) return { line: row.line, cells, problems: inside };
  return {
    line: row.line,
    cells,
    problems: [...inside, { code: 'too_many_cells', params: { expected: columns, found: columns + extra } }],
  };
};

const headerCells = (row: SheetRow, limits: TableLimits): string[] => {
  if (row.problems.length > 0) throw new TableStopped(fatal('broken_header', { line: row.line }));
  if (row.beyond > 0) throw new TableStopped(fatal('too_many_columns', { limit: limits.maxColumns }));
  const cells = [...row.cells];
  while (cells.length > 0 && (cells.at(-1) ?? '').trim() === '') cells.pop();
  return cells;
};

interface Opened {
  readonly pack: XlsxPackage;
  readonly book: Workbook;
  readonly context: SheetContext;
  readonly headers: readonly string[];
  readonly headerLine: number;
  readonly problems: readonly TableProblem[];
}

const firstRow = async (pack: XlsxPackage, part: string, context: SheetContext): Promise<SheetRow> => {
  for await (const row of sheetRows(pack, part, context)) if (hasContent(row)) return row;
  throw new TableStopped(fatal('empty_file'));
};

const openBook = async (pack: XlsxPackage, options: TableOptions & { limits: TableLimits }): Promise<Opened> => {
  const { limits } = options;
  const book = await readWorkbook(pack, limits);
  const styles = await readStyles(pack, book.stylesPart);
  const strings = await readStrings(pack, book.stringsPart, limits, options.tmpDir);
  const context: SheetContext = {
    limits,
    styles,
    strings,
    date1904: book.date1904,
    formulas: options.formulas ?? 'reject',
  };
  try {
    const header = await firstRow(pack, book.sheetPart, context);
    const { names, problems } = readHeaders(headerCells(header, limits));
    const others =
      book.otherSheets > 0 ? [told('other_sheets_ignored', { sheet: book.sheetName, others: book.otherSheets })] : [];
    return { pack, book, context, headers: names, headerLine: header.line, problems: [...others, ...problems] };
  } catch (fault) {
    strings.close();
    throw fault;
  }
};

const notAWorkbook = (pack: XlsxPackage): TableProblem | null => {
  if (pack.has('xl/workbook.bin')) return fatal('xlsb_unsupported');
  if (pack.has('mimetype') && pack.has('content.xml')) return fatal('ods_unsupported');
  const otherOffice = pack.has('word/document.xml') || pack.has('ppt/presentation.xml');
  return pack.has('_rels/.rels') && !otherOffice ? null : fatal('not_a_table', { kind: 'zip' });
};

const readRows = async function* (opened: Opened, count: RowCount): AsyncGenerator<TableRow, void, undefined> {
  for await (const row of sheetRows(opened.pack, opened.book.sheetPart, opened.context)) {
    if (row.line <= opened.headerLine) continue;
    if (hasContent(row)) yield count.add(fitted(row, opened.headers.length));
    else count.addBlank();
  }
};

/** A reader of the first shown sheet of a workbook. @throws TableStopped when the workbook cannot be read. */
export const openXlsx = async (
  file: SpooledFile,
  options: TableOptions & { limits: TableLimits },
): Promise<TableReader> => {
  const pack = await XlsxPackage.open(file.path, options.limits);
  let opened: Opened;
  try {
    const problem = notAWorkbook(pack);
    if (problem !== null) throw new TableStopped(problem);
    opened = await openBook(pack, options);
  } catch (fault) {
    pack.close();
    throw fault;
  }
  let count = new RowCount(options.limits.maxRows);
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheet: opened.book.sheetName,
    headers: opened.headers,
    headerLine: opened.headerLine,
    problems: opened.problems,
    async *rows() {
      count = new RowCount(options.limits.maxRows);
      yield* readRows(opened, count);
    },
    outcome: () => count.outcome(),
    async close() {
      opened.context.strings.close();
      pack.close();
      await file.remove();
    },
  };
};
