import type { FactSheet, FactValue, StatedFact } from './core/facts.js';
import { leftOutOf } from './core/left-out.js';
import { togetherOf } from './core/prospects.js';
import { Rulebook } from './core/rulebook.js';
import { readCatalogue, readProgrammes } from './rule-files.js';

const book = new Rulebook(readCatalogue(), readProgrammes());
const WHEN = { day: '2026-06-01', zone: 'Asia/Ho_Chi_Minh', until: '2028-05-31' };
const said = (value: FactValue, ...proofs: string[]): StatedFact => ({
  value,
  proofs: proofs.map((proof) => ({ proof, issuedOn: '2026-05-20' })),
});

const COURSE: FactSheet = {
  'person.supportedGroup': said(true, 'commune-confirmation'),
  'person.courseSupportReceived': said(false, 'commune-confirmation'),
};
const FAR: FactSheet = { ...COURSE, 'request.courseDistanceKm': said(15, 'residence-record') };
const ADULT: FactSheet = { 'person.birthDate': said('1990-01-01', 'identity-card') };
const FUND: FactSheet = {
  'person.needsCapital': said(true, 'business-plan'),
  'request.amount': said(20_000_000),
  'request.termMonths': said(60),
};
const HIV: FactSheet = {
  'person.hiv': said(true, 'hiv-result'),
  'household.savingsGroup': said(true, 'group-record'),
};
const IPWL: FactSheet = {
  'person.inSocialRehabilitation': said(true, 'ipwl-letter'),
  'person.rehabilitationPlace': said('ipwl', 'ipwl-letter'),
  'person.aidedBy': said([], 'directorate-record'),
};
const HOMELESS: FactSheet = {
  ...ADULT,
  'person.livesOutsideNorms': said(true, 'social-report'),
  'person.hasHome': said(false, 'social-report'),
  'person.roams': said(true, 'social-report'),
  'person.fixedJob': said(false, 'social-report'),
  'person.shelter': said('carriage', 'social-report'),
  'person.begs': said(true, 'social-report'),
};

const sureOf = (country: 'ID' | 'VN', ...known: readonly FactSheet[]) =>
  togetherOf(book, country, Object.assign({}, ...known) as FactSheet, WHEN).sure;
const shown = (country: 'ID' | 'VN', ...known: readonly FactSheet[]): string[] =>
  sureOf(country, ...known).packages.map(({ steps }) =>
    steps.map(({ programme, from }) => `${programme.slice(3)}${from === WHEN.day ? '' : ` ${from}`}`).join(' + '),
  );

// Written from the law texts by hand, as the golden tables are.
describe('what goes together of the coded programmes', () => {
  it.each<[string, string[], 'ID' | 'VN', ...FactSheet[]]>([
    [
      'support for the way goes with the supported course',
      ['decision-46-2015.course + decision-46-2015.travel'],
      'VN',
      FAR,
    ],
    [
      'who takes the job at once has no course, so no support for the way to it',
      ['job', 'decision-46-2015.course + decision-46-2015.travel + job 2026-08-30'],
      'VN',
      FAR,
      ADULT,
    ],
    [
      'the course was supported before: neither of them again',
      [''],
      'VN',
      FAR,
      { 'person.courseSupportReceived': said(true) },
    ],
    ['one loan for a business: the larger one', ['decree-338-2025.worker'], 'VN', FUND, HIV],
    ['one is owed already: none', [''], 'VN', FUND, HIV, { 'person.samePurposeLoan': said(true) }],
    ['aid of two directorates goes together', ['aid.homeless + uep-ipwl + job'], 'ID', IPWL, HOMELESS],
    [
      'aid of this directorate before: not through the IPWL again',
      ['aid.homeless + job'],
      'ID',
      IPWL,
      HOMELESS,
      { 'person.aidedBy': said(['rskp-napza'], 'directorate-record') },
    ],
  ])('%s', (_, expected, country, ...known) => expect(shown(country, ...known)).toEqual(expected));

  it('a package without the course says that support for the way needs it', () => {
    const { ask, packages } = sureOf('VN', FAR, ADULT);
    expect(leftOutOf(ask, packages[0]!)).toContainEqual({
      offer: 'vn.decision-46-2015.travel',
      because: expect.objectContaining({
        why: 'rule',
        blame: expect.objectContaining({ rule: expect.objectContaining({ code: 'with-course' }), other: null }),
      }),
    });
  });

  it('rules of stacking name programmes and bodies that are there', () => {
    const [codes, givers] = ['code', 'giver'].map(
      (key) => new Set(book.programmes.map((each) => each[key as 'code' | 'giver'])),
    );
    const rules = book.programmes.flatMap(({ stacking }) => stacking.rules);
    const lost = rules.filter(
      (rule) =>
        (rule.kind === 'only_with' && !codes!.has(rule.programme)) ||
        (rule.kind === 'never_aided' && !givers!.has(rule.body)),
    );
    expect(lost).toEqual([]);
    expect(rules.length).toBeGreaterThan(10);
  });
});
