import { TEXTS } from '../../../../test/support/rules/chance.js';
import { leftOut, rowsOf, type PersonMove } from './discretion.js';
import { contentOf, type VersionInput } from './draft-input.js';
import { flatten, MOST, testOf, unflatten, type FlatNode } from './flat.js';
import {
  afterMove,
  besideDraft,
  endedBy,
  movesOpen,
  VERSION_MOVES,
  VERSION_STATUSES,
  type VersionFacts,
} from './lifecycle.js';
import type { Outcome } from './answer.js';
import type { Programme, ProgrammeFile, ProgrammeVersion, Rule } from './rule.js';

const clause = (code: string, parent: string | null = 'all', change: Partial<FlatNode> = {}): FlatNode => ({
  ...{ code, parent, kind: 'clause', article: '1', source: 's', verified: true, proofs: [], texts: TEXTS },
  test: { op: 'is', fact: 'f', value: true },
  ...change,
});
const group = (code: string, parent: string | null = null, change: Partial<FlatNode> = {}): FlatNode => ({
  ...{ code, parent, kind: 'all' },
  ...change,
});
const problems = (nodes: readonly FlatNode[]): string[] => {
  const tree = unflatten(nodes);
  return 'problems' in tree ? tree.problems.map(({ path, code }) => `${path} ${code}`) : [];
};
const ruleOf = (nodes: readonly FlatNode[]): Rule => {
  const tree = unflatten(nodes);
  if ('problems' in tree) throw new Error(JSON.stringify(tree.problems));
  return tree.rule;
};

describe('lines of a version', () => {
  it('are a tree and back', () => {
    const nodes = [
      group('all', null, { texts: TEXTS }),
      clause('a'),
      group('some', 'all', { kind: 'atLeast', least: 1 }),
      clause('b', 'some', { proofs: [{ proof: 'p', maxAge: { count: 1, unit: 'months' }, verified: false }] }),
      group('ref', 'all', { kind: 'programme', programme: 'q' }),
      group('one', 'all', { kind: 'any' }),
      clause('c', 'one'),
    ];
    const rule = ruleOf(nodes);
    expect(ruleOf(flatten(rule))).toEqual(rule);
    expect(flatten(rule).map(({ code, parent }) => [code, parent])).toEqual(
      nodes.map(({ code, parent }) => [code, parent]),
    );
    expect(ruleOf([clause('only', null)])).toMatchObject({ kind: 'clause', code: 'only' });
  });

  it('fill what was left out with nothing, for the draft check to name', () => {
    const bare = { code: 'a', parent: 'all', kind: 'clause', test: { op: 'number' } } as const;
    const rule = ruleOf([
      group('all'),
      bare,
      group('ref', 'all', { kind: 'programme' }),
      group('n', 'all', { kind: 'atLeast' }),
    ]);
    expect(rule).toMatchObject({
      rules: [
        {
          article: '',
          source: '',
          verified: false,
          proofs: [],
          texts: { id: '', vi: '', en: '' },
          test: { op: 'number', fact: '' },
        },
        { programme: '' },
        { least: 1, rules: [] },
      ],
    });
    expect(flatten({ kind: 'atLeast', code: 'g', rules: [] })[0]?.least).toBe(1);
  });

  it.each([
    [
      { op: 'is', fact: 'f', value: false, min: 3 },
      { op: 'is', fact: 'f', value: false },
    ],
    [
      { op: 'is', fact: 'f' },
      { op: 'is', fact: 'f', value: true },
    ],
    [
      { op: 'in', fact: 'f', codes: ['a', 'a'] },
      { op: 'in', fact: 'f', codes: ['a'] },
    ],
    [{ op: 'has' }, { op: 'has', fact: '', codes: [] }],
    [
      { op: 'within', fact: 'f', areas: ['VN'] },
      { op: 'within', fact: 'f', areas: ['VN'] },
    ],
    [
      { op: 'date', fact: 'f', from: '2026-01-01' },
      { op: 'date', fact: 'f', from: '2026-01-01' },
    ],
    [
      { op: 'date', fact: 'f', to: '2026-01-01' },
      { op: 'date', fact: 'f', to: '2026-01-01' },
    ],
    [
      { op: 'since', fact: 'f', max: 5 },
      { op: 'since', fact: 'f', unit: 'months', max: 5 },
    ],
    [
      { op: 'since', fact: 'f', unit: 'days', min: 1 },
      { op: 'since', fact: 'f', unit: 'days', min: 1 },
    ],
    [
      { op: 'age', fact: 'f', min: 17, max: null },
      { op: 'age', fact: 'f', min: 17 },
    ],
    [
      { op: 'number', fact: 'f', max: 2 },
      { op: 'number', fact: 'f', max: 2 },
    ],
    [
      { op: 'share', part: 'a', whole: 'b', min: 10 },
      { op: 'share', part: 'a', whole: 'b', min: 10 },
    ],
    [{ op: 'each' }, { op: 'each', part: '', whole: '' }],
  ] as const)('read of a test what its op reads: %j', (flat, test) => {
    expect(testOf(flat)).toEqual(test);
  });

  it('are refused when they are no tree', () => {
    expect(problems([])).toEqual(['nodes required']);
    expect(problems([group('all'), ...Array.from({ length: 61 }, (_, at) => clause(`c${at}`))])).toEqual([
      'nodes too_many',
    ]);
    expect(problems(Array.from({ length: 121 }, (_, at) => group(`g${at}`)))).toEqual(['nodes too_many']);
    expect(problems([group('all'), clause('a'), clause('a')])).toEqual(['clause.a rules.code_used_twice']);
    expect(problems([group('all'), clause('b', 'a')])).toEqual(['clause.b rules.no_place']);
    expect(problems([group('all'), clause('a'), clause('b', 'a')])).toEqual(['clause.b rules.no_place']);
    expect(problems([group('all'), clause('b', null)])).toEqual(['clause.b rules.no_place']);
    expect(problems([group('A b')])).toEqual(['clause.A b unknown_reference']);
    const deep = Array.from({ length: MOST.depth + 1 }, (_, at) => group(`g${at}`, at === 0 ? null : `g${at - 1}`));
    expect(problems(deep)).toEqual([`clause.g${MOST.depth} rules.no_place`]);
  });

  it('are refused when a line is too long, too full, or asks nothing', () => {
    const long = { ...TEXTS, vi: 'x'.repeat(MOST.text + 1) };
    const age = { proof: 'p', maxAge: { count: 0, unit: 'days' }, verified: true } as const;
    const many = Array.from({ length: MOST.items + 1 }, (_, at) => String(at));
    expect(problems([clause('a', null, { texts: long })])).toEqual(['clause.a too_long']);
    expect(problems([clause('a', null, { article: 'x'.repeat(MOST.short + 1) })])).toEqual(['clause.a too_long']);
    expect(problems([clause('a', null, { proofs: [age] })])).toEqual(['clause.a too_small']);
    expect(problems([clause('a', null, { proofs: null, test: { op: 'in', fact: 'f', codes: many } })])).toEqual([
      'clause.a too_many',
    ]);
    expect(problems([clause('a', null, { test: null })])).toEqual(['clause.a required']);
  });
});

