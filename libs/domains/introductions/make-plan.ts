import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { withDeclined } from './core/declined.js';
import { plannerRefused } from './core/findings.js';
import { isOpen, officeOf } from './core/policy.js';
import { planningOf, type StoredSession } from './core/planning.js';
import { contentOf, type PlanRecord } from './core/stored-plan.js';
import { DayLoader } from './day-loader.js';
import { PlanRunner } from './plan-runner.js';
import { PlanWriter } from './plan-writer.js';

/** Which interviews, and when. The plan is kept; nothing is on paper before it is published. */
@Injectable()
export class MakePlan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: DayLoader,
    private readonly planner: PlanRunner,
    private readonly writer: PlanWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the session's id. Refuses `not_found`, `introduction.over`, `bad_input` with every place that is wrong. The same
   * `seed` gives the same plan; the planner works outside of any transaction.
   */
  async execute(actor: Actor, { id, seed }: { id: string; seed: number }): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    const stored = await this.uow.read(actor, async () => {
      const session = await this.writer.find(id);
      return session && officeOf(actor) === session.officeId ? this.loader.load(session) : null;
    });
    if (!stored) return refuse('not_found');
    if (!isOpen(stored.session.state)) return refuse('introduction.over');
    return this.#plan(actor, stored, seed);
  }

  async #plan(actor: Actor, stored: StoredSession, seed: number): Promise<Result<string>> {
    const { session } = stored;
    const input = planningOf(stored, seed);
    const planned = await this.planner.plan(input, this.clock.today(session.timeZone));
    if (!planned.ok) return plannerRefused(planned);
    const plan: PlanRecord = {
      id: newId(),
      sessionId: session.id,
      kind: 'plan',
      seed,
      quality: planned.value.quality,
      content: withDeclined(contentOf(planned.value, input), stored),
      madeAt: this.clock.now(),
      publishedAt: null,
    };
    return this.uow.write(actor, async () => {
      await this.writer.keep(session, plan);
      return ok(session.id);
    });
  }
}
