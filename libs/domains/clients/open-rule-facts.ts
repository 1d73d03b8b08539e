import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { clientFileOpened } from './clients.events.js';
import { ClientsQueries } from './clients.queries.js';
import type { RuleFacts } from './core/client.js';

/** Somebody asks the rules for a client and so learns what the file says; that they did is written in the same unit. */
@Injectable()
export class OpenRuleFacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly events: EventLog,
  ) {}

  /** Refuses `not_found`, also for one who was erased. Without the event there are no facts. */
  async execute(actor: Actor, clientId: string): Promise<Result<RuleFacts>> {
    return this.uow.write(actor, async () => {
      const client = await this.clients.byId(actor, clientId);
      const facts = client && (await this.clients.factsOf(actor, clientId));
      if (!facts) return refuse('not_found');
      await this.events.append(clientFileOpened, { subjectId: clientId, officeId: client.officeId, payload: {} });
      return ok(facts);
    });
  }
}
