import { Injectable } from '@nestjs/common';
import { OpportunitiesQueries } from '#domains/opportunities';
import type { SearchDocument } from '#platform/search/document';
import { SearchEngine } from '#platform/search/search-port';
import { CardDocuments } from './card-documents.js';

const BATCH = 1000;

/** Builds the index anew beside the present one and swaps. */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly engine: SearchEngine,
    private readonly opportunities: OpportunitiesQueries,
    private readonly documents: CardDocuments,
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
      after = cards.at(-1)?.id ?? null;
    }
  }
}
