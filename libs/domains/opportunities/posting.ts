import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import type { LocalDate } from '#kernel/period';
import { refuse, type Result } from '#kernel/result';
import { PartnersQueries } from '#domains/partners';
import { CLOCK } from '#platform/config/config.module';
import { EventLog } from '#platform/events/event-log';
import type { PlacedContent } from './core/opportunity.js';
import { decidePosting, type PostingPartner } from './core/policy.js';
import { opportunityChanged, type Change } from './opportunities.events.js';
import { OpportunitiesRepository, type Changed } from './opportunities.repository.js';

/** What every use case that changes opportunities needs; inside an open write unit. */
@Injectable()
export class Posting {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The date where it lies. */
  today({ timeZone }: Pick<PlacedContent, 'timeZone'>): LocalDate {
    return this.clock.today(timeZone);
  }

  /** The partner to post for, whose standing then holds until the unit ends. Refuses `not_found`, `partner.suspended`. */
  async partner(actor: Actor, partnerId: string): Promise<Result<PostingPartner>> {
    if (!isId(partnerId)) return refuse('not_found');
    await this.opportunities.holdStanding(partnerId, 'shared');
    return decidePosting(actor, await this.partners.byId(actor, partnerId));
  }

  async note(change: Change, changed: readonly Changed[]): Promise<void> {
    await this.events.appendMany(
      opportunityChanged,
      changed.map(({ id, partnerId, status, version }) => ({
        subjectId: id,
        partnerId,
        payload: { change, status, version },
      })),
    );
  }
}
