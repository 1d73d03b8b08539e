import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { ClientsQueries, EMPTY_PROFILE } from '#domains/clients';
import { ReleaseToPartner, type Need, type Released } from '#domains/consents';
import { workCardOf } from './core/work-card.js';

/** Lays out a person's work card for a partner to read: the same card wherever a partner meets somebody. */
@Injectable()
export class LayOutCard {
  constructor(
    private readonly clients: ClientsQueries,
    private readonly releasing: ReleaseToPartner,
  ) {}

  /** As it stands now; again replaces it. Refuses `not_found`, `consent.not_in_force`. */
  async execute(actor: Actor, clientId: string, need: Need): Promise<Result<Released>> {
    const work = (await this.clients.workProfilesOf(actor, [clientId])).get(clientId);
    const content = { ...workCardOf(work?.profile ?? EMPTY_PROFILE, work?.areaPath ?? []) };
    return this.releasing.execute(actor, { ...need, clientId, content });
  }
}
