import { Injectable } from '@nestjs/common';
import { sideOf, type Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import type { NoticeKind } from './core/notice.js';

export interface ToldNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly aboutId: string;
  readonly toldAt: Date;
  readonly readAt: Date | null;
}

const tableOf = (actor: Actor): string =>
  `notifications.${sideOf(actor.persona) === 'care' ? 'client_notice' : 'partner_notice'}`;

/** What the actor was told: a client, or the people of a partner. */
@Injectable()
export class NoticesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The latest first. */
  async own(actor: Actor, page: { first: number; after?: string | null }): Promise<Connection<ToldNotice>> {
    const size = pageSize(page.first);
    const [after] = page.after ? decodeCursor(page.after, 1) : [null];
    const rows = await this.uow.read(actor, () =>
      this.uow.manager.query<ToldNotice[]>(
        `SELECT notice_id AS id, kind, about_id AS "aboutId", told_at AS "toldAt", read_at AS "readAt" FROM ${tableOf(actor)}
         WHERE $1::text IS NULL OR notice_id::text < $1::text ORDER BY notice_id::text DESC LIMIT $2`,
        [after, size + 1],
      ),
    );
    return connectionOf(rows, size, ({ id }) => [id]);
  }

  async unread(actor: Actor): Promise<number> {
    const [row] = await this.uow.read(actor, () =>
      this.uow.manager.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${tableOf(actor)} WHERE read_at IS NULL`,
      ),
    );
    return row?.count ?? 0;
  }
}
