import type { VerdictCode } from './verdict.js';

export interface Rankable {
  readonly id: string;
  readonly verdict: VerdictCode;
  readonly total: number;
}

/** Yes before unknown before no, then the greater total, then the id. */
export function compare(a: Rankable, b: Rankable): number {
  if (a.verdict !== b.verdict) return a.verdict - b.verdict;
  if (a.total !== b.total) return b.total - a.total;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** All of them, best first. Equal merits have an equal rank (1, 1, 3 …) and stand in the order of their ids. */
export function ranked<T extends Rankable>(all: readonly T[]): (T & { readonly rank: number })[] {
  let rank = 0;
  let before: T | null = null;
  return [...all].sort(compare).map((one, index) => {
    if (before?.verdict !== one.verdict || before.total !== one.total) rank = index + 1;
    before = one;
    return { ...one, rank };
  });
}
