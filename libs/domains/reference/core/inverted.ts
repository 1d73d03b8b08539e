/** Lists of numbers end to end in one array: list `n` is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Lists {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

export const listAt = ({ values, starts }: Lists, n: number): Int32Array =>
  values.subarray(starts[n] ?? 0, starts[n + 1] ?? 0);

export const lengthAt = ({ starts }: Lists, n: number): number => (starts[n + 1] ?? 0) - (starts[n] ?? 0);

/** Which lists hold a number, for every number below `size`; each list once even when it holds the number twice. */
export function invert(lists: Lists, size: number): Lists {
  const { values, starts } = lists;
  const counts = new Int32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  eachOnce(lists, last, (value) => {
    counts[value + 1] = (counts[value + 1] ?? 0) + 1;
  });
  for (let n = 0; n < size; n++) counts[n + 1] = (counts[n + 1] ?? 0) + (counts[n] ?? 0);
  const next = counts.slice(0, size);
  const holders = new Int32Array(counts[size] ?? 0);
  last.fill(-1);
  eachOnce({ values, starts }, last, (value, list) => {
    const at = next[value] ?? 0;
    holders[at] = list;
    next[value] = at + 1;
  });
  return { values: holders, starts: counts };
}

function eachOnce({ values, starts }: Lists, last: Int32Array, visit: (value: number, list: number) => void): void {
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = starts[list + 1] ?? 0;
    for (let at = starts[list] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      if (last[value] === list) continue;
      last[value] = list;
      visit(value, list);
    }
  }
}

/** Gathers lists one after another. */
export class ListsBuilder {
  readonly #values: number[] = [];
  readonly #starts: number[] = [0];

  push(value: number): void {
    this.#values.push(value);
  }

  /** Ends the list that is being filled. */
  close(): void {
    this.#starts.push(this.#values.length);
  }

  build(): Lists {
    return { values: Int32Array.from(this.#values), starts: Int32Array.from(this.#starts) };
  }
}
