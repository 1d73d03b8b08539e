import type { Params } from '#kernel/result';
import type { ImportStatus } from './batch.js';
import type { ColumnMapping } from './mapping.js';

/** A code with what its words need. */
export interface Notice {
  readonly code: string;
  readonly params?: Params;
}

/** What the file said about itself. */
export interface ImportSource {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly notices: readonly Notice[];
}

/** One file on its way to opportunities, as it is stored. */
export interface BatchFacts {
  readonly id: string;
  readonly partnerId: string;
  readonly officeId: string | null;
  readonly fileId: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly source: ImportSource;
  readonly headers: readonly string[];
  /** Of each column, a few of its first values. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: readonly ColumnMapping[];
  readonly country: 'ID' | 'VN';
  readonly publish: boolean;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  readonly written: number;
  readonly doneLine: number;
  readonly begun: boolean;
  readonly failure: Notice | null;
  readonly createdAt: Date;
  readonly version: number;
}

export type RowOutcomeName = 'created' | 'updated' | 'unchanged';
export type UndoOutcomeName = 'removed' | 'restored' | 'kept' | 'gone';

/** A row that became, changed or matched an opportunity. */
export interface ImportedRow {
  readonly line: number;
  readonly externalKey: string;
  readonly outcome: RowOutcomeName;
  readonly opportunityId: string;
  readonly opportunityVersion: number;
  readonly before: string | null;
  readonly undo: UndoOutcomeName | null;
}

/** Why a row was not accepted. A row may have several. */
export interface Rejection {
  readonly line: number;
  /** From 0 within the row. */
  readonly number: number;
  readonly header: string | null;
  readonly code: string;
  readonly params: Params | null;
  readonly value: string | null;
}
