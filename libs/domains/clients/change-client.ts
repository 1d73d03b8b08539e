import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type InputProblem, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { ClientChanges } from './client-changes.js';
import { under } from './client-writer.js';
import { clientChanged } from './clients.events.js';
import { ClientsRepository } from './clients.repository.js';
import type { ChangeClientInput, ClientRecord } from './core/client.js';
import { personOf, personProblems, type PersonInput } from './core/person.js';
import { mayChange, zoneOf } from './core/policy.js';

/** What is known of a client is another now. Each part that is given is changed, the others stay. */
@Injectable()
export class ChangeClient {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsRepository,
    private readonly changes: ClientChanges,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the client's id. Refuses `not_found`, `stale_version`, `bad_input`, `client.merged`. */
  async execute(
    actor: Actor,
    { id, version }: { id: string; version: number },
    input: ChangeClientInput,
  ): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const client = await this.clients.find(id, true);
      if (!client || client.erasedAt !== null) return refuse('not_found');
      if (!mayChange(actor, client)) return refuse('client.merged');
      if (client.version !== version) return refuse('stale_version');
      const wrong = this.#personProblems(client, input.person ?? null);
      if (wrong.length > 0) return refuseInput(wrong);
      return this.#change(client, input);
    });
  }

  /** A day's difference between zones does not matter to a birth date. */
  #personProblems({ country }: ClientRecord, input: PersonInput | null): InputProblem[] {
    if (input === null) return [];
    return under('person', personProblems(personOf(input), this.clock.today(zoneOf(country))));
  }

  async #change(client: ClientRecord, input: ChangeClientInput): Promise<Result<string>> {
    const work = input.work ? await this.changes.work(client, input.work) : ok(null);
    if (!work.ok) return work;
    const file = input.person || input.standing ? await this.changes.file(client, input) : ok({});
    if (!file.ok) return file;
    if (!(await this.clients.touch(client, file.value))) return refuse('stale_version');
    for (const what of ['person', 'work', 'standing'] as const) {
      if (!input[what]) continue;
      const payload = { what, version: client.version + 1 };
      await this.events.append(clientChanged, { subjectId: client.id, officeId: client.officeId, payload });
    }
    return ok(client.id);
  }
}
