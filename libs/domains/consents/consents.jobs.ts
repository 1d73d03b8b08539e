import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { clientErased } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { consentWithdrawn } from './consents.events.js';
import { ConsentsRepository } from './consents.repository.js';

/**
 * Tidies up behind a withdrawal and an erasure. Nothing depends on it: nobody can read what it removes. Each runs in a unit
 * of its own, for the office of the event: the product walks through no other.
 */
@Injectable()
export class ConsentsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsRepository,
  ) {}

  @AfterCommit(consentWithdrawn, 'consents.forget-releases')
  async forgetUnderConsent({ officeId, payload }: HandledEvent<{ consentId: string }>): Promise<void> {
    await this.#forOffice(officeId, () => this.consents.forgetUnder(payload.consentId));
  }

  @AfterCommit(clientErased, 'consents.forget-person')
  async forgetPerson({ officeId, subjectId }: HandledEvent): Promise<void> {
    await this.#forOffice(officeId, () =>
      this.consents.takeBack({ clientIds: [subjectId], partnerId: null, opportunityId: null }),
    );
  }

  async #forOffice(officeId: string | null, work: () => Promise<unknown>): Promise<void> {
    const actor = { ...SYSTEM, officeIds: officeId === null ? [] : [officeId] };
    await this.uow.write(actor, async () => ok(await work()));
  }
}
