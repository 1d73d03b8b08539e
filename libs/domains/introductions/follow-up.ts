import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { officeOf } from './core/policy.js';
import { talkFollowedUp } from './introductions.events.js';
import { PlansRepository } from './plans.repository.js';

/** Somebody of the office has done what was to follow from a talk, or has not after all. */
@Injectable()
export class FollowUpTalk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly plans: PlansRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the session's id. Said twice changes nothing. Refuses `not_found`. */
  async execute(actor: Actor, interviewId: string, done: boolean): Promise<Result<string>> {
    const officeId = officeOf(actor);
    if (!isId(interviewId) || officeId === null) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const key = { officeId, interviewId };
      const sessionId = await this.plans.followUp(key, done ? this.clock.now() : null);
      if (sessionId === null) return refuse('not_found');
      await this.events.append(talkFollowedUp, { subjectId: sessionId, officeId, payload: { interviewId, done } });
      return ok(sessionId);
    });
  }
}
