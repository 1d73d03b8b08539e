import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Office, OfficeFacts } from './core/office.js';

/** Codes of PostgreSQL for "this points at nothing". */
const POINTS_AT_NOTHING = '23503';

export const pointsAtNothing = (error: unknown): boolean =>
  (error as { driverError?: { code?: unknown } } | null)?.driverError?.code === POINTS_AT_NOTHING;

const values = (id: string, office: OfficeFacts): unknown[] => [
  id,
  office.name,
  office.kind,
  office.country,
  office.areaId,
  office.timeZone,
  office.status,
];

@Injectable()
export class OfficesRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insert(id: string, office: OfficeFacts): Promise<Office> {
    await this.uow.manager.query(
      `INSERT INTO identity.office (id, name, kind, country, area_id, time_zone, status) VALUES ($1, $2, $3, $4, $5, $6, coalesce($7, 'active'))`,
      values(id, office),
    );
    return { id, ...office, status: office.status ?? 'active', version: 1 };
  }

  /** Null when the office is another version by now, or not there. */
  async update(id: string, version: number, office: OfficeFacts): Promise<Office | null> {
    const [rows] = await this.uow.manager.query<[Pick<Office, 'status' | 'version'>[], number]>(
      `UPDATE identity.office SET name = $2, kind = $3, country = $4, area_id = $5, time_zone = $6, status = coalesce($7, status),
         version = version + 1
       WHERE id = $1 AND version = $8 RETURNING status, version`,
      [...values(id, office), version],
    );
    return rows[0] ? { id, ...office, ...rows[0] } : null;
  }

  async isActive(id: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      "SELECT 1 FROM identity.office WHERE id = $1 AND status = 'active'",
      [id],
    );
    return rows.length > 0;
  }

  async exists(id: string): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query('SELECT 1 FROM identity.office WHERE id = $1', [id]);
    return rows.length > 0;
  }
}
