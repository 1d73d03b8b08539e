import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { CardPair, LaidCard } from './core/partner-cards.js';
import type { SessionState } from './core/record.js';
import { WISH_MOST } from './core/session.js';
import type { SessionKey } from './sessions.repository.js';

/** A table of the acting partner, and what decides whether wishes are taken. */
export interface HostedTable {
  readonly id: string;
  readonly sessionId: string;
  readonly partnerId: string;
  readonly day: string;
  readonly timeZone: string;
  readonly state: SessionState;
}

/** A person, under the id by which they are invited to a day. */
export interface Invited {
  readonly sessionId: string;
  readonly clientId: string;
}

/** A card before it is opened: nothing of the person. */
export interface ClosedCard {
  /** Of the release. */
  readonly id: string;
  readonly wished: boolean;
}

/** Which partners may look at which cards, and whom they would like to meet; inside an open unit of work. */
@Injectable()
export class PartnerCardsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Of everybody, or of one person. */
  async laid({ officeId, id }: SessionKey, clientId: string | null): Promise<LaidCard[]> {
    return this.uow.manager.query(
      `SELECT c.client_id AS "clientId", c.partner_id AS "partnerId", c.release_id AS "releaseId"
       FROM introductions.partner_card c
       WHERE c.office_id = $1 AND c.session_id = $2 AND ($3::uuid IS NULL OR c.client_id = $3)`,
      [officeId, id, clientId],
    );
  }

  async put({ officeId, id }: SessionKey, { clientId, partnerId, releaseId }: LaidCard): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.partner_card (office_id, session_id, client_id, partner_id, release_id)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (office_id, session_id, client_id, partner_id) DO UPDATE SET release_id = excluded.release_id`,
      [officeId, id, clientId, partnerId, releaseId],
    );
  }

  /** Until the unit ends nobody else lays out or takes away cards of these people, for whatever day. */
  async hold(personIds: readonly string[]): Promise<void> {
    // In one order, so that two days wait for each other instead of dying.
    await this.uow.manager.query(
      `SELECT pg_advisory_xact_lock(one.key)
       FROM (SELECT DISTINCT hashtextextended(id, 1202) AS key FROM unnest($1::text[]) AS id ORDER BY 1) one`,
      [personIds],
    );
  }

  /** With what the partner wished by it. */
  async drop({ officeId, id }: SessionKey, { clientId, partnerId }: CardPair): Promise<void> {
    const key = [officeId, id, clientId, partnerId];
    await this.uow.manager.query(
      `DELETE FROM introductions.wish w USING introductions.partner_card c
       WHERE c.office_id = $1 AND c.session_id = $2 AND c.client_id = $3 AND c.partner_id = $4 AND w.office_id = $1
         AND w.session_id = $2 AND w.client_id = $3 AND w.side = 'partner' AND w.table_id = ANY (c.wished)`,
      key,
    );
    await this.uow.manager.query(
      `DELETE FROM introductions.partner_card c
       WHERE c.office_id = $1 AND c.session_id = $2 AND c.client_id = $3 AND c.partner_id = $4`,
      key,
    );
  }

  /** The releases by which a partner is shown a person, on whatever day; behind `hold`. */
  async shown({ officeId }: SessionKey, partnerId: string, clientIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT DISTINCT c.release_id AS id FROM introductions.partner_card c
       WHERE c.office_id = $1 AND c.partner_id = $2 AND c.client_id = ANY ($3)`,
      [officeId, partnerId, clientIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Whatever anybody wished for these people. */
  async forgetWishes({ officeId, id }: SessionKey, clientIds: readonly string[]): Promise<void> {
    if (clientIds.length === 0) return;
    await this.uow.manager.query(
      `DELETE FROM introductions.wish w WHERE w.office_id = $1 AND w.session_id = $2 AND w.client_id = ANY ($3)`,
      [officeId, id, clientIds],
    );
  }

  /** The days of the actor's office that take wishes, with the ids under which people are invited to them. */
  async openFor(clientIds: readonly string[]): Promise<Invited[]> {
    return this.uow.manager.query(
      `SELECT p.session_id AS "sessionId", p.client_id AS "clientId" FROM introductions.session s
       JOIN introductions.participant p ON p.office_id = s.office_id AND p.session_id = s.session_id
       WHERE s.state IN ('draft', 'published') AND p.client_id = ANY ($1) ORDER BY 1, 2`,
      [clientIds],
    );
  }

  /** The partner's word goes before whatever was noted for it, of those whose cards it may look at. */
  async join({ officeId, id }: SessionKey, tableId: string): Promise<void> {
    const mine = `introductions.partner_card c JOIN introductions.session_table t
      ON t.office_id = c.office_id AND t.session_id = c.session_id AND t.partner_id = c.partner_id
      WHERE c.office_id = $1 AND c.session_id = $2 AND t.table_id = $3`;
    await this.uow.manager.query(
      `DELETE FROM introductions.wish w WHERE w.office_id = $1 AND w.session_id = $2 AND w.table_id = $3
         AND w.side = 'partner' AND w.client_id IN (SELECT c.client_id FROM ${mine})`,
      [officeId, id, tableId],
    );
    await this.uow.manager.query(
      `INSERT INTO introductions.wish (office_id, session_id, client_id, table_id, side, value)
       SELECT c.office_id, c.session_id, c.client_id, t.table_id, 'partner', $4 FROM ${mine} AND t.table_id = ANY (c.wished)`,
      [officeId, id, tableId, WISH_MOST],
    );
  }

  /** Null when it is none of the acting partner's. */
  async table(tableId: string): Promise<HostedTable | null> {
    const rows: HostedTable[] = await this.uow.manager.query(
      `SELECT t.table_id AS id, t.session_id AS "sessionId", t.partner_id AS "partnerId", s.day::text AS day,
         s.time_zone AS "timeZone", s.state
       FROM introductions.session_table t JOIN introductions.session s ON s.session_id = t.session_id
       WHERE t.table_id = $1`,
      [tableId],
    );
    return rows[0] ?? null;
  }

  /** Cards that a table's partner may ask for, behind one of them; in the order of their ids, which are random. */
  async closed({ id, sessionId, partnerId }: HostedTable, after: string | null, count: number): Promise<ClosedCard[]> {
    return this.uow.manager.query(
      `SELECT c.release_id AS id, $4 = ANY (c.wished) AS wished FROM introductions.partner_card c
       WHERE c.session_id = $1 AND c.partner_id = $2 AND ($3::uuid IS NULL OR c.release_id > $3)
       ORDER BY c.release_id LIMIT $5`,
      [sessionId, partnerId, after, id, count],
    );
  }

  /** Needs the card to be open in this unit of work. Gives its office; null when it is not there. */
  async mark({ id, sessionId, partnerId }: HostedTable, cardId: string, wished: boolean): Promise<string | null> {
    const [rows] = await this.uow.manager.query<[{ officeId: string }[], number]>(
      `UPDATE introductions.partner_card
       SET wished = array_remove(wished, $4) || CASE WHEN $5 THEN ARRAY[$4::uuid] ELSE '{}' END
       WHERE session_id = $1 AND partner_id = $2 AND release_id = $3 RETURNING office_id AS "officeId"`,
      [sessionId, partnerId, cardId, id, wished],
    );
    return rows[0]?.officeId ?? null;
  }
}
