import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CAPITAL_ZONES, type Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/period';
import { ClientsQueries, type ClientWorkProfile } from '#domains/clients';
import { ReferenceQueries } from '#domains/reference';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { PersonFacts, Point } from './core/facts.js';
import { MatchingQueries } from './matching.queries.js';
import { personFactsOf } from './person-facts.js';

export interface MatchedPerson {
  readonly work: ClientWorkProfile;
  readonly facts: PersonFacts;
}

/** People as the matcher sees them, as far as row security shows them to the actor. */
@Injectable()
export class PeopleFacts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly reference: ReferenceQueries,
    private readonly queries: MatchingQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A day's difference between zones of a country does not matter to a shortlist. */
  today(country: 'ID' | 'VN'): LocalDate {
    return this.clock.today(CAPITAL_ZONES[country]);
  }

  /** Null for who is not there for the actor. */
  async one(actor: Actor, clientId: string): Promise<MatchedPerson | null> {
    return this.uow.read(actor, async () => {
      const work = (await this.clients.workProfilesOf(actor, [clientId])).get(clientId);
      return work ? ((await this.#seen(actor, [work], true))[0] ?? null) : null;
    });
  }

  /**
   * The active people of an office, in the order of their ids. Opening a birth date opens a sealed file, so it is done only
   * where an age is asked for.
   */
  async ofOffice(actor: Actor, officeId: string, { withAge }: { withAge: boolean }): Promise<readonly MatchedPerson[]> {
    return this.uow.read(actor, async () =>
      this.#seen(actor, await this.clients.workProfiles(actor, officeId), withAge),
    );
  }

  async #seen(actor: Actor, all: readonly ClientWorkProfile[], withAge: boolean): Promise<MatchedPerson[]> {
    const areas = await this.reference.areas(all.flatMap(({ profile }) => profile.areaId ?? []));
    const none = await this.queries.askedNone(
      actor,
      all.map(({ clientId }) => clientId),
    );
    const seen: MatchedPerson[] = [];
    for (const work of all) {
      const birthDate = withAge ? ((await this.clients.factsOf(actor, work.clientId))?.birthDate ?? null) : null;
      const area = areas.get(work.profile.areaId ?? '');
      const home: Point | null =
        area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
      const besides = { birthDate, home, none: none.get(work.clientId) ?? new Set<string>() };
      seen.push({ work, facts: personFactsOf(work, besides, this.today(work.country)) });
    }
    return seen;
  }
}
