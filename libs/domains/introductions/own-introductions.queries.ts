import { Inject, Injectable } from '@nestjs/common';
import { sideOf, type Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { PartnerWord } from './core/partner-answer.js';
import { hasBegun, takesWishes } from './core/policy.js';
import type { Reply, SessionState, TableInterviewer, TableReply, Talk } from './core/record.js';
import { answerBar } from './core/table-answer.js';

interface OwnDay {
  readonly sessionId: string;
  readonly venue: string;
  readonly day: string;
  readonly timeZone: string;
  readonly opens: number;
  readonly closes: number;
  readonly interview: number;
  readonly state: SessionState;
}

/** A talk with one client at one table, as either side may know it. */
export interface OwnInterview {
  readonly sessionId: string;
  readonly interviewId: string;
  readonly tableId: string;
  readonly tableNumber: number;
  readonly partnerId: string;
  readonly card: number;
  readonly interviewer: string;
  readonly at: number;
}

export interface OwnIntroduction extends OwnDay {
  readonly card: number;
  readonly reply: Reply;
  readonly clientId: string;
  /** Of the session's talks, those in which the client takes part. */
  readonly talks: readonly Talk[];
}

export interface OwnTable {
  readonly sessionId: string;
  readonly id: string;
  readonly number: number;
  readonly partnerId: string;
  readonly marked: boolean;
}

/** A pair of the acting partner, with its own word on it. */
export interface PartnerPair extends OwnInterview {
  readonly answer: Omit<PartnerWord, 'interviewId'> | null;
}

export interface PartnerTable extends OwnDay {
  readonly tableId: string;
  readonly number: number;
  readonly partnerId: string;
  readonly reply: TableReply;
  readonly interviewers: readonly TableInterviewer[];
  readonly version: number;
  readonly viewerCanReply: boolean;
  readonly viewerCanAnswer: boolean;
  readonly viewerCanMark: boolean;
}

const PAIR = `i.session_id AS "sessionId", i.interview_id AS "interviewId", i.table_id AS "tableId",
  t.number AS "tableNumber", i.partner_id AS "partnerId", i.card, i.interviewer, i.at_minute AS at`;
const DAY = `s.session_id AS "sessionId", s.venue, s.day::text AS day, s.time_zone AS "timeZone", s.opens, s.closes,
  s.interview, s.state`;

/** What clients and partners see of the days that concern them: a client the own card, a partner the own tables. */
@Injectable()
export class OwnIntroductionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The days to which the acting client was invited, under whatever file of theirs, the latest first. */
  async ofClient(actor: Actor): Promise<OwnIntroduction[]> {
    if (actor.clientId === null) return [];
    return this.#rows(
      actor,
      `SELECT DISTINCT ON (s.day, s.session_id) ${DAY}, p.card, p.reply, p.client_id AS "clientId",
         coalesce((SELECT jsonb_agg(s.talks -> place::int ORDER BY place) FROM unnest(p.talks) AS place
           WHERE s.talks -> place::int IS NOT NULL), '[]') AS talks
       FROM introductions.participant p
       JOIN introductions.session s ON s.office_id = p.office_id AND s.session_id = p.session_id
       ORDER BY s.day DESC, s.session_id, p.client_id = $1 DESC LIMIT 20`,
      [actor.clientId],
    );
  }

  /** The tables of the acting partner's people, from the invitation on. */
  async ofPartner(actor: Actor): Promise<PartnerTable[]> {
    if (sideOf(actor.persona) !== 'market') return [];
    const rows = await this.#rows<Omit<PartnerTable, `viewerCan${string}`>>(
      actor,
      `SELECT ${DAY}, t.table_id AS "tableId", t.number, t.partner_id AS "partnerId", t.reply, t.interviewers, t.version
       FROM introductions.session_table t
       JOIN introductions.session s ON s.session_id = t.session_id
       ORDER BY s.day DESC, s.session_id, t.number LIMIT 100`,
      [],
    );
    return rows.map((row) => {
      const today = this.clock.today(row.timeZone);
      return {
        ...row,
        viewerCanReply: answerBar(row, today) === null,
        viewerCanAnswer: hasBegun(row, today),
        viewerCanMark: row.reply !== 'declined' && takesWishes(row, today),
      };
    });
  }

  /** Interviews of some sessions that the actor may see, in the order of their times. */
  async interviews(actor: Actor, sessionIds: readonly string[]): Promise<OwnInterview[]> {
    return this.#rows(
      actor,
      `SELECT ${PAIR} FROM introductions.interview i
       JOIN introductions.session_table t ON t.session_id = i.session_id AND t.table_id = i.table_id
       WHERE i.session_id = ANY ($1) AND NOT i.off ORDER BY i.at_minute, i.card`,
      [sessionIds],
    );
  }

  /** The acting partner's pairs of some sessions, with what it said of them. */
  async pairs(actor: Actor, sessionIds: readonly string[]): Promise<PartnerPair[]> {
    return this.#rows(
      actor,
      `SELECT ${PAIR}, CASE WHEN a.interview_id IS NULL THEN NULL ELSE jsonb_build_object('outcome', a.outcome,
         'interest', a.interest, 'nextStep', a.next_step, 'secondOn', a.second_on) END AS answer
       FROM introductions.interview i
       JOIN introductions.session_table t ON t.session_id = i.session_id AND t.table_id = i.table_id
       LEFT JOIN introductions.partner_answer a ON a.interview_id = i.interview_id
       WHERE i.session_id = ANY ($1) AND NOT i.off ORDER BY i.at_minute, i.card`,
      [sessionIds],
    );
  }

  /** The tables of days to which the acting client is invited, and which of them the client marked. */
  async tables(actor: Actor, sessionIds: readonly string[]): Promise<OwnTable[]> {
    if (actor.clientId === null) return [];
    return this.#rows(
      actor,
      `SELECT t.session_id AS "sessionId", t.table_id AS id, t.number, t.partner_id AS "partnerId",
         EXISTS (SELECT FROM introductions.wish w WHERE w.office_id = t.office_id AND w.session_id = t.session_id
           AND w.table_id = t.table_id AND w.side = 'client') AS marked
       FROM introductions.session_table t
       WHERE t.session_id = ANY ($1) AND t.reply <> 'declined' ORDER BY t.number`,
      [sessionIds],
    );
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
