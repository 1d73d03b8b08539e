import { localDateOf } from '../../formats/date.js';

interface Seen {
  readonly id: string;
  readonly persona: string;
  readonly byLink: boolean;
  readonly purpose: string;
  readonly scopes: readonly string[];
  readonly disclosedAt: string;
  readonly partner?: { readonly id: string } | null;
  readonly opportunity?: { readonly id: string } | null;
}

/** What somebody looked at on one day, and how often. `seen` is the latest time. */
export interface SeenGroup<T extends Seen> {
  readonly key: string;
  readonly day: string;
  readonly seen: T;
  readonly times: number;
}

/** Whoever opens a list ten times a day looked once more each time; a line a day says it. The latest first, as given. */
export function groupSeen<T extends Seen>(disclosures: readonly T[]): readonly SeenGroup<T>[] {
  const groups = new Map<string, SeenGroup<T>>();
  for (const seen of disclosures) {
    const day = localDateOf(seen.disclosedAt);
    const { partner, opportunity, persona, purpose, scopes } = seen;
    const key = [day, partner?.id, persona, purpose, opportunity?.id, ...scopes].join('|');
    const group = groups.get(key);
    groups.set(key, group ? { ...group, times: group.times + 1 } : { key, day, seen, times: 1 });
  }
  return [...groups.values()];
}
