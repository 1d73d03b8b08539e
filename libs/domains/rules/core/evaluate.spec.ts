import type { FactSheet, FactValue, HeldProof } from './facts.js';
import { Rulebook } from './rulebook.js';
import type { Clause, Group, Programme, ProgrammeVersion, Rule, Test } from './rule.js';

const TEXTS = { id: 'a', vi: 'b', en: 'c' };
const when = (day: string): { day: string; zone: string } => ({ day, zone: 'Asia/Ho_Chi_Minh' });
const programme = (code: string): Programme => ({
  code,
  kind: 'loan',
  country: 'VN',
  asker: 'person',
  giver: 'vbsp',
  names: TEXTS,
  giverNames: TEXTS,
  stacking: {
    rules: [],
    purpose: null,
    lastsDays: 0,
    lastsVerified: true,
    fillsDays: false,
    worth: 1,
    worthVerified: true,
  },
});
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
const group = (kind: Group['kind'], code: string, ...rules: Rule[]): Group => ({ kind, code, rules });
const version = (rule: Rule, change: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  code: 'p@1',
  programme: 'p',
  validFrom: '2026-05-01',
  validTo: null,
  status: 'approved',
  source: 's',
  rule,
  terms: [],
  routes: [],
  ...change,
});
const CATALOGUE = { facts: [], proofs: [], waitCost: 1 };
const book = (...versions: ProgrammeVersion[]): Rulebook =>
  new Rulebook(
    CATALOGUE,
    [...new Set(versions.map((each) => each.programme))].map((code) => ({
      programme: programme(code),
      versions: versions.filter((each) => each.programme === code),
    })),
  );
const said = (value: FactValue, ...proofs: HeldProof[]): { value: FactValue; proofs: HeldProof[] } => ({
  value,
  proofs,
});
const letter = (issuedOn: string): HeldProof => ({ proof: 'letter', issuedOn });
const needsLetter = { proofs: [{ proof: 'letter', maxAge: { count: 6, unit: 'months' as const }, verified: true }] };
const a = clause('a', { op: 'is', fact: 'a', value: true });
const b = clause('b', { op: 'is', fact: 'b', value: true });
const c = clause('c', { op: 'is', fact: 'c', value: true });
const ask = (rule: Rule, sheet: FactSheet, day = '2026-05-01'): ReturnType<Rulebook['ask']> =>
  book(version(rule)).ask('p', sheet, when(day));
const [yes, no] = [said(true), said(false)];

describe('three values', () => {
  it.each([
    ['all', { a: yes, b: yes, c: yes }, 'yes'],
    ['all', { a: yes, b: yes }, 'unknown'],
    ['all', { a: no, b: yes }, 'no'],
    ['any', { a: yes }, 'yes'],
    ['any', { a: no, b: no }, 'unknown'],
    ['any', { a: no, b: no, c: no }, 'no'],
    ['none', { a: no, b: no, c: no }, 'yes'],
    ['none', { a: no, b: no }, 'unknown'],
    ['none', { a: yes }, 'no'],
  ] as const)('%s of %j is %s', (kind, sheet, expected) => {
    expect(ask(group(kind, 'g', a, b, c), sheet).outcome).toBe(expected);
  });

  it.each([
    [{ a: yes, b: yes }, 'yes'],
    [{ a: yes, b: no }, 'unknown'],
    [{ a: no, b: no }, 'no'],
  ] as const)('at least two of three, %j: %s, and none of it turned round', (sheet, expected) => {
    const two: Group = { ...group('atLeast', 'g', a, b, c), least: 2 };
    expect(ask(two, sheet).outcome).toBe(expected);
    const turned = { yes: 'no', no: 'yes', unknown: 'unknown' }[expected];
    expect(ask(group('none', 'n', two), sheet).outcome).toBe(turned);
    expect(ask(group('none', 'n', group('none', 'm', two)), sheet).outcome).toBe(expected);
  });
});

