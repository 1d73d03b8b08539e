import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { OpportunitiesQueries } from '#domains/opportunities';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { overrideProblems, ownWords, type OverrideInput } from './core/override.js';
import { matchOverridden, matchOverrideEnded } from './matching.events.js';
import { MatchWriter } from './match-writer.js';

export interface Pair {
  readonly clientId: string;
  readonly opportunityId: string;
}

/** A counsellor knows better than the score: put forward, or set aside, with a reason. What was said before ends. */
@Injectable()
export class OverrideMatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly opportunities: OpportunitiesQueries,
    private readonly writer: MatchWriter,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the client's id. Refuses `not_found`, `bad_input`. */
  async execute(actor: Actor, pair: Pair, given: OverrideInput): Promise<Result<string>> {
    const input = { ...given, words: ownWords(given.words) };
    const problems = overrideProblems(input);
    if (problems.length > 0) return refuseInput(problems);
    return this.uow.write(actor, async () => {
      const whose = await this.writer.whose(actor, pair.clientId);
      const [card] = await this.opportunities.cardsByIds(actor, [pair.opportunityId]);
      if (!whose || !card) return refuse('not_found');
      const made = { at: this.clock.now(), by: actor.id };
      await this.writer.endOverride(whose, card.id, made.at);
      const { stance, reason, words } = input;
      await this.writer.override({ ...whose, id: newId(), opportunityId: card.id, stance, reason }, words, made);
      const payload = { opportunityId: card.id, stance, reason };
      await this.events.append(matchOverridden, { subjectId: whose.clientId, officeId: whose.officeId, payload });
      return ok(whose.clientId);
    });
  }

  /** The score counts again. Gives the client's id. Refuses `not_found`. */
  async withdraw(actor: Actor, { clientId, opportunityId }: Pair): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const whose = await this.writer.whose(actor, clientId);
      if (!whose || !(await this.writer.endOverride(whose, opportunityId, this.clock.now())))
        return refuse('not_found');
      const event = { subjectId: whose.clientId, officeId: whose.officeId, payload: { opportunityId } };
      await this.events.append(matchOverrideEnded, event);
      return ok(whose.clientId);
    });
  }
}
