import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Announce } from './core/announce.js';
import { unfitTables } from './core/declined.js';
import { isOpen, officeOf } from './core/policy.js';
import { DayLoader } from './day-loader.js';
import { PlanWriter } from './plan-writer.js';

/** A plan goes on paper, on phones and on the big screen. */
@Injectable()
export class PublishPlan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: DayLoader,
    private readonly writer: PlanWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the session's id. Refuses `not_found`, `introduction.over`, `introduction.plan_outdated`, `introduction.plan_unfit`. */
  async execute(actor: Actor, target: { id: string; planId: string; announce: Announce }): Promise<Result<string>> {
    const { id, planId, announce } = target;
    if (!isId(id) || !isId(planId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.writer.find(id, true);
      const plan = session && (await this.writer.planOf(session, planId));
      if (!session || !plan || officeOf(actor) !== session.officeId) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      if (plan.kind === 'replan') return refuse('introduction.plan_outdated');
      const before = await this.loader.interviews(session);
      // A plan of the whole day does not know what came of it since: then the rest of the day is planned anew instead.
      if (before.some(({ outcome }) => outcome !== null)) return refuse('introduction.plan_outdated');
      const stored = await this.loader.load(session);
      if (unfitTables(plan.content.interviews, stored.tables, session.interview).length > 0)
        return refuse('introduction.plan_unfit');
      await this.writer.print(stored, { plan, before, now: 0 });
      await this.writer.publishedAt(session, planId, this.clock.now());
      await this.writer.announce(session, planId, announce);
      return ok(id);
    });
  }
}
