import { Readable } from 'node:stream';
import { openTable } from '../open-table.js';
import {
  TableStopped,
  type TableOptions,
  type TableOutcome,
  type TableProblem,
  type TableReader,
  type TableRow,
} from '../table.js';

export interface Read {
  readonly reader: TableReader;
  readonly rows: readonly TableRow[];
  readonly accepted: readonly (readonly string[])[];
  readonly rejected: readonly TableRow[];
  readonly outcome: TableOutcome;
  /** The problem on which reading stopped. */
  readonly stopped: TableProblem | null;
}

/** Everything a file says, through a stream as a request brings it. */
export const read = async (bytes: Buffer | string, options?: TableOptions): Promise<Read> => {
  const reader = await openTable(Readable.from([Buffer.from(bytes)]), options);
  const rows: TableRow[] = [];
  let stopped: TableProblem | null = null;
  try {
    for await (const row of reader.rows()) rows.push(row);
  } catch (fault) {
    if (!(fault instanceof TableStopped)) throw fault;
    stopped = fault.problem;
  } finally {
    await reader.close();
  }
  const accepted = rows.filter((row) => row.problems.length === 0).map((row) => row.cells);
  return {
    reader,
    rows,
    accepted,
    rejected: rows.filter((row) => row.problems.length > 0),
    outcome: reader.outcome(),
    stopped,
  };
};

/** `line: code@column` of each problem, for comparing in one line. */
export const reasons = (rows: readonly TableRow[]): string[] =>
  rows.flatMap((row) =>
    row.problems.map(({ code, column }) => `${row.line}: ${code}${column === undefined ? '' : `@${column}`}`),
  );

export const codes = (problems: readonly TableProblem[]): string[] => problems.map((problem) => problem.code);
