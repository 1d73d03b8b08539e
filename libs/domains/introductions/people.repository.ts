import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { PairRecord, ParticipantRecord, Reply, SessionRecord, Side, WishRecord } from './core/record.js';
import type { Span } from './core/session.js';
import { PARTICIPANT_COLUMNS } from './rows.js';
import type { SessionKey } from './sessions.repository.js';

export interface NewParticipant {
  readonly clientId: string;
  readonly card: number;
  readonly reply: Reply;
  readonly walkIn: boolean;
  readonly from: number | null;
}

/** Who was invited, and what is wished for: writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async participants({ officeId, id }: SessionKey): Promise<ParticipantRecord[]> {
    return this.uow.manager.query(
      `SELECT ${PARTICIPANT_COLUMNS} FROM introductions.participant p WHERE p.office_id = $1 AND p.session_id = $2
       ORDER BY p.card`,
      [officeId, id],
    );
  }

  /** Null when nobody was invited under this id, for the actor. */
  async participant(sessionId: string, clientId: string): Promise<(ParticipantRecord & { officeId: string }) | null> {
    const rows: (ParticipantRecord & { officeId: string })[] = await this.uow.manager.query(
      `SELECT p.office_id AS "officeId", ${PARTICIPANT_COLUMNS} FROM introductions.participant p
       WHERE p.session_id = $1 AND p.client_id = $2 FOR UPDATE`,
      [sessionId, clientId],
    );
    return rows[0] ?? null;
  }

  /** Of whoever is known by several ids, the first of them before the others. */
  async participantOf(sessionId: string, clientIds: readonly string[]) {
    for (const clientId of clientIds) {
      const found = await this.participant(sessionId, clientId);
      if (found) return found;
    }
    return null;
  }

  async insert(session: SessionRecord, people: readonly NewParticipant[], at: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO introductions.participant (office_id, session_id, client_id, card, reply, presence, walk_in, from_minute,
         floor, invited_at)
       SELECT $1, $2, r."clientId", r.card, r.reply, CASE WHEN r."walkIn" THEN 'present' ELSE 'expected' END, r."walkIn",
         r."from", $4, $5
       FROM jsonb_to_recordset($3::jsonb) AS r ("clientId" uuid, card integer, reply text, "walkIn" boolean, "from" smallint)`,
      [session.officeId, session.id, JSON.stringify(people), session.clientFloor, at],
    );
  }

  async reply({ officeId, id }: SessionKey, clientId: string, reply: Reply): Promise<void> {
    await this.uow.manager.query(
      `UPDATE introductions.participant SET reply = $4 WHERE office_id = $1 AND session_id = $2 AND client_id = $3`,
      [officeId, id, clientId, reply],
    );
  }

  /** What the organiser knows of a person's day; what is undefined stays. */
  async plan({ officeId, id }: SessionKey, clientId: string, needs: ParticipantNeeds): Promise<void> {
    const { from, until, talks, floor, most, patience } = needs;
    await this.uow.manager.query(
      `UPDATE introductions.participant SET from_minute = $4, until_minute = $5, talks = $6, floor = $7, most = $8,
         patience = $9 WHERE office_id = $1 AND session_id = $2 AND client_id = $3`,
      [officeId, id, clientId, from, until, talks, floor, most, patience],
    );
  }

  /** When clients have interviews in other sessions of a day, by client. */
  async elsewhere(session: Pick<SessionRecord, 'officeId' | 'id' | 'day'>, clientIds: readonly string[]) {
    return this.#spans(session, clientIds, {
      times: 'i.at_minute AS "from", i.at_minute + s.interview AS "until"',
      more: `JOIN introductions.interview i ON i.office_id = p.office_id AND i.session_id = p.session_id
        AND i.client_id = p.client_id AND NOT i.off`,
    });
  }

  /** The hours of other sessions of a day to which clients are invited, by client. */
  async invitedElsewhere(session: Pick<SessionRecord, 'officeId' | 'id' | 'day'>, clientIds: readonly string[]) {
    return this.#spans(session, clientIds, { times: 's.opens AS "from", s.closes AS "until"', more: '' });
  }

  async #spans(
    { officeId, id, day }: Pick<SessionRecord, 'officeId' | 'id' | 'day'>,
    clientIds: readonly string[],
    { times, more }: { times: string; more: string },
  ): Promise<ReadonlyMap<string, readonly Span[]>> {
    const rows: { clientId: string; from: number; until: number }[] = await this.uow.manager.query(
      `SELECT p.client_id AS "clientId", ${times} FROM introductions.participant p
       JOIN introductions.session s ON s.office_id = p.office_id AND s.session_id = p.session_id ${more}
       WHERE p.office_id = $1 AND p.session_id <> $2 AND s.day = $3 AND s.state IN ('draft', 'published')
         AND p.reply IN ('invited', 'coming') AND p.client_id = ANY ($4) ORDER BY 1, 2`,
      [officeId, id, day, clientIds],
    );
    const byClient = Map.groupBy(rows, ({ clientId }) => clientId);
    return new Map(
      [...byClient].map(([clientId, spans]) => [clientId, spans.map(({ from, until }) => ({ from, until }))]),
    );
  }

  async wishes({ officeId, id }: SessionKey): Promise<WishRecord[]> {
    return this.uow.manager.query(
      `SELECT w.client_id AS "clientId", w.table_id AS "tableId", w.side, w.value FROM introductions.wish w
       WHERE w.office_id = $1 AND w.session_id = $2 ORDER BY w.client_id, w.table_id, w.side`,
      [officeId, id],
    );
  }

  /** Puts the wishes of one side in place of those it had for these clients. */
  async saveWishes(
    { officeId, id }: SessionKey,
    side: Side,
    { clientIds, wishes }: { clientIds: readonly string[]; wishes: readonly Omit<WishRecord, 'side'>[] },
  ): Promise<void> {
    await this.uow.manager.query(
      `DELETE FROM introductions.wish WHERE office_id = $1 AND session_id = $2 AND side = $3 AND client_id = ANY ($4)`,
      [officeId, id, side, clientIds],
    );
    await this.uow.manager.query(
      `INSERT INTO introductions.wish (office_id, session_id, client_id, table_id, side, value)
       SELECT $1, $2, r."clientId", r."tableId", $3, r.value
       FROM jsonb_to_recordset($4::jsonb) AS r ("clientId" uuid, "tableId" uuid, value smallint)`,
      [officeId, id, side, JSON.stringify(wishes)],
    );
  }

  async pairs({ officeId, id }: SessionKey): Promise<PairRecord[]> {
    return this.uow.manager.query(
      `SELECT x.client_id AS "clientId", x.table_id AS "tableId", x.kind, x.at_minute AS at FROM introductions.pair x
       WHERE x.office_id = $1 AND x.session_id = $2 ORDER BY x.client_id, x.table_id`,
      [officeId, id],
    );
  }

  /** One promise or ban of a pair; null takes it away. */
  async savePair({ officeId, id }: SessionKey, pair: Omit<PairRecord, 'kind'> & { kind: PairRecord['kind'] | null }) {
    const { clientId, tableId, kind, at } = pair;
    await this.uow.manager.query(
      `DELETE FROM introductions.pair WHERE office_id = $1 AND session_id = $2 AND client_id = $3 AND table_id = $4`,
      [officeId, id, clientId, tableId],
    );
    if (kind === null) return;
    await this.uow.manager.query(
      `INSERT INTO introductions.pair (office_id, session_id, client_id, table_id, kind, at_minute)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [officeId, id, clientId, tableId, kind, at],
    );
  }
}

export type ParticipantNeeds = Pick<ParticipantRecord, 'from' | 'until' | 'talks' | 'floor' | 'most' | 'patience'>;
