import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok } from '#kernel/result';
import { clientErased } from '#domains/clients';
import { consentGiven, consentWithdrawn } from '#domains/consents';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AfterCommit, type HandledEvent } from '#platform/events/on-event';
import { isOpen } from './core/policy.js';
import { clientAnswered, clientInvited, partnerMarked, sessionChanged } from './introductions.events.js';
import { tableAnswered, tableInvited } from './introductions.events.js';
import { PartnerCardsRepository } from './partner-cards.repository.js';
import { SessionsRepository } from './sessions.repository.js';
import { ShowCards } from './show-cards.js';

/** The product, for the office of an event: it walks through no other. */
const productOf = (officeId: string | null): Actor => ({ ...SYSTEM, officeIds: officeId === null ? [] : [officeId] });

/** Keeps the cards that partners may look at as people, tables and consents come and go. Each may run again. */
@Injectable()
export class PartnerCardsJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly cards: PartnerCardsRepository,
    private readonly showing: ShowCards,
    private readonly events: EventLog,
  ) {}

  @AfterCommit(clientInvited, 'introductions.show-person')
  @AfterCommit(clientAnswered, 'introductions.show-person')
  async showPerson({ officeId, subjectId, payload }: HandledEvent<{ clientId: string }>): Promise<void> {
    await this.showing.execute(productOf(officeId), subjectId, payload.clientId);
  }

  @AfterCommit(tableInvited, 'introductions.show-people')
  @AfterCommit(tableAnswered, 'introductions.show-people')
  async showPeople({ officeId, subjectId }: HandledEvent): Promise<void> {
    await this.showing.execute(productOf(officeId), subjectId);
  }

  @AfterCommit(sessionChanged, 'introductions.show-by-state')
  async showByState({ officeId, subjectId, payload }: HandledEvent<{ change: string }>): Promise<void> {
    if (payload.change === 'state') await this.showing.execute(productOf(officeId), subjectId);
  }

  @AfterCommit(consentGiven, 'introductions.show-by-consent')
  @AfterCommit(consentWithdrawn, 'introductions.show-by-consent')
  async showByConsent({ officeId, subjectId, payload }: HandledEvent<{ purpose: string }>): Promise<void> {
    if (payload.purpose === 'session') await this.showing.ofPerson(productOf(officeId), subjectId);
  }

  @AfterCommit(clientErased, 'introductions.forget-person')
  async forgetPerson({ officeId, subjectId }: HandledEvent): Promise<void> {
    await this.showing.ofPerson(productOf(officeId), subjectId);
  }

  /** Whom a partner would like to meet stands beside the other side's wishes. */
  @AfterCommit(partnerMarked, 'introductions.join-marks')
  async joinMarks({ officeId, subjectId, payload }: HandledEvent<{ tableId: string }>): Promise<void> {
    await this.uow.write(productOf(officeId), async () => {
      const session = await this.sessions.find(subjectId, true);
      if (!session || !isOpen(session.state)) return ok(null);
      await this.cards.join(session, payload.tableId);
      const changed = { change: 'wishes' as const, state: session.state };
      await this.events.append(sessionChanged, { subjectId, officeId: session.officeId, payload: changed });
      return ok(null);
    });
  }
}
