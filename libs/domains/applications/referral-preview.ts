import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import type { Refusal } from '#kernel/result';
import { ConsentsQueries } from '#domains/consents';
import { placesLeft } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { ApplicationsRepository } from './applications.repository.js';
import { bookingsOf, capacityOf, type Booking, type Capacity, type Other } from './core/referral.js';
import { Openings, type Opening } from './openings.js';
import { MOST_PAIRS, type Pair } from './refer-clients.js';

/** What somebody should know before they refer: nothing of it forbids, but what refuses. */
export interface Prospect extends Pair {
  readonly refusal: Refusal | null;
  /** The person agreed that this partner may read their card for this opening. */
  readonly agreed: boolean;
  readonly bookings: readonly Booking[];
  /** With all pairs of the question for this opening; candidates of other offices are not counted. */
  readonly capacity: Capacity | null;
}

/** Shows capacity, double booking and missing consents of referrals before they are made. */
@Injectable()
export class ReferralPreview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly openings: Openings,
    private readonly applications: ApplicationsRepository,
    private readonly consents: ConsentsQueries,
  ) {}

  /** In the order of the pairs; at most 50 of them. */
  async execute(actor: Actor, asked: readonly Pair[]): Promise<readonly Prospect[]> {
    const pairs = asked.slice(0, MOST_PAIRS).filter(({ clientId }) => isId(clientId));
    return this.uow.read(actor, async () => {
      const byOpening = Map.groupBy(pairs, ({ opportunityId }) => opportunityId);
      const known = [...byOpening.keys()].filter(isId);
      const others = await this.applications.others(
        pairs.map(({ clientId }) => clientId),
        known,
      );
      const found = new Map<Pair, Prospect>();
      for (const [opportunityId, mine] of byOpening) {
        const opening = await this.openings.taking(actor, opportunityId);
        const prospects = opening.ok
          ? await this.#prospects(actor, opening.value, mine, others)
          : mine.map((pair) => ({ ...pair, ...NOTHING, refusal: opening.refusal }));
        for (const [index, prospect] of prospects.entries()) found.set(mine[index] as Pair, prospect);
      }
      return pairs.flatMap((pair) => found.get(pair) ?? []);
    });
  }

  async #prospects(actor: Actor, { facts, need }: Opening, pairs: readonly Pair[], others: readonly Other[]) {
    const clientIds = pairs.map(({ clientId }) => clientId);
    const agreed = await this.consents.inForceOf(actor, clientIds, need);
    const there = new Set(others.flatMap((one) => (one.opportunityId === facts.id ? one.clientId : [])));
    const more = pairs.filter(({ clientId }) => !there.has(clientId)).length;
    const capacity = capacityOf(others, facts.id, placesLeft(facts), more);
    return pairs.map((pair): Prospect => ({
      ...pair,
      refusal: there.has(pair.clientId) ? THERE : null,
      agreed: agreed.has(pair.clientId),
      bookings: bookingsOf(others, pair.clientId, facts.id),
      capacity,
    }));
  }
}

const THERE: Refusal = { code: 'application.already_there' };
const NOTHING = { agreed: false, bookings: [], capacity: null } as const;
