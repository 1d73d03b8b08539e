import { CATALOGUE, DAY, TEXTS } from '../../../../test/support/rules/chance.js';
import { readCatalogue, readProgrammes } from '../rule-files.js';
import type { FactSheet, FactValue, StatedFact } from './facts.js';
import { routesOf } from './routes.js';
import type { Clause, Programme, ProgrammeVersion, Rule, RouteRule, Test } from './rule.js';
import { Rulebook } from './rulebook.js';

const clause = (code: string, test: Test): Clause => ({
  kind: 'clause',
  code,
  article: '1',
  source: 's',
  test,
  proofs: [],
  verified: true,
  texts: TEXTS,
});
const route = (from: string, ...to: string[]): RouteRule => ({ clause: from, to, texts: { ...TEXTS, en: from } });
const all = (...rules: Rule[]): Rule => ({ kind: 'all', code: 'g', rules });
const fixed = clause('fixed', { op: 'is', fact: 'fixed', value: true });
const cap = clause('cap', { op: 'number', fact: 'amount', max: 10 });
const said = (value: FactValue): StatedFact => ({ value, proofs: [] });

interface Planned {
  readonly rule: Rule;
  readonly routes?: readonly RouteRule[];
}

const bookOf = (planned: Record<string, Planned>): Rulebook =>
  new Rulebook(
    CATALOGUE,
    Object.entries(planned).map(([code, { rule, routes = [] }]) => ({
      programme: { code } as Programme,
      versions: [
        {
          code: `${code}@1`,
          programme: code,
          validFrom: '2026-01-01',
          validTo: null,
          status: 'approved',
          rule,
          routes,
        },
      ].map((version) => ({ ...version, source: 's', terms: [] })) as ProgrammeVersion[],
    })),
  );
const doors = (book: Rulebook, sheet: FactSheet, programme = 'p', day = DAY): string[] => {
  const answer = book.ask(programme, sheet, { day, zone: 'Asia/Jakarta' });
  return routesOf(book, answer, sheet).map(
    ({ clause: by, programme: to, outcome, texts }) => `${by} → ${to} ${outcome} (${texts.en})`,
  );
};

describe('routes', () => {
  const open = { rule: cap };
  const closed = { rule: clause('never', { op: 'in', fact: 'code', codes: ['a'] }) };

  it('name what is open, what is not known yet, and what changes can open', () => {
    const book = bookOf({ p: { rule: fixed, routes: [route('fixed', 'q')] }, q: open });
    expect(doors(book, { fixed: said(false), amount: said(5) })).toEqual(['fixed → q yes (fixed)']);
    expect(doors(book, { fixed: said(false) })).toEqual(['fixed → q unknown (fixed)']);
    expect(doors(book, { fixed: said(false), amount: said(50) })).toEqual(['fixed → q no (fixed)']);
  });

  it('do not name what is closed for good, but where its own routes lead', () => {
    const shut = { fixed: said(false), code: said('c'), amount: said(5) };
    const p = { rule: fixed, routes: [route('fixed', 'q')] };
    expect(doors(bookOf({ p, q: closed }), shut)).toEqual([]);
    const onwards = { ...closed, routes: [route('never', 'p', 'r')] };
    expect(doors(bookOf({ p, q: onwards, r: open }), shut)).toEqual(['fixed → r yes (never)']);
    expect(doors(bookOf({ p, q: { ...onwards, routes: [route('never', 'p')] } }), shut)).toEqual([]);
  });

  it('belong to an answer of no and to the clauses it rests on', () => {
    const routes = [route('fixed', 'q'), route('cap', 'r')];
    const book = bookOf({ p: { rule: all(fixed, cap), routes }, q: open, r: { rule: fixed } });
    expect(doors(book, { amount: said(5) })).toEqual([]);
    expect(doors(book, { fixed: said(false), amount: said(5) })).toEqual(['fixed → q yes (fixed)']);
    expect(doors(book, { fixed: said(true), amount: said(50) })).toEqual(['cap → r yes (cap)']);
    // A clause that would do instead is met: nothing is closed.
    const either: Rule = { kind: 'any', code: 'h', rules: [fixed, cap] };
    const yes = clause('yes', { op: 'is', fact: 'yes', value: true });
    const both = bookOf({ p: { rule: all(either, yes), routes }, q: open });
    expect(doors(both, { fixed: said(false), amount: said(5) })).toEqual([]);
    expect(doors(both, { fixed: said(false), amount: said(5), yes: said(false) })).toEqual([]);
  });

  it('hold only while their own test does, and name each programme once', () => {
    const when: Test = { op: 'is', fact: 'yes', value: true };
    const routes = [{ ...route('fixed', 'q'), when }, route('cap', 'q')];
    const book = bookOf({ p: { rule: all(fixed, cap), routes }, q: { rule: clause('any', when) } });
    const shut = { fixed: said(false), amount: said(5) };
    expect(doors(book, { ...shut, yes: said(true) })).toEqual(['fixed → q yes (fixed)']);
    expect(doors(book, { ...shut, yes: said(false) })).toEqual([]);
    expect(doors(book, shut)).toEqual([]);
    expect(doors(book, { ...shut, amount: said(50), yes: said(true) })).toEqual(['fixed → q yes (fixed)']);
  });

  it('lead nowhere on a day without a version', () => {
    const book = bookOf({ p: { rule: fixed, routes: [route('fixed', 'gone')] } });
    expect(doors(book, { fixed: said(false) })).toEqual([]);
    expect(doors(book, { fixed: said(false) }, 'p', '2025-12-31')).toEqual([]);
  });
});

