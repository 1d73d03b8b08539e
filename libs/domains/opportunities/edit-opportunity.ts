import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { DraftInput } from './core/draft.js';
import { canStep, settled } from './core/lifecycle.js';
import type { OpportunityFacts, PlacedContent } from './core/opportunity.js';
import { mayManage } from './core/policy.js';
import { changeProblems } from './core/problems.js';
import { DraftCheck } from './draft-check.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { Posting } from './posting.js';

/** What an opportunity says changes. What is out stays out, if what it says now may be out. */
@Injectable()
export class EditOpportunity {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posting: Posting,
    private readonly check: DraftCheck,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /** Gives its id. Refuses `not_found`, `stale_version`, `bad_input`, `partner.suspended`, `opportunity.cannot_edit`. */
  async execute(actor: Actor, target: { id: string; version: number }, draft: DraftInput): Promise<Result<string>> {
    if (!isId(target.id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const before = await this.opportunities.find(target.id);
      if (before === null || !mayManage(actor, before)) return refuse('not_found');
      if (before.version !== target.version) return refuse('stale_version');
      if (!canStep(before.status, 'edit')) return refuse('opportunity.cannot_edit');
      const partner = await this.posting.partner(actor, before.partnerId);
      if (!partner.ok) return partner;
      const checked = await this.check.one(draft, partner.value);
      const problems = checked.ok
        ? changeProblems(before, checked.content, this.posting.today(checked.content))
        : checked.problems;
      return checked.ok && problems.length === 0 ? this.#save(before, checked.content) : refuseInput(problems);
    });
  }

  async #save(before: OpportunityFacts, content: PlacedContent): Promise<Result<string>> {
    const { id, partnerId, version } = before;
    const status = settled(before.status, content.places, before.placesTaken);
    const confirmedAt = status === 'draft' ? null : this.posting.now();
    const changed = await this.opportunities.changeContents([
      { id, version, status, publishedAt: null, confirmedAt, content },
    ]);
    if (!changed.has(id)) return refuse('stale_version');
    await this.posting.note('edited', [{ id, partnerId, status, version: version + 1 }]);
    return ok(id);
  }
}
