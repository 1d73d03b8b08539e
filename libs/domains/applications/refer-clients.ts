import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuseInput, type Refusal, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Openings } from './openings.js';
import { Sending } from './sending.js';

export interface Pair {
  readonly clientId: string;
  readonly opportunityId: string;
}

/** What came of one pair: an application, or why not. */
export interface Referred extends Pair {
  readonly applicationId: string | null;
  readonly refusal: Refusal | null;
}

/** At most so many pairs at once. */
export const MOST_PAIRS = 50;

/** Somebody of the office proposes one or many people for one or many openings. */
@Injectable()
export class ReferClients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly openings: Openings,
    private readonly sending: Sending,
  ) {}

  /**
   * Each pair by itself: one that is refused (`not_found`, `application.no_consent`, `.already_there`, `.opening_filled`,
   * `.opening_gone`, `.other_way`) keeps no other. Refuses `bad_input` for none, or for more than 50.
   */
  async execute(actor: Actor, pairs: readonly Pair[]): Promise<Result<readonly Referred[]>> {
    if (pairs.length === 0) return refuseInput([{ path: 'pairs', code: 'required' }]);
    if (pairs.length > MOST_PAIRS) {
      return refuseInput([{ path: 'pairs', code: 'too_many', params: { max: MOST_PAIRS } }]);
    }
    const outcomes: Referred[] = [];
    for (const pair of pairs) outcomes.push(await this.#refer(actor, pair));
    return ok(outcomes);
  }

  async #refer(actor: Actor, { clientId, opportunityId }: Pair): Promise<Referred> {
    const result = await this.uow.write(actor, async () => {
      const opening = await this.openings.taking(actor, opportunityId);
      return opening.ok ? this.sending.send(actor, { clientId, opening: opening.value, origin: 'office' }) : opening;
    });
    const outcome = result.ok
      ? { applicationId: result.value, refusal: null }
      : { applicationId: null, refusal: result.refusal };
    return { clientId, opportunityId, ...outcome };
  }
}
