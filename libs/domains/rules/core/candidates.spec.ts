import { candidatesOf, type Question } from './candidates.js';
import type { Leaf } from './compile.js';
import type { FactDefinition, FactSheet } from './facts.js';
import { factsOf } from './holds.js';
import type { Test } from './rule.js';

const TEXTS = { id: 'a', vi: 'b', en: 'c' };
const DAY = '2026-05-01';
const definition = (key: string, kind: FactDefinition['kind'], change: FactDefinition['change'] = null) =>
  ({ key, kind, subject: 'person', change, tellCost: 1, sensitive: false, texts: TEXTS }) satisfies FactDefinition;
const DEFINITIONS = [
  definition('since', 'date'),
  definition('part', 'number'),
  definition('whole', 'number', { how: 'hire', cost: 1, direction: 'up' }),
];
const question = (tests: readonly Test[], sheet: FactSheet = {}): Question => ({
  leaves: tests.map((test, at): Leaf => ({
    ...{ at, excludes: false, facts: factsOf(test) },
    clause: {
      ...{ kind: 'clause', code: `c${at}`, article: '1', source: 's', verified: true, proofs: [], texts: TEXTS },
      test,
    },
  })),
  sheet,
  day: DAY,
  definitions: new Map(DEFINITIONS.map((each) => [each.key, each])),
});
const values = (asked: Question, fact: string) => candidatesOf(asked, fact).map(({ value, move }) => [value, move]);

describe('the values worth trying', () => {
  it('lie around the day on which a number of days after an event is enough', () => {
    const asked = question([{ op: 'since', fact: 'since', unit: 'days', min: 30 }]);
    const dates = candidatesOf(asked, 'since').map(({ value, sign }) => [sign, value]);
    expect(dates).toEqual([
      ['0', '2026-04-30'],
      ['1', '2026-03-31'],
    ]);
  });

  it('of a whole nothing may be a part of: any, or none', () => {
    const none = question([{ op: 'share', part: 'part', whole: 'whole', max: 0 }]);
    expect(values(none, 'whole')).toContainEqual([1, 'tell']);
    expect(values(none, 'whole')).toContainEqual([0, 'tell']);
  });

  it('of a number can only be reached the way a person can bring it', () => {
    const test: Test = { op: 'share', part: 'part', whole: 'whole', max: 20 };
    const said = (value: number) => ({ value, proofs: [] });
    const asked = question([test], { part: said(3), whole: said(10) });
    const [kept, ...more] = values(asked, 'whole');
    expect(kept).toEqual([10, 'keep']);
    expect(more.length).toBeGreaterThan(0);
    for (const [value, move] of more) expect([Number(value) > 10, move]).toEqual([true, 'change']);
    expect(values(asked, 'part')).toEqual([[3, 'keep']]);
  });

  it('are of facts the catalogue knows', () => {
    const asked = question([{ op: 'is', fact: 'shoes', value: true }]);
    expect(() => candidatesOf(asked, 'shoes')).toThrow('no fact shoes');
  });
});
