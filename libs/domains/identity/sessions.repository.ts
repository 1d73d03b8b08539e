import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { AccountPersona } from './core/account.js';
import { TOUCH_AFTER, type Lifetime } from './core/session.js';

export interface SessionRow {
  readonly accountId: string;
  readonly membershipId: string;
  readonly persona: AccountPersona;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly clientId: string | null;
  /** Long enough unseen that this request should be noted. */
  readonly untouched: boolean;
}

export interface NewSession {
  readonly hash: Buffer;
  readonly accountId: string;
  readonly membershipId: string;
  readonly epoch: number;
  readonly lifetime: Lifetime;
}

/** Everything that can close a session is looked at each time: one index lookup and two primary keys. */
const SOUND = `FROM identity.session s
  JOIN identity.account a ON a.id = s.account_id AND a.status = 'active' AND a.session_epoch = s.epoch
  JOIN identity.membership m ON m.id = s.membership_id AND m.account_id = s.account_id AND m.ended_at IS NULL
  LEFT JOIN identity.office o ON o.id = m.office_id
  WHERE s.expires_at > now() AND s.seen_at + s.idle_for > now() AND (m.office_id IS NULL OR o.status = 'active')`;

const OPEN = `
  SELECT s.account_id AS "accountId", s.membership_id AS "membershipId", m.persona, m.office_id AS "officeId",
    m.partner_id AS "partnerId", m.client_id AS "clientId", s.seen_at < now() - make_interval(secs => $2) AS untouched
  ${SOUND} AND s.token_hash = $1`;

/** Sessions, as the system: nobody else may look. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The open session of a token's hash; null when it is unknown, closed or too old. */
  async findOpen(hash: Buffer): Promise<SessionRow | null> {
    const rows: SessionRow[] = await this.uow.manager.query(OPEN, [hash, TOUCH_AFTER]);
    return rows[0] ?? null;
  }

  /** Those of some hashes whose sessions are open, in hex. */
  async openAmong(hashes: readonly Buffer[]): Promise<ReadonlySet<string>> {
    const sql = `SELECT encode(s.token_hash, 'hex') AS hash ${SOUND} AND s.token_hash = ANY ($1)`;
    const rows: { readonly hash: string }[] = await this.uow.manager.query(sql, [hashes]);
    return new Set(rows.map(({ hash }) => hash));
  }

  async touch(hash: Buffer): Promise<void> {
    await this.uow.manager.query('UPDATE identity.session SET seen_at = now() WHERE token_hash = $1', [hash]);
  }

  async insert({ hash, accountId, membershipId, epoch, lifetime }: NewSession): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO identity.session (token_hash, account_id, membership_id, epoch, expires_at, idle_for)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5), make_interval(secs => $6))`,
      [hash, accountId, membershipId, epoch, lifetime.absolute, lifetime.idle],
    );
  }

  /**
   * Puts another token (and membership, and epoch) under a session; its end stays where it was. Gives the seconds that
   * are left, or null when there is no such session.
   */
  async rotate(hash: Buffer, next: Buffer, change: { membershipId?: string; epoch?: number }): Promise<number | null> {
    const [rows] = await this.uow.manager.query<[{ seconds: number }[], number]>(
      `UPDATE identity.session SET token_hash = $2, membership_id = coalesce($3, membership_id), epoch = coalesce($4, epoch), seen_at = now()
       WHERE token_hash = $1 RETURNING extract(epoch FROM expires_at - now())::int AS seconds`,
      [hash, next, change.membershipId ?? null, change.epoch ?? null],
    );
    return rows[0]?.seconds ?? null;
  }

  async remove(hash: Buffer): Promise<void> {
    await this.uow.manager.query('DELETE FROM identity.session WHERE token_hash = $1', [hash]);
  }

  /** Forgets sessions that ended by time more than so many days ago. */
  async forgetEndedFor(days: number): Promise<void> {
    await this.uow.manager.query(
      `DELETE FROM identity.session WHERE least(expires_at, seen_at + idle_for) < now() - make_interval(days => $1)`,
      [days],
    );
  }
}