describe('proofs', () => {
  const shown = clause('a', a.test, needsLetter);
  const reason = (rule: Rule, sheet: FactSheet, day?: string): object => ask(rule, sheet, day).reasons[0] ?? {};

  it('are needed for what favours the asker, not for what does not', () => {
    expect(reason(shown, { a: yes })).toMatchObject({
      state: 'unproven',
      proofs: [{ proof: 'letter', state: 'missing', issuedOn: null, expiredOn: null, ageVerified: true }],
    });
    expect(reason(shown, { a: no })).toMatchObject({ state: 'unmet' });
    expect(reason(group('none', 'g', shown), { a: no })).toMatchObject({ state: 'unproven', excludes: true });
    expect(reason(group('none', 'g', shown), { a: yes })).toMatchObject({ state: 'unmet' });
    expect(reason(shown, {})).toMatchObject({ state: 'unknown', missingFacts: ['a'] });
  });

  it('grow old, and the answer says since when', () => {
    const sheet = { a: said(true, letter('2025-11-01'), letter('2026-01-31'), letter('2025-12-01')) };
    expect(reason(shown, sheet, '2026-07-31')).toMatchObject({ state: 'met', proofs: [{ state: 'held' }] });
    expect(reason(shown, sheet, '2026-08-01')).toMatchObject({
      state: 'unproven',
      proofs: [{ state: 'expired', issuedOn: '2026-01-31', expiredOn: '2026-08-01' }],
    });
  });

  it('do not count before they were issued, nor for another thing; lasting ones last', () => {
    expect(reason(shown, { a: said(true, letter('2026-05-02')) })).toMatchObject({ state: 'unproven' });
    expect(reason(shown, { a: said(true, { proof: 'card', issuedOn: '2026-04-01' }) })).toMatchObject({
      state: 'unproven',
    });
    const lasting = clause('a', a.test, { proofs: [{ proof: 'letter', maxAge: null, verified: true }] });
    expect(reason(lasting, { a: said(true, letter('1990-01-01')) })).toMatchObject({ state: 'met' });
  });

  it('of the part of a share will do, of the whole it will not', () => {
    const share = clause('s', { op: 'share', part: 'x', whole: 'y', min: 10 }, needsLetter);
    expect(reason(share, { x: said(3, letter('2026-04-01')), y: said(30) })).toMatchObject({ state: 'met' });
    expect(reason(share, { x: said(3), y: said(30, letter('2026-04-01')) })).toMatchObject({ state: 'unproven' });
    expect(reason(share, { x: said(3) })).toMatchObject({ state: 'unknown', missingFacts: ['y'] });
  });
});

describe('the answer', () => {
  it('rests on what decided, and tells of the rest', () => {
    const answer = ask(group('all', 'g', a, group('any', 'h', b, c)), { a: no, b: yes });
    expect(answer.reasons.map(({ clause: code, state, decides }) => [code, state, decides])).toEqual([
      ['a', 'unmet', true],
      ['b', 'met', false],
      ['c', 'unknown', false],
    ]);
    expect(answer.groups).toEqual([
      { group: 'g', outcome: 'no' },
      { group: 'h', outcome: 'yes' },
    ]);
  });

  it('names version, day and zone, and every figure no source was read for', () => {
    const doubtful = clause('a', a.test, { verified: false });
    const term = { code: 'cap', value: 1, unit: 'VND', source: 's', verified: false, texts: TEXTS };
    const old = clause('b', b.test, {
      proofs: [
        { proof: 'card', maxAge: null, verified: false },
        { proof: 'letter', maxAge: { count: 1, unit: 'days' }, verified: false },
      ],
    });
    const asked = version(group('all', 'g', doubtful, old, c), {
      terms: [term, { ...term, code: 'x', verified: true }],
    });
    const answer = book(asked).ask('p', {}, when('2026-06-01'));
    expect(answer).toMatchObject({ programme: 'p', version: 'p@1', day: '2026-06-01', zone: 'Asia/Ho_Chi_Minh' });
    expect(answer.unverified).toEqual(['a', 'b:letter', 'cap']);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});

describe('the day', () => {
  const first = version(a, { code: 'p@1', validFrom: '2026-01-01', validTo: '2026-04-30' });
  const second = version(b, { code: 'p@2' });
  const draft = version(c, { code: 'p@3', validFrom: '2027-01-01', status: 'draft' });
  const early = version(c, { code: 'p@0', validFrom: '2025-06-01', validTo: '2025-06-30', status: 'draft' });
  const both = book(early, second, first, draft);

  it.each([
    ['2025-06-15', null, '2026-01-01'],
    ['2025-12-31', null, '2026-01-01'],
    ['2026-01-01', 'p@1', null],
    ['2026-04-30', 'p@1', null],
    ['2026-05-01', 'p@2', null],
    ['2027-01-01', 'p@2', null],
  ])('%s chooses %s', (day, code, opensOn) => {
    expect(both.ask('p', { a: yes, b: yes }, when(day))).toMatchObject({
      version: code,
      opensOn,
      outcome: code ? 'yes' : 'no',
    });
  });

  it('knows no programme it was not given', () => {
    expect(both.ask('q', {}, when('2026-05-01'))).toMatchObject({ version: null, outcome: 'no', opensOn: null });
    expect(both.programmes.map(({ code }) => code)).toEqual(['p']);
    expect(both.compiledAt('p', '2026-05-01')).toBe(both.compiledAt('p', '2026-06-01'));
  });

  it('reaches through a reference to the version of the same day', () => {
    const refers = version(
      group(
        'all',
        'g',
        c,
        { kind: 'programme', code: 'r', programme: 'p' },
        group('none', 'n', {
          kind: 'programme',
          code: 's',
          programme: 'gone',
        }),
      ),
      { code: 'q@1', programme: 'q', validFrom: '2025-01-01' },
    );
    const three = book(first, second, refers);
    expect(three.ask('q', { a: yes, c: yes }, when('2026-04-30'))).toMatchObject({ outcome: 'yes' });
    expect(three.ask('q', { a: yes, c: yes }, when('2026-05-01'))).toMatchObject({ outcome: 'unknown' });
    expect(three.ask('q', { a: yes, c: yes }, when('2025-12-31'))).toMatchObject({ outcome: 'no' });
  });
});
