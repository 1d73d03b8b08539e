import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openCsv } from './csv-table.js';
import { fileKindOf, type FileKind } from './file-kind.js';
import { spool, type SpooledFile } from './spool.js';
import { ByteSurveyor, encodingOf, type EncodingVerdict, type TextVerdict } from './text-encoding.js';
import {
  DEFAULT_TABLE_LIMITS,
  TableStopped,
  fatal,
  type TableLimits,
  type TableOptions,
  type TableProblem,
  type TableReader,
} from './table.js';
import { openXlsx } from './xlsx-table.js';

type Settled = TableOptions & { readonly limits: TableLimits };

const unreadable = (problem: TableProblem, close: () => Promise<void>): TableReader => ({
  format: null,
  encoding: null,
  delimiter: null,
  sheet: null,
  headers: [],
  headerLine: 0,
  problems: [problem],
  // eslint-disable-next-line require-yield -- an iteration that ends at once
  async *rows() {
    throw new TableStopped(problem);
  },
  outcome: () => ({ total: 0, accepted: 0, rejected: 0, blank: 0 }),
  close,
});

const kindOf = async (path: string): Promise<FileKind> => {
  const handle = await open(path);
  try {
    return await fileKindOf(handle);
  } finally {
    await handle.close();
  }
};

const surveyed = async (path: string): Promise<EncodingVerdict> => {
  const surveyor = new ByteSurveyor();
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) surveyor.add(chunk as Buffer);
  return encodingOf(surveyor.end());
};

const isText = (verdict: EncodingVerdict): verdict is TextVerdict =>
  verdict.encoding !== 'binary' && verdict.encoding !== 'utf-32';

const openText = async (file: SpooledFile, options: Settled): Promise<TableReader> => {
  const found = await surveyed(file.path);
  const verdict: EncodingVerdict =
    options.encoding === undefined
      ? found
      : { encoding: options.encoding, certain: true, damaged: found.encoding === options.encoding ? found.damaged : 1 };
  if (verdict.encoding === 'utf-32') throw new TableStopped(fatal('encoding_unsupported', { encoding: 'utf-32' }));
  if (!isText(verdict)) throw new TableStopped(fatal('not_a_table', { kind: 'binary' }));
  return openCsv(file, verdict, options);
};

const openFile = async (file: SpooledFile, options: Settled): Promise<TableReader> => {
  if (file.bytes === 0) throw new TableStopped(fatal('empty_file'));
  const kind = await kindOf(file.path);
  if (kind.kind === 'other') throw new TableStopped(kind.problem);
  return kind.kind === 'zip' ? openXlsx(file, options) : openText(file, options);
};

/**
 * Opens a CSV or XLSX file whatever its name says. Bad input never rejects the promise: it is in `problems`, and
 * `rows()` refuses. The caller closes the reader.
 *
 * @param source path of a file, or a stream of its bytes (kept in a temporary file until `close`)
 * @throws only what the machine does wrong (no such file, disk full, a source stream that breaks)
 */
export const openTable = async (source: Readable | string, options: TableOptions = {}): Promise<TableReader> => {
  const settled: Settled = { ...options, limits: { ...DEFAULT_TABLE_LIMITS, ...options.limits } };
  const spooled = await spool(source, settled.limits.maxFileBytes, options.tmpDir);
  if (!spooled.ok) return unreadable(fatal('file_too_large', { limit: spooled.limit }), async () => undefined);
  try {
    return await openFile(spooled.file, settled);
  } catch (fault) {
    if (fault instanceof TableStopped) return unreadable(fault.problem, () => spooled.file.remove());
    await spooled.file.remove();
    throw fault;
  }
};
