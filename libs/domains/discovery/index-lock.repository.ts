import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';

/** Two handlers of one opportunity take turns: the later one reads the later state, so the index never steps back. */
@Injectable()
export class IndexLock {
  constructor(private readonly uow: UnitOfWork) {}

  /** Held until the open unit of work ends. */
  async hold(opportunityId: string): Promise<void> {
    await this.uow.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('discovery|' || $1, 0))", [
      opportunityId,
    ]);
  }
}