describe('the routes of the coded programmes', () => {
  const book = new Rulebook(readCatalogue(), readProgrammes());
  const day = '2026-11-28';
  const shown = (value: FactValue, proof: string): StatedFact => ({
    value,
    proofs: [{ proof, issuedOn: '2026-11-01' }],
  });
  const narcotics = { 'person.offences': shown(['narcotics'], 'verdict') };
  const inCare = {
    'person.inSocialRehabilitation': shown(true, 'ipwl-letter'),
    'person.rehabilitationPlace': shown('ipwl', 'ipwl-letter'),
  };
  const aided = (...bodies: string[]): FactSheet => ({ 'person.aidedBy': shown(bodies, 'directorate-record') });
  const from = (programme: string, sheet: FactSheet): string[] =>
    doors(book, sheet, programme, day).map((text) => text.replace(/ \(.*/u, ''));

  it.each<[string, FactSheet, string[]]>([
    ['id.aid.former-inmates', narcotics, ['case-narcotics → id.uep-ipwl unknown']],
    ['id.aid.former-inmates', { ...narcotics, ...inCare, ...aided() }, ['case-narcotics → id.uep-ipwl yes']],
    [
      'id.aid.former-inmates',
      { ...narcotics, 'person.inSocialRehabilitation': said(false) },
      ['case-narcotics → id.uep-ipwl no'],
    ],
    // Aided by that directorate before: the aid through the IPWL is closed too, credit is what is left.
    [
      'id.aid.former-inmates',
      { ...narcotics, ...inCare, ...aided('rskp-napza') },
      ['case-narcotics → id.kur.super-micro unknown'],
    ],
    ['id.aid.former-inmates', { 'person.offences': shown(['corruption'], 'verdict') }, []],
    ['id.uep-ipwl', { ...inCare, ...aided('rskp-napza') }, ['aided-before → id.kur.super-micro unknown']],
    ['id.aid.hiv', { 'person.activeDrugUse': said(true) }, ['active-drug-use → id.uep-ipwl unknown']],
    ['id.kur.super-micro', { 'request.amount': said(10_000_001) }, ['amount → id.kur.micro unknown']],
    [
      'id.kur.small',
      { 'request.amount': said(100_000_000) },
      ['amount → id.kur.micro unknown', 'amount → id.kur.super-micro no'],
    ],
    [
      'vn.decision-22-2023.person',
      { 'household.canBorrow': said(true) },
      ['no-household → vn.decision-22-2023.household unknown'],
    ],
    [
      'vn.decision-22-2023.person',
      { 'person.releasedOn': shown('2021-11-27', 'release-letter') },
      ['released-5-years → vn.decree-338-2025.worker unknown'],
    ],
    [
      'vn.decision-08-2026.person',
      { 'request.purpose': said('training') },
      ['purpose → vn.decision-08-2026.training unknown'],
    ],
  ])('%s, %j', (programme, sheet, expected) => expect(from(programme, sheet)).toEqual(expected));
});
