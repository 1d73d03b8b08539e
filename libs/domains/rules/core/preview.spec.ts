import { chance, DAY, person, rules, TEXTS } from '../../../../test/support/rules/chance.js';
import { naiveAnswer } from '../../../../test/support/rules/naive.js';
import { compile, type CompiledVersion } from './compile.js';
import type { FactSheet } from './facts.js';
import { type Move, moveOf, previewOf, told, toldMoves } from './preview.js';
import type { Clause, Group, Programme, ProgrammeVersion, Rule, Test } from './rule.js';

const compiledOf = (rule: Rule): CompiledVersion =>
  compile({ code: 'p' } as Programme, { rule, terms: [] } as unknown as ProgrammeVersion, () => null);
const clause = (code: string, test: Test, ...proofs: string[]): Clause => ({
  ...{ kind: 'clause', code, article: '1', source: 's', test, verified: true, texts: TEXTS },
  proofs: proofs.map((proof) => ({ proof, maxAge: { count: 1, unit: 'months' }, verified: true })),
});
const group = (kind: Group['kind'], ...list: Rule[]): Group => ({ kind, code: 'g', rules: list });
const cap = (max: number): Clause => clause('cap', { op: 'number', fact: 'amount', max });
const yes = clause('yes', { op: 'is', fact: 'yes', value: true });
const fixed = clause('fixed', { op: 'is', fact: 'fixed', value: true });
const sheet = (facts: Record<string, number | boolean>): FactSheet =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, { value, proofs: [] }]));
const move = (before: Rule | null, after: Rule, who: FactSheet): string => {
  const asked = { before: before && compiledOf(before), after: compiledOf(after), day: DAY };
  const { from, to, clauses } = moveOf(asked, who);
  return `${from} → ${to}: ${clauses.join(' ')}`;
};

describe('what a new version changes for one person', () => {
  const two = { amount: 5, yes: false };
  it.each<[string, Rule | null, Rule, FactSheet, string]>([
    ['the same', group('all', cap(10), yes), group('all', cap(9), yes), sheet({ ...two, yes: true }), 'yes → yes: '],
    ['a lower cap', cap(10), cap(4), sheet(two), 'yes → no: cap'],
    ['a higher cap', cap(4), cap(10), sheet(two), 'no → yes: cap'],
    ['a clause more', cap(10), group('all', cap(10), yes), sheet(two), 'yes → no: yes'],
    ['a clause less', group('all', cap(10), yes), cap(10), sheet(two), 'no → yes: yes'],
    ['a fact that was not asked for', cap(10), group('all', cap(10), fixed), sheet(two), 'yes → unknown: fixed'],
    ['a proof asked for', yes, clause('yes', yes.test, 'card'), sheet({ yes: true }), 'yes → unknown: yes'],
    ['a proof no longer asked for', clause('yes', yes.test, 'card'), yes, sheet({ yes: true }), 'unknown → yes: yes'],
    ['two clauses at once', group('all', cap(4), yes), group('any', cap(10)), sheet(two), 'no → yes: cap yes'],
    ['a new way in', yes, group('any', yes, cap(10)), sheet(two), 'no → yes: cap'],
    ['a way in that is gone', group('any', yes, cap(10)), yes, sheet(two), 'yes → no: cap'],
    [
      'a clause that still stands in the way',
      group('all', cap(4), yes),
      group('all', cap(10), yes),
      sheet(two),
      'no → no: ',
    ],
    ['only the joining', group('any', yes, cap(10)), group('all', yes, cap(10)), sheet(two), 'yes → no: '],
    ['the first version', null, cap(10), sheet(two), 'no → yes: cap'],
    ['the first version, not for her', null, yes, sheet(two), 'no → no: '],
  ])('%s', (_, before, after, who, expected) => expect(move(before, after, who)).toBe(expected));
});

