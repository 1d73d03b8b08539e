import { chance, TEXTS } from '../../../../test/support/rules/chance.js';
import { anAsk, everyPackage } from '../../../../test/support/rules/packages.js';
import { packagesOf } from './packages.js';
import type { Offer, PackageAsk, Taken } from './placing.js';
import type { ProgrammeKind, Stacking, StackingRule } from './rule.js';

const inOrder = (found: readonly object[]): string[] => found.map((each) => JSON.stringify(each)).sort();
const keyed = ({ steps, worth, unverified }: ReturnType<typeof everyPackage>[number]): object => ({
  steps,
  worth: Object.entries(worth).sort(([a], [b]) => (a < b ? -1 : 1)),
  unverified,
});

const goesAlong = ({ offers }: PackageAsk, code: string): boolean =>
  offers.some(({ programme }) => programme.code === code && programme.stacking.rules.some(isCompany));
const isCompany = ({ kind }: StackingRule): boolean => kind === 'only_with';

describe('packages', () => {
  it('equal exhaustive enumeration for up to 12 programmes', () => {
    const dice = chance(31);
    const sizes = new Set<number>();
    let several = 0;
    let waited = 0;
    let together = 0;
    for (let set = 0; set < 360; set += 1) {
      const count = 1 + (set % 12);
      const ask = anAsk(dice, count);
      const fast = packagesOf(ask);
      expect([ask, inOrder(fast.map((each) => keyed(each as never)))]).toEqual([
        ask,
        inOrder(everyPackage(ask).map(keyed)),
      ]);
      sizes.add(count);
      if (fast.length > 1) several += 1;
      if (fast.some(({ steps }) => steps.some(({ from }) => from > ask.day))) waited += 1;
      if (fast.some(({ steps }) => steps.some(({ programme }) => goesAlong(ask, programme)))) together += 1;
    }
    expect(sizes.size).toBe(12);
    expect(Math.min(several, waited)).toBeGreaterThan(100);
    expect(together).toBeGreaterThan(50);
  });
});

const rule = (change: object): StackingRule =>
  ({
    ...{ code: 'r', validFrom: '2020-01-01', validTo: null, article: '1', source: 's', verified: true, texts: TEXTS },
    ...change,
  }) as StackingRule;
const offer = (
  code: string,
  kind: ProgrammeKind,
  change: Partial<Stacking> = {},
  days: Partial<Offer> = {},
): Offer => ({
  programme: {
    ...{ code, kind, giver: 'x' },
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
      ...change,
    },
  },
  ...{ opensOn: '2026-05-01', closesOn: null },
  ...days,
});
const packages = (offers: readonly Offer[], taken: readonly Taken[] = [], change: Partial<PackageAsk> = {}): string[] =>
  packagesOf({ offers, taken, day: '2026-05-01', until: '2026-12-31', ...change }).map(({ steps }) =>
    steps.map(({ programme, from }) => `${programme} ${from.slice(5)}`).join(', '),
  );
const past = (change: Partial<Taken> = {}): Taken => ({
  ...{ programme: 'old', kind: 'grant', giver: 'x', purpose: null, on: '2026-04-15', until: '2026-04-20' },
  ...change,
});
const fills = { fillsDays: true };

