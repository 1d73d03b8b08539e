import type { LocalDate } from '#kernel/period';
import type { Params } from '#kernel/result';
import { eligibility } from './eligibility.js';
import type { OpeningFacts, PersonFacts } from './facts.js';
import { kmOf, shownKm } from './place.js';
import { isWanted, learntAt, pointsOf, totalOf, type Points } from './score.js';
import { codeOf, type Finding, type Verdict, type VerdictCode } from './verdict.js';
import type { Weights } from './weights.js';

/** What speaks for an opening, strongest criterion first. */
export interface Reason {
  readonly code: string;
  readonly params: Params;
}

/** An opening for a person on a day: the answer, what each criterion says, and why, in codes. */
export interface Assessment {
  readonly id: string;
  readonly verdict: VerdictCode;
  readonly answer: Verdict;
  /** The opening is of an occupation that the person looks for. */
  readonly wanted: boolean;
  readonly total: number;
  readonly points: Points;
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
}

const reason = (holds: boolean, code: string, params: Params = {}): Reason[] => (holds ? [{ code, params }] : []);

/** From these points on a criterion is worth a word. */
const GOOD = 700;

/** Two places that are known as the same area only: how far it is nobody can tell, and 0 km would be wrong. */
function nearReason(km: number | null, points: number): Reason[] {
  if (km === null || points < GOOD) return [];
  const shown = shownKm(km);
  return shown === 0 ? reason(true, 'home_area') : reason(true, 'near_home', { km: shown });
}

function reasonsOf(person: PersonFacts, opening: OpeningFacts, points: Points): Reason[] {
  const km = kmOf(person.home, opening.at);
  const learnt = learntAt(person, opening);
  return [
    ...reason(points.occupation === 1000, 'occupation_wanted'),
    ...reason(points.occupation === 700, 'occupation_done'),
    ...reason(points.occupation === 600, 'occupation_near'),
    ...reason(points.skills >= GOOD, 'skills_fit'),
    ...nearReason(km, points.travel),
    ...reason(points.hours === 1000, 'hours_fit'),
    ...reason(person.payNeeded !== null && points.pay >= 900, 'pay_covers'),
    ...reason(learnt.length > 0, 'learns', { skills: learnt.length }),
    ...reason(points.answers >= 800, 'answers_well'),
  ];
}

/** The naive scorer: everything about one pair from the records as they are. The oracle of the fast path. */
export function assess(person: PersonFacts, opening: OpeningFacts, day: LocalDate, weights: Weights): Assessment {
  const { verdict, findings } = eligibility(person, opening, day);
  const points = pointsOf(person, opening, day);
  return {
    id: opening.id,
    verdict: codeOf(findings),
    answer: verdict,
    wanted: isWanted(person, opening.isco),
    total: totalOf(points, weights),
    points,
    reasons: reasonsOf(person, opening, points),
    findings,
  };
}
