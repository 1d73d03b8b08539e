import { Injectable } from '@nestjs/common';
import { EventLog, type EventDefinition } from '#platform/events/event-log';
import type { LocalDate } from '#kernel/period';
import { consentGiven, consentWithdrawn } from './consents.events.js';
import { ConsentsRepository, type NewConsent } from './consents.repository.js';
import type { Channel, Consent } from './core/consent.js';

type NamedPayload = Pick<Consent, 'purpose' | 'partnerId' | 'opportunityId'> & { readonly consentId: string };
type Named = Pick<Consent, 'id' | 'officeId' | 'clientId' | 'purpose' | 'partnerId' | 'opportunityId'>;

/** Writes to the ledger with the event beside it; inside a write unit. */
@Injectable()
export class ConsentWriter {
  constructor(
    private readonly consents: ConsentsRepository,
    private readonly events: EventLog,
  ) {}

  async today(timeZone: string): Promise<LocalDate> {
    return this.consents.today(timeZone);
  }

  async give(consent: NewConsent): Promise<void> {
    await this.consents.insert(consent);
    await this.#note(consentGiven, consent);
  }

  /** False when it was withdrawn already. */
  async withdraw(consent: Consent, channel: Channel): Promise<boolean> {
    const withdrawn = await this.consents.withdraw(consent, channel);
    if (withdrawn) await this.#note(consentWithdrawn, consent);
    return withdrawn;
  }

  async #note(event: EventDefinition<NamedPayload>, consent: Named): Promise<void> {
    const { id: consentId, officeId, clientId: subjectId, purpose, partnerId, opportunityId } = consent;
    await this.events.append(event, { subjectId, officeId, payload: { consentId, purpose, partnerId, opportunityId } });
  }
}
