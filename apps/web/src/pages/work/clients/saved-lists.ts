import { readStored, writeStored } from '../../../offline/storage.js';
import type { CaseloadOrder, ClientState } from '../../../gql/staff/graphql.js';

/** What a saved list remembers. The words searched for are left out: they are names, and this device may be shared. */
export interface SavedList {
  readonly name: string;
  readonly mine: boolean;
  readonly state: ClientState | '';
  readonly provisional: '' | 'yes' | 'no';
  readonly order: CaseloadOrder;
}

export interface ListSettings {
  readonly lists: readonly SavedList[];
  /** Keys of the shown columns; null is all. */
  readonly columns: readonly string[] | null;
}

const keyOf = (accountId: string): string => `titian.caseload.${accountId}`;

/** Of this person on this device. */
export function readLists(accountId: string): ListSettings {
  const stored = readStored(keyOf(accountId)) as Partial<ListSettings> | null;
  return { lists: stored?.lists ?? [], columns: stored?.columns ?? null };
}

export const writeLists = (accountId: string, settings: ListSettings): boolean =>
  writeStored(keyOf(accountId), settings);
