import type { LocalDate } from '#kernel/period';
import type { Result } from '#kernel/result';
import { planSession, type Plan } from './core/plan.js';
import { replanSession, type Day, type Replan } from './core/replan.js';
import { rehearsal } from './core/rehearsal.js';
import type { IntroductionSession } from './core/session.js';

/** What runs in the planner's threads (`plan-runner.ts`). */
export const plan = ({ session, today }: { session: IntroductionSession; today: LocalDate }): Result<Plan> =>
  planSession(session, today);

export const replan = ({ day, today }: { day: Day; today: LocalDate }): Result<Replan> => replanSession(day, today);

/** Makes the planner's code fast before somebody waits for it. */
export function warmUp(): void {
  const session = rehearsal();
  const made = planSession(session, session.day);
  if (made.ok)
    replanSession({ session, printed: made.value.interviews, met: [], now: session.hours.opens }, session.day);
}
