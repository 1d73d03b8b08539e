import { Injectable } from '@nestjs/common';
import { clientErased } from '#domains/clients';
import { OnEvent, type HandledEvent } from '#platform/events/on-event';
import { MatchingRepository } from './matching.repository.js';

@Injectable()
export class MatchingJobs {
  constructor(private readonly repository: MatchingRepository) {}

  /** What was kept of somebody who was erased goes too. */
  @OnEvent(clientErased, 'matching.forget')
  async forget({ subjectId }: HandledEvent): Promise<void> {
    await this.repository.forget(subjectId);
  }
}
