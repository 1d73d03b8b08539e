import { CURRENCIES, type Money } from '#kernel/money';
import { isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem, Params } from '#kernel/result';
import type {
  Goal,
  LanguageLevel,
  Licence,
  Limit,
  Paper,
  Schooling,
  Setting,
  SkillLevel,
  SkillProof,
  TravelWay,
} from './work-words.js';

/** Free from `from` to `to` on an ISO weekday (1 is Monday); local times `HH:MM`, `24:00` ends a day. */
export interface FreeTime {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** What work needs to know of a person, and no more. An empty list means "not asked yet", like null. */
export interface WorkProfile {
  readonly goals: readonly Goal[];
  /** ISCO-08 unit groups, the most wanted first. */
  readonly occupations: readonly string[];
  readonly skills: readonly { readonly skillId: string; readonly level: SkillLevel; readonly proof: SkillProof }[];
  /** Skills the person wants to gain. */
  readonly growthSkillIds: readonly string[];
  readonly experience: readonly { readonly isco: string; readonly months: number }[];
  readonly schooling: Schooling | null;
  /** ISO 639-1. */
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly licences: readonly Licence[];
  readonly availability: readonly FreeTime[];
  readonly hoursPerWeek: number | null;
  readonly limits: readonly Limit[];
  readonly papers: readonly { readonly paper: Paper; readonly expiresOn: LocalDate | null }[];
  readonly areaId: string | null;
  readonly travelWays: readonly TravelWay[];
  /** How far one way, in kilometres. */
  readonly travelKm: number | null;
  readonly mayMove: boolean | null;
  /** What a month must bring, in minor units. */
  readonly payNeed: Money | null;
  readonly avoid: readonly Setting[];
  readonly freeFrom: LocalDate | null;
}

export type WorkProfileInput = { readonly [K in keyof WorkProfile]?: WorkProfile[K] | null };

export const EMPTY_PROFILE: WorkProfile = {
  goals: [],
  occupations: [],
  skills: [],
  growthSkillIds: [],
  experience: [],
  schooling: null,
  languages: [],
  licences: [],
  availability: [],
  hoursPerWeek: null,
  limits: [],
  papers: [],
  areaId: null,
  travelWays: [],
  travelKm: null,
  mayMove: null,
  payNeed: null,
  avoid: [],
  freeFrom: null,
};

const MAX = { occupations: 10, skills: 40, experience: 20, availability: 28, languages: 10 } as const;
const ISCO = /^\d{4}$/;
const LANGUAGE = /^[a-z]{2,3}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const MOST_PAY = 999_999_999_999n;

const last = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Whole minutes of the day, so that times compare. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const byTime = (a: FreeTime, b: FreeTime): number =>
  a.weekday - b.weekday || minutesOf(a.from) - minutesOf(b.from) || minutesOf(a.to) - minutesOf(b.to);

/** What was said, on top of what stood there; lists without doubles (the later word counts) and in order. */
export function profileOf(before: WorkProfile, input: WorkProfileInput): WorkProfile {
  const said = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const merged: Record<string, unknown> = { ...before, ...said };
  for (const [key, empty] of Object.entries(EMPTY_PROFILE)) merged[key] ??= empty;
  const profile = merged as unknown as WorkProfile;
  return {
    ...profile,
    goals: [...new Set(profile.goals)],
    occupations: [...new Set(profile.occupations)],
    skills: last(profile.skills, ({ skillId }) => skillId),
    growthSkillIds: [...new Set(profile.growthSkillIds)],
    experience: last(profile.experience, ({ isco }) => isco),
    languages: last(profile.languages, ({ language }) => language),
    licences: [...new Set(profile.licences)],
    availability: last(profile.availability, ({ weekday, from, to }) => `${weekday} ${from} ${to}`).sort(byTime),
    limits: [...new Set(profile.limits)],
    papers: last(profile.papers, ({ paper }) => paper),
    travelWays: [...new Set(profile.travelWays)],
    avoid: [...new Set(profile.avoid)],
  };
}

const when = (wrong: boolean, path: string, code: string, params?: Params): InputProblem[] => {
  if (!wrong) return [];
  return [params ? { path, code, params } : { path, code }];
};

const tooMany = (path: keyof typeof MAX, items: readonly unknown[]): InputProblem[] =>
  when(items.length > MAX[path], path, 'too_many', { max: MAX[path] });

function inRange(path: string, value: number | null, range: { min: number; max: number }): InputProblem[] {
  if (value === null) return [];
  if (!Number.isInteger(value)) return [{ path, code: 'not_whole' }];
  if (value < range.min) return [{ path, code: 'too_small', params: { min: range.min } }];
  return when(value > range.max, path, 'too_large', { max: range.max });
}

/** Below nothing is what a form sends of a field that nobody filled in: it is said in words, not as a limit. */
const monthsProblems = (path: string, months: number): InputProblem[] =>
  months < 0 ? [{ path, code: 'client.how_many_months' }] : inRange(path, months, { min: 0, max: 720 });

function timeProblems({ weekday, from, to }: FreeTime, index: number): InputProblem[] {
  const path = `availability.${index}`;
  const times = [
    ...when(!TIME.test(from), `${path}.from`, 'not_a_time'),
    ...when(!TIME.test(to), `${path}.to`, 'not_a_time'),
  ];
  if (times.length > 0) return times;
  return [
    ...inRange(`${path}.weekday`, weekday, { min: 1, max: 7 }),
    ...when(minutesOf(to) <= minutesOf(from), `${path}.to`, 'client.ends_before_it_begins'),
  ];
}

const listProblems = (profile: WorkProfile): InputProblem[] => [
  ...tooMany('occupations', profile.occupations),
  ...profile.occupations.flatMap((isco, index) => when(!ISCO.test(isco), `occupations.${index}`, 'unknown_reference')),
  ...when(profile.skills.length + profile.growthSkillIds.length > MAX.skills, 'skills', 'too_many', {
    max: MAX.skills,
  }),
  ...tooMany('experience', profile.experience),
  ...profile.experience.flatMap(({ isco, months }, index) => [
    ...when(!ISCO.test(isco), `experience.${index}.isco`, 'unknown_reference'),
    ...monthsProblems(`experience.${index}.months`, months),
  ]),
  ...tooMany('languages', profile.languages),
  ...profile.languages.flatMap(({ language }, index) =>
    when(!LANGUAGE.test(language), `languages.${index}.language`, 'unknown_reference'),
  ),
  ...tooMany('availability', profile.availability),
  ...profile.availability.flatMap(timeProblems),
  ...profile.papers.flatMap(({ expiresOn }, index) =>
    when(expiresOn !== null && !isLocalDate(expiresOn), `papers.${index}.expiresOn`, 'not_a_date'),
  ),
];

function payProblems(pay: Money | null): InputProblem[] {
  if (pay === null) return [];
  return [
    ...when(pay.amount < 0n, 'payNeed.amount', 'too_small', { min: 0 }),
    ...when(pay.amount > MOST_PAY, 'payNeed.amount', 'too_large', { max: String(MOST_PAY) }),
    ...when(!CURRENCIES.includes(pay.currency), 'payNeed.currency', 'unknown_reference'),
  ];
}

/** What is wrong with a profile, place by place. Whether areas and skills are there is asked elsewhere. */
export const profileProblems = (profile: WorkProfile): InputProblem[] => [
  ...listProblems(profile),
  ...inRange('hoursPerWeek', profile.hoursPerWeek, { min: 1, max: 84 }),
  ...inRange('travelKm', profile.travelKm, { min: 0, max: 1000 }),
  ...payProblems(profile.payNeed),
  ...when(profile.freeFrom !== null && !isLocalDate(profile.freeFrom), 'freeFrom', 'not_a_date'),
];

/** The same as plain JSON: money has no number that JSON keeps. */
export const packProfile = (profile: WorkProfile): string =>
  JSON.stringify(profile, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

type Packed = Omit<WorkProfile, 'payNeed'> & {
  readonly payNeed: { amount: string; currency: Money['currency'] } | null;
};

/** A stored profile; what a later version added is empty in it. */
export function unpackProfile(stored: unknown): WorkProfile {
  const packed = stored as Packed;
  const payNeed = packed.payNeed && { ...packed.payNeed, amount: BigInt(packed.payNeed.amount) };
  return { ...EMPTY_PROFILE, ...packed, payNeed: payNeed ?? null };
}
