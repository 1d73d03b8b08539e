import { bruteForce, bruteSize } from '../../../../test/support/rules/brute.js';
import { CATALOGUE, chance, DAY, person, rules } from '../../../../test/support/rules/chance.js';
import { canBecomeYes, type ChangeSet, changesToYes, closesOn, inOrder } from './changes.js';
import { compile, type CompiledVersion } from './compile.js';
import type { Clause, Programme, ProgrammeVersion, Rule, Test } from './rule.js';
import type { Ask } from './ways.js';

const compiledOf = (rule: Rule, validTo: string | null = null): CompiledVersion =>
  compile(
    { code: 'p' } as Programme,
    { code: 'p@1', validFrom: '2026-01-01', validTo, rule, terms: [], routes: [] } as unknown as ProgrammeVersion,
    () => null,
  );
const clause = (test: Test, ...proofs: string[]): Clause => ({
  kind: 'clause',
  code: JSON.stringify(test),
  article: '1',
  source: 's',
  test,
  proofs: proofs.map((proof) => ({ proof, maxAge: { count: 1, unit: 'months' }, verified: true })),
  verified: true,
  texts: { id: 'a', vi: 'b', en: 'c' },
});
const all = (...list: Rule[]): Rule => ({ kind: 'all', code: 'g', rules: list });
const ask = (rule: Rule, sheet: Ask['sheet'], validTo: string | null = null): Ask => ({
  compiled: compiledOf(rule, validTo),
  sheet,
  day: DAY,
  catalogue: CATALOGUE,
});
const said = (value: Ask['sheet'][string]['value'], ...proofs: string[]): Ask['sheet'][string] => ({
  value,
  proofs: proofs.map((proof) => ({ proof, issuedOn: '2026-04-30' })),
});

const differences = (one: Ask, fast: readonly object[], brute: readonly object[]): string[] => {
  const [a, b] = [fast.map((set) => JSON.stringify(set)), brute.map((set) => JSON.stringify(set))];
  const only = (list: string[], other: string[], who: string): string[] =>
    list.filter((text) => !other.includes(text)).map((text) => `${who}: ${text}`);
  return [
    ...only(a, b, 'fast'),
    ...only(b, a, 'brute'),
    JSON.stringify(one.compiled.version.rule),
    JSON.stringify(one.sheet),
  ];
};

describe('the smallest changes', () => {
  it('equal brute force for 1,000 people under rule sets of up to 12 clauses', () => {
    const dice = chance(12);
    const wrong: object[] = [];
    const counts = { none: 0, one: 0, more: 0, most: 0 };
    for (let done = 0; done < 1000;) {
      const clauses = 1 + Math.floor(dice() * 12);
      const rule = rules(dice, clauses);
      const one = ask(rule, person(dice));
      if (bruteSize(one) > 6000) continue;
      done += 1;
      counts.most = Math.max(counts.most, clauses);
      const fast = changesToYes(one, Infinity);
      const brute = inOrder(one, bruteForce(one));
      counts[fast.length === 0 ? 'none' : fast.length === 1 ? 'one' : 'more'] += 1;
      if (JSON.stringify(fast) !== JSON.stringify(brute)) wrong.push(differences(one, fast, brute));
      if (canBecomeYes(one) !== fast.length > 0) wrong.push(one.sheet);
      const few = changesToYes(one, 2);
      const known = new Set(fast.map((set) => JSON.stringify(set)));
      const weights = (sets: readonly ChangeSet[]): string =>
        sets.map(({ cost, changes }) => `${cost} ${changes.length}`).join();
      if (!few.every((set) => known.has(JSON.stringify(set))) || weights(few) !== weights(fast.slice(0, 2)))
        wrong.push([few, fast]);
    }
    expect(wrong.slice(0, 1)).toEqual([]);
    expect(counts.most).toBe(12);
    expect(Math.min(counts.none, counts.one, counts.more)).toBeGreaterThan(50);
  });
});

