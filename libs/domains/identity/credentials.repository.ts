import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { AccountKind, AccountStatus } from './core/account.js';
import type { SignInName } from './core/sign-in-name.js';

/** Whose names and secrets, repeated in the vault for its policies. */
export interface Owner {
  readonly accountId: string;
  readonly kind: AccountKind;
  readonly officeId: string | null;
}

/** Somebody who may be who they say, with what proves it. */
export interface Candidate {
  readonly accountId: string;
  readonly kind: AccountKind;
  readonly status: AccountStatus;
  readonly wrappedKey: Buffer;
  readonly secretHash: string;
  readonly oneTimeUntil: Date | null;
  /** False once a secret for one use is too old; by PostgreSQL's clock. */
  readonly inTime: boolean;
  readonly sealedTotp: Buffer | null;
  readonly sealedTotpPending: Buffer | null;
  readonly totpStep: number | null;
}

const COLUMNS = `c.account_id AS "accountId", c.secret_hash AS "secretHash", c.one_time_until AS "oneTimeUntil",
  a.kind, a.status, a.wrapped_key AS "wrappedKey",
  (c.one_time_until IS NULL OR c.one_time_until > now()) AS "inTime", c.sealed_totp AS "sealedTotp",
  c.sealed_totp_pending AS "sealedTotpPending", c.totp_step::float8 AS "totpStep"`;

@Injectable()
export class CredentialsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** False when somebody signs in by this name already. */
  async addName(owner: Owner, index: Buffer, kind: SignInName['kind'], sealed: Buffer): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `INSERT INTO vault.sign_in_name (name_index, account_id, account_kind, office_id, kind, sealed_name)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
      [index, owner.accountId, owner.kind, owner.officeId, kind, sealed],
    );
    return rows.length > 0;
  }

  async insert(owner: Owner, secretHash: string, oneTimeHours: number | null): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO vault.credential (account_id, account_kind, office_id, secret_hash, one_time_until)
       VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
      [owner.accountId, owner.kind, owner.officeId, secretHash, oneTimeHours],
    );
  }

  /** One statement whether the name is known or not: an unknown one costs the same. */
  async byName(index: Buffer): Promise<Candidate | null> {
    return this.#one(
      `SELECT ${COLUMNS} FROM vault.sign_in_name n JOIN vault.credential c ON c.account_id = n.account_id
       JOIN identity.account a ON a.id = n.account_id WHERE n.name_index = $1`,
      index,
    );
  }

  async find(accountId: string): Promise<Candidate | null> {
    return this.#one(
      `SELECT ${COLUMNS} FROM vault.credential c JOIN identity.account a ON a.id = c.account_id WHERE c.account_id = $1`,
      accountId,
    );
  }

  /** `oneTimeHours` null: the person chose it. */
  async setSecret(accountId: string, secretHash: string, oneTimeHours: number | null): Promise<void> {
    await this.uow.manager.query(
      `UPDATE vault.credential SET secret_hash = $2, one_time_until = now() + make_interval(hours => $3), changed_at = now()
       WHERE account_id = $1`,
      [accountId, secretHash, oneTimeHours],
    );
  }

  /** Nobody is found by them any more. */
  async forgetNames(accountId: string): Promise<void> {
    await this.uow.manager.query('DELETE FROM vault.sign_in_name WHERE account_id = $1', [accountId]);
  }

  async setPendingTotp(accountId: string, sealed: Buffer | null): Promise<void> {
    await this.uow.manager.query('UPDATE vault.credential SET sealed_totp_pending = $2 WHERE account_id = $1', [
      accountId,
      sealed,
    ]);
  }

  async setTotp(accountId: string, sealed: Buffer | null, step: number | null): Promise<void> {
    await this.uow.manager.query(
      'UPDATE vault.credential SET sealed_totp = $2, totp_step = $3, sealed_totp_pending = NULL WHERE account_id = $1',
      [accountId, sealed, step],
    );
  }

  /** False when this step, or a later one, was used in the meantime. */
  async useTotpStep(accountId: string, step: number): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      'UPDATE vault.credential SET totp_step = $2 WHERE account_id = $1 AND (totp_step IS NULL OR totp_step < $2)',
      [accountId, step],
    );
    return count === 1;
  }

  async #one(sql: string, key: Buffer | string): Promise<Candidate | null> {
    const rows: Candidate[] = await this.uow.manager.query(sql, [key]);
    return rows[0] ?? null;
  }
}
