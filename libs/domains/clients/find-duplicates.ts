import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { IdentityQueries } from '#domains/identity';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { personOf, type PersonInput } from './core/person.js';
import { officeOf } from './core/policy.js';
import { Duplicates, type LikelyDuplicate } from './duplicates.js';

/** Who may be the same person, before anything is saved. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityQueries,
    private readonly duplicates: Duplicates,
  ) {}

  /** Empty for whom works for no office. */
  async execute(actor: Actor, input: PersonInput): Promise<readonly LikelyDuplicate[]> {
    const officeId = officeOf(actor);
    if (officeId === null) return [];
    return this.uow.read(actor, async () => {
      // An office that is not there has no key to look with.
      const office = (await this.identity.offices(actor, [officeId])).get(officeId);
      return office ? this.duplicates.likely(officeId, personOf(input)) : [];
    });
  }
}
