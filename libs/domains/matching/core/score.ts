import type { LocalDate } from '#kernel/period';
import type { HeldSkill, OpeningFacts, PersonFacts } from './facts.js';
import { kmOf, travelPoints } from './place.js';
import { requirementFindings } from './requirement.js';
import { CRITERIA, type Criterion, type Weights } from './weights.js';
import { freeWeek, hoursPoints, workedOf } from './week.js';

/** Points of each criterion, whole numbers from 0 to 1000. Not known is 500: neither for nor against. */
export type Points = Readonly<Record<Criterion, number>>;
const NOT_KNOWN = 500;

/** How near two unit groups are in ISCO-08: the same group, minor group (3 digits), sub-major (2), major (1). */
const NEAR = [0, 100, 300, 600, 1000];
function sameDigits(a: string, b: string): number {
  let same = 0;
  while (same < 4 && a[same] === b[same]) same++;
  return same;
}
/** Having done a thing says that somebody can; not that they want to go on with it. */
const DONE_BEFORE = 700;

/** The very occupation that is looked for. */
export const isWanted = ({ occupations }: Pick<PersonFacts, 'occupations'>, isco: string | null): boolean =>
  isco !== null && (occupations ?? []).includes(isco);

/** How near the occupation is to one that is wanted, or to one done before. */
export function occupationPoints({ occupations, experience }: PersonFacts, isco: string | null): number {
  if (occupations === null || isco === null) return NOT_KNOWN;
  const wanted = Math.max(0, ...occupations.map((one) => NEAR[sameDigits(one, isco)] as number));
  const done = experience?.some((one) => one.isco === isco) ? DONE_BEFORE : 0;
  return Math.max(wanted, done);
}

const LEVEL: Readonly<Record<HeldSkill['level'], number>> = { with_help: 500, alone: 900, teaches: 1000 };
/** Percent: the person's own word counts a little less than what somebody saw. */
const PROOF: Readonly<Record<HeldSkill['proof'], number>> = { stated: 90, seen: 100, certified: 100 };

/** Points of each skill somebody has. */
export const heldSkills = (skills: readonly HeldSkill[]): ReadonlyMap<string, number> =>
  new Map(skills.map(({ skillId, level, proof }) => [skillId, (LEVEL[level] * PROOF[proof]) / 100]));

/** Three parts of the first to one of the second; the one that says something when the other is NaN. */
function blend(first: number, second: number): number {
  if (Number.isNaN(first)) return second;
  return Number.isNaN(second) ? first : (3 * first + second) / 4;
}

/**
 * Means over what an opening would like somebody to bring: skills by their points, wishes by 1000 for each that is met.
 * NaN, the mean of an empty list, says nothing. Essential and optional skills three to one, these to wishes three to one.
 */
export function broughtPoints(essential: number, optional: number, wishes: number): number {
  const points = blend(blend(essential, optional), wishes);
  // Not Math.round: its branch on the fraction cannot be foreseen, and this is worked out for every list of wishes.
  return Number.isNaN(points) ? NOT_KNOWN : Math.floor(points + 0.5);
}

/** What a person brings of what an opening would like. */
function skillPoints(person: PersonFacts, opening: OpeningFacts, day: LocalDate): number {
  const held = person.skills && heldSkills(person.skills);
  const worth = (ids: readonly string[]): number =>
    held === null ? Number.NaN : ids.reduce((all, id) => all + (held.get(id) ?? 0), 0) / ids.length;
  const soft = opening.requirements.filter(({ hard }) => !hard);
  const met = soft.filter((one) => requirementFindings(one, person, day).length === 0);
  return broughtPoints(
    worth(opening.essentialSkills),
    worth(opening.optionalSkills),
    (1000 * met.length) / soft.length,
  );
}

/** What is paid against what is needed. Never less for a lower need. */
export function payPoints({ payNeeded }: Pick<PersonFacts, 'payNeeded'>, pay: OpeningFacts['pay']): number {
  if (payNeeded === null) return NOT_KNOWN;
  if (pay === null || pay.currency !== payNeeded.currency) return 300;
  if (pay.min >= payNeeded.amount) return 1000;
  return pay.max >= payNeeded.amount ? 900 : Math.floor((800 * pay.max) / payNeeded.amount);
}

/** The share of the skills wanted that one learns there: `learnt` of `wanted`; null is not known. */
export const growthPoints = (learnt: number, wanted: number | null): number =>
  wanted === null || wanted === 0 ? NOT_KNOWN : Math.round((1000 * learnt) / wanted);

/** The skills wanted that somebody learns there. */
export const learntAt = ({ skillsWanted }: PersonFacts, { teaches }: OpeningFacts): string[] =>
  (skillsWanted ?? []).filter((id) => teaches.includes(id));

/** Who was asked about fewer candidates is a newcomer, and does not fall under the floor. */
const NEWCOMER = 5;
const FLOOR = 600;
/** What is expected of a partner nobody knows: 7 answers of 10, with the weight of four questions. */
const EXPECTED = { share: 0.7, weight: 4 };

/** How reliably a partner answers. */
export function answerPoints({ asked, answered }: Pick<OpeningFacts, 'asked' | 'answered'>): number {
  const rate = (answered + EXPECTED.share * EXPECTED.weight) / (asked + EXPECTED.weight);
  const points = Math.round(1000 * rate);
  return asked < NEWCOMER ? Math.max(FLOOR, points) : points;
}

/** Days of waiting after which it counts in full. */
const LONG_WAIT = 180;
export const waitingPoints = ({ waitingDays }: Pick<PersonFacts, 'waitingDays'>): number =>
  Math.round((1000 * Math.min(Math.max(waitingDays, 0), LONG_WAIT)) / LONG_WAIT);

/** All points of a pair, one criterion after the other. */
export function pointsOf(person: PersonFacts, opening: OpeningFacts, day: LocalDate): Points {
  return {
    occupation: occupationPoints(person, opening.isco),
    skills: skillPoints(person, opening, day),
    travel: travelPoints(person, kmOf(person.home, opening.at)),
    hours: hoursPoints(workedOf(opening.schedule), person.free && freeWeek(person.free)),
    pay: payPoints(person, opening.pay),
    growth: growthPoints(learntAt(person, opening).length, person.skillsWanted && person.skillsWanted.length),
    answers: answerPoints(opening),
    waiting: waitingPoints(person),
  };
}

/** The weighted sum; a whole number from 0 to 100,000. */
export const totalOf = (points: Points, weights: Weights): number =>
  CRITERIA.reduce((sum, criterion) => sum + points[criterion] * weights.of[criterion], 0);

/** 0 to 100, as it is shown. */
export const shownScore = (total: number): number => Math.round(total / 1000);