describe('one person', () => {
  it('has nothing to do when it is a yes, and nothing that helps when it cannot be changed', () => {
    const fixed = clause({ op: 'is', fact: 'fixed', value: true });
    expect(changesToYes(ask(fixed, { fixed: said(true) }))).toEqual([{ changes: [], cost: 0, clauses: [] }]);
    expect(changesToYes(ask(fixed, { fixed: said(false) }))).toEqual([]);
  });

  it('waits until the very day, and only within the version', () => {
    const adult = clause({ op: 'age', fact: 'born', min: 18 });
    const born = { born: said('2008-05-11') };
    const wait = { kind: 'wait', until: '2026-05-11', cost: 2 };
    expect(changesToYes(ask(adult, born))).toMatchObject([{ changes: [wait], cost: 2 }]);
    expect(changesToYes(ask(adult, born, '2026-05-10'))).toEqual([]);
  });

  it('brings the cheapest paper first, and never one that cannot be asked for', () => {
    const shown = clause({ op: 'is', fact: 'fixed', value: true }, 'card', 'letter', 'seal');
    const sets = changesToYes(ask(shown, { fixed: said(true) }));
    expect(sets.map(({ changes }) => changes)).toEqual([
      [{ kind: 'bring', fact: 'fixed', proof: 'letter', cost: 2 }],
      [{ kind: 'bring', fact: 'fixed', proof: 'card', cost: 4 }],
    ]);
  });

  it('borrows less, by as little as is enough', () => {
    const cap = clause({ op: 'number', fact: 'amount', max: 10 });
    expect(changesToYes(ask(cap, { amount: said(30) }))[0]?.changes).toEqual([
      { kind: 'change', fact: 'amount', how: 'borrow_less', from: 30, to: 10, cost: 1 },
    ]);
  });

  it('never asks for more where only less can be done, nor for less where only more can', () => {
    expect(changesToYes(ask(clause({ op: 'number', fact: 'amount', min: 15 }), { amount: said(5) }))).toEqual([]);
    expect(changesToYes(ask(clause({ op: 'number', fact: 'staff', max: 3 }), { staff: said(5) }))).toEqual([]);
    expect(changesToYes(ask(clause({ op: 'in', fact: 'code', codes: ['c'] }), { code: said('a') }))).toEqual([]);
  });

  it('knows the last day of a yes: by age, by an old proof, by the version, or none', () => {
    const young = clause({ op: 'age', fact: 'born', max: 59 });
    const born = { born: said('1966-05-11', 'letter') };
    expect(closesOn(ask(young, born))).toBe('2026-05-10');
    expect(closesOn(ask(young, born, '2026-05-05'))).toBe('2026-05-05');
    expect(
      closesOn(
        ask(all(young, clause({ op: 'is', fact: 'fixed', value: true }, 'letter')), {
          born: said('1980-01-01'),
          fixed: said(true, 'letter'),
        }),
      ),
    ).toBe('2026-05-30');
    const shown = clause({ op: 'is', fact: 'fixed', value: true }, 'letter');
    const letter = { fixed: said(true, 'letter') };
    expect(closesOn(ask(shown, letter, '2026-05-20'))).toBe('2026-05-20');
    expect(closesOn(ask(shown, letter, '2026-06-20'))).toBe('2026-05-30');
    const fixed = clause({ op: 'is', fact: 'fixed', value: true });
    expect(closesOn(ask(fixed, { fixed: said(true) }))).toBeNull();
    const either: Rule = {
      kind: 'any',
      code: 'g',
      rules: [fixed, clause({ op: 'is', fact: 'yes', value: true }, 'letter')],
    };
    expect(closesOn(ask(either, { fixed: said(true) }))).toBeNull();
  });

  it('finds no way through another programme that nothing stands behind', () => {
    const behind: Rule = { kind: 'programme', code: 'other', programme: 'gone' };
    const fixed = clause({ op: 'is', fact: 'fixed', value: true });
    expect(changesToYes(ask(all(fixed, behind), {}))).toEqual([]);
    const either: Rule = { kind: 'any', code: 'g', rules: [fixed, behind] };
    expect(changesToYes(ask(either, {})).map(({ changes }) => changes.map(({ kind }) => kind))).toEqual([['tell']]);
  });
});
