import { useSyncExternalStore } from 'react';
import type { BrowseFirstQuery, OpportunityCardFragment, OpportunityDetailQuery } from '../gql/graphql.js';
import type { Lang } from '../i18n/lang.js';
import { readStored, removeStored, writeStored } from './storage.js';

export type Detail = NonNullable<OpportunityDetailQuery['opportunity']>;
type Card = OpportunityCardFragment;
/** A card, and as much of the rest as was ever asked for. */
export type SavedOpportunity = Omit<Card, 'partner'> &
  Partial<Omit<Detail, keyof Card>> & { readonly partner: Card['partner'] & Partial<Detail['partner']> };
export interface SavedItem {
  readonly savedAt: string;
  readonly lang: Lang;
  readonly opportunity: SavedOpportunity;
  /** It was asked for again and is no longer offered. */
  readonly gone?: boolean;
}
export interface LastResults {
  /** The address that was asked, without the leading `?`. */
  readonly address: string;
  readonly at: string;
  readonly lang: Lang;
  readonly results: BrowseFirstQuery['searchOpportunities'];
}

const SAVED = 'titian.saved.2';
const LAST = 'titian.last.2';
const MAX_SAVED = 100;

let saved: readonly SavedItem[] = (readStored(SAVED) as SavedItem[] | null) ?? [];
const listeners = new Set<() => void>();

function keep(items: readonly SavedItem[]): void {
  saved = items.slice(0, MAX_SAVED);
  writeStored(SAVED, saved);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the reader put aside on this device, the newest first. It lives here and nowhere else. */
export const useSaved = (): readonly SavedItem[] => useSyncExternalStore(subscribe, () => saved);

export const useIsSaved = (id: string): boolean =>
  useSyncExternalStore(subscribe, () => saved.some((item) => item.opportunity.id === id));

export const savedItem = (id: string): SavedItem | undefined => saved.find((item) => item.opportunity.id === id);

export function toggleSaved(opportunity: SavedOpportunity, lang: Lang): boolean {
  const without = saved.filter((item) => item.opportunity.id !== opportunity.id);
  const adding = without.length === saved.length;
  keep(adding ? [{ savedAt: new Date().toISOString(), lang, opportunity }, ...without] : without);
  return adding;
}

/** Brings a saved item up to date with what the API says now; null: it is no longer offered. */
export function refreshSaved(id: string, opportunity: SavedOpportunity | null, lang: Lang): void {
  if (!savedItem(id)) return;
  keep(
    saved.map((item) => {
      if (item.opportunity.id !== id) return item;
      if (opportunity === null) return { ...item, gone: true };
      return { savedAt: item.savedAt, lang, opportunity: { ...item.opportunity, ...opportunity } };
    }),
  );
}

export const keepLastResults = (last: LastResults): boolean => writeStored(LAST, last);

export const lastResults = (): LastResults | null => readStored(LAST) as LastResults | null;

/** A card of the last results, for reading it without network. */
export const lastCard = (id: string): SavedOpportunity | undefined =>
  lastResults()?.results.edges.find((edge) => edge.node.id === id)?.node;

/** Leaves nothing of the reader on this device but language and theme. */
export function clearShelf(): void {
  keep([]);
  removeStored(SAVED);
  removeStored(LAST);
}
