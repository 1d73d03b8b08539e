import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel/result';
import { ClientChanges } from './client-changes.js';
import { ClientSealer } from './client-sealer.js';
import { ClientsQueries } from './clients.queries.js';
import { ClientsRepository } from './clients.repository.js';
import type { ClientRecord } from './core/client.js';
import { areTwoPeople, mergedPerson, mergedProfile, mergedStanding } from './core/merge.js';
import type { Person } from './core/person.js';
import type { Standing } from './core/standing.js';
import { EMPTY_PROFILE } from './core/work-profile.js';

/** Puts what one file knows into another, of the same person; inside a write unit that holds both. */
@Injectable()
export class ClientJoining {
  constructor(
    private readonly clients: ClientsRepository,
    private readonly queries: ClientsQueries,
    private readonly sealer: ClientSealer,
    private readonly changes: ClientChanges,
  ) {}

  /** Gives what it means for the row of the file that stays. Refuses `not_found`, `client.two_people`, `bad_input`. */
  async join(into: ClientRecord, from: ClientRecord): Promise<Result<{ provisional?: boolean }>> {
    const [kept, other] = [await this.#opened(into), await this.#opened(from)];
    if (!kept || !other) return refuse('not_found');
    const persons = { into: kept.person, from: other.person };
    if (areTwoPeople(persons.into, persons.from)) return refuse('client.two_people');
    const file = await this.changes.file(into, {
      person: mergedPerson(persons.into, persons.from),
      standing: mergedStanding(kept.standing, other.standing, persons),
    });
    if (!file.ok) return file;
    const profiles = await this.queries.workProfilesOf(this.clients.actor, [into.id, from.id]);
    const [mine, theirs] = [into, from].map(({ id }) => profiles.get(id)?.profile ?? EMPTY_PROFILE);
    const work = await this.changes.work(into, mergedProfile(mine ?? EMPTY_PROFILE, theirs ?? EMPTY_PROFILE));
    return work.ok ? ok(file.value) : work;
  }

  async #opened({ id, officeId }: ClientRecord): Promise<{ person: Person; standing: Standing } | null> {
    const owner = { officeId, clientId: id };
    const sealed = await this.clients.sealedFile(owner);
    return sealed && this.sealer.open(owner, sealed);
  }
}
