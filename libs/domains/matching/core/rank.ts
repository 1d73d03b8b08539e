import type { VerdictCode } from './verdict.js';

export interface Rankable {
  readonly id: string;
  readonly verdict: VerdictCode;
  /** The opening is of an occupation that the person looks for. */
  readonly wanted: boolean;
  readonly total: number;
}

/**
 * What counts before any points: whoever asks for a trade wants to see it first, also where a fact is still missing; a yes
 * of another trade comes after it. Of what cannot be taken the trade is no matter.
 */
export const TIERS = [0, 1, 2, 3, 4] as const;
export type Tier = (typeof TIERS)[number];
export function tierOf({ verdict, wanted }: Pick<Rankable, 'verdict' | 'wanted'>): Tier {
  if (verdict === 2) return 4;
  if (wanted) return verdict;
  return verdict === 0 ? 2 : 3;
}

/** The work that is wanted before other work, in each yes before unknown; a no last; then the greater total, then the id. */
export function compare(a: Rankable, b: Rankable): number {
  const [tier, other] = [tierOf(a), tierOf(b)];
  if (tier !== other) return tier - other;
  if (a.total !== b.total) return b.total - a.total;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** All of them, best first. Equal merits have an equal rank (1, 1, 3 …) and stand in the order of their ids. */
export function ranked<T extends Rankable>(all: readonly T[]): (T & { readonly rank: number })[] {
  let rank = 0;
  let before: T | null = null;
  return [...all].sort(compare).map((one, index) => {
    if (before === null || tierOf(before) !== tierOf(one) || before.total !== one.total) rank = index + 1;
    before = one;
    return { ...one, rank };
  });
}
