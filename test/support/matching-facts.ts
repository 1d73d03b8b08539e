// Openings and people for the tests of matching: plain ones to be changed, and any that fast-check can think of.
import fc from 'fast-check';
import {
  SETTINGS,
  SCHOOLINGS,
  nobodyAsked,
  type OpeningFacts,
  type PersonFacts,
} from '../../libs/domains/matching/core/facts.js';

export const DAY = '2026-11-28';
const HOME = { lat: -7, lng: 110.4 };

export const opening = (change: Partial<OpeningFacts> = {}): OpeningFacts => ({
  id: 'o1',
  kind: 'vacancy',
  isco: '7531',
  essentialSkills: [],
  optionalSkills: [],
  teaches: [],
  gives: null,
  at: HOME,
  schedule: { weekdays: [1, 2], shifts: [{ start: '08:00', end: '16:00' }], hoursPerWeek: null },
  pay: { min: 3_000_000, max: 4_000_000, currency: 'IDR' },
  requirements: [],
  settings: [],
  placesLeft: 1,
  applyUntil: null,
  asked: 0,
  answered: 0,
  ...change,
});
export const person = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  ...nobodyAsked('p1'),
  age: 30,
  occupations: ['7531'],
  skills: [{ skillId: 'sew', level: 'alone', proof: 'seen' }],
  skillsWanted: ['cut'],
  experience: [{ isco: '7531', months: 12 }],
  schooling: 'lower_secondary',
  languages: [{ language: 'id', level: 'fluent' }],
  licences: [],
  papers: [{ paper: 'id_card', until: null }],
  free: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:00', to: '17:00' })),
  limits: [],
  avoid: [],
  home: HOME,
  reachKm: 10,
  payNeeded: { amount: 3_000_000, currency: 'IDR' },
  ...change,
});
export const needs = (requirement: object): Partial<OpeningFacts> => ({
  requirements: [{ hard: true, ...requirement } as OpeningFacts['requirements'][number]],
});

const time = fc.constantFrom('00:00', '06:00', '08:10', '12:00', '16:50', '24:00');
const some = <T>(...all: T[]): fc.Arbitrary<T[]> => fc.subarray(all);
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 6 });
const points = fc.record({ lat: fc.constantFrom(-7, -7.05, -8), lng: fc.constantFrom(110.4, 110.5) });
const requirements: fc.Arbitrary<OpeningFacts['requirements'][number]> = fc.oneof(
  fc.record({
    kind: fc.constant('age' as const),
    hard: fc.boolean(),
    minAge: orNull(fc.constantFrom(18, 31)),
    maxAge: orNull(fc.constantFrom(25, 60)),
  }),
  fc.record({ kind: fc.constant('schooling' as const), hard: fc.boolean(), schooling: fc.constantFrom(...SCHOOLINGS) }),
  fc.record({ kind: fc.constant('paper' as const), hard: fc.boolean(), paper: fc.constantFrom('id_card', 'cv') }),
  fc.record({ kind: fc.constant('licence' as const), hard: fc.boolean(), licence: fc.constantFrom('car', 'welding') }),
  fc.record({
    kind: fc.constant('experience' as const),
    hard: fc.boolean(),
    months: fc.constantFrom(0, 6, 24),
    isco: orNull(fc.constant('7531')),
  }),
  fc.record({
    kind: fc.constant('language' as const),
    hard: fc.boolean(),
    language: fc.constantFrom('id', 'en'),
    level: orNull(fc.constantFrom('basic', 'B2', 'native')),
  }),
);
const iscos = fc.constantFrom('7531', '7532', '7212', '9312', '8322', '5131');
export const openings: fc.Arbitrary<OpeningFacts> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('vacancy', 'ojt_place', 'training_slot'),
  isco: orNull(iscos),
  essentialSkills: some('sew', 'cut', 'weld'),
  optionalSkills: some('sew', 'iron'),
  teaches: some('cut', 'weld'),
  gives: orNull(
    fc.record({
      papers: some('cv'),
      licences: some('welding'),
      experience: orNull(fc.constant({ isco: '7531', months: 12 })),
    }),
  ),
  at: orNull(points),
  schedule: fc.record({
    weekdays: some(1, 6, 7),
    shifts: fc.array(
      fc.record({ start: fc.constantFrom('06:00', '08:10', '22:00'), end: fc.constantFrom('05:00', '16:00') }),
      {
        maxLength: 2,
      },
    ),
    hoursPerWeek: orNull(fc.constantFrom(20, 40)),
  }),
  pay: orNull(
    fc.record({
      min: fc.constantFrom(1, 3),
      max: fc.constantFrom(3, 5),
      currency: fc.constantFrom('IDR' as const, 'VND' as const),
    }),
  ),
  requirements: fc.array(requirements, { maxLength: 3 }),
  settings: some(...SETTINGS),
  placesLeft: fc.constantFrom(0, 1, 3),
  applyUntil: orNull(fc.constantFrom('2026-11-27', '2026-11-28')),
  asked: fc.nat(20),
  answered: fc.constant(3),
});
export const people: fc.Arbitrary<PersonFacts> = fc.record({
  id: fc.uuid(),
  age: orNull(fc.constantFrom(17, 30, 70)),
  occupations: orNull(fc.array(iscos, { maxLength: 2 })),
  skills: orNull(
    some('sew', 'cut', 'iron').map((ids) =>
      ids.map((skillId) => ({ skillId, level: 'alone' as const, proof: 'stated' as const })),
    ),
  ),
  skillsWanted: orNull(some('cut', 'weld')),
  experience: orNull(fc.array(fc.record({ isco: iscos, months: fc.constantFrom(3, 24) }), { maxLength: 2 })),
  schooling: orNull(fc.constantFrom(...SCHOOLINGS)),
  languages: orNull(
    fc.array(fc.record({ language: fc.constantFrom('id', 'en'), level: orNull(fc.constant('C1')) }), { maxLength: 2 }),
  ),
  licences: orNull(some('car', 'welding')),
  papers: orNull(
    fc.array(
      fc.record({ paper: fc.constantFrom('id_card', 'cv'), until: orNull(fc.constantFrom('2026-01-01', DAY)) }),
      { maxLength: 3 },
    ),
  ),
  free: orNull(
    fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: time, to: time }), { maxLength: 8 }),
  ),
  limits: orNull(some('no_heights', 'no_driving', 'no_dust_or_fumes', 'short_days')),
  avoid: orNull(some(...SETTINGS)),
  home: orNull(points),
  reachKm: orNull(fc.constantFrom(0, 5, 20, 200)),
  payNeeded: orNull(fc.record({ amount: fc.constantFrom(1, 4, 9), currency: fc.constant('IDR' as const) })),
  waitingDays: fc.integer({ min: -1, max: 400 }),
});
export const many = fc.uniqueArray(openings, { maxLength: 12, selector: ({ id }) => id });
