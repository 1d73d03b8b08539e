import { WISH_MOST } from './session.js';

/** What matching says of a person and an opening of a table's partner. */
export interface MatchedPair {
  readonly clientId: string;
  readonly tableId: string;
  /** 0 to 100,000, as matching counts. */
  readonly total: number;
}

export interface SuggestedWish {
  readonly clientId: string;
  readonly tableId: string;
  /** 1 to WISH_MOST. */
  readonly value: number;
}

/** Tables suggested to one person at most: a day has not many more slots. */
export const SUGGESTED_MOST = 6;
const SCALE = 1_000;

/** The best openings decide: each pair once, by its best opening, and of each person the best tables. */
export function suggestionsOf(matches: readonly MatchedPair[]): SuggestedWish[] {
  const best = new Map<string, MatchedPair>();
  for (const match of matches) {
    const key = `${match.clientId} ${match.tableId}`;
    const known = best.get(key);
    if (!known || known.total < match.total) best.set(key, match);
  }
  const byClient = Map.groupBy(best.values(), ({ clientId }) => clientId);
  return [...byClient.values()].flatMap((own) =>
    own
      .sort((a, b) => b.total - a.total || (a.tableId < b.tableId ? -1 : 1))
      .slice(0, SUGGESTED_MOST)
      .map(({ clientId, tableId, total }) => ({
        clientId,
        tableId,
        value: Math.min(WISH_MOST, Math.max(1, Math.round(total / SCALE))),
      })),
  );
}
