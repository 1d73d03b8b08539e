import type { Currency } from '#kernel/money';
import type { LocalDate } from '#kernel/period';

export const SETTINGS = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'] as const;
/** What an opening says of itself that somebody may have to avoid. */
export type Setting = (typeof SETTINGS)[number];

export const SCHOOLINGS = [
  'none',
  'primary',
  'lower_secondary',
  'upper_secondary',
  'vocational',
  'diploma',
  'bachelor',
] as const;
export type Schooling = (typeof SCHOOLINGS)[number];

/** Papers and licences that a person can be known to have. What an opening asks for in words of its own is unknown. */
export const STATABLE: Readonly<Record<'paper' | 'licence', readonly string[]>> = {
  paper: ['id_card', 'family_card', 'school_certificate', 'cv', 'health_certificate', 'photo', 'business_plan'],
  licence: ['motorcycle', 'car', 'truck', 'heavy_truck', 'forklift', 'welding', 'electrician', 'food_safety'],
};

/** A point in degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** One thing an opening asks for, in plain terms. `hard`: without it there is no point in applying. */
export type Requirement = { readonly hard: boolean } & (
  | { readonly kind: 'age'; readonly minAge: number | null; readonly maxAge: number | null }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }
  | { readonly kind: 'paper'; readonly paper: string }
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'experience'; readonly months: number; readonly isco: string | null }
  | { readonly kind: 'language'; readonly language: string; readonly level: string | null }
);

/** Local times `HH:MM`; `end` not after `start` means over midnight. */
export interface Shift {
  readonly start: string;
  readonly end: string;
}

/** Empty lists are "not stated". Weekdays are ISO: 1 is Monday. Several shifts: which one it will be is not known yet. */
export interface Schedule {
  readonly weekdays: readonly number[];
  readonly shifts: readonly Shift[];
  readonly hoursPerWeek: number | null;
}

/** Free from `from` to `to` on an ISO weekday, local times; `24:00` ends a day. */
export interface FreeTime {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

export const SKILL_LEVELS = ['with_help', 'alone', 'teaches'] as const;
export const SKILL_PROOFS = ['stated', 'seen', 'certified'] as const;
export interface HeldSkill {
  readonly skillId: string;
  readonly level: (typeof SKILL_LEVELS)[number];
  readonly proof: (typeof SKILL_PROOFS)[number];
}

export interface Experience {
  readonly isco: string;
  readonly months: number;
}

/** `until`: last day it holds; null is for good. */
export interface HeldPaper {
  readonly paper: string;
  readonly until: LocalDate | null;
}

/** What the matcher must never learn. A record that has one of these keys is not a person to it: it does not compile. */
type Unasked =
  | 'status'
  | 'statuses'
  | 'group'
  | 'groups'
  | 'standing'
  | 'health'
  | 'hiv'
  | 'rehabilitation'
  | 'prison'
  | 'justice'
  | 'trafficking'
  | 'housing'
  | 'disability'
  | 'religion'
  | 'ethnicity'
  | 'sex'
  | 'name'
  | 'note'
  | 'officeId';

/**
 * A person as the matcher sees one. Null is "not known"; an empty list is known to be empty. There is no field for a
 * status or group, so two people equal but for theirs are one and the same value here.
 */
export type PersonFacts = {
  readonly id: string;
  /** Whole years on the day of matching. */
  readonly age: number | null;
  /** ISCO-08 unit groups wanted. */
  readonly occupations: readonly string[] | null;
  readonly skills: readonly HeldSkill[] | null;
  readonly skillsWanted: readonly string[] | null;
  readonly experience: readonly Experience[] | null;
  readonly schooling: Schooling | null;
  /** ISO 639-1 and a level: `basic`, a CEFR level, `fluent`, or null. */
  readonly languages: readonly { readonly language: string; readonly level: string | null }[] | null;
  readonly licences: readonly string[] | null;
  readonly papers: readonly HeldPaper[] | null;
  readonly free: readonly FreeTime[] | null;
  /** Codes of what the person cannot do at work, never why. */
  readonly limits: readonly string[] | null;
  readonly avoid: readonly Setting[] | null;
  readonly home: Point | null;
  /** How far one way, in kilometres. */
  readonly reachKm: number | null;
  /** What a month must bring, in minor units. */
  readonly payNeeded: { readonly amount: number; readonly currency: Currency } | null;
  /** Days since the person began to wait. */
  readonly waitingDays: number;
} & { readonly [K in Unasked]?: never };

/** Facts that somebody could be asked for. `ownWords`: a paper or licence that an opening names in words of its own. */
export const ASKABLE = [
  'occupations',
  'home',
  'reachKm',
  'free',
  'avoid',
  'limits',
  'papers',
  'licences',
  'ownWords',
  'schooling',
  'experience',
  'languages',
  'age',
  'skills',
  'payNeeded',
  'skillsWanted',
] as const;
export type AskableFact = (typeof ASKABLE)[number];

/** Facts an opening may not state. */
export type OpeningFact = 'place' | 'schedule' | 'shift' | 'task';

/** What finishing something gives: a course a licence or paper, on-the-job training months of experience. */
export interface Gain {
  readonly papers: readonly string[];
  readonly licences: readonly string[];
  readonly experience: Experience | null;
}

/** An opening as the matcher sees one. */
export interface OpeningFacts {
  readonly id: string;
  readonly kind: 'vacancy' | 'ojt_place' | 'training_slot';
  readonly isco: string | null;
  readonly essentialSkills: readonly string[];
  readonly optionalSkills: readonly string[];
  /** Skills that somebody learns there. */
  readonly teaches: readonly string[];
  readonly gives: Gain | null;
  readonly at: Point | null;
  readonly schedule: Schedule;
  /** Minor units a month; null is not stated or not to be told. */
  readonly pay: { readonly min: number; readonly max: number; readonly currency: Currency } | null;
  readonly requirements: readonly Requirement[];
  readonly settings: readonly Setting[];
  readonly placesLeft: number;
  /** Last day to apply. */
  readonly applyUntil: LocalDate | null;
  /** How many candidates its partner was asked about, and how many got an answer. */
  readonly asked: number;
  readonly answered: number;
}

/** The listed facts of a person and nothing else, whatever else the given record carries at run time. */
export function factsOf(person: PersonFacts): PersonFacts {
  return {
    id: person.id,
    age: person.age,
    occupations: person.occupations,
    skills: person.skills,
    skillsWanted: person.skillsWanted,
    experience: person.experience,
    schooling: person.schooling,
    languages: person.languages,
    licences: person.licences,
    papers: person.papers,
    free: person.free,
    limits: person.limits,
    avoid: person.avoid,
    home: person.home,
    reachKm: person.reachKm,
    payNeeded: person.payNeeded,
    waitingDays: person.waitingDays,
  };
}

/** Somebody nobody has asked anything yet. */
export const nobodyAsked = (id: string): PersonFacts => ({
  id,
  age: null,
  occupations: null,
  skills: null,
  skillsWanted: null,
  experience: null,
  schooling: null,
  languages: null,
  licences: null,
  papers: null,
  free: null,
  limits: null,
  avoid: null,
  home: null,
  reachKm: null,
  payNeeded: null,
  waitingDays: 0,
});
