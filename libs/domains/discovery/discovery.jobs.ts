import { Injectable } from '@nestjs/common';
import { opportunityChanged } from '#domains/opportunities';
import { OnEvent, type HandledEvent } from '#platform/events/on-event';
import { Every } from '#platform/events/every';
import { FollowCards } from './follow-cards.js';
import { ReconcileIndex } from './reconcile-index.js';

/** The handler that a rebuilt index makes superfluous for what happened before. */
export const FOLLOW_OPPORTUNITY = 'discovery.follow-opportunity';

@Injectable()
export class DiscoveryJobs {
  constructor(
    private readonly cards: FollowCards,
    private readonly reconcile: ReconcileIndex,
  ) {}

  /** The index follows one opportunity: present state in, or out. */
  @OnEvent(opportunityChanged, FOLLOW_OPPORTUNITY)
  async follow({ subjectId }: HandledEvent): Promise<void> {
    await this.cards.execute([subjectId]);
  }

  /** What an outage of an engine left behind is mended without anyone asking. */
  @Every('discovery.reconcile', { minutes: 60 })
  async mend(): Promise<void> {
    await this.reconcile.execute();
  }
}
