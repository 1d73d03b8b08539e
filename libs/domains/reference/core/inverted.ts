/** Lists of numbers end to end in one array: list `n` is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Lists {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

/** The number at a place; 0 past the end, where the arrays here never reach. */
export const numberAt = (values: Int32Array | Float64Array | Uint8Array, place: number): number => values[place] ?? 0;

export const listAt = ({ values, starts }: Lists, n: number): Int32Array =>
  values.subarray(numberAt(starts, n), numberAt(starts, n + 1));

export const lengthAt = ({ starts }: Lists, n: number): number => numberAt(starts, n + 1) - numberAt(starts, n);

/** Which lists hold a number, for every number below `size`; each list once even when it holds the number twice. */
export function invert(lists: Lists, size: number): Lists {
  const { values, starts } = lists;
  const counts = new Int32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  eachOnce(lists, last, (value) => {
    counts[value + 1] = numberAt(counts, value + 1) + 1;
  });
  for (let n = 0; n < size; n++) counts[n + 1] = numberAt(counts, n + 1) + numberAt(counts, n);
  const next = counts.slice(0, size);
  const holders = new Int32Array(numberAt(counts, size));
  last.fill(-1);
  eachOnce({ values, starts }, last, (value, list) => {
    const at = numberAt(next, value);
    holders[at] = list;
    next[value] = at + 1;
  });
  return { values: holders, starts: counts };
}

function eachOnce({ values, starts }: Lists, last: Int32Array, visit: (value: number, list: number) => void): void {
  for (let list = 0; list + 1 < starts.length; list++) {
    const end = numberAt(starts, list + 1);
    for (let at = numberAt(starts, list); at < end; at++) {
      const value = numberAt(values, at);
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
