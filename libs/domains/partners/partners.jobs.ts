import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { OnEvent, type HandledEvent } from '#platform/events/on-event';
import { AddMembership } from '#domains/identity';
import { partnerPersona, type PartnerKind } from './core/partner.js';
import { partnerRegistered } from './partners.events.js';

/** Nothing is left to do: it ran before, or the account is gone. */
const SETTLED: ReadonlySet<string> = new Set(['identity.membership_exists', 'not_found']);

@Injectable()
export class PartnersJobs {
  constructor(private readonly adding: AddMembership) {}

  /** Whoever registers a partner of their own becomes its first person. */
  @OnEvent(partnerRegistered, 'partners.first-person')
  async firstPerson({ subjectId, actor }: HandledEvent<{ kind: PartnerKind }>): Promise<unknown> {
    const persona = partnerPersona(actor.persona);
    if (persona === null || actor.id === null) return null;
    const added = await this.adding.execute(SYSTEM, actor.id, { persona, partnerId: subjectId });
    return !added.ok && SETTLED.has(added.refusal.code) ? null : added;
  }
}
