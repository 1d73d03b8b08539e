import { columnAt } from './column.js';

/** Lists of whole numbers end to end: list `n` is `values[starts[n]]` until before `starts[n + 1]`. */
export interface Lists {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, n) => {
    starts[n + 1] = columnAt(starts, n) + list.length;
  });
  const values = new Int32Array(columnAt(starts, lists.length));
  lists.forEach((list, n) => {
    values.set(list, columnAt(starts, n));
  });
  return { values, starts };
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

/** Per list the sum of what its names are worth. Only lists that hold a name with a worth are touched. */
export function sumsOf({ holders, lengths }: Index, worths: Iterable<readonly [string, number]>): Int32Array {
  const sums = new Int32Array(lengths.length);
  for (const [name, worth] of worths)
    for (const list of holders.get(name) ?? []) sums[list] = columnAt(sums, list) + worth;
  return sums;
}
