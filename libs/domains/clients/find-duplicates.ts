import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { IdentityQueries } from '#domains/identity';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Alike } from './core/crowd.js';
import { personOf, type PersonInput } from './core/person.js';
import { officeOf } from './core/policy.js';
import { Crowds } from './crowds.js';

/** Who may be the same person, before anything is saved. */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityQueries,
    private readonly crowds: Crowds,
  ) {}

  /** Empty for whom works for no office. */
  async execute(actor: Actor, input: PersonInput): Promise<readonly Alike[]> {
    const officeId = officeOf(actor);
    if (officeId === null) return [];
    return this.uow.read(actor, async () => {
      // An office that is not there has no key to look with.
      const office = (await this.identity.offices(actor, [officeId])).get(officeId);
      return office ? (await this.crowds.of(officeId)).alike(personOf(input)) : [];
    });
  }
}
