import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { OpportunitiesQueries } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { SearchEngine } from '#platform/search/search-port';
import { CardDocuments } from './card-documents.js';
import { IndexLock } from './index-lock.repository.js';

/** Opportunities that one unit of work holds: whoever changes one of them waits for its end. */
const AT_ONCE = 200;

export interface Followed {
  readonly put: number;
  readonly removed: number;
}

/** Brings the present state of opportunities into the index: in, or out. */
@Injectable()
export class FollowCards {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engine: SearchEngine,
    private readonly opportunities: OpportunitiesQueries,
    private readonly documents: CardDocuments,
    private readonly lock: IndexLock,
  ) {}

  /** In units of work of its own, or in the open one of SYSTEM. Read only once they are held: nothing newer is overwritten. */
  async execute(ids: readonly string[]): Promise<Followed> {
    let [put, removed] = [0, 0];
    // Every writer goes through documents in this order, so that no two wait for each other in a circle.
    const ordered = [...new Set(ids)].sort();
    for (let from = 0; from < ordered.length; from += AT_ONCE) {
      const part = ordered.slice(from, from + AT_ONCE);
      const done = await this.uow.write(SYSTEM, async () => ok(await this.#part(part)));
      if (!done.ok) throw new Error('following cannot be refused');
      put += done.value.put;
      removed += done.value.removed;
    }
    return { put, removed };
  }

  async #part(ids: readonly string[]): Promise<Followed> {
    await this.lock.hold(ids);
    const cards = await this.opportunities.searchCards(ids);
    const gone = ids.filter((id) => !cards.has(id));
    await this.engine.upsert(await this.documents.of(ids.flatMap((id) => cards.get(id) ?? [])));
    await this.engine.remove(gone);
    return { put: cards.size, removed: gone.length };
  }
}
