import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId, newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Idempotency } from '#platform/idempotency/idempotency';
import { draftFrom, type DraftInput, type FromPreviousInput } from './core/draft.js';
import { mayManage } from './core/policy.js';
import { DraftCheck } from './draft-check.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { Posting } from './posting.js';

export interface PostOpportunityInput {
  readonly partnerId: string;
  readonly draft: DraftInput;
  readonly idempotencyKey: string;
}

/** A partner prepares an opportunity: a draft, which nobody else sees before it is published. */
@Injectable()
export class PostOpportunity {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly posting: Posting,
    private readonly check: DraftCheck,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /** Gives its id. Refuses `not_found` (partner), `partner.suspended`, `bad_input`, `idempotency_conflict`. */
  async execute(
    actor: Actor,
    { partnerId, draft, idempotencyKey: key }: PostOpportunityInput,
  ): Promise<Result<string>> {
    const request = { key, operation: 'postOpportunity', input: { partnerId, draft } };
    return this.uow.write(actor, () => this.idempotency.run(request, () => this.#post(actor, partnerId, draft)));
  }

  /** The same from a previous posting, of which up to eight fields differ. Refuses `not_found` also for the previous one. */
  async fromPrevious(
    actor: Actor,
    previousId: string,
    { change, idempotencyKey: key }: { change: FromPreviousInput; idempotencyKey: string },
  ): Promise<Result<string>> {
    if (!isId(previousId)) return refuse('not_found');
    const request = { key, operation: 'postFromPrevious', input: { previousId, change } };
    return this.uow.write(actor, () =>
      this.idempotency.run(request, async () => {
        const previous = await this.opportunities.find(previousId);
        if (previous === null || !mayManage(actor, previous)) return refuse('not_found');
        // An occupation that the coder found belongs to the title; a new title is coded anew.
        const isco = previous.iscoCoded ? null : previous.isco;
        return this.#post(actor, previous.partnerId, draftFrom({ ...previous, isco }, change));
      }),
    );
  }

  async #post(actor: Actor, partnerId: string, draft: DraftInput): Promise<Result<string>> {
    const partner = await this.posting.partner(actor, partnerId);
    if (!partner.ok) return partner;
    const checked = await this.check.one(draft, partner.value);
    if (!checked.ok) return refuseInput(checked.problems);
    const id = newId();
    await this.opportunities.insertMany([
      {
        id,
        partnerId,
        status: 'draft',
        createdAt: this.posting.now(),
        publishedAt: null,
        confirmedAt: null,
        externalKey: null,
        importBatchId: null,
        content: checked.content,
      },
    ]);
    await this.posting.note('posted', [{ id, partnerId, status: 'draft', version: 1 }]);
    return ok(id);
  }
}
