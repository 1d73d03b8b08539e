import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { isWhole, type Shares } from './core/weights.js';
import { weightsSaved } from './matching.events.js';
import { MatchingQueries } from './matching.queries.js';
import { MatchingRepository } from './matching.repository.js';

/** New weights for the shortlists from now on. What was made with others stays as it is. */
@Injectable()
export class SaveWeights {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MatchingQueries,
    private readonly repository: MatchingRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `version`: the one looked at. Gives the new version. Refuses `bad_input`, `stale_version`. */
  async execute(actor: Actor, version: number, shares: Shares): Promise<Result<number>> {
    if (!isWhole(shares)) return refuseInput([{ path: 'shares', code: 'match.not_a_hundred' }]);
    return this.uow.write(actor, async () => {
      const latest = await this.queries.latestWeights(actor);
      if (latest.version !== version) return refuse('stale_version');
      const made = { at: this.clock.now(), by: actor.id };
      if (!(await this.repository.insertWeights(version + 1, shares, made))) return refuse('stale_version');
      await this.events.append(weightsSaved, { subjectId: actor.id ?? '', payload: { version: version + 1 } });
      return ok(version + 1);
    });
  }
}
