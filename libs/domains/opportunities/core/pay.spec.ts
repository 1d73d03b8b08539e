import fc from 'fast-check';
import { content, facts } from '../spec/facts.js';
import { jobPostingOf } from './job-posting.js';
import { PAY_PERIODS, type OpportunityFacts, type Pay, type Schedule } from './opportunity.js';
import { isBelowMinimum, monthlyPay, monthlyRange } from './pay.js';

const full: Schedule = { weekdays: [], shifts: [], hoursPerWeek: null };
const fiveDays: Schedule = { ...full, weekdays: [1, 2, 3, 4, 5] };
const half: Schedule = { ...full, hoursPerWeek: 20 };
const idr = (min: bigint | null, max: bigint | null, period: Pay['period'] = 'month'): Pay => ({
  min,
  max,
  currency: 'IDR',
  period,
});

describe('pay per month', () => {
  it.each([
    [20_000n, 'hour', 'ID', full, 3_460_000n],
    [25_500n, 'hour', 'VN', full, 5_304_000n],
    [20_000n, 'hour', 'ID', half, 1_733_334n],
    [120_000n, 'day', 'ID', full, 3_000_000n],
    [120_000n, 'day', 'ID', fiveDays, 2_520_000n],
    [300_000n, 'day', 'VN', fiveDays, 7_800_000n],
    [900_000n, 'week', 'ID', full, 3_900_000n],
    [1n, 'week', 'ID', full, 5n],
    [3n, 'month', 'ID', full, 3n],
    [120n, 'year', 'ID', full, 10n],
    [5n, 'piece', 'ID', full, null],
    [5n, 'once', 'VN', full, null],
  ] as const)('%d per %s in %s', (...[amount, period, country, schedule, expected]) => {
    expect(monthlyPay(amount, period, country, schedule)).toBe(expected);
  });

  it.each([
    [idr(1n, 2n), { min: 1n, max: 2n }],
    [idr(null, 2n), { min: 2n, max: 2n }],
    [idr(1n, null), { min: 1n, max: 1n }],
    [idr(1n, 2n, 'piece'), { min: null, max: null }],
    [null, { min: null, max: null }],
  ])('a range %j', (pay, expected) => {
    expect(monthlyRange(pay, 'ID', full)).toEqual(expected);
  });

  it('grows with the amount', () => {
    const amounts = fc.bigInt({ min: 0n, max: 1_000_000_000n });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.constantFrom(...PAY_PERIODS),
        fc.constantFrom('ID' as const, 'VN' as const),
        (a, b, period, country) => {
          const [less, more] = [a < b ? a : b, a < b ? b : a].map((amount) =>
            monthlyPay(amount, period, country, full),
          );
          return less === null || more === null || (less as bigint) <= (more as bigint);
        },
      ),
    );
  });
});

describe('under the minimum wage', () => {
  const minimum = { amount: 3_000_000n, period: 'month' } as const;
  it.each([
    ['at it', idr(3_000_000n, null), full, false],
    ['one under it', idr(2_999_999n, 4_000_000n), full, true],
    ['by the day', idr(120_000n, null, 'day'), full, false],
    ['by the day, under it', idr(119_000n, null, 'day'), full, true],
    ['nothing stated', null, full, null],
    ['by the piece', idr(1n, null, 'piece'), full, null],
    // 3,000,000 / 126 × 20 × 52 / 12 = 2,063,492
    ['half the week, a share of it', idr(2_063_492n, null), half, false],
    ['half the week, under the share', idr(2_063_491n, null), half, true],
    ['35 hours are full-time', idr(2_999_999n, null), { ...full, hoursPerWeek: 35 }, true],
  ])('%s', (_, pay, schedule, expected) => {
    expect(isBelowMinimum(pay, minimum, 'ID', schedule)).toBe(expected);
  });

  it('takes an hourly minimum, and cannot use one for a piece', () => {
    const vnd: Pay = { min: 5_000_000n, max: null, currency: 'VND', period: 'month' };
    expect(isBelowMinimum(vnd, { amount: 25_500n, period: 'hour' }, 'VN', full)).toBe(true);
    expect(isBelowMinimum(vnd, { amount: 25_500n, period: 'piece' }, 'VN', full)).toBeNull();
  });
});

