import { SMALLEST, type Move } from './preview.js';

export interface PersonMove {
  readonly id: string;
  readonly move: Move;
}

/** The people of one row of a preview, in the order of their ids. `name` says the row: `from to`. */
export interface Row {
  readonly name: string;
  readonly people: readonly PersonMove[];
}

/** People by the row of the preview they stand in. */
export function rowsOf(people: readonly PersonMove[]): Row[] {
  const rows = Map.groupBy(people, ({ move }) => `${move.from} ${move.to}`);
  return [...rows].map(([name, here]) => ({ name, people: [...here].sort((a, b) => (a.id < b.id ? -1 : 1)) }));
}

/** A seeded order (mulberry32); the same seed gives the same order. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const keyed = items.map((item) => ({ item, key: next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/**
 * The moves of a row with 0 to 9 people left out, as many and which as the seed says. With the rounding down that follows
 * this is random rounding to a ten below, fixed for the same people (as Stats NZ rounds counts at random, to base 3); one
 * person more or less draws anew, so two previews that differ by one person do not tell whether that person moved.
 * `seed`: any whole number drawn from the row's people with a secret.
 */
export const leftOut = ({ people }: Row, seed: number): Move[] =>
  shuffled(people, seed)
    .slice(seed % SMALLEST)
    .map(({ move }) => move);
