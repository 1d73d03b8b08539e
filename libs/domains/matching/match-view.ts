import type { Arranged } from './core/arranged.js';
import type { Assessment } from './core/assess.js';
import type { Change, Question } from './core/doors.js';
import { shownScore } from './core/score.js';
import { verdictOf, type Finding } from './core/verdict.js';
import { CRITERIA, type Weights } from './core/weights.js';
import type { MatchWords } from './match-words.js';
import type {
  DoorType,
  MatchFindingType,
  MatchOverrideType,
  MatchQuestionType,
  MatchType,
} from './matching.graphql.js';
import type { OverrideRow } from './matching.queries.js';
import { NONE_FACTS } from './person-facts.js';

/** Which of its two sides is the same for a whole list, and what the other is called. */
export interface Sides {
  readonly clientId: string;
  readonly opportunityId: string;
  readonly title: string;
  readonly override: OverrideRow | null;
}

const findingView = (finding: Finding, words: MatchWords): MatchFindingType => ({
  code: finding.code,
  text: words.finding(finding),
  answer: finding.verdict,
  fact: finding.verdict === 'unknown' && finding.of === 'person' ? finding.fact : null,
});

const overrideView = (row: OverrideRow, words: MatchWords): MatchOverrideType => ({
  id: row.id,
  officeId: row.officeId,
  clientId: row.clientId,
  stance: row.stance,
  why: row.reason,
  whyText: words.why(row.reason),
  madeAt: row.madeAt,
});

/** A match in the words of one reader. */
export function matchView(
  match: Arranged<Assessment>,
  weights: Weights,
  words: MatchWords,
  { override, ...sides }: Sides,
): MatchType {
  return {
    group: verdictOf(match.group),
    answer: match.answer,
    score: shownScore(match.total),
    rank: match.rank,
    criteria: CRITERIA.map((criterion) => ({
      criterion,
      label: words.criterion(criterion),
      points: Math.round(match.points[criterion] / 10),
      weight: weights.of[criterion],
    })),
    reasons: match.reasons.map((reason) => words.reason(reason)),
    findings: match.findings.map((finding) => findingView(finding, words)),
    ...sides,
    override: override && overrideView(override, words),
  };
}

/** A door in the words of one reader; `titles` are those of courses and places. */
export function doorView(
  { change, opens }: { readonly change: Change; readonly opens: number },
  words: MatchWords,
  titles: ReadonlyMap<string, { readonly title: string; readonly kind: string }>,
): DoorType {
  const opportunityId = change.kind === 'course' ? change.openingId : null;
  const course = opportunityId === null ? undefined : titles.get(opportunityId);
  const text = words.door(change, course?.title ?? '', course?.kind === 'training_slot');
  return { kind: change.kind, text, opens, opportunityId };
}

export const questionView = ({ fact, decides, touches }: Question, words: MatchWords): MatchQuestionType => ({
  fact,
  text: words.question(fact),
  decides,
  touches,
  mayBeNone: (NONE_FACTS as readonly string[]).includes(fact),
});
