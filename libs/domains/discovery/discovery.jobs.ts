import { Injectable } from '@nestjs/common';
import { opportunityChanged, OpportunitiesQueries } from '#domains/opportunities';
import { OnEvent, type HandledEvent } from '#platform/events/on-event';
import { Every } from '#platform/events/every';
import { SearchEngine } from '#platform/search/search-port';
import { CardDocuments } from './card-documents.js';
import { IndexLock } from './index-lock.repository.js';
import { ReconcileIndex } from './reconcile-index.js';

/** The handler that a rebuilt index makes superfluous for what happened before. */
export const FOLLOW_OPPORTUNITY = 'discovery.follow-opportunity';

@Injectable()
export class DiscoveryJobs {
  constructor(
    private readonly engine: SearchEngine,
    private readonly opportunities: OpportunitiesQueries,
    private readonly documents: CardDocuments,
    private readonly lock: IndexLock,
    private readonly reconcile: ReconcileIndex,
  ) {}

  /** The index follows one opportunity: present state in, or out. */
  @OnEvent(opportunityChanged, FOLLOW_OPPORTUNITY)
  async follow({ subjectId }: HandledEvent): Promise<void> {
    await this.lock.hold(subjectId);
    const cards = await this.opportunities.searchCards([subjectId]);
    const card = cards.get(subjectId);
    await (card ? this.engine.upsert(await this.documents.of([card])) : this.engine.remove([subjectId]));
  }

  /** What an outage of an engine left behind is mended without anyone asking. */
  @Every('discovery.reconcile', { minutes: 60 })
  async mend(): Promise<void> {
    await this.reconcile.execute();
  }
}
