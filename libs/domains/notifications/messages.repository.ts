import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import type { Channel } from '#kernel/outside-text';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { LEASE, type DropReason, type Failure } from './core/message.js';
import type { NoticeKind } from './core/notice.js';
import type { OutsideLanguage, Template } from './core/outside.js';

export interface NewMessage {
  readonly id: string;
  readonly officeId: string;
  readonly noticeId: string;
  readonly channel: Channel;
  readonly template: Template;
  readonly language: OutsideLanguage;
  /** Not before this instant. */
  readonly dueAt: Date;
}

/** A message that is to be handed over, with whom it is for. */
export interface ClaimedMessage extends Omit<NewMessage, 'dueAt'> {
  readonly clientId: string;
  readonly kind: NoticeKind;
  readonly aboutId: string;
  /** This one included. */
  readonly tries: number;
  /** That of which the notice tells. */
  readonly happenedAt: Date;
  readonly readAt: Date | null;
}

export type Handed = Pick<NewMessage, 'id' | 'officeId' | 'channel'>;

const HANDED = 'message_id AS id, office_id AS "officeId", channel';
/** Of one sweep. */
const AT_ONCE = 500;

/** Inside an open unit of work; as the product where nothing else is said. */
@Injectable()
export class MessagesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Gives those that are new: of one notice there is one by each channel. */
  async insert(messages: readonly NewMessage[]): Promise<readonly Handed[]> {
    return this.uow.manager.query(
      `INSERT INTO notifications.message (office_id, message_id, notice_id, channel, template, lang, made_at, due_at)
       SELECT m."officeId", m.id, m."noticeId", m.channel, m.template, m.language, $2, m."dueAt"
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, "officeId" uuid, "noticeId" uuid, channel text, template text,
         language text, "dueAt" timestamptz)
       ON CONFLICT DO NOTHING RETURNING ${HANDED}`,
      [JSON.stringify(messages), this.now()],
    );
  }

  /** Takes it in hand, for the length of a lease; null when somebody else has it, or nothing is left to do. */
  async claim(officeId: string, id: string): Promise<ClaimedMessage | null> {
    const [rows] = await this.uow.manager.query<[ClaimedMessage[], number]>(
      `UPDATE notifications.message m SET state = 'sending', tries = m.tries + 1, due_at = $3
       FROM notifications.client_notice n
       WHERE m.office_id = $1 AND m.message_id = $2 AND m.state IN ('waiting', 'failed')
         AND n.office_id = m.office_id AND n.notice_id = m.notice_id
       RETURNING m.message_id AS id, m.office_id AS "officeId", m.notice_id AS "noticeId", m.channel, m.template,
         m.lang AS language, m.tries, n.client_id AS "clientId", n.kind, n.about_id AS "aboutId", n.happened_at AS "happenedAt",
         n.read_at AS "readAt"`,
      [officeId, id, this.#leased()],
    );
    return rows[0] ?? null;
  }

  /** Those of any office whose time has come; of what was handed over and never answered its process died. */
  async takeDue(): Promise<readonly Handed[]> {
    const [rows] = await this.uow.manager.query<[Handed[], number]>(
      `WITH due AS (
         SELECT office_id, message_id FROM notifications.message
         WHERE state IN ('waiting', 'sending', 'failed') AND due_at <= $1 ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED
       )
       UPDATE notifications.message m SET due_at = $2,
         code = CASE m.state WHEN 'sending' THEN 'interrupted' ELSE m.code END,
         state = CASE m.state WHEN 'sending' THEN 'failed' ELSE m.state END
       FROM due WHERE m.office_id = due.office_id AND m.message_id = due.message_id
       RETURNING m.message_id AS id, m.office_id AS "officeId", m.channel`,
      [this.now(), this.#leased(), AT_ONCE],
    );
    return rows;
  }

  /** Channels by which a notice was already tried. */
  async channelsOf(officeId: string, noticeId: string): Promise<readonly Channel[]> {
    const rows: { channel: Channel }[] = await this.uow.manager.query(
      'SELECT channel FROM notifications.message WHERE office_id = $1 AND notice_id = $2',
      [officeId, noticeId],
    );
    return rows.map(({ channel }) => channel);
  }

  /** Nothing was tried: it waits for its time. */
  async putOff({ officeId, id, tries }: ClaimedMessage, until: Date): Promise<void> {
    await this.#set({ officeId, id }, { state: 'waiting', tries: tries - 1, dueAt: until, code: null });
  }

  async fail({ officeId, id, tries }: ClaimedMessage, code: Failure, dueAt: Date): Promise<void> {
    await this.#set({ officeId, id }, { state: 'failed', tries, dueAt, code });
  }

  async end(
    { officeId, id, tries }: ClaimedMessage,
    state: 'sent' | 'dead' | 'dropped',
    code: Failure | DropReason | null,
  ): Promise<void> {
    await this.#set({ officeId, id }, { state, tries, dueAt: this.now(), code });
  }

  /** By whoever looks after the sending: from its first try. False when it is not given up any more. */
  async revive({ officeId, id }: Pick<Handed, 'officeId' | 'id'>): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE notifications.message SET state = 'waiting', tries = 0, code = NULL, ended_at = NULL, due_at = $3
       WHERE office_id = $1 AND message_id = $2 AND state = 'dead'`,
      [officeId, id, this.#leased()],
    );
    return count === 1;
  }

  async deadNow(): Promise<number> {
    const [row] = await this.uow.manager.query<{ count: number }[]>(
      "SELECT count(*)::int AS count FROM notifications.message WHERE state = 'dead'",
    );
    return row?.count ?? 0;
  }

  /** Only of what is being handed over: a second one that was late changes nothing. */
  async #set(
    { officeId, id }: { readonly officeId: string; readonly id: string },
    next: { readonly state: string; readonly tries: number; readonly dueAt: Date; readonly code: string | null },
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE notifications.message SET state = $3, tries = $4, due_at = $5, code = $6,
         ended_at = CASE WHEN $3 IN ('sent', 'dead', 'dropped') THEN $7::timestamptz END
       WHERE office_id = $1 AND message_id = $2 AND state = 'sending'`,
      [officeId, id, next.state, next.tries, next.dueAt, next.code, this.now()],
    );
  }

  #leased(): Date {
    return new Date(this.now().getTime() + LEASE);
  }
}
