import { chance, TEXTS } from '../../../../test/support/rules/chance.js';
import { anAsk, placedTogether } from '../../../../test/support/rules/packages.js';
import { type LeftOut, leftOutOf } from './left-out.js';
import { packagesOf } from './packages.js';
import type { Offer, PackageAsk, Taken } from './placing.js';
import type { StackingRule } from './rule.js';

/** Holds what is said of one offer against placing it by hand. */
function check(ask: PackageAsk, inside: readonly string[], { offer, because }: LeftOut): void {
  const { days, stuck } = placedTogether(ask, [...inside, offer]);
  expect([ask, because.why === 'later']).toEqual([ask, stuck === null]);
  if (because.why === 'later') expect(days.get(because.programme)).toBe(because.on);
  if (because.why !== 'rule' && because.why !== 'days') return;
  const { owner, other, rule: by } = because.blame;
  expect([because.programme, other?.programme]).toContain(stuck);
  expect(owner).toBe(because.programme);
  expect(by === null).toBe(because.why === 'days');
  if (other === null) expect(by).toMatchObject({ kind: 'only_with' });
}

/** The reason in one word, for counting. */
const wordOf = ({ because }: LeftOut): string =>
  because.why === 'rule' && because.blame.rule?.kind === 'only_with' ? 'alone' : because.why;

describe('what a package leaves out', () => {
  it('is all else that is open, each with what placing it by hand comes to', () => {
    const dice = chance(47);
    const seen = new Map<string, number>();
    for (let set = 0; set < 150; set += 1) {
      const ask = anAsk(dice, 2 + (set % 7));
      for (const pack of packagesOf(ask)) {
        const inside = pack.steps.map(({ programme }) => programme);
        const left = leftOutOf(ask, pack);
        expect([...inside, ...left.map(({ offer }) => offer)].sort()).toEqual(
          ask.offers.map(({ programme }) => programme.code).sort(),
        );
        for (const each of left) {
          check(ask, inside, each);
          seen.set(wordOf(each), (seen.get(wordOf(each)) ?? 0) + 1);
        }
      }
    }
    expect(Math.min(...['rule', 'alone', 'days', 'later'].map((why) => seen.get(why) ?? 0))).toBeGreaterThan(20);
  });
});

const DAYS = { opensOn: '2026-05-01', closesOn: null };
const make = (code: string, kind: Offer['programme']['kind'], more: object = {}, days: Partial<Offer> = {}): Offer => ({
  programme: {
    ...{ code, kind, giver: code },
    stacking: {
      ...{
        rules: [],
        purpose: null,
        lastsDays: 30,
        lastsVerified: true,
        fillsDays: false,
        worth: 1,
        worthVerified: true,
      },
      ...more,
    },
  },
  ...DAYS,
  ...days,
});
const rule = (change: object): StackingRule =>
  ({
    ...{ code: 'r', validFrom: '2020-01-01', validTo: null, article: '1', source: 's', verified: true, texts: TEXTS },
    ...change,
  }) as StackingRule;
const reasons = (offers: readonly Offer[], taken: readonly Taken[] = []): object[][] => {
  const ask: PackageAsk = { offers, taken, day: '2026-05-01', until: '2026-12-31' };
  return packagesOf(ask).map((pack) => leftOutOf(ask, pack));
};

describe('the reason', () => {
  const one = rule({ kind: 'one_loan', purpose: 'business' });
  const loan = { rules: [one], purpose: 'business', lastsDays: 3650 };

  it('is the rule, and the other thing it speaks of', () => {
    const [left] = reasons([make('small', 'loan', loan), make('large', 'loan', { ...loan, worth: 9 })]);
    expect(left).toMatchObject([
      {
        offer: 'small',
        because: {
          why: 'rule',
          programme: 'small',
          blame: { rule: one, owner: 'small', other: { programme: 'large' } },
        },
      },
    ]);
  });

  it('is the rule of what is there already, when that would begin later', () => {
    const first = make(
      'z',
      'grant',
      { rules: [rule({ kind: 'never_aided', body: 'a' })], worth: 5 },
      { opensOn: '2026-06-01' },
    );
    const early = make('a', 'grant', { worth: 1 }, { closesOn: '2026-05-10' });
    const out = reasons([first, early]).flat();
    expect(out).toContainEqual({ offer: 'a', because: expect.objectContaining({ why: 'rule', programme: 'z' }) });
  });

  it('is what was taken before', () => {
    const owed: Taken = {
      programme: null,
      kind: 'loan',
      giver: '',
      purpose: 'business',
      on: '2026-04-01',
      until: null,
    };
    expect(reasons([make('b', 'loan', loan)], [owed])).toMatchObject([
      [{ offer: 'b', because: { why: 'rule', blame: { rule: one, other: { programme: null } } } }],
    ]);
  });

  it('is what it only goes with, whether that is not there or begins too late', () => {
    const company = rule({ kind: 'only_with', programme: 'course' });
    const travel = make('travel', 'grant', { rules: [company] }, { closesOn: '2026-05-20' });
    const blame = { rule: company, owner: 'travel' };
    expect(reasons([travel])).toMatchObject([
      [{ offer: 'travel', because: { why: 'rule', programme: 'travel', blame: { ...blame, other: null } } }],
    ]);
    const course = make('course', 'course', {}, { opensOn: '2026-06-01' });
    expect(reasons([travel, course])).toMatchObject([
      [{ offer: 'travel', because: { why: 'rule', blame: { ...blame, other: { programme: 'course' } } } }],
    ]);
  });

  it('is the days that are filled, and then no rule', () => {
    const whole = { fillsDays: true, lastsDays: 400 };
    const two = [make('a', 'course', whole), make('b', 'course', whole)];
    expect(reasons(two)).toMatchObject([
      [{ offer: 'b', because: { why: 'days', blame: { rule: null, other: { programme: 'a' } } } }],
      [{ offer: 'a', because: { why: 'days', programme: 'b', blame: { rule: null, other: { programme: 'a' } } } }],
    ]);
  });

  it('is that something would begin later', () => {
    const two = [make('job', 'job', { fillsDays: true }), make('course', 'course', { fillsDays: true })];
    expect(reasons(two)).toEqual([
      [{ offer: 'course', because: { why: 'later', programme: 'job', on: '2026-05-31' } }],
      [],
    ]);
  });

  it('is the door that opens too late', () => {
    expect(reasons([make('a', 'course', {}, { opensOn: '2027-01-01' })])).toEqual([
      [{ offer: 'a', because: { why: 'door', programme: 'a', on: '2027-01-01' } }],
    ]);
  });
});
