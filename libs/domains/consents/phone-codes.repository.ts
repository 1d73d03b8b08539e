import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Language } from '#platform/messaging/texts';

export interface PhoneCode {
  readonly officeId: string;
  readonly clientId: string;
  readonly codeId: string;
  readonly statementHash: string;
  readonly language: Language;
}

const MINUTES = 10;
/** Not used yet, and younger than `$2` minutes by the database's clock. */
const OPEN = 'p.used_at IS NULL AND p.asked_at > clock_timestamp() - make_interval(mins => $2)';

/** Inside an open unit of work. */
@Injectable()
export class PhoneCodesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insert({ officeId, codeId, clientId, statementHash, language }: PhoneCode): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO consents.phone_code (office_id, code_id, client_id, statement_hash, language, asked_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [officeId, codeId, clientId, statementHash, language, this.uow.actor.id],
    );
  }

  /** Null when it was used or is too old: a code that opens nothing any more is worth no message. */
  async findOpen(codeId: string): Promise<PhoneCode | null> {
    const rows: PhoneCode[] = await this.uow.manager.query(
      `SELECT p.office_id AS "officeId", p.client_id AS "clientId", p.code_id AS "codeId",
         p.statement_hash AS "statementHash", p.language FROM consents.phone_code p WHERE p.code_id = $1 AND ${OPEN}`,
      [codeId, MINUTES],
    );
    return rows[0] ?? null;
  }

  /** False when it is not for this, was used, or is too old. */
  async use(codeId: string, { clientId, statementHash }: Pick<PhoneCode, 'clientId' | 'statementHash'>) {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE consents.phone_code p SET used_at = clock_timestamp() WHERE p.code_id = $1 AND ${OPEN}
         AND p.client_id = $3 AND p.statement_hash = $4`,
      [codeId, MINUTES, clientId, statementHash],
    );
    return count === 1;
  }
}
