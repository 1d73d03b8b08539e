import { daysBetween, type LocalDate } from '#kernel/period';
import type { ClientWorkProfile, WorkProfile } from '#domains/clients';
import { factsOf, type AskableFact, type PersonFacts, type Point } from './core/facts.js';

/** Facts of which somebody can say that there is none. */
export const NONE_FACTS = [
  'skills',
  'experience',
  'languages',
  'licences',
  'papers',
  'limits',
  'avoid',
] as const satisfies readonly AskableFact[];
export type NoneFact = (typeof NONE_FACTS)[number];

/** What matching knows of a person beside the work profile. */
export interface Besides {
  /** From the vault; null is not known, or not asked for. */
  readonly birthDate: LocalDate | null;
  readonly home: Point | null;
  /** Asked, and there is none. */
  readonly none: ReadonlySet<string>;
}

/** Whole years on a day; who is born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

const payOf = ({ payNeed }: WorkProfile): PersonFacts['payNeeded'] =>
  payNeed && { amount: Number(payNeed.amount), currency: payNeed.currency };

/** A person as the matcher sees one on a day. An empty list is not asked yet, unless somebody said that there is none. */
export function personFactsOf(
  work: ClientWorkProfile,
  { birthDate, home, none }: Besides,
  day: LocalDate,
): PersonFacts {
  const { profile } = work;
  const known = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);
  const said = <T>(fact: NoneFact, list: readonly T[]): readonly T[] | null =>
    list.length === 0 && !none.has(fact) ? null : list;
  return factsOf({
    id: work.clientId,
    age: birthDate === null ? null : ageOn(birthDate, day),
    occupations: known(profile.occupations),
    skills: said('skills', profile.skills),
    skillsWanted: known(profile.growthSkillIds),
    experience: said('experience', profile.experience),
    schooling: profile.schooling,
    languages: said('languages', profile.languages),
    licences: said('licences', profile.licences),
    papers: said(
      'papers',
      profile.papers.map(({ paper, expiresOn }) => ({ paper, until: expiresOn })),
    ),
    free: known(profile.availability),
    limits: said('limits', profile.limits),
    avoid: said('avoid', profile.avoid),
    home,
    reachKm: profile.travelKm,
    payNeeded: payOf(profile),
    waitingDays: Math.max(0, daysBetween(work.registeredOn, day)),
  });
}
