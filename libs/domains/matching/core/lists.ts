import { columnAt, type Column } from './column.js';

/** Lists of whole numbers, each of them one that stands before it and one number more. The first is the empty list. */
export interface Chains {
  readonly before: Int32Array;
  readonly last: Int32Array;
  readonly lengths: Int32Array;
}

/** Chains for a column of lists, with all beginnings of them, and the column of places among the chains. */
export function chained({ values, of }: Column<readonly number[]>): Chains & { readonly column: Column<number> } {
  const [before, last, lengths] = [[0], [-1], [0]];
  const places = new Map<string, number>();
  const longer = (chain: number, number: number): number => {
    const key = `${String(chain)}+${String(number)}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    last.push(number);
    lengths.push((lengths[chain] as number) + 1);
    const place = before.push(chain) - 1;
    places.set(key, place);
    return place;
  };
  const ends = values.map((list) => list.reduce(longer, 0));
  return {
    before: Int32Array.from(before),
    last: Int32Array.from(last),
    lengths: Int32Array.from(lengths),
    column: { values: before.map((_, chain) => chain), of: of.map((value) => ends[value] as number) },
  };
}

/** Which lists of names hold a name, and how long each list is. A name that stands twice in a list counts twice. */
export interface Index {
  readonly holders: ReadonlyMap<string, Int32Array>;
  readonly lengths: Int32Array;
}

export function indexOf(lists: readonly (readonly string[])[]): Index {
  const holders = new Map<string, number[]>();
  lists.forEach((list, n) => {
    for (const name of list) {
      const known = holders.get(name);
      if (known) known.push(n);
      else holders.set(name, [n]);
    }
  });
  return {
    holders: new Map([...holders].map(([name, places]) => [name, Int32Array.from(places)])),
    lengths: Int32Array.from(lists, ({ length }) => length),
  };
}

const NO_LISTS = new Int32Array();

/** Per list the sum of what its names are worth. Only lists that hold a name with a worth are touched. */
export function sumsOf({ holders, lengths }: Index, worths: Iterable<readonly [string, number]>): Int32Array {
  const sums = new Int32Array(lengths.length);
  for (const [name, worth] of worths) {
    const lists = holders.get(name) ?? NO_LISTS;
    for (let n = 0; n < lists.length; n++) {
      const list = columnAt(lists, n);
      sums[list] = columnAt(sums, list) + worth;
    }
  }
  return sums;
}
