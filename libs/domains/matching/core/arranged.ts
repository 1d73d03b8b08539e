import type { Assessment } from './assess.js';
import type { Stance } from './override.js';
import { ranked } from './rank.js';
import type { Verdict, VerdictCode } from './verdict.js';

/** Where somebody stands who was put forward or set aside: a counsellor's word goes before the score. */
export const groupOf = (verdict: VerdictCode, stance: Stance | null): VerdictCode => {
  if (stance === null) return verdict;
  return stance === 'put_forward' ? 0 : 2;
};

export type Counts = Readonly<Record<Verdict, number>>;

const NAMES = ['yes', 'unknown', 'no'] as const;

/** Counts by what the score says, after a counsellor's word moved some. */
export function countsAfter(
  counts: Counts,
  moved: readonly { readonly verdict: VerdictCode; readonly stance: Stance }[],
): Counts {
  const after = { ...counts };
  for (const { verdict, stance } of moved) {
    after[NAMES[verdict]] -= 1;
    after[NAMES[groupOf(verdict, stance)]] += 1;
  }
  return after;
}

export type Arranged<T> = T & { readonly group: VerdictCode; readonly stance: Stance | null; readonly rank: number };

/** Best first, as `compare` says; what a counsellor put forward counts as wanted. */
export function arranged<T extends Pick<Assessment, 'id' | 'verdict' | 'wanted' | 'total'>>(
  all: readonly T[],
  stances: ReadonlyMap<string, Stance>,
): Arranged<T>[] {
  const placed = all.map((one) => {
    const stance = stances.get(one.id) ?? null;
    const wanted = one.wanted || stance === 'put_forward';
    return { id: one.id, total: one.total, wanted, verdict: groupOf(one.verdict, stance), stance, one };
  });
  return ranked(placed).map(({ one, verdict, stance, rank }) => ({ ...one, group: verdict, stance, rank }));
}
