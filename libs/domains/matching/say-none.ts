import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { noneAnswered } from './matching.events.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchWriter } from './match-writer.js';
import type { NoneFact } from './person-facts.js';

/** A person was asked for licences, limits and the like, and there are none: an answer, where an empty list is silence. */
@Injectable()
export class SayNone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly writer: MatchWriter,
    private readonly repository: MatchingRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `holds` false takes it back. Gives the client's id. Refuses `not_found`. */
  async execute(actor: Actor, clientId: string, fact: NoneFact, holds: boolean): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const whose = await this.writer.whose(actor, clientId);
      if (!whose) return refuse('not_found');
      if (holds) await this.repository.insertNone(whose, fact, { at: this.clock.now(), by: actor.id });
      else await this.repository.removeNone(whose, fact);
      const event = { subjectId: whose.clientId, officeId: whose.officeId, payload: { fact, holds } };
      await this.events.append(noneAnswered, event);
      return ok(whose.clientId);
    });
  }
}
