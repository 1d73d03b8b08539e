import type { LocalDate } from '#kernel/period';
import type { Params } from '#kernel/result';
import { minutesOf, type FreeTime, type WorkProfile } from './work-profile.js';
import type { Licence, Schooling } from './work-words.js';

export const CONTRADICTIONS = [
  'experience_before_work_age',
  'schooling_before_age',
  'licence_before_age',
  'full_time_without_hours',
  'more_hours_than_free',
  'short_days_full_time',
  'night_alone_but_avoided',
  'wants_what_is_avoided',
  'wants_what_limits_forbid',
  'certificate_without_schooling',
  'paper_expired',
] as const;
export type ContradictionCode = (typeof CONTRADICTIONS)[number];

/** Two things that cannot both be so; nobody says which of them is wrong. */
export interface Contradiction {
  readonly code: ContradictionCode;
  /** Fields of the work profile, or `birthDate`. */
  readonly fields: readonly (keyof WorkProfile | 'birthDate')[];
  readonly params: Params;
}

export interface Facts {
  readonly profile: WorkProfile;
  readonly birthDate: LocalDate | null;
  readonly country: 'ID' | 'VN';
  /** Local date of the office. */
  readonly today: LocalDate;
}

/** Whole months from one day to another; a month counts once its day is reached. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const part = (date: LocalDate, at: number, length: number): number => Number(date.slice(at, at + length));
  const months = (part(to, 0, 4) - part(from, 0, 4)) * 12 + part(to, 5, 2) - part(from, 5, 2);
  return part(to, 8, 2) < part(from, 8, 2) ? months - 1 : months;
}

/** Light work is allowed from 13 on: Indonesia UU 13/2003 Art. 69, Vietnam Labour Code 45/2019 Art. 145. */
const WORK_AGE = 13;
/** Full-time work as labour statistics count it (ILO: 35 hours and more). */
const FULL_TIME = 35;

/** Entry at 6 and no year repeated gives these; a year less is let pass, because children do enter at 5. */
const SCHOOLING_AGE: Readonly<Record<Schooling, number>> = {
  none: 0,
  primary: 10,
  lower_secondary: 13,
  upper_secondary: 16,
  vocational: 16,
  diploma: 18,
  bachelor: 19,
};

/** Indonesia UU 22/2009 Art. 81 (SIM A, C 17; B I 20; B II 21); Vietnam Law 36/2024 Art. 59 (A, B 18; C 21; CE 24). */
const LICENCE_AGE: Readonly<Record<Facts['country'], Readonly<Partial<Record<Licence, number>>>>> = {
  ID: { motorcycle: 17, car: 17, truck: 20, heavy_truck: 21 },
  VN: { motorcycle: 18, car: 18, truck: 21, heavy_truck: 24 },
};

/** Work that cannot be had without the setting: ISCO-08 unit groups by their definitions (ILO 2012). */
const NEEDS_SETTING: Readonly<Record<string, readonly string[]>> = {
  alcohol_served: ['5132'],
  cash: ['4211', '4212', '5230'],
  heights: ['7121', '7215'],
  chemicals: ['7544'],
};
const NEEDS_ABILITY: Readonly<Record<string, readonly string[]>> = {
  no_driving: ['8321', '8322', '8331', '8332', '8344'],
  no_heights: ['7121', '7215'],
  no_heavy_lifting: ['9333'],
};

const said = (code: ContradictionCode, fields: Contradiction['fields'], params: Params = {}): Contradiction => ({
  code,
  fields,
  params,
});

