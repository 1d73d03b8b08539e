import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { SessionRecord, TableRecord } from './core/record.js';
import type { AnsweredTable } from './core/table-answer.js';

/** A table of the acting partner. */
export type OwnTableRecord = Pick<TableRecord, 'id' | 'sessionId' | 'partnerId' | 'reply' | 'interviewers' | 'version'>;

/** Of a session, what decides whether its partners may answer, and how. */
export type AnswerableSession = Pick<SessionRecord, 'day' | 'timeZone' | 'state' | 'opens' | 'closes' | 'interview'>;

/** What partners say of their own tables, inside an open unit of work. Row security shows no other. */
@Injectable()
export class TableAnswersRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Holds the table until the unit ends, so that no timetable is put on paper meanwhile. Null when it is not the partner's. */
  async hold(tableId: string): Promise<OwnTableRecord | null> {
    const rows: OwnTableRecord[] = await this.uow.manager.query(
      `SELECT t.table_id AS id, t.session_id AS "sessionId", t.partner_id AS "partnerId", t.reply, t.interviewers, t.version
       FROM introductions.session_table t WHERE t.table_id = $1 FOR UPDATE`,
      [tableId],
    );
    return rows[0] ?? null;
  }

  /** To be read after `hold`: what somebody else committed meanwhile counts. */
  async session(sessionId: string): Promise<AnswerableSession | null> {
    const rows: AnswerableSession[] = await this.uow.manager.query(
      `SELECT s.day::text AS day, s.time_zone AS "timeZone", s.state, s.opens, s.closes, s.interview
       FROM introductions.session s WHERE s.session_id = $1`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** Gives the office; the database moves the version. */
  async save({ id }: OwnTableRecord, { reply, interviewers }: AnsweredTable, at: Date): Promise<string> {
    const [rows] = await this.uow.manager.query<[{ officeId: string }[], number]>(
      `UPDATE introductions.session_table t SET reply = $2, interviewers = $3::jsonb, answered_at = $4
       WHERE t.table_id = $1 RETURNING t.office_id AS "officeId"`,
      [id, reply, JSON.stringify(interviewers), at],
    );
    return (rows[0] as { officeId: string }).officeId;
  }
}
