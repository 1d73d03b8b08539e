import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { ClientSealer } from './client-sealer.js';
import { clientFileOpened } from './clients.events.js';
import { ClientsRepository } from './clients.repository.js';
import type { Person } from './core/person.js';
import { seesOwnFile } from './core/policy.js';
import type { Standing } from './core/standing.js';

export interface OpenedFile {
  readonly person: Person;
  readonly standing: Standing;
}

/** Somebody reads who a client is and what happened to them; that they did is written in the same unit. */
@Injectable()
export class OpenFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly sealer: ClientSealer,
    private readonly events: EventLog,
  ) {}

  /** Clients see their own without the office's note. Refuses `not_found`, also for one who was erased. */
  async execute(actor: Actor, clientId: string): Promise<Result<OpenedFile>> {
    if (!isId(clientId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const client = await this.clients.find(clientId);
      if (!client) return refuse('not_found');
      const owner = { officeId: client.officeId, clientId };
      const sealed = await this.clients.sealedFile(owner);
      const file = sealed && (await this.sealer.open(owner, sealed));
      if (!file) return refuse('not_found');
      await this.events.append(clientFileOpened, { subjectId: clientId, officeId: client.officeId, payload: {} });
      const own = seesOwnFile(actor, clientId);
      return ok(own ? { ...file, standing: { ...file.standing, note: null } } : file);
    });
  }
}
