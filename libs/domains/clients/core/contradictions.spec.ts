import fc from 'fast-check';
import { contradictionsIn, freeMinutes, monthsBetween, type ContradictionCode, type Facts } from './contradictions.js';
import { EMPTY_PROFILE, profileOf, type FreeTime, type WorkProfile } from './work-profile.js';

const TODAY = '2026-11-29';

const codes = (work: Partial<WorkProfile>, rest: Partial<Facts> = {}): ContradictionCode[] =>
  contradictionsIn({
    profile: { ...EMPTY_PROFILE, ...work },
    birthDate: null,
    country: 'ID',
    today: TODAY,
    ...rest,
  }).map(({ code }) => code);

const free = (...times: [number, string, string][]): FreeTime[] =>
  times.map(([weekday, from, to]) => ({ weekday, from, to }));

describe('contradicting facts', () => {
  it('finds none where nothing is known', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { birthDate: '2020-01-01' })).toEqual([]);
  });

  it.each<[ContradictionCode, Partial<WorkProfile>, Partial<Facts>]>([
    ['experience_before_work_age', { experience: [{ isco: '7212', months: 85 }] }, { birthDate: '2006-11-29' }],
    ['experience_before_work_age', { experience: [{ isco: '7212', months: 1 }] }, { birthDate: '2016-01-01' }],
    ['schooling_before_age', { schooling: 'bachelor' }, { birthDate: '2007-11-30' }],
    ['schooling_before_age', { schooling: 'primary' }, { birthDate: '2017-01-01' }],
    ['licence_before_age', { licences: ['car'] }, { birthDate: '2009-12-01' }],
    ['licence_before_age', { licences: ['motorcycle'] }, { birthDate: '2009-01-01', country: 'VN' }],
    ['full_time_without_hours', { hoursPerWeek: 35 }, {}],
    ['more_hours_than_free', { hoursPerWeek: 9, availability: free([1, '09:00', '17:00']) }, {}],
    [
      'short_days_full_time',
      { hoursPerWeek: 35, limits: ['short_days'], availability: free([1, '00:00', '24:00'], [2, '00:00', '24:00']) },
      {},
    ],
    [
      'night_alone_but_avoided',
      { avoid: ['night_work'], availability: free([1, '00:00', '06:00'], [1, '22:00', '24:00']) },
      {},
    ],
    ['wants_what_is_avoided', { avoid: ['night_work', 'alcohol_served'], occupations: ['5132'] }, {}],
    ['wants_what_limits_forbid', { limits: ['no_noise', 'no_driving'], occupations: ['8322'] }, {}],
    [
      'certificate_without_schooling',
      { schooling: 'none', papers: [{ paper: 'school_certificate', expiresOn: null }] },
      {},
    ],
    ['paper_expired', { papers: [{ paper: 'id_card', expiresOn: '2026-11-28' }] }, {}],
  ])('names %s', (code, work, rest) => {
    expect(codes(work, rest)).toEqual([code]);
  });

  it.each<[string, Partial<WorkProfile>, Partial<Facts>]>([
    ['work since thirteen', { experience: [{ isco: '7212', months: 84 }] }, { birthDate: '2006-11-29' }],
    ['a degree at nineteen', { schooling: 'bachelor' }, { birthDate: '2007-11-29' }],
    ['a licence on the birthday', { licences: ['car', 'welding'] }, { birthDate: '2009-11-29' }],
    ['a birth date that is wrong by itself', { licences: ['car'] }, { birthDate: '2026-11-30' }],
    ['hours that fit', { hoursPerWeek: 8, availability: free([1, '09:00', '17:00']) }, {}],
    ['short days part-time', { hoursPerWeek: 34, limits: ['short_days'] }, {}],
    [
      'a day beside the nights',
      { avoid: ['night_work'], availability: free([1, '05:00', '07:00'], [2, '22:00', '24:00']) },
      {},
    ],
    ['another occupation', { avoid: ['cash'], limits: ['no_heights'], occupations: ['9411'] }, {}],
    ['a school certificate', { schooling: 'primary', papers: [{ paper: 'school_certificate', expiresOn: null }] }, {}],
    ['no schooling', { schooling: 'none', papers: [{ paper: 'photo', expiresOn: null }] }, {}],
    ['a paper on its last day', { papers: [{ paper: 'id_card', expiresOn: TODAY }] }, {}],
  ])('lets %s pass', (_, work, rest) => {
    expect(codes(work, rest)).toEqual([]);
  });

  it('says both numbers of what does not fit', () => {
    const profile = { ...EMPTY_PROFILE, hoursPerWeek: 40, availability: free([1, '09:00', '17:30']) };
    expect(contradictionsIn({ profile, birthDate: null, country: 'ID', today: TODAY })).toEqual([
      { code: 'more_hours_than_free', fields: ['availability', 'hoursPerWeek'], params: { hours: 40, free: 8 } },
    ]);
  });

  it.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-28', '2026-02-28', 1],
    ['2000-11-29', '2026-11-29', 312],
    ['2025-12-01', '2026-01-01', 1],
  ])('counts whole months from %s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('counts a free minute once, however the times overlap', () => {
    const time = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
      .filter(([, from, to]) => from < to);
    const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`;
    fc.assert(
      fc.property(fc.array(time, { maxLength: 12 }), (times) => {
        const { availability } = profileOf(EMPTY_PROFILE, {
          availability: times.map(([weekday, from, to]) => ({ weekday, from: hour(from), to: hour(to) })),
        });
        const hours = new Set(
          times.flatMap(([day, from, to]) => Array.from({ length: to - from }, (_, i) => `${day} ${from + i}`)),
        );
        expect(freeMinutes(availability)).toBe(hours.size * 60);
      }),
    );
  });
});