describe('what an administrator writes', () => {
  const input = (change: Partial<VersionInput> = {}): VersionInput => ({
    ...{ validFrom: '2030-01-01', source: ' s ', nodes: [clause('a', null)], terms: [], routes: [] },
    ...change,
  });
  const term = { code: 't', value: 1, unit: 'VND', source: 's', verified: true, texts: TEXTS };
  const route = { clause: 'a', to: ['q'], texts: TEXTS };
  const said = (change: Partial<VersionInput>): string[] => {
    const content = contentOf(input(change));
    return content.ok ? [] : (content.refusal.problems ?? []).map(({ path, code }) => `${path} ${code}`);
  };

  it('becomes what a version says', () => {
    const when = { op: 'is', fact: 'f', value: false } as const;
    const content = contentOf(input({ terms: [term], routes: [route, { ...route, when }] }));
    expect(content).toMatchObject({
      ok: true,
      value: { source: 's', terms: [term], routes: [route, { ...route, when }] },
    });
    expect(said({ terms: [{ ...term, unit: null }] })).toEqual([]);
  });

  it('is refused with each place named', () => {
    const texts = { ...TEXTS, id: 'x'.repeat(MOST.text + 1) };
    expect(said({ source: ' ' })).toEqual(['source required']);
    expect(said({ source: 'x'.repeat(MOST.short + 1) })).toEqual(['source too_long']);
    expect(said({ nodes: [] })).toEqual(['nodes required']);
    expect(said({ terms: [{ ...term, texts, unit: '%%' }] })).toEqual([
      'clause.t too_long',
      'clause.t unknown_reference',
    ]);
    expect(said({ routes: [{ ...route, texts }] })).toEqual(['clause.a too_long']);
    expect(said({ terms: Array.from({ length: 41 }, () => term) })).toEqual(['terms too_many']);
    expect(said({ routes: Array.from({ length: 41 }, () => route) })).toEqual(['routes too_many']);
  });
});

