import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { SessionDraft, SessionRecord, TableRecord } from './core/record.js';
import { SESSION_COLUMNS, TABLE_COLUMNS } from './rows.js';

/** A session among those of its office. */
export interface SessionKey {
  readonly officeId: string;
  readonly id: string;
}

const DRAFT_COLUMNS =
  'venue, area_id, purpose, day, time_zone, opens, closes, interview, change, breaks, talks, client_floor, capacity';

const draftRow = (draft: SessionDraft): unknown[] => [
  draft.venue,
  draft.areaId,
  draft.purpose,
  draft.day,
  draft.timeZone,
  draft.opens,
  draft.closes,
  draft.interview,
  draft.change,
  JSON.stringify(draft.breaks),
  JSON.stringify(draft.talks),
  draft.clientFloor,
  draft.capacity,
];

/** Sessions and their tables: writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when there is none for the actor. `hold` keeps others from changing it until the unit ends. */
  async find(sessionId: string, hold = false): Promise<SessionRecord | null> {
    const rows: SessionRecord[] = await this.uow.manager.query(
      `SELECT ${SESSION_COLUMNS} FROM introductions.session s WHERE s.session_id = $1 ${hold ? 'FOR UPDATE' : ''}`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  async insert({ officeId, id }: SessionKey, draft: SessionDraft, at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.session (office_id, session_id, ${DRAFT_COLUMNS}, state, created_at, created_by)
       VALUES ($1, $2, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15::jsonb, $16, $17, 'draft', $3, $4)`,
      [officeId, id, at, this.uow.actor.id, ...draftRow(draft)],
    );
  }

  /** Moves the version; false when it has moved on already. */
  async edit({ officeId, id, version }: SessionKey & { version: number }, draft: SessionDraft): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE introductions.session SET (${DRAFT_COLUMNS}) =
         ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::jsonb, $15, $16), version = version + 1
       WHERE office_id = $1 AND session_id = $2 AND version = $3`,
      [officeId, id, version, ...draftRow(draft)],
    );
    return count === 1;
  }

  /** Sets the state or the plan that stands, and moves the version. */
  async touch({ officeId, id }: SessionKey, next: Partial<Pick<SessionRecord, 'state' | 'planId'>>): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.session SET state = coalesce($3, state), plan_id = coalesce($4::uuid, plan_id),
         version = version + 1 WHERE office_id = $1 AND session_id = $2`,
      [officeId, id, next.state ?? null, next.planId ?? null],
    );
  }

  /** The next free card numbers, so many; nobody gets them again. */
  async takeCards({ officeId, id }: SessionKey, count: number): Promise<number> {
    const [rows] = await this.uow.manager.query<[{ first: number }[], number]>(
      `UPDATE introductions.session SET next_card = next_card + $3 WHERE office_id = $1 AND session_id = $2
       RETURNING next_card - $3 AS first`,
      [officeId, id, count],
    );
    return (rows[0] as { first: number }).first;
  }

  async tables({ officeId, id }: SessionKey): Promise<TableRecord[]> {
    return this.uow.manager.query(
      `SELECT ${TABLE_COLUMNS} FROM introductions.session_table t WHERE t.office_id = $1 AND t.session_id = $2
       ORDER BY t.number`,
      [officeId, id],
    );
  }

  /** Keeps partners from answering until the unit ends; who answers waits, and sees then what came of the session. */
  async holdTables({ officeId, id }: SessionKey): Promise<void> {
    await this.uow.manager.query(
      `SELECT FROM introductions.session_table t WHERE t.office_id = $1 AND t.session_id = $2
       ORDER BY t.table_id FOR UPDATE`,
      [officeId, id],
    );
  }

  async insertTables({ officeId, id }: SessionKey, tables: readonly TableRecord[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.session_table (office_id, session_id, table_id, number, partner_id, reply, floor,
         interviewers, spot_x, spot_y)
       SELECT $1, $2, r.id, r.number, r."partnerId", r.reply, r.floor, r.interviewers, (r.spot->>'x')::real, (r.spot->>'y')::real
       FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, number smallint, "partnerId" uuid, reply text, floor smallint,
         interviewers jsonb, spot jsonb)`,
      [officeId, id, JSON.stringify(tables)],
    );
  }

  /** False when somebody else changed the table in the meantime. */
  async saveTable({ officeId, id }: SessionKey, table: TableRecord): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE introductions.session_table SET number = $5, reply = $6, floor = $7, interviewers = $8::jsonb, spot_x = $9,
         spot_y = $10, closed_from = $11, answered_at = $12, version = version + 1
       WHERE office_id = $1 AND session_id = $2 AND table_id = $3 AND version = $4`,
      [
        officeId,
        id,
        table.id,
        table.version,
        table.number,
        table.reply,
        table.floor,
        JSON.stringify(table.interviewers),
        table.spot?.x ?? null,
        table.spot?.y ?? null,
        table.closedFrom,
        table.answeredAt,
      ],
    );
    return count === 1;
  }
}
