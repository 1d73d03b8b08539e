import { conflictsOf, merge, valueOf, write, type Edit, type FieldValue, type Sheet } from './merge.js';
import { Dice } from './spec/made-sessions.js';

const edit = (device: string, value: FieldValue, more: Partial<Edit> = {}): Edit => ({
  record: 'interview 7',
  field: 'outcome',
  value,
  device,
  at: '2026-12-10T09:00',
  ...more,
});

/** A field's edits as they really happened: which of them each edit's writer had seen. */
interface Happened {
  readonly place: string;
  readonly device: string;
  readonly value: FieldValue;
  readonly knew: ReadonlySet<number>;
}

interface History {
  readonly sheets: readonly Sheet[];
  readonly edits: readonly Happened[];
}

/** Devices that write and now and then speak with one another. */
function history(seed: number): History {
  const dice = new Dice(seed);
  const devices = dice.to(2, 5);
  const sheets: Sheet[] = Array.from({ length: devices }, () => []);
  const known: Set<number>[] = Array.from({ length: devices }, () => new Set());
  const edits: Happened[] = [];
  for (let step = dice.to(5, 60); step > 0; step--) {
    const here = dice.to(0, devices - 1);
    if (dice.in(0.7)) {
      const place = { record: `r${dice.to(0, 2)}`, field: dice.in(0.5) ? 'met' : 'note' };
      const value = dice.in(0.1) ? null : dice.to(0, 5);
      sheets[here] = write(sheets[here]!, edit(`d${here}`, value, { ...place, at: `${edits.length}` }));
      edits.push({ place: JSON.stringify(place), device: `d${here}`, value, knew: new Set(known[here]) });
      known[here]!.add(edits.length - 1);
    } else {
      const there = dice.to(0, devices - 1);
      sheets[here] = merge(sheets[here]!, sheets[there]!);
      known[there]!.forEach((each) => known[here]!.add(each));
    }
  }
  return { sheets, edits };
}

/** The edits that nobody replaced knowingly: these must stand, and no other. */
function standing(edits: readonly Happened[]): string[] {
  const replaced = new Set<number>();
  edits.forEach(({ place, knew }) => {
    for (const earlier of knew) if (edits[earlier]!.place === place) replaced.add(earlier);
  });
  return edits.flatMap((_, n) => (replaced.has(n) ? [] : [`${n}`])).sort();
}

function* ordersOf<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield [];
  for (const [n, first] of items.entries())
    for (const rest of ordersOf(items.filter((_, each) => each !== n))) yield [first, ...rest];
}

/** All of them over one another in any shape: two by two, some twice, until one is left. */
function gathered(dice: Dice, sheets: readonly Sheet[]): Sheet {
  const left = [...sheets, dice.shuffle(sheets)[0]!];
  while (left.length > 1) {
    const [one, other] = dice.shuffle([...left.keys()]) as [number, number];
    left[one] = merge(left[one]!, left[other]!);
    left.splice(other, 1);
  }
  return left[0]!;
}

describe('500 histories of devices without network', () => {
  const histories = Array.from({ length: 500 }, (_, n) => ({ seed: n + 1, ...history(n + 1) }));
  const wholeOf = (sheets: readonly Sheet[]): Sheet => sheets.reduce(merge, []);

  it('end in the same sheet in every order, in every shape and when told twice', () => {
    let orders = 0;
    for (const { seed, sheets } of histories) {
      const whole = JSON.stringify(wholeOf(sheets));
      const dice = new Dice(seed + 9_000);
      const ends = [...ordersOf(sheets)].map((order) => order.reduce(merge));
      for (let n = 0; n < 6; n++) ends.push(gathered(dice, sheets));
      for (const sheet of sheets) ends.push(merge(sheet, wholeOf(sheets)), merge(wholeOf(sheets), sheet));
      expect([seed, [...new Set(ends.map((end) => JSON.stringify(end)))]]).toEqual([seed, [whole]]);
      orders += ends.length;
    }
    expect(orders).toBeGreaterThan(10_000);
  });

  it('lose nothing: every edit that nobody replaced knowingly stands, with its value, and no other', () => {
    let conflicts = 0;
    for (const { seed, sheets, edits } of histories) {
      const whole = wholeOf(sheets);
      const stands = whole.flatMap(({ versions }) => versions.map(({ at }) => at)).sort();
      expect([seed, stands]).toEqual([seed, standing(edits)]);
      for (const { record, field, versions } of whole) {
        for (const { at, value, device } of versions) {
          const place = JSON.stringify({ record, field });
          expect(edits[Number(at)]).toMatchObject({ place, value, device });
        }
      }
      conflicts += conflictsOf(whole).length;
    }
    expect(conflicts).toBeGreaterThan(200);
  });

  it('are settled by whoever decides after the merge, on every device', () => {
    for (const { sheets } of histories) {
      let decided = wholeOf(sheets);
      for (const { record, field } of conflictsOf(decided))
        decided = write(decided, { record, field, value: 'decided', device: 'd0', at: 'after' });
      expect(conflictsOf(decided)).toEqual([]);
      const everywhere = sheets.map((sheet) => JSON.stringify(merge(sheet, decided)));
      expect(new Set(everywhere)).toEqual(new Set([JSON.stringify(decided)]));
    }
  });
});

describe('a merge', () => {
  it('joins edits of different fields', () => {
    const a = write([], edit('a', 'met'));
    const b = write([], edit('b', 'likes it', { field: 'note' }));
    const both = merge(a, b);
    expect([valueOf(both, 'interview 7', 'outcome'), valueOf(both, 'interview 7', 'note')]).toEqual([
      'met',
      'likes it',
    ]);
    expect(conflictsOf(both)).toEqual([]);
  });

  it('keeps both values of a true conflict, until somebody decides', () => {
    const both = merge(write([], edit('a', 'met')), write([], edit('b', 'client absent')));
    expect(conflictsOf(both)).toEqual([
      expect.objectContaining({
        record: 'interview 7',
        versions: [
          { device: 'a', count: 1, value: 'met', at: '2026-12-10T09:00' },
          { device: 'b', count: 1, value: 'client absent', at: '2026-12-10T09:00' },
        ],
      }),
    ]);
    expect(valueOf(both, 'interview 7', 'outcome')).toBeUndefined();
    const decided = write(both, edit('a', 'met'));
    expect(conflictsOf(merge(both, decided))).toEqual([]);
    expect(valueOf(merge(decided, both), 'interview 7', 'outcome')).toBe('met');
  });

  it('is no conflict when both wrote the same', () => {
    const both = merge(write([], edit('a', 'met')), write([], edit('b', 'met')));
    expect(conflictsOf(both)).toEqual([]);
    expect(valueOf(both, 'interview 7', 'outcome')).toBe('met');
  });

  it('lets a later edit stand that had seen the earlier one', () => {
    const first = write([], edit('a', 'met'));
    const second = write(first, edit('b', null));
    expect(merge(first, second)).toEqual(second);
    expect(valueOf(merge(second, first), 'interview 7', 'outcome')).toBeNull();
  });

  it('keeps both edits of a device that was in use twice under one name', () => {
    const a = write([], edit('a', 'met'));
    const twin = write([], edit('a', 'not met'));
    expect(conflictsOf(merge(a, twin))[0]?.versions.map(({ value }) => value)).toEqual(['met', 'not met']);
    expect(merge(merge(a, twin), a)).toEqual(merge(twin, a));
  });

  it('knows nothing of a field nobody wrote', () => {
    expect(valueOf([], 'interview 7', 'outcome')).toBeUndefined();
  });
});
