import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AnswersRepository } from './answers.repository.js';
import { answersOpened } from './answers.events.js';
import type { KeptAnswer } from './kept-content.js';

/** Somebody reads what was answered for a client; that they did is written in the same unit. */
@Injectable()
export class OpenAnswers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly answers: AnswersRepository,
    private readonly events: EventLog,
  ) {}

  /** One that was kept. Refuses `not_found`, also for a client who was erased. */
  async one(actor: Actor, id: string): Promise<Result<KeptAnswer>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const kept = await this.answers.find(id);
      if (!kept) return refuse('not_found');
      const { clientId, officeId } = kept;
      await this.events.append(answersOpened, { subjectId: clientId, officeId, payload: { answerId: id } });
      return ok(kept);
    });
  }

  /** All that were kept with a client, the newest first. Refuses `not_found`. */
  async ofClient(actor: Actor, clientId: string): Promise<Result<readonly KeptAnswer[]>> {
    return this.uow.write(actor, async () => {
      const client = await this.clients.byId(actor, clientId);
      if (!client) return refuse('not_found');
      const kept = await this.answers.ofPerson(await this.clients.idsOf(actor, clientId));
      const { officeId } = client;
      await this.events.append(answersOpened, { subjectId: clientId, officeId, payload: { answerId: null } });
      return ok(kept);
    });
  }
}
