import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { FieldState, Sheet } from './core/merge.js';
import type { InterviewRecord } from './core/record.js';
import type { PlanRecord, PrintedRow } from './core/stored-plan.js';
import { INTERVIEW_COLUMNS } from './rows.js';
import type { SessionKey } from './sessions.repository.js';

const PLAN_COLUMNS = `l.plan_id AS id, l.session_id AS "sessionId", l.kind, l.seed::float8 AS seed, l.quality, l.content,
  l.made_at AS "madeAt", l.published_at AS "publishedAt"`;

/** Plans, what is printed, and the day's sheet, inside an open unit of work. */
@Injectable()
export class PlansRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find({ officeId, id }: SessionKey, planId: string): Promise<PlanRecord | null> {
    const rows: PlanRecord[] = await this.uow.manager.query(
      `SELECT ${PLAN_COLUMNS} FROM introductions.plan l WHERE l.office_id = $1 AND l.session_id = $2 AND l.plan_id = $3`,
      [officeId, id, planId],
    );
    return rows[0] ?? null;
  }

  async insert({ officeId, id }: SessionKey, plan: PlanRecord): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.plan (office_id, session_id, plan_id, kind, seed, quality, content, made_at, made_by,
         published_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10)`,
      [
        officeId,
        id,
        plan.id,
        plan.kind,
        plan.seed,
        JSON.stringify(plan.quality),
        JSON.stringify(plan.content),
        plan.madeAt,
        this.uow.actor.id,
        plan.publishedAt,
      ],
    );
  }

  async publish({ officeId, id }: SessionKey, planId: string, at: Date): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.plan SET published_at = $4 WHERE office_id = $1 AND session_id = $2 AND plan_id = $3`,
      [officeId, id, planId, at],
    );
  }

  async interviews({ officeId, id }: SessionKey): Promise<InterviewRecord[]> {
    return this.uow.manager.query(
      `SELECT ${INTERVIEW_COLUMNS} FROM introductions.interview i WHERE i.office_id = $1 AND i.session_id = $2
       ORDER BY i.at_minute, i.card`,
      [officeId, id],
    );
  }

  /** Puts interviews on paper; a pair that stands there already moves, and what came of it stays. */
  async print({ officeId, id }: SessionKey, interviews: readonly PrintedRow[], planId: string): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.interview (office_id, session_id, interview_id, client_id, table_id, partner_id, card,
         interviewer, at_minute, printed_minute, off, moved_in)
       SELECT $1, $2, r.id, r."clientId", r."tableId", r."partnerId", r.card, r.interviewer, r.at, r.printed, r.off,
         CASE WHEN r.moved THEN $4::uuid END
       FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, "clientId" uuid, "tableId" uuid, "partnerId" uuid, card integer,
         interviewer text, at smallint, printed smallint, off boolean, moved boolean)
       ON CONFLICT (office_id, session_id, client_id, table_id) DO UPDATE SET interviewer = excluded.interviewer,
         at_minute = excluded.at_minute, printed_minute = excluded.printed_minute,
         off = excluded.off AND interview.outcome IS NULL, moved_in = coalesce(excluded.moved_in, interview.moved_in)`,
      [officeId, id, JSON.stringify(interviews), planId],
    );
  }

  /** What was to follow is done; null takes it back. Gives the session's id, or null when the talk is not there. */
  async followUp({ officeId, interviewId }: { officeId: string; interviewId: string }, at: Date | null) {
    const [rows] = await this.uow.manager.query<[{ sessionId: string }[], number]>(
      `UPDATE introductions.interview SET followed_up_at = CASE WHEN $3::timestamptz IS NULL THEN NULL
         ELSE coalesce(followed_up_at, $3) END
       WHERE office_id = $1 AND interview_id = $2 RETURNING session_id AS "sessionId"`,
      [officeId, interviewId, at],
    );
    return rows[0]?.sessionId ?? null;
  }

  /** The day's sheet; whoever merges into it holds the session, so that two devices do not lose each other's words. */
  async sheet({ officeId, id }: SessionKey): Promise<Sheet> {
    return this.uow.manager.query(
      `SELECT f.record, f.field, f.versions, f.seen FROM introductions.sheet_field f
       WHERE f.office_id = $1 AND f.session_id = $2 ORDER BY f.record COLLATE "C", f.field COLLATE "C"`,
      [officeId, id],
    );
  }

  async saveSheet({ officeId, id }: SessionKey, fields: readonly FieldState[]): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.sheet_field (office_id, session_id, record, field, versions, seen)
       SELECT $1, $2, r.record, r.field, r.versions, r.seen
       FROM jsonb_to_recordset($3::jsonb) AS r (record text, field text, versions jsonb, seen jsonb)
       ON CONFLICT (office_id, session_id, record, field) DO UPDATE SET versions = excluded.versions, seen = excluded.seen`,
      [officeId, id, JSON.stringify(fields)],
    );
  }

  /** Takes over what the sheet says now of people, tables and interviews. */
  async applyPresence({ officeId, id }: SessionKey, rows: readonly object[]): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.participant p SET presence = coalesce(r.presence, p.presence),
         from_minute = CASE WHEN r."hasFrom" THEN r."from" ELSE p.from_minute END,
         until_minute = CASE WHEN r."hasUntil" THEN r."until" ELSE p.until_minute END
       FROM jsonb_to_recordset($3::jsonb) AS r ("clientId" uuid, presence text, "hasFrom" boolean, "from" smallint,
         "hasUntil" boolean, "until" smallint)
       WHERE p.office_id = $1 AND p.session_id = $2 AND p.client_id = r."clientId"`,
      [officeId, id, JSON.stringify(rows)],
    );
  }

  async applyTables({ officeId, id }: SessionKey, rows: readonly object[]): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.session_table t SET closed_from = r."closedFrom", version = version + 1
       FROM jsonb_to_recordset($3::jsonb) AS r ("tableId" uuid, "closedFrom" smallint)
       WHERE t.office_id = $1 AND t.session_id = $2 AND t.table_id = r."tableId"
         AND t.closed_from IS DISTINCT FROM r."closedFrom"`,
      [officeId, id, JSON.stringify(rows)],
    );
  }

  async applyResults({ officeId, id }: SessionKey, rows: readonly object[], at: Date): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.interview i SET outcome = r.outcome, client_interest = r."clientInterest",
         partner_interest = r."partnerInterest", next_step = r."nextStep", second_on = r."secondOn", recorded_at = $4
       FROM jsonb_to_recordset($3::jsonb) AS r ("interviewId" uuid, outcome text, "clientInterest" text,
         "partnerInterest" text, "nextStep" text, "secondOn" date)
       WHERE i.office_id = $1 AND i.session_id = $2 AND i.interview_id = r."interviewId"`,
      [officeId, id, JSON.stringify(rows), at],
    );
  }
}
