import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { connectionOf, decodeCursor, pageSize, type Connection } from '#platform/graphql/connection';
import { audienceOf, type Announce, type Moved } from './core/announce.js';
import type { FieldState } from './core/merge.js';
import type { InterviewRecord, PairRecord, ParticipantRecord, SessionRecord, SessionState } from './core/record.js';
import type { TableRecord, WishRecord } from './core/record.js';
import type { PlanRecord } from './core/stored-plan.js';
import { INTERVIEW_COLUMNS, PARTICIPANT_COLUMNS, SESSION_COLUMNS, TABLE_COLUMNS } from './rows.js';

export interface SessionCounts {
  readonly sessionId: string;
  readonly people: number;
  readonly coming: number;
  readonly waiting: number;
  readonly tables: number;
  readonly wishes: number;
  readonly interviews: number;
  readonly met: number;
}

type OfSession<T> = T & { readonly sessionId: string };

/** Introduction sessions as row security shows them to the actor. Each call joins the open unit, or is one short read. */
@Injectable()
export class IntroductionsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async byIds(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, SessionRecord>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.#rows<SessionRecord>(
      actor,
      `SELECT ${SESSION_COLUMNS} FROM introductions.session s WHERE s.session_id = ANY ($1)`,
      [known],
    );
    return new Map(rows.map((session) => [session.id, session]));
  }

  async byId(actor: Actor, id: string): Promise<SessionRecord | null> {
    return (await this.byIds(actor, [id])).get(id) ?? null;
  }

  /** The latest day first. */
  async page(
    actor: Actor,
    states: readonly SessionState[] | null,
    { first, after }: { first: number; after?: string | null },
  ): Promise<Connection<SessionRecord>> {
    const size = pageSize(first);
    const [day, id] = after ? decodeCursor(after, 2) : [null, null];
    const rows = await this.#rows<SessionRecord>(
      actor,
      `SELECT ${SESSION_COLUMNS} FROM introductions.session s
       WHERE ($1::text IS NULL OR (s.day::text, s.session_id::text) < ($1::text, $2::text))
         AND ($3::text[] IS NULL OR s.state = ANY ($3))
       ORDER BY s.day::text DESC, s.session_id::text DESC LIMIT $4`,
      [day, id, states, size + 1],
    );
    return connectionOf(rows, size, (row) => [row.day, row.id]);
  }

  async tables(actor: Actor, sessionIds: readonly string[]): Promise<TableRecord[]> {
    return this.#rows(
      actor,
      `SELECT ${TABLE_COLUMNS} FROM introductions.session_table t WHERE t.session_id = ANY ($1) ORDER BY t.number`,
      [sessionIds],
    );
  }

  async participants(actor: Actor, sessionIds: readonly string[]): Promise<ParticipantRecord[]> {
    return this.#rows(
      actor,
      `SELECT ${PARTICIPANT_COLUMNS} FROM introductions.participant p WHERE p.session_id = ANY ($1) ORDER BY p.card`,
      [sessionIds],
    );
  }

  async interviews(actor: Actor, sessionIds: readonly string[]): Promise<InterviewRecord[]> {
    return this.#rows(
      actor,
      `SELECT ${INTERVIEW_COLUMNS} FROM introductions.interview i WHERE i.session_id = ANY ($1) ORDER BY i.at_minute, i.card`,
      [sessionIds],
    );
  }

  async wishes(actor: Actor, sessionIds: readonly string[]): Promise<OfSession<WishRecord>[]> {
    return this.#rows(
      actor,
      `SELECT w.session_id AS "sessionId", w.client_id AS "clientId", w.table_id AS "tableId", w.side, w.value
       FROM introductions.wish w WHERE w.session_id = ANY ($1) ORDER BY w.client_id, w.table_id, w.side`,
      [sessionIds],
    );
  }

  async pairs(actor: Actor, sessionIds: readonly string[]): Promise<OfSession<PairRecord>[]> {
    return this.#rows(
      actor,
      `SELECT x.session_id AS "sessionId", x.client_id AS "clientId", x.table_id AS "tableId", x.kind, x.at_minute AS at
       FROM introductions.pair x WHERE x.session_id = ANY ($1) ORDER BY x.client_id, x.table_id`,
      [sessionIds],
    );
  }

  /** The plan made last of each session. */
  async plans(actor: Actor, sessionIds: readonly string[]): Promise<PlanRecord[]> {
    return this.#rows(
      actor,
      `SELECT DISTINCT ON (l.session_id) l.plan_id AS id, l.session_id AS "sessionId", l.kind, l.seed::float8 AS seed,
         l.quality, l.content, l.made_at AS "madeAt", l.published_at AS "publishedAt"
       FROM introductions.plan l WHERE l.session_id = ANY ($1) ORDER BY l.session_id, l.made_at DESC, l.plan_id DESC`,
      [sessionIds],
    );
  }

  /** Whom a plan that went on paper is announced to; everybody who takes part without a plan. */
  async audience(actor: Actor, sessionId: string, plan: { planId: string; announce: Announce } | null) {
    const moved = await this.#rows<Moved>(
      actor,
      `SELECT DISTINCT i.client_id AS "clientId", i.partner_id AS "partnerId" FROM introductions.interview i
       WHERE i.session_id = $1 AND i.moved_in = $2`,
      [sessionId, plan?.planId ?? null],
    );
    const participants = await this.participants(actor, [sessionId]);
    const invited = { participants, tables: await this.tables(actor, [sessionId]) };
    return audienceOf(plan?.announce ?? 'everybody', invited, moved);
  }

  async sheets(actor: Actor, sessionIds: readonly string[]): Promise<OfSession<FieldState>[]> {
    return this.#rows(
      actor,
      `SELECT f.session_id AS "sessionId", f.record, f.field, f.versions, f.seen FROM introductions.sheet_field f
       WHERE f.session_id = ANY ($1) ORDER BY f.record COLLATE "C", f.field COLLATE "C"`,
      [sessionIds],
    );
  }

  async counts(actor: Actor, sessionIds: readonly string[]): Promise<SessionCounts[]> {
    return this.#rows(
      actor,
      `SELECT s.id AS "sessionId",
         (SELECT count(*)::int FROM introductions.participant p WHERE p.session_id = s.id AND p.reply <> 'declined') AS people,
         (SELECT count(*)::int FROM introductions.participant p WHERE p.session_id = s.id AND p.reply = 'coming') AS coming,
         (SELECT count(*)::int FROM introductions.participant p WHERE p.session_id = s.id AND p.reply = 'waiting') AS waiting,
         (SELECT count(*)::int FROM introductions.session_table t WHERE t.session_id = s.id AND t.reply <> 'declined') AS tables,
         (SELECT count(DISTINCT (w.client_id, w.table_id))::int FROM introductions.wish w WHERE w.session_id = s.id) AS wishes,
         (SELECT count(*)::int FROM introductions.interview i WHERE i.session_id = s.id AND NOT i.off) AS interviews,
         (SELECT count(*)::int FROM introductions.interview i WHERE i.session_id = s.id AND i.outcome = 'met') AS met
       FROM unnest($1::uuid[]) AS s (id)`,
      [sessionIds],
    );
  }

  async #rows<T>(actor: Actor, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.read(actor, () => this.uow.manager.query(sql, parameters));
  }
}
