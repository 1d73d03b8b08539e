import { Injectable } from '@nestjs/common';
import { sideOf, type Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Reply, SessionState } from './core/record.js';

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
}

export interface PartnerTable extends OwnDay {
  readonly tableId: string;
  readonly number: number;
  readonly partnerId: string;
}

const DAY = `s.session_id AS "sessionId", s.venue, s.day::text AS day, s.time_zone AS "timeZone", s.opens, s.closes,
  s.interview, s.state`;

/** What clients and partners see of the days that concern them: a client the own card, a partner the own tables. */
@Injectable()
export class OwnIntroductionsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The days to which the acting client was invited, the latest first. */
  async ofClient(actor: Actor): Promise<OwnIntroduction[]> {
    if (actor.clientId === null) return [];
    return this.#rows(
      actor,
      `SELECT ${DAY}, p.card, p.reply, p.client_id AS "clientId" FROM introductions.participant p
       JOIN introductions.session s ON s.office_id = p.office_id AND s.session_id = p.session_id
       WHERE p.client_id = $1
       ORDER BY s.day DESC, s.session_id LIMIT 20`,
      [actor.clientId],
    );
  }

  /** The tables of the acting partner's people on days that are published. */
  async ofPartner(actor: Actor): Promise<PartnerTable[]> {
    if (sideOf(actor.persona) !== 'market') return [];
    return this.#rows(
      actor,
      `SELECT ${DAY}, t.table_id AS "tableId", t.number, t.partner_id AS "partnerId" FROM introductions.session_table t
       JOIN introductions.session s ON s.session_id = t.session_id
       ORDER BY s.day DESC, s.session_id, t.number LIMIT 100`,
      [],
    );
  }

  /** Interviews of some sessions that the actor may see, in the order of their times. */
  async interviews(actor: Actor, sessionIds: readonly string[]): Promise<OwnInterview[]> {
    return this.#rows(
      actor,
      `SELECT i.session_id AS "sessionId", i.interview_id AS "interviewId", i.table_id AS "tableId",
         t.number AS "tableNumber", i.partner_id AS "partnerId", i.card, i.interviewer, i.at_minute AS at
       FROM introductions.interview i
       JOIN introductions.session_table t ON t.session_id = i.session_id AND t.table_id = i.table_id
       WHERE i.session_id = ANY ($1) AND NOT i.off ORDER BY i.at_minute, i.card`,
      [sessionIds],
    );
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
