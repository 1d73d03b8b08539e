import { columnAt } from './column.js';
import type { Opinion } from './opinion.js';
import type { Snapshot } from './snapshot.js';
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

/** Unknown and no together are a no: 3 becomes 2. */
const settled = (verdict: number): number => (verdict & 2) | (verdict & ~(verdict >> 1) & 1);

/** Rows `from` until before `to`: their verdicts. */
function judge(snapshot: Snapshot, opinion: Opinion, verdicts: Uint8Array, [from, to]: Stretch): void {
  const [place, schedule, demand] = [snapshot.place.of, snapshot.schedule.of, snapshot.demand.of];
  const [isco, settings, open] = [snapshot.isco.of, snapshot.settings.of, snapshot.open.of];
  const [byPlace, bySchedule, byIsco] = [opinion.place.verdicts, opinion.schedule.verdicts, opinion.isco.verdicts];
  const { demand: byDemand, settings: bySettings, open: byOpen } = opinion;
  for (let row = from; row < to; row++)
    verdicts[row] = settled(
      columnAt(byPlace, columnAt(place, row)) |
        columnAt(bySchedule, columnAt(schedule, row)) |
        columnAt(byDemand, columnAt(demand, row)) |
        columnAt(byIsco, columnAt(isco, row)) |
        columnAt(bySettings, columnAt(settings, row)) |
        columnAt(byOpen, columnAt(open, row)),
    );
}

/** Rows `from` until before `to`: their totals. */
function add(snapshot: Snapshot, opinion: Opinion, totals: Int32Array, [from, to]: Stretch): void {
  const [place, schedule, isco, wish] = [snapshot.place.of, snapshot.schedule.of, snapshot.isco.of, snapshot.wish.of];
  const [pay, growth, answers] = [snapshot.pay.of, snapshot.growth.of, snapshot.answers.of];
  const [byPlace, bySchedule, byIsco] = [opinion.place.totals, opinion.schedule.totals, opinion.isco.totals];
  const { wish: byWish, pay: byPay, growth: byGrowth, answers: byAnswers, base } = opinion;
  for (let row = from; row < to; row++)
    totals[row] =
      base +
      columnAt(byPlace, columnAt(place, row)) +
      columnAt(bySchedule, columnAt(schedule, row)) +
      columnAt(byIsco, columnAt(isco, row)) +
      columnAt(byWish, columnAt(wish, row)) +
      columnAt(byPay, columnAt(pay, row)) +
      columnAt(byGrowth, columnAt(growth, row)) +
      columnAt(byAnswers, columnAt(answers, row));
}

/** Rows from the first until before the second: no branch and no allocation per pair. */
type Stretch = readonly [number, number];

/** The verdicts of every row and no totals. */
export function judgeAll(snapshot: Snapshot, opinion: Opinion, { verdicts }: Scan): void {
  judge(snapshot, opinion, verdicts, [0, snapshot.size]);
}

/** Every pair of one person: exhaustive. */
export function scanAll(snapshot: Snapshot, opinion: Opinion, scan: Scan = scanFor(snapshot)): Scan {
  judgeAll(snapshot, opinion, scan);
  add(snapshot, opinion, scan.totals, [0, snapshot.size]);
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

/** The best rows with a verdict, best first, of a scan. */
export function bestOf(snapshot: Snapshot, scan: Scan, verdict: VerdictCode, size: number): readonly number[] {
  const best = new Best(snapshot, scan, size);
  for (let row = 0; row < snapshot.size; row++) if (scan.verdicts[row] === verdict) best.show(row);
  return best.rows;
}

/**
 * The best rows that are not a "no", yes before unknown, without a look at what is out of reach: rows are sorted by
 * place, so places within reach are stretches of rows. Of these only rows that nothing rules out are scored.
 */
export function nearBest(snapshot: Snapshot, opinion: Opinion, scan: Scan, size: number): readonly number[] {
  const { starts } = snapshot;
  const sure = new Best(snapshot, scan, size);
  const unsure = new Best(snapshot, scan, size);
  opinion.place.verdicts.forEach((verdict, place) => {
    if (verdict === 2) return;
    const [from, to] = [columnAt(starts, place), columnAt(starts, place + 1)];
    judge(snapshot, opinion, scan.verdicts, [from, to]);
    for (let row = from; row < to; row++) {
      if (scan.verdicts[row] === 2) continue;
      add(snapshot, opinion, scan.totals, [row, row + 1]);
      (scan.verdicts[row] === 0 ? sure : unsure).show(row);
    }
  });
  return [...sure.rows, ...unsure.rows].slice(0, size);
}