describe('the life of a version', () => {
  const facts = (change: Partial<VersionFacts> = {}): VersionFacts => ({
    ...{ status: 'draft', validFrom: '2026-05-02', followedById: null, authorIds: ['ayu'] },
    ...change,
  });
  const today = '2026-05-01';
  const [ayu, bima] = [
    { actorId: 'ayu', today },
    { actorId: 'bima', today },
  ];
  const open = (change: Partial<VersionFacts>, who = bima) => movesOpen(facts(change), who).join();

  it.each([
    ['draft', 'edit,preview,withdraw', 'edit,preview,withdraw'],
    ['previewed', 'edit,preview,withdraw', 'edit,preview,approve,withdraw'],
    ['approved', 'schedule,withdraw', 'schedule,withdraw'],
    ['scheduled', 'withdraw', 'withdraw'],
    ['withdrawn', '', ''],
  ] as const)('%s: its author may %s, a second person %s', (status, own, others) => {
    expect([open({ status }, ayu), open({ status })]).toEqual([own, others]);
  });

  it('lets nobody approve as nobody, and says why each move is refused', () => {
    expect(open({ status: 'previewed' }, { actorId: null, today } as unknown as typeof bima)).not.toContain('approve');
    const codes = VERSION_STATUSES.flatMap((status) =>
      VERSION_MOVES.flatMap((move) => {
        const verdict = afterMove(move, facts({ status }), ayu);
        return verdict.ok ? [] : [verdict.refusal.code];
      }),
    );
    expect([...new Set(codes)].sort()).toEqual([
      'rules.approve_first',
      'rules.only_drafts_edited',
      'rules.only_drafts_previewed',
      'rules.own_work',
      'rules.preview_first',
      'rules.withdrawn_already',
    ]);
  });

  it('moves no day that has begun, and withdraws nothing that another counts on', () => {
    const verdict = (move: 'schedule' | 'withdraw', change: Partial<VersionFacts>) => {
      const said = afterMove(move, facts(change), bima);
      return said.ok ? said.value : said.refusal.code;
    };
    expect(verdict('schedule', { status: 'approved', validFrom: today })).toBe('rules.day_begun');
    expect(verdict('schedule', { status: 'approved' })).toBe('scheduled');
    expect(verdict('withdraw', { status: 'scheduled', validFrom: today })).toBe('rules.applies_already');
    expect(verdict('withdraw', { status: 'scheduled', followedById: 'x' })).toBe('rules.followed');
    expect(verdict('withdraw', { status: 'approved', validFrom: today })).toBe('withdrawn');
  });

  it('ends the open version before it, and no other', () => {
    const version = (code: string, validFrom: string, validTo: string | null): ProgrammeVersion =>
      ({ code, programme: 'p', validFrom, validTo }) as ProgrammeVersion;
    const draft = version('p@3', '2026-05-01', null);
    const closed = version('p@1', '2020-01-01', '2021-01-01');
    const before = version('p@2', '2022-01-01', null);
    expect(endedBy(draft, [closed, before])).toBe(before);
    expect(endedBy(draft, [draft, closed, version('p@4', '2026-05-01', null)])).toBeNull();
    const file = (code: string, versions: ProgrammeVersion[]): ProgrammeFile => ({
      programme: { code } as Programme,
      versions,
    });
    expect(besideDraft(draft, [file('p', [closed, before]), file('q', [before])])).toEqual([
      file('p', [closed, { ...before, validTo: '2026-04-30' }]),
      file('q', [before]),
    ]);
  });
});

describe('people left out of a preview', () => {
  const people = (count: number, from: Outcome = 'no', to: Outcome = 'yes'): PersonMove[] =>
    Array.from({ length: count }, (_, at) => ({ id: `${from}${100 + at}`, move: { from, to, clauses: [String(at)] } }));

  it('stand in rows, in the order of their ids', () => {
    const rows = rowsOf([...people(2).reverse(), ...people(1, 'yes', 'yes')]);
    expect(rows.map(({ name, people: here }) => [name, here.map(({ id }) => id)])).toEqual([
      ['no yes', ['no100', 'no101']],
      ['yes yes', ['yes100']],
    ]);
  });

  it('are none to nine, as the seed says, and the same for the same seed', () => {
    const [row] = rowsOf(people(30));
    const counts = Array.from({ length: 20 }, (_, seed) => leftOut(row!, seed).length);
    expect(counts.slice(0, 10)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
    expect(counts.slice(10)).toEqual(counts.slice(0, 10));
    expect(leftOut(row!, 7)).toEqual(leftOut(row!, 7));
    const who = (seed: number) => JSON.stringify(leftOut(row!, seed).map(({ clauses }) => clauses));
    expect(who(7)).not.toBe(who(17));
  });
});
