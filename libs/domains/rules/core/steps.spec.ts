import { bruteSize } from '../../../../test/support/rules/brute.js';
import { CATALOGUE, chance, DAY, person, rules } from '../../../../test/support/rules/chance.js';
import { readCatalogue, readProgrammes } from '../rule-files.js';
import { changesToYes } from './changes.js';
import { compile } from './compile.js';
import type { FactSheet } from './facts.js';
import type { Clause, Programme, ProgrammeVersion, Rule, Test } from './rule.js';
import { Rulebook } from './rulebook.js';
import { stepsToYes } from './steps.js';
import type { Ask } from './ways.js';

const askOf = (rule: Rule, sheet: FactSheet): Ask => ({
  compiled: compile(
    { code: 'p' } as Programme,
    { code: 'p@1', validFrom: '2026-01-01', validTo: null, rule, terms: [], routes: [] } as unknown as ProgrammeVersion,
    () => null,
  ),
  sheet,
  day: DAY,
  catalogue: CATALOGUE,
});
const clause = (test: Test, ...proofs: string[]): Clause => ({
  ...{ kind: 'clause', code: `${test.op} ${'fact' in test ? test.fact : ''}`, article: '1', source: 's', test },
  proofs: proofs.map((proof) => ({ proof, maxAge: null, verified: true })),
  verified: true,
  texts: { id: 'a', vi: 'b', en: 'c' },
});
const group = (kind: 'all' | 'any' | 'none', ...list: Rule[]): Rule => ({ kind, code: kind, rules: list });
const fixed = clause({ op: 'is', fact: 'fixed', value: true }, 'card', 'letter');
const adult = clause({ op: 'age', fact: 'born', min: 18 });
const said = (value: FactSheet[string]['value']): FactSheet[string] => ({ value, proofs: [] });
const book = new Rulebook(readCatalogue(), readProgrammes());
const askIn = (code: string, sheet: FactSheet): Ask => {
  const compiled = book.compiledAt(code, '2026-11-29');
  if (!compiled) throw new Error(`no ${code}`);
  return { compiled, sheet, day: '2026-11-29', catalogue: book.catalogue };
};

describe('the ways to a yes', () => {
  it('begin with the smallest changes that cost least, for 500 people by chance', () => {
    const dice = chance(31);
    const wrong: object[] = [];
    const counts = { none: 0, some: 0, waiting: 0 };
    for (let done = 0; done < 500;) {
      const one = askOf(rules(dice, 1 + Math.floor(dice() * 9)), person(dice));
      if (bruteSize(one) > 6000) continue;
      done += 1;
      const { ways } = stepsToYes(one);
      counts[ways.length === 0 ? 'none' : 'some'] += 1;
      if (ways.some(({ until }) => until !== null)) counts.waiting += 1;
      const [set] = changesToYes(one);
      if (ways[0]?.cost !== set?.cost) wrong.push([ways, set, one.compiled.version.rule, one.sheet]);
    }
    expect(wrong.slice(0, 1)).toEqual([]);
    expect(Math.min(counts.none, counts.some, counts.waiting)).toBeGreaterThan(20);
  });

  it('name what would be enough, part by part, instead of every combination', () => {
    const rule = group('all', fixed, group('all', clause({ op: 'number', fact: 'amount', max: 10 })));
    const { ways } = stepsToYes(askOf(rule, { fixed: said(true), amount: said(30) }));
    expect(ways).toMatchObject([{ until: null, cost: 3, steps: [[{ cost: 2 }, { cost: 4 }], [{ cost: 1 }]] }]);
  });

  it('keep parts together that ask for the same fact', () => {
    const rule = group('all', clause({ op: 'number', fact: 'amount', max: 10 }), fixed, {
      ...group('any', clause({ op: 'number', fact: 'amount', max: 5 }), adult),
    });
    const { ways } = stepsToYes(askOf(rule, { amount: said(30), fixed: said(true), born: said('2010-01-01') }));
    expect(ways[0]?.steps).toHaveLength(2);
    expect(ways[0]?.steps[1]?.[0]?.changes).toMatchObject([{ kind: 'change', to: 5 }]);
  });

  it('wait only where less has to be done afterwards', () => {
    const rule = group('any', adult, clause({ op: 'is', fact: 'yes', value: true }));
    const sheet = { born: said('2008-05-11'), yes: said(false) };
    expect(stepsToYes(askOf(rule, sheet)).ways).toMatchObject([
      { until: '2026-05-11', steps: [], cost: 2 },
      { until: null, cost: 3 },
    ]);
    expect(stepsToYes(askOf(rule, { ...sheet, yes: said(true) })).ways).toEqual([{ until: null, steps: [], cost: 0 }]);
  });

  it('name the clause that no person can change', () => {
    const past = { person: said(['narcotics']), fixed: said(false), yes: said(false) };
    const rule = group('all', fixed, clause({ op: 'is', fact: 'yes', value: true }));
    expect(stepsToYes(askOf(rule, past))).toEqual({ ways: [], closed: ['is fixed'] });
    const inmate = stepsToYes(askIn('id.aid.former-inmates', { 'person.offences': said(['narcotics']) }));
    expect(inmate).toEqual({ ways: [], closed: ['case-narcotics'] });
  });

  it('are found for every coded programme when nothing is known', () => {
    for (const { code } of book.programmes) {
      const { ways, closed } = stepsToYes(askIn(code, {}));
      expect([code, closed]).toEqual([code, []]);
      const conditions = book.compiledAt(code, '2026-11-29')?.leaves.length ?? 0;
      // Only a job asks for one thing alone.
      expect(ways[0]?.steps.length).toBeGreaterThan(conditions === 1 ? 0 : 1);
    }
  });
});
