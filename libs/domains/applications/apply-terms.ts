import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CAPITAL_ZONES, type Clock } from '#kernel/clock';
import { addDays } from '#kernel/period';
import { ok, type Result } from '#kernel/result';
import { ConsentsQueries, Statements, type ConsentDraft, type Statement } from '#domains/consents';
import { CLOCK } from '#platform/config/config.module';
import type { Language } from '#platform/messaging/texts';
import type { Application } from './application-row.js';
import { isOpen } from './core/state.js';
import type { Opening } from './openings.js';

/** How long a person agrees who applies: half a year. */
const DAYS = 180;

/** What a person agrees to by applying, when they have not agreed before. */
@Injectable()
export class ApplyTerms {
  constructor(
    private readonly consents: ConsentsQueries,
    private readonly statements: Statements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For this opening alone, until half a year from today. */
  draft({ facts, need }: Opening): ConsentDraft {
    const until = addDays(this.clock.today(CAPITAL_ZONES[facts.country]), DAYS);
    return { purpose: 'referral', partnerId: need.partnerId, partnerKind: null, opportunityId: facts.id, until };
  }

  /** The text to show first; null when the person agreed already. */
  async toShow(actor: Actor, opening: Opening, language: Language): Promise<Result<Statement | null>> {
    if (await this.agreed(actor, opening)) return ok(null);
    return this.statements.of(actor, this.draft(opening), language);
  }

  /** Something can still come of an application, and its partner can read the card no more. */
  async ended(actor: Actor, { state, releaseId }: Pick<Application, 'state' | 'releaseId'>): Promise<boolean> {
    if (!isOpen(state)) return false;
    return (await this.consents.readableNow(actor, releaseId === null ? [] : [releaseId])).size === 0;
  }

  async agreed(actor: Actor, { need }: Opening): Promise<boolean> {
    return actor.clientId !== null && (await this.consents.inForce(actor, actor.clientId, need)) !== null;
  }
}
