import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { unpackPlaced, type UndoInput, type UndoOutcome } from './core/draft.js';
import { settled } from './core/lifecycle.js';
import type { OpportunityFacts } from './core/opportunity.js';
import { OpportunitiesRepository, type ContentChange } from './opportunities.repository.js';
import { Posting } from './posting.js';

const MOST = 500;

/** What an import made goes, what it changed is as it was; what somebody touched since is kept. */
@Injectable()
export class UndoImported {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly posting: Posting,
    private readonly opportunities: OpportunitiesRepository,
  ) {}

  /**
   * One unit of work; outcomes of `created`, then of `updated`, each in the order given. May be repeated: what is done
   * already is `gone` or `kept`. Refuses `not_found` (partner), `partner.suspended`; throws on more than 500 of either.
   */
  async execute(actor: Actor, input: UndoInput): Promise<Result<readonly UndoOutcome[]>> {
    if (Math.max(input.created.length, input.updated.length) > MOST) throw new Error(`at most ${MOST} rows at once`);
    return this.uow.write(actor, async () => {
      const partner = await this.posting.partner(actor, input.partnerId);
      if (!partner.ok) return partner;
      const ids = [...input.created, ...input.updated].map(({ id }) => id);
      const own = (await this.opportunities.findMany(ids)).filter(({ partnerId }) => partnerId === input.partnerId);
      const stored = new Map(own.map((facts) => [facts.id, facts]));
      const done = new Map([...(await this.#remove(input)), ...(await this.#restore(input, stored))]);
      return ok(ids.map((id) => ({ id, outcome: done.get(id) ?? (stored.has(id) ? 'kept' : 'gone') })));
    });
  }

  async #remove({ created, importBatchId, partnerId }: UndoInput): Promise<[string, UndoOutcome['outcome']][]> {
    const removed = await this.opportunities.removeImported(importBatchId, partnerId, created);
    await this.posting.note(
      'withdrawn',
      removed.map((row) => ({ ...row, status: 'closed' as const })),
    );
    return removed.map(({ id }) => [id, 'removed']);
  }

  async #restore(
    { updated }: UndoInput,
    stored: ReadonlyMap<string, OpportunityFacts>,
  ): Promise<[string, UndoOutcome['outcome']][]> {
    const changes: ContentChange[] = [];
    for (const { id, version, before } of updated) {
      const facts = stored.get(id);
      const content = unpackPlaced(before);
      if (facts?.version !== version || facts.status === 'closed' || content.places < facts.placesTaken) continue;
      changes.push({
        id,
        version,
        status: settled(facts.status, content.places, facts.placesTaken),
        publishedAt: null,
        confirmedAt: null,
        content,
      });
    }
    const changed = await this.opportunities.changeContents(changes);
    await this.posting.note(
      'edited',
      changes
        .filter(({ id }) => changed.has(id))
        .flatMap((change) => {
          const facts = stored.get(change.id);
          return facts ? [{ ...facts, status: change.status, version: change.version + 1 }] : [];
        }),
    );
    return [...changed].map((id) => [id, 'restored']);
  }
}