describe('the machine-readable form', () => {
  const around = {
    partnerName: 'Bengkel Maju',
    areaNames: ['Kabupaten Semarang', 'Jawa Tengah'],
    occupationTitle: 'Tukang las',
    url: 'https://t.example/o/1',
  };
  const posting = (change: Partial<OpportunityFacts>, more = {}): Record<string, never> =>
    JSON.parse(jobPostingOf(facts(change), { ...around, ...more })) as Record<string, never>;

  it('of a vacancy is a JobPosting', () => {
    expect(
      posting({
        lat: -7.1,
        lng: 110.4,
        place: 'Jl. Mawar',
        requirements: [
          { kind: 'schooling', hard: true, schooling: 'vocational' },
          { kind: 'experience', hard: true, months: 12, isco: null },
        ],
      }),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      identifier: 'o1',
      title: 'Tukang Las',
      description: 'Mengelas pagar dan kanopi.',
      inLanguage: 'id',
      datePosted: '2026-01-02',
      url: 'https://t.example/o/1',
      hiringOrganization: { '@type': 'Organization', name: 'Bengkel Maju' },
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Jl. Mawar',
          addressLocality: 'Kabupaten Semarang',
          addressRegion: 'Jawa Tengah',
          addressCountry: 'ID',
        },
        geo: { '@type': 'GeoCoordinates', latitude: -7.1, longitude: 110.4 },
      },
      employmentType: 'FULL_TIME',
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'IDR',
        value: { '@type': 'QuantitativeValue', minValue: 3000000, maxValue: 3500000, unitText: 'MONTH' },
      },
      occupationalCategory: '7212 Tukang las',
      workHours: 'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday: 08:00-16:00',
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 12 },
      educationRequirements: {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'professional certificate',
      },
      totalJobOpenings: 2,
      directApply: false,
    });
  });

  it('leaves out what is not known', () => {
    const bare = posting(
      {
        ...content({ pay: null, isco: null, description: '', schedule: full }),
        publishedAt: null,
        hostName: 'PT Lain',
      },
      { url: null, occupationTitle: null },
    );
    expect(Object.keys(bare).sort()).toEqual([
      '@context',
      '@type',
      'description',
      'directApply',
      'employmentType',
      'hiringOrganization',
      'identifier',
      'inLanguage',
      'jobLocation',
      'title',
      'totalJobOpenings',
    ]);
    expect(bare).toMatchObject({ description: 'Tukang Las', hiringOrganization: { name: 'PT Lain' } });
  });

  it.each([
    [{ kind: 'ojt_place' as const }, { employmentType: 'INTERN' }],
    [{ schedule: half }, { employmentType: 'PART_TIME' }],
    [{ schedule: { ...full, shifts: [{ start: '22:00', end: '06:00' }] } }, { workHours: '22:00-06:00' }],
    [{ noExperience: true }, { experienceRequirements: 'no requirements' }],
    [
      { pay: idr(null, 7n, 'piece') },
      {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'IDR',
          value: { '@type': 'QuantitativeValue', minValue: 7, maxValue: 7 },
        },
      },
    ],
    [
      { pay: idr(7n, null, 'day') },
      {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'IDR',
          value: { '@type': 'QuantitativeValue', minValue: 7, maxValue: 7, unitText: 'DAY' },
        },
      },
    ],
    [
      { kind: 'training_slot' as const, fee: 0n, startsOn: '2026-02-02' },
      { '@type': 'Course', name: 'Tukang Las', offers: { '@type': 'Offer', price: '0', priceCurrency: 'IDR' } },
    ],
    [
      { kind: 'training_slot' as const, fee: 5n, country: 'VN' as const, hostName: 'Trường nghề' },
      {
        provider: { '@type': 'Organization', name: 'Trường nghề' },
        offers: { '@type': 'Offer', price: '5', priceCurrency: 'VND' },
      },
    ],
    [
      { kind: 'loan_programme' as const },
      { '@type': 'LoanOrCredit', provider: { '@type': 'Organization', name: 'Bengkel Maju' } },
    ],
    [
      { kind: 'grant_programme' as const, hostName: 'Dinas Sosial' },
      { '@type': 'MonetaryGrant', funder: { '@type': 'Organization', name: 'Dinas Sosial' } },
    ],
    [{ requirements: [{ kind: 'experience' as const, hard: true, months: 0, isco: null }] }, { title: 'Tukang Las' }],
  ])('of %j has %j', (change, expected) => {
    expect(posting(change)).toMatchObject(expected);
  });

  it('cannot end the script it stands in, and has no fee where none is stated', () => {
    expect(jobPostingOf(facts({ title: '</script><b>' }), around)).not.toContain('<');
    expect(posting({ kind: 'training_slot' })).not.toHaveProperty('offers');
  });
});
