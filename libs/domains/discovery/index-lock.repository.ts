import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';

/** Two writers of one opportunity take turns: the later one reads the later state, so the index never steps back. */
@Injectable()
export class IndexLock {
  constructor(private readonly uow: UnitOfWork) {}

  /** Held until the open unit of work ends; taken in order, so that two who hold many never wait in a circle. */
  async hold(opportunityIds: readonly string[]): Promise<void> {
    await this.uow.manager.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('discovery|' || id, 0))
       FROM (SELECT id FROM unnest($1::text[]) AS id ORDER BY id) AS given`,
      [opportunityIds],
    );
  }
}
