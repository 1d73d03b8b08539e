import type { LocalDate } from '#kernel/period';
import type { OpeningFacts, PersonFacts } from './facts.js';
import { avoidFindings, hoursLimitFindings, settingLimitFindings, taskLimitFindings, touchedBy } from './limits.js';
import { kmOf, travelFindings } from './place.js';
import { requirementFindings } from './requirement.js';
import { codeOf, no, verdictOf, type Finding, type Verdict } from './verdict.js';
import { freeWeek, hoursFindings, workedOf } from './week.js';

/** Whether an opening can still be applied for on a day. */
export const openFindings = (
  { placesLeft, applyUntil }: Pick<OpeningFacts, 'placesLeft' | 'applyUntil'>,
  day: LocalDate,
): Finding[] => [
  ...(placesLeft > 0 ? [] : [no('no_place_left')]),
  ...(applyUntil !== null && applyUntil < day ? [no('apply_until_past', { applyUntil })] : []),
];

export interface Eligibility {
  readonly verdict: Verdict;
  /** All that speaks against it or has to be known first; each code with the same parameters once. */
  readonly findings: readonly Finding[];
}

/** Everything that keeps a person from an opening on a day. */
export function findingsOf(person: PersonFacts, opening: OpeningFacts, day: LocalDate): Finding[] {
  return [
    ...openFindings(opening, day),
    ...travelFindings(person, opening.at, kmOf(person.home, opening.at)),
    ...hoursFindings(workedOf(opening.schedule), person.free && freeWeek(person.free)),
    ...hoursLimitFindings(person, opening.schedule.hoursPerWeek),
    ...avoidFindings(person, opening.settings),
    ...settingLimitFindings(person, opening.settings),
    ...taskLimitFindings(person, touchedBy(opening.isco)),
    ...opening.requirements.filter(({ hard }) => hard).flatMap((one) => requirementFindings(one, person, day)),
  ];
}

const once = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

/** Yes; no, with what speaks against it; or unknown, with the facts that are missing. */
export function eligibility(person: PersonFacts, opening: OpeningFacts, day: LocalDate): Eligibility {
  const findings = once(findingsOf(person, opening, day));
  return { verdict: verdictOf(codeOf(findings)), findings };
}
