import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { placesLeft } from './core/opportunity.js';
import { mayManage } from './core/policy.js';
import type { Change } from './opportunities.events.js';
import { OpportunitiesRepository, type Seats } from './opportunities.repository.js';
import { Posting } from './posting.js';

export interface PlacesAfter {
  readonly placesLeft: number;
}

/** A place is taken by somebody who starts, or released by somebody who did not. */
@Injectable()
export class ChangePlaces {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posting: Posting,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /** However many take at once, no more than `places` succeed. Refuses `not_found`, `opportunity.no_place_left`. */
  async take(actor: Actor, id: string): Promise<Result<PlacesAfter>> {
    return this.#change(actor, id, {
      write: () => this.opportunities.takePlace(id),
      refusal: 'opportunity.no_place_left',
      change: ({ status }) => (status === 'filled' ? 'filled' : 'place-taken'),
    });
  }

  /** Refuses `not_found`, `opportunity.no_place_taken`. */
  async release(actor: Actor, id: string): Promise<Result<PlacesAfter>> {
    return this.#change(actor, id, {
      write: () => this.opportunities.releasePlace(id),
      refusal: 'opportunity.no_place_taken',
      change: ({ status, places, placesTaken }) =>
        status === 'published' && placesTaken === places - 1 ? 'reopened' : 'place-released',
    });
  }

  async #change(
    actor: Actor,
    id: string,
    how: { write: () => Promise<Seats | null>; refusal: string; change: (seats: Seats) => Change },
  ): Promise<Result<PlacesAfter>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const facts = await this.opportunities.find(id);
      if (facts === null || !mayManage(actor, facts)) return refuse('not_found');
      const seats = await how.write();
      if (seats === null) return refuse(how.refusal);
      await this.posting.note(how.change(seats), [seats]);
      return ok({ placesLeft: placesLeft(seats) });
    });
  }
}
