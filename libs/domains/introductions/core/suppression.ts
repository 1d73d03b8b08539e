/** A table that adds up: rows of equal length, without its sums. */
export type Counts = readonly (readonly number[])[];

/** The same with its sums: a last cell in each row and a last row. Null is a cell that may not be told. */
export type Told = readonly (readonly (number | null)[])[];

/** Cells from 1 to this are not told to anybody outside. */
export const SMALL = 9;

interface Cell {
  readonly row: number;
  readonly column: number;
}

class Table {
  readonly #cells: number[][];
  readonly #hidden: boolean[][];

  constructor(counts: Counts) {
    const rows = counts.map((row) => [...row, sum(row)]);
    const width = (counts[0]?.length ?? 0) + 1;
    this.#cells = [...rows, Array.from({ length: width }, (_, n) => sum(rows.map((row) => row[n] as number)))];
    this.#hidden = this.#cells.map((row) => row.map((value) => value >= 1 && value <= SMALL));
  }

  get rows(): number {
    return this.#cells.length;
  }

  get columns(): number {
    return (this.#cells[0] as number[]).length;
  }

  value({ row, column }: Cell): number {
    return (this.#cells[row] as number[])[column] as number;
  }

  isHidden({ row, column }: Cell): boolean {
    return (this.#hidden[row] as boolean[])[column] as boolean;
  }

  hide({ row, column }: Cell): void {
    (this.#hidden[row] as boolean[])[column] = true;
  }

  /** Each row and each column, with its sum. */
  *lines(): Generator<Cell[]> {
    for (let row = 0; row < this.rows; row++) {
      yield Array.from({ length: this.columns }, (_, column) => ({ row, column }));
    }
    for (let column = 0; column < this.columns; column++) {
      yield Array.from({ length: this.rows }, (_, row) => ({ row, column }));
    }
  }

  hidden(): Cell[] {
    return [...this.lines()].slice(0, this.rows).flatMap((line) => line.filter((cell) => this.isHidden(cell)));
  }

  told(): Told {
    return this.#cells.map((row, r) => row.map((value, c) => (this.isHidden({ row: r, column: c }) ? null : value)));
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Hides more in each line in which something is hidden, the smallest first, until what is hidden is more than a small cell. */
function widen(table: Table): boolean {
  let changed = false;
  for (const line of table.lines()) {
    const hidden = line.filter((cell) => table.isHidden(cell));
    if (hidden.length === 0) continue;
    let count = hidden.length;
    let all = sum(hidden.map((cell) => table.value(cell)));
    const others = line.filter((cell) => !table.isHidden(cell)).sort((a, b) => costOf(table, a) - costOf(table, b));
    for (const cell of others) {
      if (count > 1 && all > SMALL) break;
      table.hide(cell);
      count += 1;
      all += table.value(cell);
      changed = true;
    }
  }
  return changed;
}

/** What is lost by hiding a cell; an empty one hides nothing, so it comes last. */
const costOf = (table: Table, cell: Cell): number =>
  table.isHidden(cell) ? 0 : table.value(cell) === 0 ? Number.MAX_SAFE_INTEGER : table.value(cell);

interface Way {
  readonly cost: number;
  readonly cells: readonly Cell[];
}

/** A line as a place on the way: `r` and its number, or `c` and its number. */
const lineName = (kind: 'r' | 'c', place: number): string => `${kind}${place}`;

/** The cells of a line, each with the line that crosses there. */
function crossings(table: Table, name: string): { readonly cell: Cell; readonly next: string }[] {
  const place = Number(name.slice(1));
  const isRow = name.startsWith('r');
  return Array.from({ length: isRow ? table.columns : table.rows }, (_, other) => ({
    cell: isRow ? { row: place, column: other } : { row: other, column: place },
    next: lineName(isRow ? 'c' : 'r', other),
  }));
}

/** The cheapest of the ways that were not gone further yet. */
function nearest(ways: ReadonlyMap<string, Way>, done: ReadonlySet<string>): readonly [string, Way] | undefined {
  return [...ways].filter(([name]) => !done.has(name)).sort((a, b) => a[1].cost - b[1].cost)[0];
}

/**
 * The cheapest way from a row to a column over other cells, rows and columns in turn: with it the cell lies on a cycle of
 * hidden cells, along which values may be moved without changing any sum (Gusfield 1988, A graph theoretic approach to
 * statistical data security).
 */
function wayAround(table: Table, { row, column }: Cell): readonly Cell[] {
  const ways = new Map<string, Way>([[lineName('r', row), { cost: 0, cells: [] }]]);
  const done = new Set<string>();
  for (let here = nearest(ways, done); here; here = nearest(ways, done)) {
    const [name, way] = here;
    if (name === lineName('c', column)) return way.cells;
    done.add(name);
    for (const { cell, next } of crossings(table, name)) {
      const cost = way.cost + costOf(table, cell);
      const itself = cell.row === row && cell.column === column;
      if (!itself && cost < (ways.get(next)?.cost ?? Infinity)) ways.set(next, { cost, cells: [...way.cells, cell] });
    }
  }
  return [];
}

/** Puts every hidden cell on a cycle of hidden cells. */
function close(table: Table): boolean {
  let changed = false;
  for (const cell of table.hidden()) {
    for (const other of wayAround(table, cell)) {
      changed ||= !table.isHidden(other);
      table.hide(other);
    }
  }
  return changed;
}

/**
 * A table as it may leave the office. Cells from 1 to 9 are hidden, sums as well, and as many others that no sum gives one
 * back: what is hidden in a row or column is more than one cell and more than 9 in all, and every hidden cell lies on a
 * cycle of hidden cells, so that the sums leave it open.
 */
export function toldOutside(counts: Counts): Told {
  const table = new Table(counts);
  while (widen(table) || close(table));
  return table.told();
}

/** A table as the office has it, with its sums. */
export const toldInside = (counts: Counts): Told => {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = (counts[0]?.length ?? 0) + 1;
  return [...rows, Array.from({ length: width }, (_, n) => sum(rows.map((row) => row[n] as number)))];
};
