import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { PartnerAnswer, PartnerWord } from './core/partner-answer.js';
import type { SessionState } from './core/record.js';

interface OwnPair {
  readonly officeId: string;
  readonly interviewId: string;
  readonly partnerId: string;
}

/** What partners say of their pairs, inside an open unit of work. Row security shows each side its own. */
@Injectable()
export class PartnerAnswersRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async session(sessionId: string): Promise<{ day: string; timeZone: string; state: SessionState } | null> {
    const rows: { day: string; timeZone: string; state: SessionState }[] = await this.uow.manager.query(
      `SELECT s.day::text AS day, s.time_zone AS "timeZone", s.state FROM introductions.session s WHERE s.session_id = $1`,
      [sessionId],
    );
    return rows[0] ?? null;
  }

  /** The acting partner's pairs of a session that were not called off. */
  async pairs(sessionId: string): Promise<OwnPair[]> {
    return this.uow.manager.query(
      `SELECT i.office_id AS "officeId", i.interview_id AS "interviewId", i.partner_id AS "partnerId"
       FROM introductions.interview i WHERE i.session_id = $1 AND NOT i.off`,
      [sessionId],
    );
  }

  async save(sessionId: string, words: readonly PartnerWord[], at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.partner_answer AS a (office_id, session_id, interview_id, partner_id, outcome, interest,
         next_step, second_on, answered_at)
       SELECT i.office_id, i.session_id, i.interview_id, i.partner_id, r.outcome, r.interest, r."nextStep", r."secondOn", $3
       FROM jsonb_to_recordset($2::jsonb) AS r ("interviewId" uuid, outcome text, interest text, "nextStep" text,
         "secondOn" date)
       JOIN introductions.interview i ON i.interview_id = r."interviewId" AND i.session_id = $1
       ON CONFLICT (office_id, session_id, interview_id) DO UPDATE SET outcome = excluded.outcome,
         interest = excluded.interest, next_step = excluded.next_step, second_on = excluded.second_on,
         count = a.count + 1, answered_at = excluded.answered_at`,
      [sessionId, JSON.stringify(words), at],
    );
  }

  async find(sessionId: string, interviewIds: readonly string[]): Promise<PartnerAnswer[]> {
    const rows: (Omit<PartnerAnswer, 'at'> & { at: Date })[] = await this.uow.manager.query(
      `SELECT a.interview_id AS "interviewId", a.outcome, a.interest, a.next_step AS "nextStep",
         a.second_on::text AS "secondOn", a.count, a.answered_at AS at
       FROM introductions.partner_answer a WHERE a.session_id = $1 AND a.interview_id = ANY ($2)`,
      [sessionId, interviewIds],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
