import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { nameKey, type Decision, type PartnerFacts, type PartnerProfile } from './core/partner.js';

export const PARTNER_COLUMNS = `p.id, p.kind, p.name, p.country, p.area_id AS "areaId", p.about,
  p.registration_number AS "registrationNumber", p.status, p.verified_on::text AS "verifiedOn", p.office_id AS "officeId",
  p.registered_by AS "registeredBy", p.version`;

export interface NewDecision {
  readonly id: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly decidedOn: string;
  readonly decidedAt: Date;
}

/** Writes, inside an open unit of work. */
@Injectable()
export class PartnersRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when it is not there for the actor. */
  async find(id: string): Promise<PartnerFacts | null> {
    const rows: PartnerFacts[] = await this.uow.manager.query(
      `SELECT ${PARTNER_COLUMNS} FROM partners.partner p WHERE p.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async insert(id: string, profile: PartnerProfile, officeId: string | null, createdAt: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO partners.partner
         (id, kind, name, name_key, country, area_id, about, registration_number, status, office_id, registered_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10, $11)`,
      [id, ...this.#profile(profile), officeId, this.uow.actor.id, createdAt],
    );
  }

  /** False when the version has moved on. */
  async update(id: string, version: number, profile: PartnerProfile): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE partners.partner SET kind = $3, name = $4, name_key = $5, country = $6, area_id = $7, about = $8,
         registration_number = $9, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, ...this.#profile(profile)],
    );
    return count === 1;
  }

  /** False when the version has moved on. */
  async decide(
    partner: PartnerFacts,
    next: Pick<PartnerFacts, 'status' | 'officeId'>,
    decision: NewDecision,
  ): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown, number]>(
      `UPDATE partners.partner SET status = $3, office_id = $4, version = version + 1,
         verified_on = CASE WHEN $5 = 'verify' THEN $6::date ELSE verified_on END
       WHERE id = $1 AND version = $2`,
      [partner.id, partner.version, next.status, next.officeId, decision.decision, decision.decidedOn],
    );
    if (count !== 1) return false;
    await this.uow.manager.query(
      `INSERT INTO partners.decision (id, partner_id, decision, reason, decided_on, decided_at, decided_by, office_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        decision.id,
        partner.id,
        decision.decision,
        decision.reason,
        decision.decidedOn,
        decision.decidedAt,
        this.uow.actor.id,
        next.officeId,
      ],
    );
    return true;
  }

  #profile({ kind, name, country, areaId, about, registrationNumber }: PartnerProfile): unknown[] {
    return [kind, name, nameKey(name), country, areaId, about, registrationNumber];
  }
}
