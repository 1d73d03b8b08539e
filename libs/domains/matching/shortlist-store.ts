import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { PartnersQueries } from '#domains/partners';
import { CLOCK } from '#platform/config/config.module';
import { EventLog } from '#platform/events/event-log';
import type { ClientMatches } from './match-client.js';
import { shortlistKept } from './matching.events.js';
import type { KeptContent } from './matching.queries.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchWriter } from './match-writer.js';

/** A kept shortlist and whose it is. */
export interface Kept {
  readonly id: string;
  readonly clientId: string;
}

/** Writes a computed shortlist, in an open unit of work. */
@Injectable()
export class ShortlistStore {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly writer: MatchWriter,
    private readonly repository: MatchingRepository,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The list with the titles of today, which may be gone in a year. */
  async contentOf(actor: Actor, { list, cards }: ClientMatches): Promise<KeptContent> {
    const shown = list.entries.flatMap(({ id }) => cards.get(id) ?? []);
    const partners = await this.partners.byIds(
      actor,
      shown.map(({ partnerId }) => partnerId),
    );
    const titles = shown.map(({ id, title, hostName, partnerId }) => [
      id,
      { title, partner: hostName ?? partners.get(partnerId)?.name ?? '' },
    ]);
    return { list, titles: Object.fromEntries(titles) as KeptContent['titles'] };
  }

  async store(actor: Actor, { clientId, day, weights }: ClientMatches, content: KeptContent): Promise<Result<Kept>> {
    const whose = await this.writer.whose(actor, clientId);
    if (!whose) return refuse('not_found');
    const id = newId();
    const made = { at: this.clock.now(), by: actor.id };
    await this.repository.insertShortlist({ ...whose, id, day, weights: weights.version, content }, made);
    const event = { subjectId: whose.clientId, officeId: whose.officeId, payload: { shortlistId: id } };
    await this.events.append(shortlistKept, event);
    return ok({ id, clientId: whose.clientId });
  }
}
