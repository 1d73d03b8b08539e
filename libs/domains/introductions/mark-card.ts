import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { RecordDisclosure } from '#domains/consents';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { takesWishes } from './core/policy.js';
import { partnerMarked } from './introductions.events.js';
import { PartnerCardsRepository } from './partner-cards.repository.js';

/** A partner says whom it would like to meet at one of its tables, without knowing who it is. */
@Injectable()
export class MarkCard {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cards: PartnerCardsRepository,
    private readonly disclosing: RecordDisclosure,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the session's id. Only who may read the card in the same unit says something of it: a consent that was taken back
   * meanwhile refuses. Refuses `not_found`, `introduction.over`, `introduction.card_gone`.
   */
  async execute(
    actor: Actor,
    { tableId, cardId, wished }: { readonly tableId: string; readonly cardId: string; readonly wished: boolean },
  ): Promise<Result<string>> {
    if (!isId(tableId) || !isId(cardId)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const table = await this.cards.table(tableId);
      if (!table) return refuse('not_found');
      if (!takesWishes(table, this.clock.today(table.timeZone))) return refuse('introduction.over');
      await this.disclosing.execute(actor, { ids: [cardId], purposes: ['session'] });
      const officeId = await this.cards.mark(table, cardId, wished);
      if (officeId === null) return refuse('introduction.card_gone');
      const { sessionId, partnerId } = table;
      await this.events.append(partnerMarked, { subjectId: sessionId, officeId, partnerId, payload: { tableId } });
      return ok(sessionId);
    });
  }
}
