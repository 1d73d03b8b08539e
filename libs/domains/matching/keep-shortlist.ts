import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { MatchClient } from './match-client.js';
import { ShortlistStore, type Kept } from './shortlist-store.js';

/** Keeps the shortlist of a person as it is now: facts, weights, day. */
@Injectable()
export class KeepShortlist {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly matching: MatchClient,
    private readonly storing: ShortlistStore,
  ) {}

  /** Outside a unit of work. Refuses `not_found`. */
  async execute(actor: Actor, clientId: string): Promise<Result<Kept>> {
    const matches = await this.matching.execute(actor, clientId);
    if (!matches) return refuse('not_found');
    const content = await this.storing.contentOf(actor, matches);
    return this.uow.write(actor, () => this.storing.store(actor, matches, content));
  }
}
