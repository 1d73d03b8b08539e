import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { wishProblems } from './core/findings.js';
import { isOpen } from './core/policy.js';
import { WISH_MOST } from './core/session.js';
import { sessionChanged } from './introductions.events.js';
import { PeopleRepository } from './people.repository.js';
import { SessionsRepository } from './sessions.repository.js';

/** Somebody who is invited marks the tables they would like to meet. */
@Injectable()
export class MarkInterest {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly events: EventLog,
  ) {}

  /** Puts these tables in place of those marked before. Refuses `not_found`, `introduction.over`, `bad_input`. */
  async execute(actor: Actor, sessionId: string, tableIds: readonly string[]): Promise<Result<string>> {
    if (!isId(sessionId) || actor.clientId === null) return refuse('not_found');
    const own = [actor.clientId, ...(await this.clients.idsOf(actor, actor.clientId))];
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(sessionId);
      const person = await this.people.participantOf(sessionId, own);
      if (!session || !person) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      const { clientId } = person;
      const wishes = tableIds.map((tableId) => ({ clientId, tableId, value: WISH_MOST }));
      const tables = new Set((await this.sessions.tables(session)).map(({ id }) => id));
      const problems = wishProblems(wishes, { tables, clients: new Set([clientId]) });
      if (problems.length > 0) return refuseInput(problems);
      await this.people.saveWishes(session, 'client', { clientIds: [clientId], wishes });
      const payload = { change: 'wishes' as const, state: session.state };
      await this.events.append(sessionChanged, { subjectId: sessionId, officeId: session.officeId, payload });
      return ok(sessionId);
    });
  }
}
