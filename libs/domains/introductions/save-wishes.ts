import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { needsProblems, pairProblems, wishProblems } from './core/findings.js';
import { isOpen, officeOf } from './core/policy.js';
import type { PairKind, SessionRecord, Side } from './core/record.js';
import { sessionChanged } from './introductions.events.js';
import { PeopleRepository, type ParticipantNeeds } from './people.repository.js';
import { SessionsRepository } from './sessions.repository.js';

export interface WishInput {
  readonly clientId: string;
  readonly tableId: string;
  /** 1 to 100. */
  readonly value: number;
}

export interface PairInput {
  readonly clientId: string;
  readonly tableId: string;
  /** Null takes the promise or the ban away. */
  readonly kind: PairKind | null;
  readonly at: number | null;
}

/** Who would like to meet whom, who was promised to, who must not; and what a person's day needs. */
@Injectable()
export class SaveWishes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
    private readonly events: EventLog,
  ) {}

  /** Puts one side's wishes in place of those it had for the clients named. Refuses `not_found`, `introduction.over`, `bad_input`. */
  async wishes(actor: Actor, id: string, side: Side, wishes: readonly WishInput[]): Promise<Result<string>> {
    return this.#write(actor, id, async (session) => {
      const problems = wishProblems(wishes, await this.#known(session));
      if (problems.length > 0) return problems;
      const clientIds = [...new Set(wishes.map(({ clientId }) => clientId))];
      await this.people.saveWishes(session, side, { clientIds, wishes: wishes.filter(({ value }) => value > 0) });
      return [];
    });
  }

  /** A promised or forbidden pair. */
  async pair(actor: Actor, id: string, pair: PairInput): Promise<Result<string>> {
    return this.#write(actor, id, async (session) => {
      const problems = pairProblems(pair, await this.#known(session), session);
      if (problems.length === 0) await this.people.savePair(session, pair);
      return problems;
    });
  }

  /** Hours, talks and patience of one person. */
  async needs(actor: Actor, id: string, clientId: string, needs: ParticipantNeeds): Promise<Result<string>> {
    return this.#write(actor, id, async (session) => {
      const { clients } = await this.#known(session);
      if (!clients.has(clientId)) return [{ path: 'clientId', code: 'unknown_reference' }];
      const problems = needsProblems(needs);
      if (problems.length === 0) await this.people.plan(session, clientId, needs);
      return problems;
    });
  }

  async #known(session: SessionRecord) {
    const [tables, participants] = [await this.sessions.tables(session), await this.people.participants(session)];
    return {
      tables: new Set(tables.map((table) => table.id)),
      clients: new Set(participants.map(({ clientId }) => clientId)),
    };
  }

  async #write(actor: Actor, id: string, work: (session: SessionRecord) => Promise<readonly InputProblem[]>) {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const session = await this.sessions.find(id, true);
      if (!session || officeOf(actor) !== session.officeId) return refuse('not_found');
      if (!isOpen(session.state)) return refuse('introduction.over');
      const problems = await work(session);
      if (problems.length > 0) return refuseInput(problems);
      const payload = { change: 'wishes' as const, state: session.state };
      await this.events.append(sessionChanged, { subjectId: id, officeId: session.officeId, payload });
      return ok(id);
    });
  }
}