function byAge({ profile, birthDate, country, today }: Facts): Contradiction[] {
  if (birthDate === null || birthDate > today) return [];
  const lived = monthsBetween(birthDate, today);
  const age = Math.floor(lived / 12);
  const longest = Math.max(0, ...profile.experience.map(({ months }) => months));
  const tooYoung = profile.licences.filter((licence) => age < (LICENCE_AGE[country][licence] ?? 0));
  return [
    ...(longest > Math.max(0, lived - WORK_AGE * 12)
      ? [said('experience_before_work_age', ['experience', 'birthDate'], { age, months: longest })]
      : []),
    ...(profile.schooling !== null && age < SCHOOLING_AGE[profile.schooling]
      ? [said('schooling_before_age', ['schooling', 'birthDate'], { age })]
      : []),
    ...(tooYoung.length > 0 ? [said('licence_before_age', ['licences', 'birthDate'], { age })] : []),
  ];
}

/** Minutes of a week that are free; times that overlap count once. The list is in order of day and beginning. */
export function freeMinutes(availability: readonly FreeTime[]): number {
  let total = 0;
  let day = 0;
  let until = 0;
  for (const { weekday, from, to } of availability) {
    if (weekday !== day) until = 0;
    day = weekday;
    total += Math.max(0, minutesOf(to) - Math.max(until, minutesOf(from)));
    until = Math.max(until, minutesOf(to));
  }
  return total;
}

/** Wholly between 22:00 and 06:00: night work by Vietnam's Labour Code Art. 106; Indonesia draws it an hour later. */
const atNight = ({ from, to }: FreeTime): boolean => minutesOf(from) >= 22 * 60 || minutesOf(to) <= 6 * 60;

const isFullTime = (hours: number): boolean => hours >= FULL_TIME;

function byHours({ availability, hoursPerWeek, limits }: WorkProfile): Contradiction[] {
  if (hoursPerWeek === null) return [];
  const hours = hoursPerWeek;
  const found: Contradiction[] = [];
  const free = Math.floor(freeMinutes(availability) / 60);
  if (isFullTime(hours) && availability.length === 0)
    found.push(said('full_time_without_hours', ['availability', 'hoursPerWeek'], { hours }));
  if (availability.length > 0 && hours > free)
    found.push(said('more_hours_than_free', ['availability', 'hoursPerWeek'], { hours, free }));
  if (isFullTime(hours) && limits.includes('short_days'))
    found.push(said('short_days_full_time', ['limits', 'hoursPerWeek'], { hours }));
  return found;
}

const byNight = ({ availability, avoid }: WorkProfile): Contradiction[] =>
  avoid.includes('night_work') && availability.length > 0 && availability.every(atNight)
    ? [said('night_alone_but_avoided', ['availability', 'avoid'])]
    : [];

const wanted = ({ occupations }: WorkProfile, needs: readonly string[] | undefined): boolean =>
  occupations.some((isco) => needs?.includes(isco));

function byWish(profile: WorkProfile): Contradiction[] {
  const avoids = profile.avoid.some((setting) => wanted(profile, NEEDS_SETTING[setting]));
  const forbidden = profile.limits.some((limit) => wanted(profile, NEEDS_ABILITY[limit]));
  return [
    ...(avoids ? [said('wants_what_is_avoided', ['occupations', 'avoid'])] : []),
    ...(forbidden ? [said('wants_what_limits_forbid', ['occupations', 'limits'])] : []),
  ];
}

function byPapers({ papers, schooling }: WorkProfile, today: LocalDate): Contradiction[] {
  const expired = papers.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today);
  const certified = papers.some(({ paper }) => paper === 'school_certificate');
  return [
    ...(schooling === 'none' && certified ? [said('certificate_without_schooling', ['papers', 'schooling'])] : []),
    ...(expired.length > 0 ? [said('paper_expired', ['papers'], { count: expired.length })] : []),
  ];
}

/** What cannot all be so in what is known of a client, in the order of CONTRADICTIONS. */
export const contradictionsIn = (facts: Facts): Contradiction[] => [
  ...byAge(facts),
  ...byHours(facts.profile),
  ...byNight(facts.profile),
  ...byWish(facts.profile),
  ...byPapers(facts.profile, facts.today),
];
