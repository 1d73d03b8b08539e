import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import type { Channel } from '#kernel/outside-text';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import type { MessageState } from './core/message.js';
import type { OutsideLanguage, Template } from './core/outside.js';

/** That something was sent, or what failed. */
export interface SeenMessage {
  readonly id: string;
  readonly officeId: string;
  readonly channel: Channel;
  readonly template: Template;
  readonly language: OutsideLanguage;
  readonly state: MessageState;
  readonly tries: number;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly code: string | null;
}

const COLUMNS = `m.message_id AS id, m.office_id AS "officeId", m.channel, m.template, m.lang AS language, m.state, m.tries,
  m.made_at AS "madeAt", m.due_at AS "dueAt", m.ended_at AS "endedAt", m.code`;

/** Messages as row security shows them to whoever looks after the sending. */
@Injectable()
export class MessagesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The latest first; of one state, or all. */
  async page(
    actor: Actor,
    { first, after, state }: { first: number; after?: string | null; state?: MessageState | null },
  ): Promise<Connection<SeenMessage>> {
    const size = pageSize(first);
    const [last] = after ? decodeCursor(after, 1) : [null];
    const rows = await this.uow.read(actor, () =>
      this.uow.manager.query<SeenMessage[]>(
        `SELECT ${COLUMNS} FROM notifications.message m
         WHERE ($1::text IS NULL OR m.message_id::text < $1::text) AND ($2::text IS NULL OR m.state = $2)
         ORDER BY m.message_id::text DESC LIMIT $3`,
        [last, state ?? null, size + 1],
      ),
    );
    return connectionOf(rows, size, ({ id }) => [id]);
  }

  /** Null when it is not there for the actor. */
  async byId(actor: Actor, id: string): Promise<SeenMessage | null> {
    if (!isId(id)) return null;
    const [row] = await this.uow.read(actor, () =>
      this.uow.manager.query<SeenMessage[]>(`SELECT ${COLUMNS} FROM notifications.message m WHERE m.message_id = $1`, [
        id,
      ]),
    );
    return row ?? null;
  }
}
