import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { OpportunitiesQueries } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { SearchEngine } from '#platform/search/search-port';
import { stampOf } from '#platform/search/postgres-write';
import { CardDocuments } from './card-documents.js';
import { FollowCards } from './follow-cards.js';

const BATCH = 1000;

export interface Reconciled {
  readonly compared: number;
  /** Missing in the index or of an older state. */
  readonly mended: number;
  /** In the index though nobody may find them. */
  readonly removed: number;
}

/** Compares the index with the database and mends the difference. */
@Injectable()
export class ReconcileIndex {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engine: SearchEngine,
    private readonly opportunities: OpportunitiesQueries,
    private readonly documents: CardDocuments,
    private readonly follow: FollowCards,
  ) {}

  /** What differs is held and read again before it is written: it may have been followed since the comparison began. */
  async execute(): Promise<Reconciled> {
    const indexed = await this.#indexed();
    let [compared, mended, removed, after]: [number, number, number, string | null] = [0, 0, 0, null];
    const mend = async (ids: readonly string[]): Promise<void> => {
      const followed = await this.follow.execute(ids);
      mended += followed.put;
      removed += followed.removed;
    };
    for (;;) {
      const cards = await this.opportunities.searchCardsAfter(after, BATCH);
      if (cards.length === 0) break;
      const documents = await this.documents.of(cards);
      const stale = documents.filter((document) => indexed.get(document.id) !== stampOf(document));
      await mend(stale.map(({ id }) => id));
      for (const { id } of documents) indexed.delete(id);
      compared += documents.length;
      after = cards.at(-1)?.id ?? null;
    }
    await mend([...indexed.keys()]);
    return { compared, mended, removed };
  }

  async #indexed(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    let after: string | null = null;
    for (;;) {
      const versions = await this.uow.read(SYSTEM, () => this.engine.versions(after, BATCH));
      for (const { id, stamp } of versions) found.set(id, stamp);
      if (versions.length < BATCH) return found;
      after = versions.at(-1)?.id ?? null;
    }
  }
}
