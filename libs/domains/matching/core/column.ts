/** A column of many rows that takes few different values: the values, and for each row which one it has. */
export interface Column<V> {
  readonly values: readonly V[];
  readonly of: Int32Array;
}

/** Builds a column; values with the same key are one. */
export function columnOf<R, V>(rows: readonly R[], valueOf: (row: R) => V, keyOf: (value: V) => string): Column<V> {
  const places = new Map<string, number>();
  const values: V[] = [];
  const of = Int32Array.from(rows, (row) => {
    const value = valueOf(row);
    const key = keyOf(value);
    let place = places.get(key);
    if (place === undefined) {
      place = values.push(value) - 1;
      places.set(key, place);
    }
    return place;
  });
  return { values, of };
}

/** What one person makes of each value of a column: a verdict and weighted points. */
export interface Table {
  readonly verdicts: Uint8Array;
  readonly totals: Int32Array;
}

export const tableOf = (size: number): Table => ({ verdicts: new Uint8Array(size), totals: new Int32Array(size) });

/** A number of a typed array at a place that is there. */
export const columnAt = (values: Int32Array | Uint8Array, place: number): number => values[place] as number;
