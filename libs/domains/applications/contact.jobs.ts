import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { consentGiven } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import type { Application } from './application-row.js';
import { applicationContactOpened, applicationMoved } from './applications.events.js';
import { ApplicationsRepository } from './applications.repository.js';
import { ContactReleases } from './contact-releases.js';
import { contactIsOpen } from './core/referral.js';

/** Opens contact details once both sides agreed, whichever agreed last. */
@Injectable()
export class ContactJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
    private readonly applications: ApplicationsRepository,
    private readonly releases: ContactReleases,
    private readonly events: EventLog,
  ) {}

  @AfterCommit(applicationMoved, 'applications.open-contact')
  async afterMove({ subjectId }: HandledEvent): Promise<void> {
    const application = await this.uow.read(SYSTEM, () => this.applications.find(subjectId));
    if (application) await this.#open(application);
  }

  @AfterCommit(consentGiven, 'applications.open-contact-agreed')
  async afterConsent({ subjectId, officeId, payload }: HandledEvent<{ purpose: string }>): Promise<void> {
    if (payload.purpose !== 'contact' || officeId === null) return;
    const actor = { ...SYSTEM, officeIds: [officeId] };
    const person = (await this.clients.byId(actor, subjectId))?.mergedInto ?? subjectId;
    const ids = await this.clients.idsOf(actor, person);
    const found = await this.uow.read(actor, () => this.applications.reachable(ids));
    for (const application of found) await this.#open(application);
  }

  async #open(seen: Application): Promise<void> {
    const actor = { ...SYSTEM, officeIds: [seen.officeId] };
    await this.uow.write(actor, async () => {
      const application = await this.applications.hold(seen.id);
      const partnerAgreed = application !== null && application.partnerAgreedAt !== null;
      if (!application || !partnerAgreed) return ok(null);
      const clientAgreed = await this.releases.agreed(actor, application);
      if (!contactIsOpen(application.state, { clientAgreed, partnerAgreed })) return ok(null);
      const releaseId = await this.releases.layOut(actor, application);
      // Laid out again it has the same id: there is nothing new to tell.
      if (releaseId === null || releaseId === application.contactReleaseId) return ok(null);
      await this.applications.noteContact(application.id, releaseId);
      const { id: subjectId, officeId, partnerId, opportunityId } = application;
      await this.events.append(applicationContactOpened, {
        subjectId,
        officeId,
        payload: { partnerId, opportunityId },
      });
      return ok(null);
    });
  }
}
