import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { OpportunitiesQueries } from '#domains/opportunities';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { SearchEngine } from '#platform/search/search-port';
import { stampOf } from '#platform/search/postgres-write';
import { CardDocuments } from './card-documents.js';

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
  ) {}

  async execute(): Promise<Reconciled> {
    const indexed = await this.#indexed();
    let [compared, mended, after]: [number, number, string | null] = [0, 0, null];
    for (;;) {
      const cards = await this.opportunities.searchCardsAfter(after, BATCH);
      if (cards.length === 0) break;
      const documents = await this.documents.of(cards);
      const stale = documents.filter((document) => indexed.get(document.id) !== stampOf(document));
      await this.#write(() => this.engine.upsert(stale), stale.length);
      for (const { id } of documents) indexed.delete(id);
      compared += documents.length;
      mended += stale.length;
      after = cards.at(-1)?.id ?? null;
    }
    const removed = await this.#removeGone([...indexed.keys()]);
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

  /** Asked again before it goes: it may have been published since the comparison began. */
  async #removeGone(ids: readonly string[]): Promise<number> {
    let removed = 0;
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const cards = await this.opportunities.searchCards(batch);
      const gone = batch.filter((id) => !cards.has(id));
      await this.#write(() => this.engine.remove(gone), gone.length);
      removed += gone.length;
    }
    return removed;
  }

  async #write(work: () => Promise<void>, count: number): Promise<void> {
    if (count === 0) return;
    await this.uow.write(SYSTEM, async () => {
      await work();
      return ok(null);
    });
  }
}