describe('what a new version changes for an office', () => {
  it('agrees with the naive reading of both versions, person by person', () => {
    const dice = chance(9);
    let moved = 0;
    for (let set = 0; set < 200; set += 1) {
      const [before, after] = [rules(dice, 1 + (set % 6)), rules(dice, 1 + (set % 6))];
      const asked = { before: compiledOf(before), after: compiledOf(after), day: DAY };
      for (let one = 0; one < 10; one += 1) {
        const who = person(dice);
        const { from, to, clauses } = moveOf(asked, who);
        expect([from, to]).toEqual([naiveAnswer(before, who, DAY).outcome, naiveAnswer(after, who, DAY).outcome]);
        if (from === to) expect(clauses).toEqual([]);
        else moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(500);
  });

  it('is told in tens, with the clauses that moved ten people and more', () => {
    const before = compiledOf(cap(30));
    const after = compiledOf(group('all', cap(20), yes));
    const people = [
      ...Array.from({ length: 14 }, () => sheet({ amount: 25, yes: true })),
      ...Array.from({ length: 12 }, () => sheet({ amount: 5, yes: false })),
      ...Array.from({ length: 9 }, () => sheet({ amount: 25, yes: false })),
      ...Array.from({ length: 9 }, () => sheet({ amount: 40, yes: true })),
      ...Array.from({ length: 107 }, () => sheet({ amount: 5, yes: true })),
    ];
    const preview = previewOf({ before, after, day: DAY }, people);
    expect(preview.map(({ from, to }) => `${from} ${to}`)).toEqual([
      ...['yes yes', 'yes unknown', 'yes no', 'unknown yes', 'unknown unknown', 'unknown no'],
      ...['no yes', 'no unknown', 'no no'],
    ]);
    expect(preview.filter(({ people: count }) => count !== null)).toEqual([
      { from: 'yes', to: 'yes', people: 100, by: [] },
      {
        from: 'yes',
        to: 'no',
        people: 30,
        by: [
          { clauses: ['cap'], people: 10 },
          { clauses: ['yes'], people: 10 },
        ],
      },
    ]);
  });
});

describe('figures that leave the office', () => {
  const by = (clauses: string, count: number): Move[] =>
    Array.from({ length: count }, () => ({ from: 'yes', to: 'no', clauses: [clauses] }));

  it('are null below ten and whole tens from there', () => {
    expect([0, 1, 9, 10, 11, 19, 20, 105].map((count) => told(count))).toEqual([null, null, null, 10, 10, 10, 20, 100]);
  });

  it('of one preview never leave only one value possible for a small part, whatever one reckons with them', () => {
    // Every way to move up to 11 people by three clauses, in units of three instead of ten.
    const ways = new Map<string, number[][]>();
    for (let a = 0; a <= 11; a += 1)
      for (let b = 0; b <= 11; b += 1)
        for (let c = 0; c <= 11; c += 1) {
          const shown = JSON.stringify(toldMoves([...by('a', a), ...by('b', b), ...by('c', c)], 3));
          ways.set(shown, [...(ways.get(shown) ?? []), [a, b, c]]);
        }
    expect(ways.size).toBeGreaterThan(50);
    for (const [shown, possible] of ways) {
      for (const at of [0, 1, 2]) {
        const small = new Set(possible.map((way) => way[at]!).filter((count) => count < 3));
        expect([shown, small.size === 0 || small.size > 1]).toEqual([shown, true]);
      }
    }
  });

  it('of two previews never differ by one to nine', () => {
    const figures = (count: number): number[] =>
      toldMoves([...by('a', count), ...by('b', 2 * count)]).flatMap(({ people, by: parts }) => [
        ...(people === null ? [] : [people]),
        ...parts.map((part) => part.people),
      ]);
    const all = new Set(Array.from({ length: 80 }, (_, count) => figures(count)).flat());
    for (const one of all) for (const other of all) expect(Math.abs(one - other) % 10).toBe(0);
    expect(all.size).toBeGreaterThan(10);
  });

  it('name the clauses that moved most first, and those of equal weight by name', () => {
    const rows = toldMoves([...by('b', 10), ...by('c', 25), ...by('a', 19)]);
    expect(rows[2]?.by).toEqual([
      { clauses: ['c'], people: 20 },
      { clauses: ['a'], people: 10 },
      { clauses: ['b'], people: 10 },
    ]);
  });
});
