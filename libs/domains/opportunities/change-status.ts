import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { after, type ClosingReason } from './core/lifecycle.js';
import type { OpportunityFacts } from './core/opportunity.js';
import { mayManage } from './core/policy.js';
import { publishingProblems } from './core/problems.js';
import type { Change } from './opportunities.events.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { Posting } from './posting.js';

export type StatusStep = 'publish' | 'pause' | 'resume' | 'confirm' | 'close';

export interface StatusInput {
  readonly id: string;
  readonly version: number;
  /** For closing. */
  readonly reason?: ClosingReason;
}

const SAID: Readonly<Record<StatusStep, Change>> = {
  publish: 'published',
  pause: 'paused',
  resume: 'resumed',
  confirm: 'confirmed',
  close: 'closed',
};

/** Publishing, pausing, resuming, confirming and closing. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posting: Posting,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /**
   * Gives its id. Refuses `not_found`, `stale_version`, `opportunity.cannot_<step>`; publishing and resuming also
   * `opportunity.partner_not_verified`, `partner.suspended`, and `bad_input` for what may not be out.
   */
  async execute(actor: Actor, step: StatusStep, { id, version, reason }: StatusInput): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const before = await this.opportunities.find(id);
      if (before === null || !mayManage(actor, before)) return refuse('not_found');
      if (before.version !== version) return refuse('stale_version');
      const status = after(step, before);
      if (status === null) return refuse(`opportunity.cannot_${step}`);
      const mayBeOut = step === 'publish' || step === 'resume' ? await this.#mayBeOut(actor, before) : ok(null);
      return mayBeOut.ok ? this.#save(step, { ...before, status }, reason) : mayBeOut;
    });
  }

  async #mayBeOut(actor: Actor, facts: OpportunityFacts): Promise<Result<null>> {
    const partner = await this.posting.partner(actor, facts.partnerId);
    if (!partner.ok) return partner;
    if (partner.value.status !== 'verified') return refuse('opportunity.partner_not_verified');
    const problems = publishingProblems(facts, this.posting.today(facts));
    return problems.length > 0 ? refuseInput(problems) : ok(null);
  }

  async #save(
    step: StatusStep,
    { id, partnerId, version, status }: OpportunityFacts,
    reason = 'other',
  ): Promise<Result<string>> {
    const now = this.posting.now();
    const times =
      step === 'pause' || step === 'close'
        ? {}
        : { confirmedAt: now, ...(step === 'publish' ? { publishedAt: now } : {}) };
    const closedReason = step === 'close' ? reason : undefined;
    if (!(await this.opportunities.changeStatus({ id, version, status, ...times, closedReason })))
      return refuse('stale_version');
    await this.posting.note(SAID[step], [{ id, partnerId, status, version: version + 1 }]);
    return ok(id);
  }
}
