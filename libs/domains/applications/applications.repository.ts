import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { APPLICATION_COLUMNS, SHOWN_COLUMNS, type Application, type ShownApplication } from './application-row.js';
import type { RefusalReason } from './core/answer.js';
import type { InterviewReply } from './core/interview.js';
import type { Other } from './core/referral.js';
import { FINAL, OVER, type State } from './core/state.js';

/** Who makes a change, which may be somebody for whom the product acts. */
export interface Who {
  readonly id: string | null;
  readonly persona: string;
}

export type NewApplication = Pick<
  Application,
  'id' | 'officeId' | 'clientId' | 'partnerId' | 'opportunityId' | 'origin' | 'releaseId'
>;

export interface Change {
  readonly to: State;
  readonly interviewAt: Date | null;
  readonly interviewPlace: string | null;
  /** Undefined: nothing is said; the partner has no say in it. */
  readonly interviewReply?: InterviewReply;
  readonly reason: RefusalReason | null;
  readonly partnerAgreedAt: Date | null;
}

const ROWS = 'applications.application a';

/** Writes, and the loads a decision needs, inside an open unit of work. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(id: string): Promise<Application | null> {
    return (
      (
        await this.#rows<Application>(`SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.application_id = $1`, [id])
      )[0] ?? null
    );
  }

  /** Nobody else changes it until the unit ends. */
  async hold(id: string): Promise<Application | null> {
    const sql = `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.application_id = $1 FOR UPDATE`;
    return (await this.#rows<Application>(sql, [id]))[0] ?? null;
  }

  /** On the market side, behind a disclosure in the same unit: what this partner may know, and nobody else changes it. */
  async holdShown(releaseIds: readonly string[]): Promise<ShownApplication[]> {
    return this.#rows<ShownApplication>(
      `SELECT ${SHOWN_COLUMNS} FROM ${ROWS} WHERE a.release_id = ANY ($1) ORDER BY a.application_id FOR UPDATE`,
      [releaseIds],
    );
  }

  /**
   * With which applications a person, under all their ids, stands before an opening already; until the unit ends nobody else
   * brings them there.
   */
  async standingBefore(personId: string, clientIds: readonly string[], opportunityId: string): Promise<Application[]> {
    await this.#rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1100))', [`${personId}|${opportunityId}`]);
    return this.#rows<Application>(
      `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.client_id = ANY ($1) AND a.opportunity_id = $2 AND a.state <> ALL ($3)
       ORDER BY a.application_id FOR UPDATE`,
      [clientIds, opportunityId, OVER],
    );
  }

  /** Which of some releases are what the partner reads of applications that are not over. */
  async standingWith(releaseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#rows<{ id: string }>(
      `SELECT shown.id FROM ${ROWS}, LATERAL (VALUES (a.release_id), (a.contact_release_id)) shown (id)
       WHERE (a.release_id = ANY ($1) OR a.contact_release_id = ANY ($1)) AND a.state <> ALL ($2)`,
      [releaseIds, OVER],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The card that its partner reads is another one. */
  async showAgain({ id, version }: Pick<Application, 'id' | 'version'>, releaseId: string, who: Who, now: Date) {
    await this.#rows(
      `UPDATE applications.application a SET release_id = $3, version = a.version + 1, moved_at = $4, moved_by = $5,
         moved_as = $6 WHERE a.application_id = $1 AND a.version = $2`,
      [id, version, releaseId, now, who.id, who.persona],
    );
  }

  /** Sent at once. False when the person stands before this opening already. */
  async insert(row: NewApplication, who: Who, now: Date): Promise<boolean> {
    const rows = await this.#rows(
      `INSERT INTO applications.application (office_id, application_id, client_id, partner_id, opportunity_id, origin, state,
         release_id, made_at, sent_at, moved_at, moved_by, moved_as)
       VALUES ($1, $2, $3, $4, $5, $6, 'sent', $7, $8, $8, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[row.officeId, row.id, row.clientId, row.partnerId, row.opportunityId, row.origin, row.releaseId],
        ...[now, who.id, who.persona],
      ],
    );
    return rows.length > 0;
  }

  /** False when another version stands there by now. */
  async move(target: { id: string; version: number }, change: Change, who: Who, now: Date): Promise<boolean> {
    const { interviewReply: reply } = change;
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE applications.application a SET state = $3, version = a.version + 1, interview_at = $4, reason = $5,
         partner_agreed_at = $6, moved_at = $7, moved_by = $8, moved_as = $9,
         interview_place = $10${reply === undefined ? '' : ', interview_reply = $11'}
       WHERE a.application_id = $1 AND a.version = $2`,
      [
        ...[target.id, target.version, change.to, change.interviewAt, change.reason, change.partnerAgreedAt],
        ...[now, who.id, who.persona, change.interviewPlace],
        ...(reply === undefined ? [] : [reply]),
      ],
    );
    return count === 1;
  }

  async noteNudge(id: string, nudges: number): Promise<void> {
    await this.#rows('UPDATE applications.application a SET nudges = $2 WHERE a.application_id = $1', [id, nudges]);
  }

  async noteContact(id: string, releaseId: string): Promise<void> {
    const sql = 'UPDATE applications.application a SET contact_release_id = $2 WHERE a.application_id = $1';
    await this.#rows(sql, [id, releaseId]);
  }

  /** Open ones of some people, and all open ones of some openings, as far as the actor sees them. */
  async others(clientIds: readonly string[], opportunityIds: readonly string[]): Promise<Other[]> {
    return this.#rows<Other>(
      `SELECT a.client_id AS "clientId", a.opportunity_id AS "opportunityId", a.state, a.interview_at AS "interviewAt"
       FROM ${ROWS} WHERE (a.client_id = ANY ($1) OR a.opportunity_id = ANY ($2)) AND a.state <> ALL ($3)`,
      [clientIds, opportunityIds, FINAL],
    );
  }

  /** Open ones of a person, under all their ids. */
  async openOf(clientIds: readonly string[]): Promise<Application[]> {
    return this.#rows<Application>(
      `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.client_id = ANY ($1) AND a.state <> ALL ($2)
       ORDER BY a.application_id`,
      [clientIds, FINAL],
    );
  }

  /** Those of a person, under all their ids, whose partner is ready to be reached. */
  async reachable(clientIds: readonly string[]): Promise<Application[]> {
    return this.#rows<Application>(
      `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.client_id = ANY ($1) AND a.partner_agreed_at IS NOT NULL
         AND a.state <> ALL ($2) ORDER BY a.application_id`,
      [clientIds, OVER],
    );
  }

  /** As the product: waiting for longer than an instant, the longest first. */
  async waitingSince(instant: Date, states: readonly State[], limit: number): Promise<Application[]> {
    return this.#rows<Application>(
      `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.state = ANY ($2) AND a.moved_at <= $1
       ORDER BY a.moved_at, a.application_id LIMIT $3`,
      [instant, states, limit],
    );
  }

  /** As the product: sent before an instant, without an answer, and with fewer reminders than that. */
  async unansweredSince(instant: Date, nudges: number, limit: number): Promise<Application[]> {
    return this.#rows<Application>(
      `SELECT ${APPLICATION_COLUMNS} FROM ${ROWS} WHERE a.state IN ('sent', 'seen') AND a.sent_at <= $1 AND a.nudges < $2
       ORDER BY a.sent_at, a.application_id LIMIT $3`,
      [instant, nudges, limit],
    );
  }

  async #rows<T = unknown>(sql: string, parameters: unknown[]): Promise<T[]> {
    return this.uow.manager.query<T[]>(sql, parameters);
  }
}
