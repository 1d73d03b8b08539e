import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { AccountKind, AccountStatus, Membership, MembershipInput } from './core/account.js';

export interface AccountRow {
  readonly id: string;
  readonly kind: AccountKind;
  readonly officeId: string | null;
  readonly status: AccountStatus;
  readonly wrappedKey: Buffer;
  readonly sealedDisplayName: Buffer;
  readonly sealedSignInHint: Buffer;
  readonly secondFactor: boolean;
  readonly sessionEpoch: number;
  readonly lastMembershipId: string | null;
  readonly lastSignInAt: Date | null;
  readonly version: number;
}

export type NewAccount = Pick<
  AccountRow,
  'id' | 'kind' | 'officeId' | 'wrappedKey' | 'sealedDisplayName' | 'sealedSignInHint'
>;

export const ACCOUNT_COLUMNS = `a.id, a.kind, a.office_id AS "officeId", a.status, a.wrapped_key AS "wrappedKey",
  a.sealed_display_name AS "sealedDisplayName", a.sealed_sign_in_hint AS "sealedSignInHint", a.second_factor AS "secondFactor",
  a.session_epoch AS "sessionEpoch", a.last_membership_id AS "lastMembershipId", a.last_sign_in_at AS "lastSignInAt", a.version`;

export const MEMBERSHIP_COLUMNS = `m.id, m.account_id AS "accountId", m.persona, m.office_id AS "officeId", m.partner_id AS "partnerId",
  m.client_id AS "clientId"`;

/** One advisory lock for whatever may take the last administrator away: two of them may not demote each other at once. */
const ADMINISTRATORS = 7_411_100;

@Injectable()
export class AccountsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insert(account: NewAccount): Promise<void> {
    const { id, kind, officeId, wrappedKey, sealedDisplayName, sealedSignInHint } = account;
    await this.uow.manager.query(
      `INSERT INTO identity.account (id, kind, office_id, status, wrapped_key, sealed_display_name, sealed_sign_in_hint)
       VALUES ($1, $2, $3, 'active', $4, $5, $6)`,
      [id, kind, officeId, wrappedKey, sealedDisplayName, sealedSignInHint],
    );
  }

  /** The account, held until the unit ends; null when it is not there for this actor. */
  async hold(id: string): Promise<AccountRow | null> {
    return this.#one(`SELECT ${ACCOUNT_COLUMNS} FROM identity.account a WHERE a.id = $1 FOR UPDATE`, id);
  }

  async find(id: string): Promise<AccountRow | null> {
    return this.#one(`SELECT ${ACCOUNT_COLUMNS} FROM identity.account a WHERE a.id = $1`, id);
  }

  /** Ends every session of the account when `closeSessions`; call `hold` first. */
  async setStatus(id: string, status: AccountStatus, closeSessions: boolean): Promise<void> {
    await this.uow.manager.query(
      'UPDATE identity.account SET status = $2, session_epoch = session_epoch + $3, version = version + 1 WHERE id = $1',
      [id, status, closeSessions ? 1 : 0],
    );
  }

  /** Ends every session of the account; call `hold` first. Returns the new epoch. */
  async closeSessions(id: string): Promise<number> {
    const [rows] = await this.uow.manager.query<[{ session_epoch: number }[], number]>(
      'UPDATE identity.account SET session_epoch = session_epoch + 1 WHERE id = $1 RETURNING session_epoch',
      [id],
    );
    if (!rows[0]) throw new Error('the account is not there');
    return rows[0].session_epoch;
  }

  async setSecondFactor(id: string, on: boolean): Promise<void> {
    await this.uow.manager.query(
      'UPDATE identity.account SET second_factor = $2, version = version + 1 WHERE id = $1',
      [id, on],
    );
  }

  async noteSignIn(id: string, membershipId: string): Promise<void> {
    await this.uow.manager.query(
      'UPDATE identity.account SET last_sign_in_at = now(), last_membership_id = $2 WHERE id = $1',
      [id, membershipId],
    );
  }

  async noteMembershipUsed(id: string, membershipId: string): Promise<void> {
    await this.uow.manager.query('UPDATE identity.account SET last_membership_id = $2 WHERE id = $1', [
      id,
      membershipId,
    ]);
  }

  async noteMembershipsChanged(id: string): Promise<void> {
    await this.uow.manager.query('UPDATE identity.account SET version = version + 1 WHERE id = $1', [id]);
  }

  /** Accounts that open the file of one of these clients. */
  async ofClients(clientIds: readonly string[]): Promise<{ accountId: string; clientId: string }[]> {
    return this.uow.manager.query(
      `SELECT m.account_id AS "accountId", m.client_id AS "clientId" FROM identity.membership m
       WHERE m.client_id = ANY ($1) AND m.ended_at IS NULL ORDER BY m.id`,
      [clientIds],
    );
  }

  /** Shut, its sessions ended, and what it said of a person replaced; call `hold` first. */
  async forget(
    id: string,
    { wrappedKey, displayName, signInHint }: { wrappedKey: Buffer; displayName: Buffer; signInHint: Buffer },
  ): Promise<void> {
    await this.uow.manager.query(
      `UPDATE identity.account SET status = 'suspended', session_epoch = session_epoch + 1, version = version + 1,
         wrapped_key = $2, sealed_display_name = $3, sealed_sign_in_hint = $4 WHERE id = $1`,
      [id, wrappedKey, displayName, signInHint],
    );
  }

  async memberships(accountId: string): Promise<Membership[]> {
    return this.uow.manager.query(
      `SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m WHERE m.account_id = $1 AND m.ended_at IS NULL ORDER BY m.id`,
      [accountId],
    );
  }

  /** Those one can act in now: a closed office takes nobody in. */
  async actableMemberships(accountId: string): Promise<Membership[]> {
    return this.uow.manager.query(
      `SELECT ${MEMBERSHIP_COLUMNS} FROM identity.membership m LEFT JOIN identity.office o ON o.id = m.office_id
       WHERE m.account_id = $1 AND m.ended_at IS NULL AND (m.office_id IS NULL OR o.status = 'active') ORDER BY m.id`,
      [accountId],
    );
  }

  /** False when the account has this membership already. */
  async addMembership(id: string, accountId: string, target: MembershipInput): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `INSERT INTO identity.membership (id, account_id, persona, office_id, partner_id, client_id)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, accountId, target.persona, target.officeId ?? null, target.partnerId ?? null, target.clientId ?? null],
    );
    return rows.length > 0;
  }

  async endMembership(id: string): Promise<void> {
    await this.uow.manager.query('UPDATE identity.membership SET ended_at = now() WHERE id = $1', [id]);
  }

  /** How many others could administer if this account (or this one membership of it) were gone. Serialised until commit. */
  async otherAdministrators(accountId: string): Promise<number> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS]);
    const rows: { count: number }[] = await this.uow.manager.query(
      `SELECT count(DISTINCT m.account_id)::int AS count FROM identity.membership m JOIN identity.account a ON a.id = m.account_id
       WHERE m.persona = 'administrator' AND m.ended_at IS NULL AND a.status = 'active' AND a.id <> $1`,
      [accountId],
    );
    return rows[0]?.count ?? 0;
  }

  async #one(sql: string, id: string): Promise<AccountRow | null> {
    const rows: AccountRow[] = await this.uow.manager.query(sql, [id]);
    return rows[0] ?? null;
  }
}
