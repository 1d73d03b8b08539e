import type { ClientField } from './client-field.js';

export type ClientListStatus = 'open' | 'imported' | 'undone' | 'dropped';

export interface ClientList {
  readonly id: string;
  readonly officeId: string;
  readonly status: ClientListStatus;
  readonly rows: number;
  readonly accepted: number | null;
  readonly rejected: number | null;
  readonly removed: number | null;
  readonly kept: number | null;
  readonly createdAt: Date;
  readonly version: number;
}

export interface ListedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Codes of what is wrong with the row as a row of a table. */
  readonly broken: readonly string[];
}

/** What stands in a list: a person's, all of it. */
export interface ListContent {
  readonly headers: readonly string[];
  readonly mapping: readonly (ClientField | null)[];
  readonly rows: readonly ListedRow[];
}
