import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CAPITAL_ZONES, type Clock } from '#kernel/clock';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { reasonOf, type Decision, type PartnerFacts } from './core/partner.js';
import { decide, officeInCharge } from './core/policy.js';
import { partnerStandingChanged } from './partners.events.js';
import { PartnersRepository } from './partners.repository.js';

export interface DecisionInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** An office verifies, suspends or reinstates a partner, and says why. */
@Injectable()
export class DecidePartner {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partners: PartnersRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the partner's id. Refuses `not_found`, `stale_version`, `bad_input` (reason), `partner.not_in_charge`,
   * `partner.cannot_verify`, `partner.cannot_suspend`, `partner.cannot_reinstate`.
   */
  async execute(
    actor: Actor,
    decision: Decision,
    { id, version, reason: text }: DecisionInput,
  ): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    const reason = reasonOf(text);
    if (!reason.ok) return reason;
    return this.uow.write(actor, async () => {
      const partner = await this.partners.find(id);
      if (partner === null) return refuse('not_found');
      if (partner.version !== version) return refuse('stale_version');
      const status = decide(actor, partner, decision);
      return status.ok ? this.#record(partner, status.value, { decision, reason: reason.value }) : status;
    });
  }

  async #record(
    partner: PartnerFacts,
    status: PartnerFacts['status'],
    { decision, reason }: { decision: Decision; reason: string },
  ): Promise<Result<string>> {
    const officeId = officeInCharge(this.uow.actor, partner);
    const decided = await this.partners.decide(
      partner,
      { status, officeId },
      {
        id: newId(),
        decision,
        reason,
        decidedOn: this.clock.today(CAPITAL_ZONES[partner.country]),
        decidedAt: this.clock.now(),
      },
    );
    if (!decided) return refuse('stale_version');
    await this.events.append(partnerStandingChanged, {
      subjectId: partner.id,
      partnerId: partner.id,
      payload: { decision, from: partner.status, to: status },
    });
    return ok(partner.id);
  }
}
