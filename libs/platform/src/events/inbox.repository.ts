import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../db/unit-of-work.js';
import type { HandledEvent } from './on-event.js';

/** One handler's share of one event. */
export interface DeliveryKey {
  readonly tenantId: string;
  readonly eventId: string;
  readonly handler: string;
}

interface EventRow {
  readonly name: string;
  readonly subjectId: string;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly actorId: string | null;
  readonly persona: string;
  readonly payload: unknown;
  readonly occurredAt: Date;
  readonly fresh: boolean;
}

const ENTER = `
  WITH entered AS (
    INSERT INTO platform.inbox (tenant_id, event_id, handler) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT name, subject_id AS "subjectId", office_id AS "officeId", partner_id AS "partnerId", actor_id AS "actorId",
    persona, payload, occurred_at AS "occurredAt", EXISTS (SELECT FROM entered) AS fresh
  FROM platform.event WHERE tenant_id = $1 AND id = $2`;

/** What a handler's own transaction needs; inside an open unit of the product itself. */
@Injectable()
export class InboxRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Notes that this handler has this event and reads it, its payload not parsed yet; not `fresh` when the handler's effect
   * has been committed before. A second process with the same event waits here for the end of the first.
   */
  async enter({
    tenantId,
    eventId,
    handler,
  }: DeliveryKey): Promise<{ event: HandledEvent; fresh: boolean } | undefined> {
    const [row] = await this.uow.manager.query<EventRow[]>(ENTER, [tenantId, eventId, handler]);
    if (!row) return undefined;
    const { actorId, persona, fresh, ...event } = row;
    return { event: { id: eventId, ...event, actor: { id: actorId, persona } }, fresh };
  }

  /** Nothing is left to do for this delivery. Throws when there is no such row: then it must not commit. */
  async acknowledge({ tenantId, eventId, handler }: DeliveryKey): Promise<void> {
    const [, changed] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE platform.delivery SET state = 'done', lease_until = NULL, done_at = clock_timestamp()
       WHERE tenant_id = $1 AND event_id = $2 AND handler = $3`,
      [tenantId, eventId, handler],
    );
    if (changed !== 1) throw new Error('a delivery that is not there cannot be acknowledged');
  }
}
