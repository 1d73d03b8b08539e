/** The number at a place that is known to lie inside the array. Compiled away; spares a check in the inner loops. */
export const at = (array: Int32Array | Float64Array | Uint8Array, place: number): number => array[place] as number;

/** The item at a place that is known to lie inside the list. */
export const item = <T>(list: readonly T[], place: number): T => list[place] as T;

/** Adds to the number at a place. */
export function add(array: Int32Array | Float64Array | Uint8Array, place: number, more: number): void {
  array[place] = at(array, place) + more;
}

/** Lists of numbers end to end in one array: list `n` is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Grouped {
  readonly values: Int32Array;
  readonly starts: Int32Array;
}

/** The places `0 … keys.length - 1`, gathered by their key (`0 … groups - 1`), in order. */
export function groupBy(keys: Int32Array, groups: number): Grouped {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) add(starts, key + 1, 1);
  for (let group = 0; group < groups; group++) add(starts, group + 1, at(starts, group));
  const next = starts.slice(0, groups);
  const values = new Int32Array(keys.length);
  keys.forEach((key, place) => {
    values[at(next, key)] = place;
    add(next, key, 1);
  });
  return { values, starts };
}

export const group = ({ values, starts }: Grouped, n: number): Int32Array =>
  values.subarray(at(starts, n), at(starts, n + 1));
