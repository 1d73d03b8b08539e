import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { preferenceProblems } from './core/quiet.js';
import { preferencesChanged } from './notifications.events.js';
import { PreferencesRepository, type StoredPreferences } from './preferences.repository.js';

/** A person says how they want to be told; or the office writes it down with somebody who has no device of their own. */
@Injectable()
export class SetPreferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly preferences: PreferencesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the client's id. Refuses `not_found`, `bad_input`. */
  async execute(actor: Actor, clientId: string, given: StoredPreferences): Promise<Result<string>> {
    if (!isId(clientId)) return refuse('not_found');
    const problems = preferenceProblems(given);
    if (problems.length > 0) return refuseInput(problems);
    return this.uow.write(actor, async () => {
      const client = await this.clients.byId(actor, clientId);
      if (!client || client.erasedAt !== null || client.mergedInto !== null) return refuse('not_found');
      const { officeId } = client;
      await this.preferences.save({ officeId, clientId }, given, this.clock.now());
      const { channels, sharedPhone } = given;
      const payload = { channels: [...channels], sharedPhone };
      await this.events.append(preferencesChanged, { subjectId: clientId, officeId, payload });
      return ok(clientId);
    });
  }
}
