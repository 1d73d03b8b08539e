import { Injectable } from '@nestjs/common';
import { sideOf } from '#kernel/actor';
import { newId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { NoticeKind } from './core/notice.js';

export interface NewNotice {
  readonly eventId: string;
  readonly kind: NoticeKind;
  /** What the event is about. */
  readonly aboutId: string;
}

export interface NewClientNotice extends NewNotice {
  /** When the event was; the telling may be late. */
  readonly happenedAt: Date;
}

export interface ToldClient {
  readonly noticeId: string;
  readonly clientId: string;
}

/** Writes, inside an open unit of work. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** As the product. Told once, however often: gives the notices that are new. */
  async tellClients(
    officeId: string,
    clientIds: readonly string[],
    notice: NewClientNotice,
  ): Promise<readonly ToldClient[]> {
    const { eventId, kind, aboutId, happenedAt } = notice;
    const rows = clientIds.map((clientId) => ({ clientId, noticeId: newId() }));
    return this.uow.manager.query(
      `INSERT INTO notifications.client_notice (office_id, notice_id, client_id, event_id, kind, about_id, happened_at)
       SELECT $1, r."noticeId", r."clientId", $3, $4, $5, $6
       FROM jsonb_to_recordset($2::jsonb) AS r ("clientId" uuid, "noticeId" uuid) ON CONFLICT DO NOTHING
       RETURNING notice_id AS "noticeId", client_id AS "clientId"`,
      [officeId, JSON.stringify(rows), eventId, kind, aboutId, happenedAt],
    );
  }

  /** As the product. Told once, however often. */
  async tellPartner(partnerId: string, { eventId, kind, aboutId }: NewNotice): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO notifications.partner_notice (partner_id, notice_id, event_id, kind, about_id)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [partnerId, newId(), eventId, kind, aboutId],
    );
  }

  /** As the reader: whatever is not read yet is read now. */
  async readAll(): Promise<void> {
    const table = sideOf(this.uow.actor.persona) === 'care' ? 'client_notice' : 'partner_notice';
    await this.uow.manager.query(`UPDATE notifications.${table} SET read_at = clock_timestamp() WHERE read_at IS NULL`);
  }

  async forget(clientId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM notifications.client_notice WHERE client_id = $1', [clientId]);
  }
}
