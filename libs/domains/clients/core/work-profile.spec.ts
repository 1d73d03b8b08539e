import fc from 'fast-check';
import {
  EMPTY_PROFILE,
  packProfile,
  profileOf,
  profileProblems,
  unpackProfile,
  type WorkProfileInput,
} from './work-profile.js';

const profile = (input: WorkProfileInput) => profileOf(EMPTY_PROFILE, input);
const problems = (input: WorkProfileInput) =>
  profileProblems(profile(input)).map(({ path, code }) => `${path} ${code}`);

describe('a work profile', () => {
  it('keeps what was not said, takes away what was said to be nothing', () => {
    const before = profile({ schooling: 'primary', goals: ['vacancy'], travelKm: 5 });
    expect(profileOf(before, { schooling: null, goals: null, travelKm: undefined })).toEqual({
      ...EMPTY_PROFILE,
      travelKm: 5,
    });
  });

  it('has each thing once, the later word counts, and times in order', () => {
    const free = (weekday: number, from: string, to: string) => ({ weekday, from, to });
    const made = profile({
      goals: ['vacancy', 'vacancy'],
      skills: [
        { skillId: 's', level: 'alone', proof: 'stated' },
        { skillId: 's', level: 'teaches', proof: 'seen' },
      ],
      languages: [
        { language: 'id', level: 'basic' },
        { language: 'id', level: 'fluent' },
      ],
      experience: [
        { isco: '7212', months: 3 },
        { isco: '7212', months: 9 },
      ],
      availability: [
        free(2, '09:00', '12:00'),
        free(1, '13:00', '17:00'),
        free(1, '08:00', '12:00'),
        free(1, '08:00', '11:00'),
        free(1, '08:00', '12:00'),
      ],
    });
    expect(made.goals).toEqual(['vacancy']);
    expect(made.skills).toEqual([{ skillId: 's', level: 'teaches', proof: 'seen' }]);
    expect(made.languages).toEqual([{ language: 'id', level: 'fluent' }]);
    expect(made.experience).toEqual([{ isco: '7212', months: 9 }]);
    expect(made.availability.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`)).toEqual([
      '1 08:00 11:00',
      '1 08:00 12:00',
      '1 13:00 17:00',
      '2 09:00 12:00',
    ]);
  });

  it.each<[WorkProfileInput, string[]]>([
    [{}, []],
    [
      {
        occupations: ['7212'],
        experience: [{ isco: '7212', months: 12 }],
        languages: [{ language: 'id', level: 'fluent' }],
      },
      [],
    ],
    [
      {
        availability: [{ weekday: 7, from: '00:00', to: '24:00' }],
        hoursPerWeek: 40,
        travelKm: 0,
        freeFrom: '2026-12-01',
      },
      [],
    ],
    [
      {
        papers: [
          { paper: 'id_card', expiresOn: '2030-01-01' },
          { paper: 'cv', expiresOn: null },
        ],
      },
      [],
    ],
    [{ payNeed: { amount: 0n, currency: 'IDR' } }, []],
    [{ occupations: Array.from({ length: 11 }, (_, index) => String(1000 + index)) }, ['occupations too_many']],
    [{ occupations: ['72'] }, ['occupations.0 unknown_reference']],
    [{ growthSkillIds: Array.from({ length: 41 }, (_, index) => String(index)) }, ['skills too_many']],
    [
      { experience: [{ isco: 'x', months: -1 }] },
      ['experience.0.isco unknown_reference', 'experience.0.months client.how_many_months'],
    ],
    [{ languages: [{ language: 'Bahasa', level: 'basic' }] }, ['languages.0.language unknown_reference']],
    [
      { availability: [{ weekday: 1, from: '9', to: '25:00' }] },
      ['availability.0.from not_a_time', 'availability.0.to not_a_time'],
    ],
    [
      { availability: [{ weekday: 8, from: '09:00', to: '09:00' }] },
      ['availability.0.weekday too_large', 'availability.0.to client.ends_before_it_begins'],
    ],
    [{ papers: [{ paper: 'id_card', expiresOn: '2026-02-30' }] }, ['papers.0.expiresOn not_a_date']],
    [{ hoursPerWeek: 0.5, travelKm: 1001 }, ['hoursPerWeek not_whole', 'travelKm too_large']],
    [{ payNeed: { amount: -1n, currency: 'IDR' } }, ['payNeed.amount too_small']],
    [
      { payNeed: { amount: 1_000_000_000_000n, currency: 'USD' as 'IDR' } },
      ['payNeed.amount too_large', 'payNeed.currency unknown_reference'],
    ],
    [{ freeFrom: 'besok' }, ['freeFrom not_a_date']],
  ])('%# has these problems', (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('comes back from storage as it was', () => {
    fc.assert(
      fc.property(
        fc.option(fc.bigInt({ min: 0n, max: 999_999_999_999n })),
        fc.option(fc.nat(1000)),
        (amount, travelKm) => {
          const made = profile({ travelKm, payNeed: amount === null ? null : { amount, currency: 'VND' } });
          expect(unpackProfile(JSON.parse(packProfile(made)))).toEqual(made);
        },
      ),
    );
    expect(unpackProfile({})).toEqual(EMPTY_PROFILE);
  });
});
