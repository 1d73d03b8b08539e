import { TEXTS } from '../../../../test/support/rules/chance.js';
import { type Comparison, compareVersions } from './compare.js';
import type { Clause, Group, ProgrammeVersion, Rule, Term } from './rule.js';

const clause = (code: string, change: Partial<Clause> = {}): Clause => ({
  kind: 'clause',
  code,
  article: '1',
  source: 's',
  test: { op: 'number', fact: 'amount', max: 10 },
  proofs: [],
  verified: true,
  texts: TEXTS,
  ...change,
});
const group = (kind: Group['kind'], code: string, ...rules: Rule[]): Group => ({ kind, code, rules });
const term = (code: string, change: Partial<Term> = {}): Term => ({
  ...{ code, value: 1, unit: 'VND', source: 's', verified: true, texts: TEXTS },
  ...change,
});
const version = (rule: Rule, change: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  ...{ code: 'p@1', programme: 'p', validFrom: '2026-01-01', validTo: null, status: 'approved', source: 's' },
  ...{ rule, terms: [], routes: [] },
  ...change,
});
const said = (list: Comparison['clauses' | 'groups' | 'terms' | 'routes']): string[] =>
  list.map(({ code, change, parts }) => [code, change, ...parts].join(' '));

describe('two versions', () => {
  it('are compared clause by clause, in the order of the new one, with what is gone at the end', () => {
    const old = version(group('all', 'g', clause('gone'), clause('a'), clause('b')));
    const fresh = version(group('all', 'g', clause('b'), clause('new'), clause('a', { article: '2' })));
    const { clauses } = compareVersions(old, fresh);
    expect(said(clauses)).toEqual(['b same', 'new added', 'a changed article', 'gone removed']);
    expect(clauses.map(({ before, after }) => [before?.article, after?.article])).toEqual([
      ['1', '1'],
      [undefined, '1'],
      ['1', '2'],
      ['1', undefined],
    ]);
  });

  it.each<[string, Partial<Clause>]>([
    ['test', { test: { op: 'number', fact: 'amount', max: 11 } }],
    ['proofs', { proofs: [{ proof: 'card', maxAge: null, verified: true }] }],
    ['article', { article: '2' }],
    ['source', { source: 't' }],
    ['verified', { verified: false }],
    ['texts', { texts: { ...TEXTS, vi: 'z' } }],
  ])('name what changed of a clause: %s', (part, change) => {
    expect(said(compareVersions(version(clause('a')), version(clause('a', change))).clauses)).toEqual([
      `a changed ${part}`,
    ]);
  });

  it('do not differ by the order in which a database keeps keys', () => {
    const turned = clause('a', { test: { max: 10, fact: 'amount', op: 'number' } });
    expect(said(compareVersions(version(clause('a')), version(turned)).clauses)).toEqual(['a same']);
  });

  it('tell when a clause stands elsewhere, and what became of the groups', () => {
    const reference = { kind: 'programme', code: 'r', programme: 'q' } as const;
    const old = version(group('all', 'g', clause('a'), reference, group('any', 'h', clause('b'))));
    const fresh = version(
      group(
        'all',
        'g',
        { ...reference, programme: 'z' },
        { ...group('atLeast', 'h', clause('a'), clause('b')), least: 2 },
      ),
    );
    const { clauses, groups } = compareVersions(old, fresh);
    expect(said(clauses)).toEqual(['a changed place', 'b changed place']);
    expect(said(groups)).toEqual(['g same', 'r changed programme', 'h changed kind least']);
  });

  it('tell of terms, routes and dates', () => {
    const routes = [{ clause: 'a', to: ['q', 'r'], texts: TEXTS }];
    const old = version(clause('a'), { terms: [term('cap'), term('rate')], routes, validTo: '2026-12-31' });
    const fresh = version(clause('a'), {
      terms: [term('cap', { value: 2, verified: false })],
      routes: [
        ...routes.map((route) => ({ ...route, texts: { ...TEXTS, en: 'z' } })),
        { clause: 'a', to: ['p'], texts: TEXTS },
      ],
      validFrom: '2027-01-01',
    });
    const { terms, routes: ways, dates } = compareVersions(old, fresh);
    expect(said(terms)).toEqual(['cap changed value verified', 'rate removed']);
    expect(said(ways)).toEqual(['a → q, r changed texts', 'a → p added']);
    expect(dates).toEqual({
      before: { validFrom: '2026-01-01', validTo: '2026-12-31' },
      after: { validFrom: '2027-01-01', validTo: null },
    });
  });

  it('are all new when there was none before', () => {
    const { clauses, groups, terms, routes, dates } = compareVersions(null, version(group('all', 'g', clause('a'))));
    expect([said(clauses), said(groups), terms, routes, dates.before]).toEqual([
      ['a added'],
      ['g added'],
      [],
      [],
      null,
    ]);
  });
});
