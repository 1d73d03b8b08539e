import { CATALOGUE, TEXTS } from '../../../../test/support/rules/chance.js';
import { draftProblems } from './draft.js';
import type { Clause, Group, Programme, ProgrammeFile, ProgrammeVersion, Rule, Test } from './rule.js';

const named = (code: string): Programme => ({ code }) as Programme;
const clause = (code: string, test: Test, change: Partial<Clause> = {}): Clause => ({
  kind: 'clause',
  code,
  article: '1',
  source: 's',
  test,
  proofs: [],
  verified: true,
  texts: TEXTS,
  ...change,
});
const group = (kind: Group['kind'], rules: readonly Rule[], least?: number): Group => ({
  kind,
  code: 'g',
  rules,
  least,
});
const yes = clause('yes', { op: 'is', fact: 'yes', value: true });
const fixed = clause('fixed', { op: 'is', fact: 'fixed', value: true });
const version = (rule: Rule, change: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  code: 'p@2',
  programme: 'p',
  validFrom: '2026-05-01',
  validTo: '2026-12-31',
  status: 'draft',
  source: 's',
  rule,
  terms: [],
  routes: [],
  ...change,
});
const check = (draft: ProgrammeVersion, ...files: ProgrammeFile[]): string[] =>
  draftProblems(draft, { catalogue: CATALOGUE, programme: named('p'), files }).map(
    ({ clause: at, code }) => `${at} ${code}`,
  );
const file = (...versions: ProgrammeVersion[]): ProgrammeFile => ({
  programme: named(versions[0]!.programme),
  versions,
});
const refers = (programme: string): Rule => ({ kind: 'programme', code: 'r', programme });

