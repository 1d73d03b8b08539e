import { Chance } from '#kernel/chance';
import type { LocalDate } from '#kernel/period';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { arrange, stepsFor } from './arrange.js';
import type { Board } from './board.js';
import { scoreOf, worth, type Score } from './choose.js';
import { comfortOf, type Comfort } from './comfort.js';
import { greedyScore } from './greedy.js';
import { interviewsOf, modelOf } from './model.js';
import { leftOut, unplacedOf, type LeftOut, type Unplaced } from './reasons.js';
import { noticesOf, problemsOf } from './session-problems.js';
import type { Interview, IntroductionSession } from './session.js';

/** How good a plan is, so that nobody has to believe it. */
export interface Quality {
  readonly score: Score;
  /** No plan of this session is better, in the order promised, served, floors, value. */
  readonly bound: Score;
  /** The plan of a careful hand, for comparison. */
  readonly greedy: Score;
  /** The plan's worth over the bound's, 0..1; 1 is proved the best. */
  readonly certified: number;
  readonly slotsUsed: number;
  /** The slots that the busiest client or interviewer needs; null when somebody is away. */
  readonly slotsNeeded: number | null;
  readonly comfort: Comfort;
}

export interface Plan {
  readonly interviews: readonly Interview[];
  readonly unplaced: readonly Unplaced[];
  readonly leftOut: readonly LeftOut[];
  readonly quality: Quality;
  /** What the organiser should know; the plan was made all the same. */
  readonly notices: readonly InputProblem[];
}

/** The parts of a plan that are read off a finished board. */
export function describe(
  session: IntroductionSession,
  board: Board,
  { bound, needed }: { readonly bound: Score; readonly needed: number | null },
): Plan {
  const { model } = board;
  const placed = board.placed();
  const score = scoreOf(model, board.pairs());
  const most = worth(model, bound);
  return {
    interviews: interviewsOf(session, model, placed),
    unplaced: unplacedOf(session, board),
    leftOut: leftOut(session, board),
    quality: {
      score,
      bound,
      greedy: greedyScore(model),
      certified: most === 0 ? 1 : worth(model, score) / most,
      slotsUsed: new Set(placed.map(({ slot }) => slot)).size,
      slotsNeeded: needed,
      comfort: comfortOf(board),
    },
    notices: noticesOf(session),
  };
}

/**
 * The plan of an introduction session. Refuses a session that makes no sense (`bad_input` with every place that is
 * wrong); everything else is planned as far as it goes, and what is not is listed with its reason.
 */
export function planSession(session: IntroductionSession, today: LocalDate): Result<Plan> {
  const problems = problemsOf(session, today);
  if (problems.length > 0) return refuseInput(problems);
  const model = modelOf(session);
  const arranged = arrange(model, new Chance(session.seed), stepsFor(model, session.budget));
  return ok(describe(session, arranged.board, arranged));
}
