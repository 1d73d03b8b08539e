import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import type { Announce } from './core/announce.js';
import { afterAction, officeOf, type SessionAction } from './core/policy.js';
import { sessionChanged } from './introductions.events.js';
import { SessionsRepository } from './sessions.repository.js';

/** A day is called off, is over, or begins again. */
@Injectable()
export class ChangeSessionState {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly events: EventLog,
  ) {}

  /** Of a day that is called off whoever is invited is told, unless nobody is to be. Refuses `not_found`, `stale_version`, `introduction.not_now`. */
  async execute(
    actor: Actor,
    action: SessionAction,
    { id, version, announce = 'nobody' }: { id: string; version: number; announce?: Announce },
  ): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(id, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      const state = afterAction(action, session.state);
      if (state === null) return refuse('introduction.not_now');
      if (session.version !== version) return refuse('stale_version');
      await this.sessions.touch(session, { state });
      const { officeId } = session;
      const announced = state === 'cancelled' && announce !== 'nobody';
      const payload = { change: 'state' as const, state, ...(announced && { announced }) };
      await this.events.append(sessionChanged, { subjectId: id, officeId, payload });
      return ok(id);
    });
  }
}
