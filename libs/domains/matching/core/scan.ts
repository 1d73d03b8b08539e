import { codeAt, columnAt } from './column.js';
import { pointsAt, verdictAt } from './mark.js';
import type { Opinion } from './opinion.js';
import { COLUMNS, type Snapshot } from './snapshot.js';
import { tierOf, TIERS } from './rank.js';
import type { VerdictCode } from './verdict.js';

/** A verdict and a total for every row of a snapshot. Reused from person to person. */
export interface Scan {
  readonly verdicts: Uint8Array;
  readonly totals: Int32Array;
}

export const scanFor = ({ size }: Snapshot): Scan => ({
  verdicts: new Uint8Array(size),
  totals: new Int32Array(size),
});

/** Rows from the first until before the second. */
type Stretch = readonly [number, number];

/**
 * Verdicts and totals of a stretch of rows: no branch but for the verdict, and no allocation per pair. The marks of a
 * row's nine columns are written out: a loop over them costs more than the sum.
 */
function judge({ rows }: Snapshot, { marks, base }: Opinion, { verdicts, totals }: Scan, [from, to]: Stretch): void {
  let at = from * COLUMNS.length;
  for (let row = from; row < to; row++) {
    const sum =
      columnAt(marks, columnAt(rows, at)) +
      columnAt(marks, columnAt(rows, at + 1)) +
      columnAt(marks, columnAt(rows, at + 2)) +
      columnAt(marks, columnAt(rows, at + 3)) +
      columnAt(marks, columnAt(rows, at + 4)) +
      columnAt(marks, columnAt(rows, at + 5)) +
      columnAt(marks, columnAt(rows, at + 6)) +
      columnAt(marks, columnAt(rows, at + 7)) +
      columnAt(marks, columnAt(rows, at + 8));
    at += 9;
    verdicts[row] = verdictAt(sum);
    totals[row] = base + pointsAt(sum);
  }
}

/** Every pair of one person: exhaustive. */
export function scanAll(snapshot: Snapshot, opinion: Opinion, scan: Scan = scanFor(snapshot)): Scan {
  judge(snapshot, opinion, scan, [0, snapshot.size]);
  return scan;
}

/** How many rows have each verdict: yes, unknown, no. */
export function countsOf({ verdicts }: Pick<Scan, 'verdicts'>): readonly [number, number, number] {
  let unknown = 0;
  let refused = 0;
  for (const verdict of verdicts) {
    unknown += verdict & 1;
    refused += verdict >> 1;
  }
  return [verdicts.length - unknown - refused, unknown, refused];
}

/** Keeps the best `size` rows of those it is shown. */
class Best {
  readonly #rows: number[] = [];
  /** Total of the last one of a full list; nothing below it can enter. */
  #bar = -1;

  readonly #totals: Int32Array;
  readonly #order: Int32Array;
  readonly #size: number;

  constructor({ order }: Snapshot, { totals }: Scan, size: number) {
    this.#totals = totals;
    this.#order = order;
    this.#size = size;
  }

  #before(a: number, b: number): boolean {
    const difference = columnAt(this.#totals, a) - columnAt(this.#totals, b);
    if (difference !== 0) return difference > 0;
    return columnAt(this.#order, a) < columnAt(this.#order, b);
  }

  show(row: number): void {
    if (columnAt(this.#totals, row) < this.#bar) return;
    let at = this.#rows.length;
    while (at > 0 && this.#before(row, this.#rows[at - 1] as number)) at--;
    if (at === this.#size) return;
    this.#rows.splice(at, 0, row);
    if (this.#rows.length > this.#size) this.#rows.pop();
    if (this.#rows.length === this.#size) this.#bar = columnAt(this.#totals, this.#rows[this.#size - 1] as number);
  }

  get rows(): readonly number[] {
    return this.#rows;
  }
}

/** Those of a tier each, best first in each. */
class Tiers {
  readonly #best: readonly Best[];
  readonly #iscos: Int32Array;
  readonly #verdicts: Uint8Array;
  readonly #wanted: Uint8Array;

  constructor(snapshot: Snapshot, opinion: Opinion, scan: Scan, size: number) {
    this.#best = TIERS.map(() => new Best(snapshot, scan, size));
    this.#iscos = snapshot.isco.of;
    this.#verdicts = scan.verdicts;
    this.#wanted = Uint8Array.from(snapshot.isco.values, (isco) => Number(isco !== null && opinion.wanted.has(isco)));
  }

  show(row: number): void {
    const verdict = codeAt(this.#verdicts, row) as VerdictCode;
    const wanted = codeAt(this.#wanted, columnAt(this.#iscos, row)) === 1;
    (this.#best[tierOf({ verdict, wanted })] as Best).show(row);
  }

  rows(size: number): readonly number[] {
    return this.#best.flatMap(({ rows }) => rows).slice(0, size);
  }
}

/** The best rows with a verdict, best first, of a scan of what one person thinks. */
export function bestOf(
  snapshot: Snapshot,
  { opinion, scan }: { readonly opinion: Opinion; readonly scan: Scan },
  verdict: VerdictCode,
  size: number,
): readonly number[] {
  const best = new Tiers(snapshot, opinion, scan, size);
  for (let row = 0; row < snapshot.size; row++) if (scan.verdicts[row] === verdict) best.show(row);
  return best.rows(size);
}

/**
 * The best rows that are not a "no", without a look at what is out of reach: rows are sorted by place, so places within
 * reach are stretches of rows.
 */
export function nearBest(snapshot: Snapshot, opinion: Opinion, scan: Scan, size: number): readonly number[] {
  const { starts, offsets } = snapshot;
  const best = new Tiers(snapshot, opinion, scan, size);
  for (let place = 0; place < starts.length - 1; place++) {
    if (verdictAt(columnAt(opinion.marks, offsets.place + place)) === 2) continue;
    const [from, to] = [columnAt(starts, place), columnAt(starts, place + 1)];
    judge(snapshot, opinion, scan, [from, to]);
    for (let row = from; row < to; row++) if (scan.verdicts[row] !== 2) best.show(row);
  }
  return best.rows(size);
}
