import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import type { WorkCard } from '#domains/applications';
import { RecordDisclosure } from '#domains/consents';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { takesWishes } from './core/policy.js';
import { PartnerCardsRepository, type ClosedCard } from './partner-cards.repository.js';

/** Somebody who comes, as a partner may know them before the day. */
export interface OpenCard extends ClosedCard {
  /** How this partner, and no other, knows the person. */
  readonly reference: string;
  readonly card: WorkCard;
}

/** A partner looks at the work cards of whoever comes and agreed to it. Each reading is written down. */
@Injectable()
export class OpenPartnerCards {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cards: PartnerCardsRepository,
    private readonly disclosing: RecordDisclosure,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * In an order that says nothing. A card whose consent ended is gone. Refuses `not_found`; nobody is shown before a table is
   * invited or once the day is over.
   */
  async execute(
    actor: Actor,
    tableId: string,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<Result<Connection<OpenCard>>> {
    const size = pageSize(first);
    const [behind] = after ? decodeCursor(after, 1) : [null];
    if (!isId(tableId) || (behind !== null && !isId(behind as string))) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const table = await this.cards.table(tableId);
      if (!table) return refuse('not_found');
      const isShown = takesWishes(table, this.clock.today(table.timeZone));
      const closed = isShown ? await this.cards.closed(table, behind as string | null, size + 1) : [];
      const page = connectionOf(closed, size, ({ id }) => [id]);
      const open = await this.#open(
        actor,
        page.edges.map(({ node }) => node.id),
      );
      return ok({
        pageInfo: page.pageInfo,
        edges: page.edges.flatMap(({ cursor, node }) => {
          const read = open.get(node.id);
          return read ? [{ cursor, node: { ...node, ...read } }] : [];
        }),
      });
    });
  }

  async #open(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, Omit<OpenCard, 'wished'>>> {
    const read = await this.disclosing.execute(actor, { ids, purposes: ['session'] });
    const releases = read.ok ? read.value : [];
    return new Map(
      releases.map(({ id, reference, content }) => [id, { id, reference, card: content as unknown as WorkCard }]),
    );
  }
}
