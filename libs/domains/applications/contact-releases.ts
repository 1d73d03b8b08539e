import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { OpenFile } from '#domains/clients';
import { ConsentsQueries, ReleaseToPartner, type Need } from '#domains/consents';
import { PartnersQueries } from '#domains/partners';
import type { Application } from './application-row.js';
import type { Contact } from './open-cards.js';

/** Lays out how to reach a person, for a partner that the person agreed to be reached by. */
@Injectable()
export class ContactReleases {
  constructor(
    private readonly consents: ConsentsQueries,
    private readonly partners: PartnersQueries,
    private readonly opening: OpenFile,
    private readonly releasing: ReleaseToPartner,
  ) {}

  /** Whether the person agreed, as far as it goes for this application. */
  async agreed(actor: Actor, application: Application): Promise<boolean> {
    const need = await this.#need(actor, application);
    return need !== null && (await this.consents.inForce(actor, application.clientId, need)) !== null;
  }

  /** In an open write unit. The id of the release; null when the person agreed no more, or was erased. */
  async layOut(actor: Actor, application: Application): Promise<string | null> {
    const need = await this.#need(actor, application);
    const file = need && (await this.opening.execute(actor, application.clientId));
    if (!need || !file?.ok) return null;
    const { name, phone, phoneShared, email } = file.value.person;
    // Others read a shared phone too, and would learn that somebody asked.
    const content: Contact = { name, phone: phoneShared ? null : phone, email };
    const input = { ...need, clientId: application.clientId, content: { ...content } };
    const released = await this.releasing.execute(actor, input);
    return released.ok ? released.value.releaseId : null;
  }

  async #need(actor: Actor, { partnerId, opportunityId }: Application): Promise<Need | null> {
    const partner = await this.partners.byId(actor, partnerId);
    return partner && { purpose: 'contact', partnerId, partnerKind: partner.kind, opportunityId };
  }
}
