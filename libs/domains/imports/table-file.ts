import { Injectable } from '@nestjs/common';
import { FileStore } from '#platform/files/file-store';
import { restoredCell } from '#platform/files/neutral-cell';
import { openTable } from '#platform/files/open-table';
import { TableStopped, type TableProblem, type TableReader } from '#platform/files/table';
import type { ImportSource, Notice } from './core/facts.js';

const SAMPLE_ROWS = 40;
const SAMPLES = 3;
const SAMPLE_CHARS = 120;

export const noticeOf = ({ code, params }: TableProblem): Notice => ({ code: `import.file.${code}`, params });

/** A file that cannot be read as a table, or that is not there any more. */
export class UnusableFile extends Error {
  constructor(readonly notice: Notice) {
    super(notice.code);
  }
}

export interface FirstLook {
  readonly source: ImportSource;
  readonly headers: readonly string[];
  readonly samples: readonly (readonly string[])[];
}

/** Stored files as tables. */
@Injectable()
export class TableFile {
  constructor(private readonly files: FileStore) {}

  /** Runs `work` with the table of a stored file. @throws UnusableFile */
  async use<T>(fileId: string, work: (table: TableReader) => Promise<T>): Promise<T> {
    const path = await this.files.pathOf(fileId);
    if (path === null) throw new UnusableFile({ code: 'import.file_gone' });
    const table = await openTable(path, { tmpDir: await this.files.workFolder() });
    try {
      const fatal = table.problems.find((problem) => problem.fatal);
      if (fatal !== undefined) throw new UnusableFile(noticeOf(fatal));
      return await work(table);
    } catch (fault) {
      throw fault instanceof TableStopped ? new UnusableFile(noticeOf(fault.problem)) : fault;
    } finally {
      await table.close();
    }
  }

  /** What a person needs to say which column means what. @throws UnusableFile */
  async firstLook(fileId: string): Promise<FirstLook> {
    return this.use(fileId, async (table) => ({
      source: {
        format: table.format ?? 'csv',
        encoding: table.encoding,
        delimiter: table.delimiter,
        sheet: table.sheet,
        notices: table.problems.map(noticeOf),
      },
      headers: table.headers,
      samples: await samplesOf(table),
    }));
  }
}

async function samplesOf(table: TableReader): Promise<string[][]> {
  const samples: string[][] = table.headers.map(() => []);
  let seen = 0;
  for await (const row of table.rows()) {
    if (row.problems.length === 0) collect(samples, row.cells);
    seen += 1;
    if (seen >= SAMPLE_ROWS || samples.every((column) => column.length >= SAMPLES)) break;
  }
  return samples;
}

function collect(samples: string[][], cells: readonly string[]): void {
  for (const [column, found] of samples.entries()) {
    const text = restoredCell(cells[column] ?? '').trim();
    if (text !== '' && found.length < SAMPLES && !found.includes(text)) found.push(text.slice(0, SAMPLE_CHARS));
  }
}
