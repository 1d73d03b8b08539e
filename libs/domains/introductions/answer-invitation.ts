import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
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
    private readonly clients: ClientsQueries,
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
      const person = await this.#invited(actor, target);
      if (!session || !person) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      // The organiser's word lets somebody in who waits; their own does not.
      if (coming && person.reply === 'waiting' && actor.persona === 'client')
        return refuse('introduction.no_place_yet');
      const reply = coming ? 'coming' : 'declined';
      const { officeId, clientId: invitedId } = person;
      await this.people.reply({ officeId, id: sessionId }, invitedId, reply);
      const payload = { clientId: invitedId, reply } as const;
      await this.events.append(clientAnswered, { subjectId: sessionId, officeId, payload });
      return ok(sessionId);
    });
  }

  /** Of a client under whatever file of theirs; null when the actor may not answer for them. */
  async #invited(actor: Actor, { sessionId, clientId }: { sessionId: string; clientId: string }) {
    const own = actor.clientId === null ? [] : await this.clients.idsOf(actor, actor.clientId);
    const ids = own.includes(clientId) ? [clientId, ...own] : [clientId];
    const person = await this.people.participantOf(sessionId, ids);
    return person && mayAnswerFor(actor, person, own) ? person : null;
  }
}