describe('what goes together', () => {
  it('is one empty package when nothing is open', () => expect(packages([])).toEqual(['']));

  it('follows the path: course, OJT, then a job, one after the other, or what comes later sooner; money beside them', () => {
    const path = [
      offer('job', 'job', fills),
      offer('loan', 'loan'),
      offer('ojt', 'ojt', fills),
      offer('course', 'course', fills),
    ];
    expect(packages(path)).toEqual([
      'loan 05-01, job 05-01',
      'course 05-01, loan 05-01, job 05-31',
      'ojt 05-01, loan 05-01, job 05-31',
      'course 05-01, loan 05-01, ojt 05-31, job 06-30',
    ]);
  });

  it('keeps to the day a door closes and to the last day to begin', () => {
    const two = [offer('a', 'course', fills), offer('b', 'course', fills, { closesOn: '2026-05-20' })];
    expect(packages(two)).toEqual(['a 05-01', 'b 05-01, a 05-31']);
    expect(packages(two, [], { until: '2026-05-30' })).toEqual(['a 05-01', 'b 05-01']);
  });

  it('offers less that begins sooner beside more that begins later, when both together do not go', () => {
    const rules = [rule({ kind: 'one_loan', purpose: 'business' })];
    const loan = { rules, purpose: 'business', lastsDays: 3650 };
    const [soon, more] = [
      offer('a', 'loan', loan),
      offer('b', 'loan', { ...loan, worth: 2 }, { opensOn: '2026-07-01' }),
    ];
    expect(packages([soon, more])).toEqual(['a 05-01', 'b 07-01']);
    expect(packages([soon, { ...more, opensOn: '2026-05-01' }])).toEqual(['b 05-01']);
  });

  it('gives once what is given once', () => {
    const once = offer('a', 'grant', { rules: [rule({ kind: 'once' })] });
    expect(packages([once], [past({ programme: 'a' })])).toEqual(['']);
    expect(packages([once], [past()])).toEqual(['a 05-01']);
  });

  it('takes the larger of two loans for one purpose, and both for two', () => {
    const loan = (code: string, purpose: string, worth: number): Offer =>
      offer(code, 'loan', { purpose, worth, lastsDays: 3650, rules: [rule({ kind: 'one_loan', purpose })] });
    expect(packages([loan('a', 'business', 1), loan('b', 'business', 2)])).toEqual(['b 05-01']);
    expect(packages([loan('a', 'training', 1), loan('b', 'business', 2)])).toEqual(['a 05-01, b 05-01']);
    const owed = past({ kind: 'loan', purpose: 'business', until: null });
    expect(packages([loan('b', 'business', 2)], [owed])).toEqual(['']);
    expect(packages([loan('b', 'business', 2)], [{ ...owed, until: '2026-05-09' }])).toEqual(['b 05-10']);
  });

  it('puts what must be the first aid of a body before its other aid, and leaves it out after', () => {
    const first = offer('z', 'grant', { rules: [rule({ kind: 'never_aided', body: 'x' })] });
    const other = offer('a', 'grant', {}, { opensOn: '2026-05-02' });
    expect(packages([other, first])).toEqual(['z 05-01, a 05-02']);
    expect(packages([first], [past()])).toEqual(['']);
    expect(packages([first], [past({ giver: 'y' })])).toEqual(['z 05-01']);
  });

  it('waits as long as a rule says, while the rule is in force', () => {
    const wait = { kind: 'wait', after: 'grant', body: null, months: 6 };
    const after = (change: object): Offer => offer('a', 'loan', { rules: [rule({ ...wait, ...change })] });
    expect(packages([after({})], [past()])).toEqual(['a 10-15']);
    expect(packages([after({ body: 'y' })], [past()])).toEqual(['a 05-01']);
    expect(packages([after({ after: 'course' })], [past()])).toEqual(['a 05-01']);
    expect(packages([after({ validTo: '2026-06-30' })], [past()])).toEqual(['a 07-01']);
    expect(packages([after({ validFrom: '2027-01-01' })], [past()])).toEqual(['a 05-01']);
  });

  it('gives what only goes with something on its days alone, while the rule is in force', () => {
    const travel = (change: object = {}, days: Partial<Offer> = {}): Offer =>
      offer('travel', 'course', { rules: [rule({ kind: 'only_with', programme: 'trip', ...change })] }, days);
    const trip = (days: Partial<Offer> = {}): Offer => offer('trip', 'grant', {}, days);
    expect(packages([travel()])).toEqual(['']);
    expect(packages([travel(), trip()])).toEqual(['travel 05-01, trip 05-01']);
    expect(packages([travel(), trip({ opensOn: '2026-06-01' })])).toEqual(['travel 06-01, trip 06-01']);
    // The trip lasts thirty days, the last of them is 30 May.
    expect(packages([travel({}, { opensOn: '2026-05-30' }), trip()])).toEqual(['trip 05-01, travel 05-30']);
    expect(packages([travel({}, { opensOn: '2026-05-31' }), trip()])).toEqual(['trip 05-01']);
    expect(packages([travel({ validTo: '2026-06-30' })])).toEqual(['travel 07-01']);
    expect(packages([travel({ validFrom: '2026-05-02' })])).toEqual(['travel 05-01']);
    const gone = past({ programme: 'trip', until: '2026-04-30' });
    expect(packages([travel()], [gone])).toEqual(['']);
    expect(packages([travel()], [{ ...gone, until: '2026-05-01' }])).toEqual(['travel 05-01']);
    expect(packages([travel()], [{ ...gone, until: null }])).toEqual(['travel 05-01']);
  });

  it('adds up worth by kind, and names the rules nobody has read', () => {
    const doubtful = offer('b', 'grant', { worth: 5, rules: [rule({ code: 'first', kind: 'once', verified: false })] });
    const [found] = packagesOf({
      ...{ offers: [offer('a', 'grant', { worth: 0 }), doubtful, offer('c', 'care', { lastsDays: 0 })], taken: [] },
      ...{ day: '2026-05-01', until: '2026-12-31' },
    });
    expect(found).toEqual({
      steps: [
        { programme: 'c', kind: 'care', from: '2026-05-01', until: '2026-05-01' },
        { programme: 'a', kind: 'grant', from: '2026-05-01', until: '2026-05-30' },
        { programme: 'b', kind: 'grant', from: '2026-05-01', until: '2026-05-30' },
      ],
      worth: { care: 1, grant: 5 },
      unverified: ['b:first'],
    });
  });
});
