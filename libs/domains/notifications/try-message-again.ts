import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { mayTryAgain } from './core/message.js';
import { MessagesQueries } from './messages.queries.js';
import { MessagesRepository } from './messages.repository.js';
import { messageDue } from './notifications.events.js';

/** The cause is gone: what was given up is tried again, from its first try. */
@Injectable()
export class TryMessageAgain {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MessagesQueries,
    private readonly messages: MessagesRepository,
    private readonly events: EventLog,
  ) {}

  /** Gives the message's id. Refuses `not_found`, `notification.not_dead`. */
  async execute(actor: Actor, id: string): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const message = await this.queries.byId(actor, id);
      if (!message) return refuse('not_found');
      // Of two who ask at once the second finds it waiting.
      if (!mayTryAgain(message.state) || !(await this.messages.revive(message))) return refuse('notification.not_dead');
      const { officeId, channel } = message;
      await this.events.append(messageDue, { subjectId: id, officeId, payload: { channel } });
      return ok(id);
    });
  }
}
