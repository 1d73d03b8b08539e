import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ClientsQueries } from '#domains/clients';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';

/** A partner is asked to delete what it noted of a person. */
export interface DeletionTask {
  readonly id: string;
  readonly partnerId: string;
  readonly opportunityId: string | null;
  /** How this partner knows the person. */
  readonly reference: string;
  readonly askedAt: Date;
  /** 72 hours after. */
  readonly dueAt: Date;
  readonly confirmedAt: Date | null;
  readonly overdue: boolean;
}

const COLUMNS = `t.task_id AS id, t.partner_id AS "partnerId", t.opportunity_id AS "opportunityId", t.reference,
  t.asked_at AS "askedAt", t.due_at AS "dueAt", t.confirmed_at AS "confirmedAt",
  t.confirmed_at IS NULL AND t.due_at < clock_timestamp() AS overdue`;

@Injectable()
export class DeletionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clients: ClientsQueries,
  ) {}

  /** Of the actor's partners; what is still to be done first, then the latest. */
  async ofPartner(
    actor: Actor,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<Connection<DeletionTask>> {
    const size = pageSize(first);
    const [open, at, id] = after ? decodeCursor(after, 3) : [null, null, null];
    return this.uow.read(actor, async () => {
      const rows: (DeletionTask & { readonly key: string })[] = await this.uow.manager.query(
        `SELECT ${COLUMNS}, t.asked_at::text AS key FROM consents.deletion_task t
         WHERE t.partner_id = ANY ($1) AND ($2::text IS NULL
           OR (t.confirmed_at IS NULL, t.asked_at, t.task_id) < ($2::boolean, $3::timestamptz, $4::uuid))
         ORDER BY t.confirmed_at IS NULL DESC, t.asked_at DESC, t.task_id DESC LIMIT $5`,
        [actor.partnerIds, open, at, id, size + 1],
      );
      return connectionOf(rows, size, (row) => [String(row.confirmedAt === null), row.key, row.id]);
    });
  }

  /** Of a person, also under ids that were joined with theirs; the latest first, at most 200. */
  async of(actor: Actor, clientId: string): Promise<readonly DeletionTask[]> {
    return this.uow.read(actor, async () =>
      this.uow.manager.query(
        `SELECT ${COLUMNS} FROM consents.deletion_task t WHERE t.client_id = ANY ($1)
         ORDER BY t.asked_at DESC, t.task_id DESC LIMIT 200`,
        [await this.clients.idsOf(actor, clientId)],
      ),
    );
  }
}
