import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { withDeclined } from './core/declined.js';
import { plannerRefused } from './core/findings.js';
import { officeOf } from './core/policy.js';
import { dayOf, momentOf, type StoredSession } from './core/planning.js';
import type { InterviewRecord } from './core/record.js';
import { contentOf, type PlanRecord } from './core/stored-plan.js';
import { DayLoader } from './day-loader.js';
import { PlanRunner } from './plan-runner.js';
import { PlanWriter } from './plan-writer.js';

/** What was read before the planner began; it stands only if nobody moved the session meanwhile. */
interface Morning {
  readonly stored: StoredSession;
  readonly before: readonly InterviewRecord[];
}

/** The day did not go as printed: the rest is planned anew, keeping what is printed wherever it can. */
@Injectable()
export class ReplanDay {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly loader: DayLoader,
    private readonly planner: PlanRunner,
    private readonly writer: PlanWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the session's id. `at` is the minute of the place's clock; null for now (before the day 0, after it the end).
   * Refuses `not_found`, `introduction.not_published`, `introduction.changed_meanwhile`, `bad_input`.
   */
  async execute(actor: Actor, { id, at }: { id: string; at: number | null }): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    const morning = await this.uow.read(actor, () => this.#read(actor, id));
    if (!morning) return refuse('not_found');
    const { session } = morning.stored;
    if (session.state !== 'published' || session.planId === null) return refuse('introduction.not_published');
    const now = at ?? momentOf(session, this.clock.now().getTime());
    const day = dayOf(morning.stored, morning.before, { seed: 1, now });
    const planned = await this.planner.replan(day, session.day);
    if (!planned.ok) return plannerRefused(planned);
    const plan: PlanRecord = {
      id: newId(),
      sessionId: id,
      kind: 'replan',
      seed: 1,
      quality: planned.value.quality,
      content: withDeclined(contentOf(planned.value, day.session), morning.stored),
      madeAt: this.clock.now(),
      publishedAt: this.clock.now(),
    };
    return this.#print(actor, morning, plan, now);
  }

  async #read(actor: Actor, id: string): Promise<Morning | null> {
    const session = await this.writer.find(id);
    if (!session || officeOf(actor) !== session.officeId) return null;
    return { stored: await this.loader.load(session), before: await this.loader.interviews(session) };
  }

  #print(actor: Actor, { stored, before }: Morning, plan: PlanRecord, now: number): Promise<Result<string>> {
    const { session } = stored;
    return this.uow.write(actor, async () => {
      const present = await this.writer.find(session.id, true);
      if (present?.version !== session.version) return refuse('introduction.changed_meanwhile');
      await this.writer.keep(session, plan);
      await this.writer.print(stored, { plan, before, now });
      // Whose times stay as they were hears of nothing.
      await this.writer.announce(session, plan.id, 'concerned');
      return ok(session.id);
    });
  }
}