describe('a draft', () => {
  it('that is sound has no problem', () => {
    expect(check(version(group('all', [yes, fixed])))).toEqual([]);
  });

  const test = (told: Test): Clause => clause('c', told);
  it.each<[string, Clause]>([
    ['unknown_fact', test({ op: 'is', fact: 'gone', value: true })],
    ['wrong_kind', test({ op: 'number', fact: 'yes', min: 1 })],
    ['unknown_code', test({ op: 'in', fact: 'code', codes: ['a', 'z'] })],
    ['unknown_code', test({ op: 'has', fact: 'codes', codes: [] })],
    ['empty_range', test({ op: 'number', fact: 'amount', min: 2, max: 1 })],
    ['empty_range', test({ op: 'date', fact: 'event', from: '2026-01-02', to: '2026-01-01' })],
    ['unknown_proof', clause('c', yes.test, { proofs: [{ proof: 'gone', maxAge: null, verified: true }] })],
    ['proof_without_age', clause('c', yes.test, { proofs: [{ proof: 'letter', maxAge: null, verified: true }] })],
    ['missing_text', clause('c', yes.test, { texts: { ...TEXTS, vi: ' ' } })],
    ['missing_source', clause('c', yes.test, { source: '' })],
    ['missing_source', clause('c', yes.test, { article: '' })],
    // Nobody was born so that it ever holds, or so that it ever fails.
    ['never_fails', test({ op: 'number', fact: 'amount', min: 0 })],
    ['never_met', test({ op: 'number', fact: 'amount', max: -1 })],
  ])('is refused for %s, with the clause named', (code, planted) => {
    expect(check(version(group('all', [fixed, planted])))).toContain(`c ${code}`);
  });

  it('is refused when clauses together cannot be met, or one says no more than another', () => {
    const adult = clause('adult', { op: 'age', fact: 'born', min: 18 });
    const child = clause('child', { op: 'age', fact: 'born', max: 11 });
    const older = clause('older', { op: 'age', fact: 'born', min: 17 });
    expect(check(version(group('all', [yes, adult, child, fixed])))).toEqual(['adult never_met', 'child never_met']);
    expect(check(version(group('all', [adult, older])))).toEqual(['older never_fails']);
    expect(check(version(group('none', [adult, child])))).toEqual([]);
  });

  it('is refused when one of several ways is closed to everybody, or says no more than another way', () => {
    const adult = clause('adult', { op: 'age', fact: 'born', min: 18 });
    const child = clause('child', { op: 'age', fact: 'born', max: 11 });
    const closed = group('any', [fixed, { ...group('all', [adult, child]), code: 'both' }]);
    expect(check(version(closed))).toEqual(['adult never_decides', 'child never_decides']);
    const older = clause('older', { op: 'age', fact: 'born', min: 17 });
    expect(check(version(group('any', [adult, older])))).toEqual(['adult never_decides']);
    expect(check(version(group('any', [fixed, adult, child])))).toEqual([]);
    expect(check(version(group('atLeast', [fixed, adult, child], 2)))).toEqual([]);
  });

  it('is refused with every clause named when no single one is to blame', () => {
    const amount = (code: string, bounds: object): Rule =>
      clause(code, { op: 'number', fact: 'amount', ...bounds } as never);
    const [adult, child] = [{ min: 18 }, { max: 11 }].map((bounds, at) =>
      clause(at === 0 ? 'adult' : 'child', { op: 'age', fact: 'born', ...bounds } as never),
    ) as [Rule, Rule];
    const rules = [adult, child, amount('more', { min: 9 }), amount('less', { max: 2 })];
    const all = ['adult', 'child', 'more', 'less'].map((code) => `${code} never_met`);
    expect(check(version(group('all', rules)))).toEqual(all);
  });

  it('takes open ranges, lasting proofs and areas', () => {
    const proofs = [{ proof: 'card', maxAge: null, verified: true }];
    const from = clause('from', { op: 'date', fact: 'event', from: '2024-01-01' });
    const until = clause('until', { op: 'date', fact: 'event', to: '2025-01-01' }, { proofs });
    const within = clause('within', { op: 'within', fact: 'area', areas: ['VN/22'] });
    expect(check(version(group('all', [from, until, within])))).toEqual([]);
  });

  it('is refused for an empty group, a number out of range, a code used twice', () => {
    expect(check(version(group('all', [])))).toEqual(['g empty_group']);
    expect(check(version(group('atLeast', [yes, fixed], 3)))).toEqual(['g least_out_of_range']);
    expect(check(version(group('atLeast', [yes, fixed])))).toEqual(['g least_out_of_range']);
    expect(check(version(group('atLeast', [yes, fixed], 2)))).toEqual([]);
    expect(check(version({ ...group('all', [yes, yes]), texts: { ...TEXTS, id: '' } }))).toEqual([
      'g missing_text',
      'yes code_used_twice',
    ]);
  });

  it('is refused for terms and routes that lead nowhere', () => {
    const term = { code: 't', value: null, unit: null, source: ' ', verified: true, texts: { ...TEXTS, en: '' } };
    const route = { clause: 'gone', when: fixed.test, to: ['q'], texts: { ...TEXTS, en: '' } };
    expect(check(version(yes, { terms: [term], routes: [route] }))).toEqual([
      'gone unknown_clause',
      'gone unknown_programme',
      'gone missing_text',
      't missing_text',
      't missing_source',
    ]);
    const fine = {
      terms: [{ ...term, source: 's', texts: TEXTS }],
      routes: [{ clause: 'yes', to: ['p'], texts: TEXTS }],
    };
    expect(check(version(yes, fine))).toEqual([]);
  });

  it('is refused when its dates are reversed or another version applies on one of its days', () => {
    const dates = (validFrom: string, validTo: string | null): string[] =>
      check(
        version(yes, { validFrom, validTo }),
        file(version(yes, { code: 'p@1', validFrom: '2026-01-01', validTo: '2026-04-30' })),
      );
    expect(dates('2026-05-01', null)).toEqual([]);
    expect(dates('2026-04-30', null)).toEqual(['p@2 dates_overlap']);
    expect(dates('2025-01-01', '2025-12-31')).toEqual([]);
    expect(dates('2025-01-01', '2026-01-01')).toEqual(['p@2 dates_overlap']);
    expect(dates('2026-06-02', '2026-06-01')).toEqual(['p@2 dates_reversed']);
    const open = file(version(yes, { code: 'p@1', validFrom: '2026-01-01', validTo: null }));
    expect(check(version(yes), open)).toEqual(['p@2 dates_overlap']);
    expect(check(version(yes, { code: 'p@1' }), open)).toEqual([]);
  });

  it('is refused for a reference to nothing, to itself, or round a circle', () => {
    const back = (rule: Rule, change: Partial<ProgrammeVersion> = {}): ProgrammeFile =>
      file(version(rule, { code: 'q@1', programme: 'q', validTo: null, ...change }));
    const draft = version(group('all', [yes, refers('q')]));
    expect(check(draft)).toEqual(['r unknown_programme']);
    expect(check(version(group('all', [yes, refers('p')])))).toEqual(['r cycle']);
    expect(check(draft, back(refers('p')))).toEqual(['r cycle']);
    expect(check(draft, back(refers('q')))).toEqual(['r cycle']);
    expect(check(draft, back(refers('gone')))).toEqual(['yes never_met']);
    expect(check(draft, back(fixed))).toEqual([]);
    // Another circle, on days on which the draft does not apply.
    expect(check(draft, back(refers('p'), { validFrom: '2027-01-01' }))).toEqual(['yes never_met']);
  });
});
