import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { MembershipInput } from './core/account.js';
import { INVITATION_DAYS, type Invitation } from './core/invitation.js';

const COLUMNS = `i.id, i.persona, i.office_id AS "officeId", i.partner_id AS "partnerId", i.expires_at AS "expiresAt",
  i.accepted_at AS "acceptedAt"`;

@Injectable()
export class InvitationsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insert(id: string, hash: Buffer, target: MembershipInput): Promise<Invitation> {
    const rows: Invitation[] = await this.uow.manager.query(
      `INSERT INTO identity.invitation AS i (id, token_hash, persona, office_id, partner_id, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) RETURNING ${COLUMNS}`,
      [id, hash, target.persona, target.officeId ?? null, target.partnerId ?? null, this.uow.actor.id, INVITATION_DAYS],
    );
    if (!rows[0]) throw new Error('the invitation was not stored');
    return rows[0];
  }

  /** An invitation that can still be accepted. As the system. */
  async findOpen(hash: Buffer): Promise<Invitation | null> {
    const rows: Invitation[] = await this.uow.manager.query(
      `SELECT ${COLUMNS} FROM identity.invitation i WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > now()`,
      [hash],
    );
    return rows[0] ?? null;
  }

  /** False when somebody was quicker, or time ran out. */
  async accept(id: string, accountId: string): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE identity.invitation SET accepted_at = now(), accepted_by = $2
       WHERE id = $1 AND accepted_at IS NULL AND expires_at > now()`,
      [id, accountId],
    );
    return count === 1;
  }
}
