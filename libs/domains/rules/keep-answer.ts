import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AnswersRepository } from './answers.repository.js';
import { AskProgrammes, type Question } from './ask-programmes.js';
import { answerKept } from './answers.events.js';

/** A counsellor keeps an answer with a client, so that it can be explained later. */
@Injectable()
export class KeepAnswer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly asking: AskProgrammes,
    private readonly answers: AnswersRepository,
    private readonly events: EventLog,
  ) {}

  /** Resolves to the id of what is kept. Refuses `not_found` (client or programme) and `bad_input`. */
  async execute(actor: Actor, clientId: string, question: Question): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const client = await this.clients.byId(actor, clientId);
      if (!client || client.erasedAt !== null || client.mergedInto !== null) return refuse('not_found');
      const content = await this.asking.toKeep(question);
      if (!content.ok) return content;
      const { officeId } = client;
      const id = newId();
      await this.answers.insert({ officeId, clientId }, id, content.value);
      await this.events.append(answerKept, { subjectId: clientId, officeId, payload: { answerId: id } });
      return ok(id);
    });
  }
}
