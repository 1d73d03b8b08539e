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

/** The same column with its values in the order of a number. */
export function sortedBy<V>({ values, of }: Column<V>, number: (value: V) => number): Column<V> {
  const sorted = values.map((value, place) => ({ value, place })).sort((a, b) => number(a.value) - number(b.value));
  const places = new Int32Array(values.length);
  sorted.forEach(({ place }, now) => {
    places[place] = now;
  });
  return { values: sorted.map(({ value }) => value), of: of.map((place) => columnAt(places, place)) };
}

/** Columns side by side, as numbers end to end: those of a row next to each other, each counted on from its offset. */
export function sideBySide(columns: readonly Column<unknown>[], offsets: readonly number[]): Int32Array {
  const width = columns.length;
  const rows = new Int32Array(width * (columns[0] as Column<unknown>).of.length);
  columns.forEach(({ of }, n) => {
    for (let row = 0; row < of.length; row++) rows[row * width + n] = (offsets[n] as number) + columnAt(of, row);
  });
  return rows;
}

// One function for each kind of array: one that is given several of them is several times slower.
/** A number at a place that is there. */
export const columnAt = (values: Int32Array, place: number): number => values[place] as number;
/** A verdict at a place that is there. */
export const codeAt = (values: Uint8Array, place: number): number => values[place] as number;
/** A measure at a place that is there. */
export const measureAt = (values: Float64Array, place: number): number => values[place] as number;
