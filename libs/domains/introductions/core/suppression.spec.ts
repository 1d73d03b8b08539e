import { SMALL, toldInside, toldOutside, type Counts, type Told } from './suppression.js';
import { Dice } from './spec/made-sessions.js';

/**
 * The hidden cells that follow from what is told, by elimination over the sums: shares nothing with the way they were
 * hidden. A cell follows when some combination of the sums is that cell alone.
 */
function solved(told: Told): string[] {
  const unknown = new Map<string, number>();
  told.forEach((row, r) => row.forEach((value, c) => value === null && unknown.set(`${r} ${c}`, unknown.size)));
  const lines: number[][] = [];
  const add = (cells: [number, number][]): void => {
    const line = Array<number>(unknown.size).fill(0);
    for (const [n, [r, c]] of cells.entries()) {
      const place = unknown.get(`${r} ${c}`);
      if (place !== undefined) line[place] = n === cells.length - 1 ? -1 : 1;
    }
    lines.push(line);
  };
  const width = told[0]!.length;
  told.forEach((row, r) => add(row.map((_, c) => [r, c])));
  for (let c = 0; c < width; c++) add(told.map((_, r) => [r, c]));
  let top = 0;
  for (let column = 0; column < unknown.size; column++) {
    const found = lines.findIndex((line, n) => n >= top && Math.abs(line[column]!) > 1e-9);
    if (found < 0) continue;
    [lines[top], lines[found]] = [lines[found]!, lines[top]!];
    const pivot = lines[top]!;
    const factor = pivot[column]!;
    lines[top] = pivot.map((value) => value / factor);
    lines.forEach((line, n) => {
      const by = line[column]!;
      if (n !== top && Math.abs(by) > 1e-9) lines[n] = line.map((value, k) => value - by * lines[top]![k]!);
    });
    top += 1;
  }
  const names = [...unknown.keys()];
  return lines.flatMap((line) => {
    const places = line.flatMap((value, n) => (Math.abs(value) > 1e-9 ? [n] : []));
    return places.length === 1 ? [names[places[0]!]!] : [];
  });
}

function someCounts(seed: number): Counts {
  const dice = new Dice(seed);
  const [rows, columns] = [dice.to(1, 9), dice.to(1, 6)];
  const high = dice.to(1, 60);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (dice.in(0.3) ? 0 : dice.to(0, high))),
  );
}

describe('a table that leaves the office', () => {
  it('hides cells from 1 to 9, and more, so that no sum gives one back: 400 tables, by elimination', () => {
    let told = 0;
    let hidden = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const counts = someCounts(seed);
      const whole = toldInside(counts);
      const out = toldOutside(counts);
      out.forEach((row, r) =>
        row.forEach((value, c) => {
          const real = whole[r]![c]!;
          if (value === null) hidden += 1;
          else told += 1;
          if (real >= 1 && real <= SMALL) expect([seed, r, c, value]).toEqual([seed, r, c, null]);
          else if (value !== null) expect(value).toBe(real);
        }),
      );
      expect([seed, solved(out)]).toEqual([seed, []]);
    }
    expect(told).toBeGreaterThan(1_000);
    expect(hidden).toBeGreaterThan(1_000);
  });

  it('leaves more than 9 hidden in a line', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const counts = someCounts(seed);
      const whole = toldInside(counts);
      const out = toldOutside(counts);
      out.forEach((row, r) => {
        const hidden = row.flatMap((value, c) => (value === null ? [whole[r]![c]!] : []));
        const all = hidden.reduce((sum, value) => sum + value, 0);
        expect(hidden.length === 0 || hidden.length === row.length || (hidden.length > 1 && all > SMALL)).toBe(true);
      });
    }
  });

  it('is told whole when nothing in it is small', () => {
    const counts = [
      [10, 20],
      [0, 30],
    ];
    expect(toldOutside(counts)).toEqual([
      [10, 20, 30],
      [0, 30, 30],
      [10, 50, 60],
    ]);
    expect(toldInside([])).toEqual([[0]]);
    expect(toldOutside([])).toEqual([[0]]);
  });

  it('hides a second cell where one alone would follow from the sum', () => {
    expect(
      toldOutside([
        [5, 20, 40],
        [30, 25, 60],
        [50, 70, 80],
      ]),
    ).toEqual([
      [null, null, 40, 65],
      [null, null, 60, 115],
      [50, 70, 80, 200],
      [85, 115, 180, 380],
    ]);
  });
});
