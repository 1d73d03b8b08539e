import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { EventLog } from '#platform/events/event-log';
import type { Announce } from './core/announce.js';
import { planPublished, sessionPlanned } from './introductions.events.js';
import type { InterviewRecord, SessionRecord } from './core/record.js';
import type { StoredSession } from './core/planning.js';
import { printOf, type PlanRecord } from './core/stored-plan.js';
import { PlansRepository } from './plans.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Keeps plans and puts them on paper, in an open unit of work. */
@Injectable()
export class PlanWriter {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly plans: PlansRepository,
    private readonly events: EventLog,
  ) {}

  /** `hold` keeps organisers from changing it, and partners from answering, until the unit ends. */
  async find(sessionId: string, hold = false): Promise<SessionRecord | null> {
    const session = await this.sessions.find(sessionId, hold);
    if (session && hold) await this.sessions.holdTables(session);
    return session;
  }

  planOf(session: SessionRecord, planId: string): Promise<PlanRecord | null> {
    return this.plans.find(session, planId);
  }

  async keep(session: SessionRecord, plan: PlanRecord): Promise<void> {
    await this.plans.insert(session, plan);
    const { id, officeId } = session;
    const payload = { planId: plan.id, kind: plan.kind, interviews: plan.content.interviews.length };
    await this.events.append(sessionPlanned, { subjectId: id, officeId, payload });
  }

  /** Puts a plan on paper. `now` is the minute of the place's clock behind which nothing changes; 0 for a first plan. */
  async print(
    stored: Pick<StoredSession, 'session' | 'tables' | 'participants'>,
    { plan, before, now }: { plan: PlanRecord; before: readonly InterviewRecord[]; now: number },
  ): Promise<void> {
    const { session, tables, participants } = stored;
    const rows = printOf(plan.content, { sessionId: session.id, tables, participants, before, newId }, now);
    await this.plans.print(session, rows, plan.id);
    await this.sessions.touch(session, { state: 'published', planId: plan.id });
  }

  /** Tells of what is on paper now, as far as the organiser wants. */
  async announce({ id, officeId }: SessionRecord, planId: string, announce: Announce): Promise<void> {
    await this.events.append(planPublished, { subjectId: id, officeId, payload: { planId, announce } });
  }

  publishedAt(session: SessionRecord, planId: string, at: Date): Promise<void> {
    return this.plans.publish(session, planId, at);
  }
}
