import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { partnerStandingChanged, PartnersQueries } from '#domains/partners';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { Every } from '#platform/events/every';
import { OnEvent } from '#platform/events/on-event';
import { ageStep, ANSWER_DAYS, ASK_AFTER_DAYS, type AgeStep } from './core/lifecycle.js';
import type { OpportunityFacts } from './core/opportunity.js';
import { confirmationAsked } from './opportunities.events.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { Posting } from './posting.js';

const BATCH = 200;
const DAY = 86_400_000;

type Aged = { readonly facts: OpportunityFacts; readonly step: AgeStep };

@Injectable()
export class OpportunitiesJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesRepository,
    private readonly posting: Posting,
    private readonly events: EventLog,
  ) {}

  /** What a suspended partner has out disappears; of a reinstated or verified one it comes back. */
  @OnEvent(partnerStandingChanged, 'opportunities.follow-standing')
  async followStanding({ subjectId }: { readonly subjectId: string }): Promise<void> {
    await this.opportunities.holdStanding(subjectId, 'alone');
    const partner = await this.partners.byId(SYSTEM, subjectId);
    if (partner === null) return;
    const verified = partner.status === 'verified';
    await this.posting.note(
      'partner-standing',
      await this.opportunities.followStanding(subjectId, verified, partner.officeId),
    );
  }

  /** Closes what is past its dates, asks about what was long not confirmed, closes what nobody answered for. */
  @Every('opportunities.age', { minutes: 60 })
  async age(): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await this.uow.write(SYSTEM, () => this.ageSome());
      const count = done.ok ? done.value : 0;
      total += count;
      if (count < BATCH) return total;
    }
  }

  /** At most 200; inside a unit of work as the system. Gives how many were looked at. */
  async ageSome(): Promise<Result<number>> {
    const now = this.posting.now();
    const ago = (days: number): Date => new Date(now.getTime() - days * DAY);
    const instants = { now, unconfirmedSince: ago(ASK_AFTER_DAYS), askedSince: ago(ANSWER_DAYS) };
    const held = await this.opportunities.holdAging(instants, BATCH);
    const aged = held.flatMap((facts): Aged[] => {
      const step = ageStep(facts, now, this.posting.today(facts));
      return step === null ? [] : [{ facts, step }];
    });
    await this.#ask(aged, now);
    for (const { facts, step } of aged) if (step.step === 'close') await this.#close(facts, step.reason);
    return ok(aged.length);
  }

  async #ask(aged: readonly Aged[], now: Date): Promise<void> {
    const asked = aged.flatMap(({ facts, step }) =>
      step.step === 'ask' ? [{ facts, confirmBy: step.confirmBy }] : [],
    );
    if (asked.length === 0) return;
    await this.opportunities.noteAsked(
      asked.map(({ facts }) => facts.id),
      now,
    );
    await this.events.appendMany(
      confirmationAsked,
      asked.map(({ facts, confirmBy }) => ({
        subjectId: facts.id,
        partnerId: facts.partnerId,
        payload: { confirmBy },
      })),
    );
  }

  async #close({ id, partnerId, version }: OpportunityFacts, closedReason: string): Promise<void> {
    // The row is held, so its version cannot have moved on.
    await this.opportunities.changeStatus({ id, version, status: 'closed', closedReason });
    await this.posting.note('closed', [{ id, partnerId, status: 'closed', version: version + 1 }]);
  }
}
