import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { isOpen, mayAnswerFor } from './core/policy.js';
import { clientAnswered } from './introductions.events.js';
import { PeopleRepository } from './people.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Somebody says whether they come: the person on the phone, or the organiser who asked them. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly events: EventLog,
  ) {}

  /** Gives the session's id. Who waits for a place keeps waiting. Refuses `not_found`, `introduction.over`, `introduction.no_place_yet`. */
  async execute(
    actor: Actor,
    target: { sessionId: string; clientId: string; coming: boolean },
  ): Promise<Result<string>> {
    const { sessionId, clientId, coming } = target;
    if (!isId(sessionId) || !isId(clientId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(sessionId);
      const person = await this.people.participant(sessionId, clientId);
      if (!session || !person || !mayAnswerFor(actor, person)) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      // The organiser's word lets somebody in who waits; their own does not.
      if (coming && person.reply === 'waiting' && actor.persona === 'client')
        return refuse('introduction.no_place_yet');
      const reply = coming ? 'coming' : 'declined';
      const { officeId } = person;
      await this.people.reply({ officeId, id: sessionId }, clientId, reply);
      await this.events.append(clientAnswered, { subjectId: sessionId, officeId, payload: { clientId, reply } });
      return ok(sessionId);
    });
  }
}
