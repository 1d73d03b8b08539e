import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { OpportunitiesQueries, type SearchCard } from '#domains/opportunities';
import type { SearchDocument } from '#platform/search/document';
import { SearchEngine } from '#platform/search/search-port';
import { CardDocuments } from './card-documents.js';
import { FollowCards } from './follow-cards.js';

const BATCH = 1000;

/** Builds the index anew beside the present one and swaps. */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly engine: SearchEngine,
    private readonly opportunities: OpportunitiesQueries,
    private readonly documents: CardDocuments,
    private readonly follow: FollowCards,
  ) {}

  /** Resolves to the number of documents. */
  execute(): Promise<number> {
    return this.engine.rebuild(this.#batches());
  }

  async *#batches(): AsyncIterable<readonly SearchDocument[]> {
    let after: string | null = null;
    for (;;) {
      const cards = await this.opportunities.searchCardsAfter(after, BATCH);
      if (cards.length === 0) return;
      yield await this.documents.of(cards);
      await this.#followChanged(cards);
      after = cards.at(-1)?.id ?? null;
    }
  }

  /**
   * Once a batch is written: whoever followed a change of one of its cards between its being read and its being written
   * was overwritten in the new index. What changes later is followed there after this.
   */
  async #followChanged(cards: readonly SearchCard[]): Promise<void> {
    const present = await this.opportunities.searchCards(cards.map(({ id }) => id));
    const changed = cards.filter((card) => !isDeepStrictEqual(card, present.get(card.id)));
    await this.follow.execute(changed.map(({ id }) => id));
  }
}
