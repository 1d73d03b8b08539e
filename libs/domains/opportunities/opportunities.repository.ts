import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OpportunityFacts, PlacedContent } from './core/opportunity.js';
import { COLUMNS, CONTENT_COLUMNS, contentRow, factsOf, type OpportunityRow } from './opportunity-row.js';

/** What a new row has beside its content; its office and standing it takes from its partner (migration 0401). */
export type NewOpportunity = Pick<
  OpportunityFacts,
  'id' | 'partnerId' | 'status' | 'createdAt' | 'publishedAt' | 'confirmedAt' | 'externalKey' | 'importBatchId'
> & { readonly content: PlacedContent };

/** A new content for a row; null leaves `publishedAt` or `confirmedAt` as it is. */
export interface ContentChange extends Pick<OpportunityFacts, 'id' | 'version' | 'status'> {
  readonly publishedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly content: PlacedContent;
}

export interface StatusChange extends Pick<OpportunityFacts, 'id' | 'version' | 'status'> {
  /** Set when it is published for the first time. */
  readonly publishedAt?: Date;
  /** Set when somebody said that it stands. */
  readonly confirmedAt?: Date;
  readonly closedReason?: string;
}

/** What an event about a change tells. */
export type Changed = Pick<OpportunityFacts, 'id' | 'partnerId' | 'status' | 'version'>;
export type Seats = Changed & Pick<OpportunityFacts, 'places' | 'placesTaken'>;

const CHANGED = `o.id, o.partner_id AS "partnerId", o.status, o.version`;
/** The date of the easternmost zone: nothing is past its date anywhere that is not past this one, and an index knows it. */
const LATEST = `($1::timestamptz AT TIME ZONE 'Asia/Jayapura')::date`;
const CONTENT = CONTENT_COLUMNS.join(', ');
const SET_CONTENT = CONTENT_COLUMNS.map((column) => `${column} = given.${column}`).join(', ');

/** Writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class OpportunitiesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when it is not there for the actor. */
  async find(id: string): Promise<OpportunityFacts | null> {
    return (await this.findMany([id]))[0] ?? null;
  }

  async findMany(ids: readonly string[]): Promise<OpportunityFacts[]> {
    return this.#facts(`SELECT ${COLUMNS} FROM opportunities.opportunity o WHERE o.id = ANY ($1)`, [ids]);
  }

  /** The partner's own rows by their keys, held until the unit ends. */
  async holdByKeys(partnerId: string, keys: readonly string[]): Promise<ReadonlyMap<string, OpportunityFacts>> {
    if (keys.length === 0) return new Map();
    const rows = await this.#facts(
      `SELECT ${COLUMNS} FROM opportunities.opportunity o WHERE o.partner_id = $1 AND o.external_key = ANY ($2) ORDER BY o.id FOR UPDATE`,
      [partnerId, keys],
    );
    return new Map(rows.map((row) => [row.externalKey ?? '', row]));
  }

  /**
   * Until the unit ends, the standing of a partner does not change under our hands: posting holds it with others,
   * changing the standing of its postings holds it alone.
   */
  async holdStanding(partnerId: string, mode: 'shared' | 'alone'): Promise<void> {
    const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await this.uow.manager.query(`SELECT ${lock}(hashtextextended('opportunities.standing:' || $1, 0))`, [partnerId]);
  }

  async insertMany(rows: readonly NewOpportunity[]): Promise<void> {
    if (rows.length === 0) return;
    const json = rows.map(({ content, ...row }) => ({
      ...contentRow(content),
      id: row.id,
      partner_id: row.partnerId,
      status: row.status,
      created_at: row.createdAt,
      published_at: row.publishedAt,
      confirmed_at: row.confirmedAt,
      external_key: row.externalKey,
      import_batch_id: row.importBatchId,
    }));
    const columns = `id, partner_id, status, created_at, published_at, confirmed_at, external_key, import_batch_id, ${CONTENT}`;
    await this.uow.manager.query(
      `INSERT INTO opportunities.opportunity (${columns})
       SELECT ${columns} FROM jsonb_populate_recordset(NULL::opportunities.opportunity, $1::jsonb)`,
      [JSON.stringify(json)],
    );
  }

  /** Ids of the rows that still had the given version and were changed. */
  async changeContents(changes: readonly ContentChange[]): Promise<ReadonlySet<string>> {
    if (changes.length === 0) return new Set();
    const json = changes.map(({ content, ...change }) => ({
      ...contentRow(content),
      id: change.id,
      version: change.version,
      status: change.status,
      published_at: change.publishedAt,
      confirmed_at: change.confirmedAt,
    }));
    const [rows] = await this.uow.manager.query<[{ id: string }[], number]>(
      `UPDATE opportunities.opportunity o SET ${SET_CONTENT}, status = given.status, version = o.version + 1,
         published_at = COALESCE(o.published_at, given.published_at), confirmed_at = COALESCE(given.confirmed_at, o.confirmed_at)
       FROM jsonb_populate_recordset(NULL::opportunities.opportunity, $1::jsonb) given
       WHERE o.id = given.id AND o.version = given.version RETURNING o.id`,
      [JSON.stringify(json)],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** False when the version has moved on. */
  async changeStatus({ id, version, status, publishedAt, confirmedAt, closedReason }: StatusChange): Promise<boolean> {
    // A right to read hangs on the day of closing, so the database's own clock says when it was.
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE opportunities.opportunity SET status = $3, version = version + 1,
         published_at = COALESCE(published_at, $4), confirmed_at = COALESCE($5, confirmed_at),
         closed_at = CASE WHEN $3 = 'closed' THEN now() END, closed_reason = $6
       WHERE id = $1 AND version = $2`,
      [id, version, status, publishedAt ?? null, confirmedAt ?? null, closedReason ?? null],
    );
    return count === 1;
  }

  /** One place more is taken, and the last one fills it, in one statement; null when none is left or it is not out. */
  async takePlace(id: string): Promise<Seats | null> {
    return this.#seats(
      `UPDATE opportunities.opportunity o SET places_taken = places_taken + 1, version = version + 1,
         status = CASE WHEN places_taken + 1 >= places THEN 'filled' ELSE status END
       WHERE o.id = $1 AND o.status = 'published' AND o.places_taken < o.places
       RETURNING ${CHANGED}, o.places, o.places_taken AS "placesTaken"`,
      id,
    );
  }

  /** One place fewer is taken, and a full one is out again; null when none was taken. */
  async releasePlace(id: string): Promise<Seats | null> {
    return this.#seats(
      `UPDATE opportunities.opportunity o SET places_taken = places_taken - 1, version = version + 1,
         status = CASE WHEN status = 'filled' THEN 'published' ELSE status END
       WHERE o.id = $1 AND o.places_taken > 0
       RETURNING ${CHANGED}, o.places, o.places_taken AS "placesTaken"`,
      id,
    );
  }

  /** Rows that time may have done something to, held; rows that another process holds are left to it. */
  async holdAging(
    instants: { now: Date; unconfirmedSince: Date; askedSince: Date },
    limit: number,
  ): Promise<OpportunityFacts[]> {
    return this.#facts(
      `SELECT ${COLUMNS} FROM opportunities.opportunity o
       WHERE (o.status IN ('published', 'paused', 'filled') AND o.apply_until < ${LATEST}
           AND o.apply_until < ($1::timestamptz AT TIME ZONE o.time_zone)::date)
         OR (o.status IN ('published', 'paused', 'filled') AND o.ends_on < ${LATEST}
           AND o.ends_on < ($1::timestamptz AT TIME ZONE o.time_zone)::date)
         OR (o.status IN ('published', 'paused') AND o.confirmed_at <= $2
           AND (o.confirmation_asked_at IS NULL OR o.confirmation_asked_at <= o.confirmed_at OR o.confirmation_asked_at <= $3))
       ORDER BY o.id LIMIT $4 FOR UPDATE SKIP LOCKED`,
      [instants.now, instants.unconfirmedSince, instants.askedSince, limit],
    );
  }

  async noteAsked(ids: readonly string[], at: Date): Promise<void> {
    await this.uow.manager.query(
      'UPDATE opportunities.opportunity SET confirmation_asked_at = $2 WHERE id = ANY ($1)',
      [ids, at],
    );
  }

  /** The postings of a partner follow its standing. Returns those that changed and are not drafts. */
  async followStanding(partnerId: string, verified: boolean, officeId: string | null): Promise<Changed[]> {
    const [rows] = await this.uow.manager.query<[Changed[], number]>(
      `UPDATE opportunities.opportunity o SET partner_verified = $2, office_id = $3
       WHERE o.partner_id = $1 AND (o.partner_verified, o.office_id) IS DISTINCT FROM ($2, $3::uuid) RETURNING ${CHANGED}`,
      [partnerId, verified, officeId],
    );
    return rows.filter(({ status }) => status !== 'draft');
  }

  /** Removes untouched rows of an import. Returns what was removed. */
  async removeImported(
    batchId: string,
    partnerId: string,
    rows: readonly { id: string; version: number }[],
  ): Promise<Changed[]> {
    const [removed] = await this.uow.manager.query<[Changed[], number]>(
      `DELETE FROM opportunities.opportunity o USING jsonb_to_recordset($3::jsonb) AS given (id uuid, version int)
       WHERE o.id = given.id AND o.version = given.version AND o.partner_id = $2 AND o.import_batch_id = $1 AND o.places_taken = 0
       RETURNING ${CHANGED}`,
      [batchId, partnerId, JSON.stringify(rows.map(({ id, version }) => ({ id, version })))],
    );
    return removed;
  }

  async #seats(sql: string, id: string): Promise<Seats | null> {
    const [rows] = await this.uow.manager.query<[Seats[], number]>(sql, [id]);
    return rows[0] ?? null;
  }

  async #facts(sql: string, parameters: unknown[]): Promise<OpportunityFacts[]> {
    const rows: OpportunityRow[] = await this.uow.manager.query(sql, parameters);
    return rows.map(factsOf);
  }
}
