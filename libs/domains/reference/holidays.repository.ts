import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { HolidayInput } from './core/holiday.js';

/** Whether a write failed because the country has this holiday on this day already. */
export const isHolidayTwice = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { constraint?: string }).constraint === 'holiday_once';

@Injectable()
export class HolidaysRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insert(id: string, { country, date, nameLocal, nameEn, category }: HolidayInput): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO reference.holiday (id, country, date, name_local, name_en, category) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, country, date, nameLocal, nameEn, category],
    );
  }

  /** The new version, or null when the row has another version or is not there. */
  async update(
    id: string,
    version: number,
    { country, date, nameLocal, nameEn, category }: HolidayInput,
  ): Promise<number | null> {
    return this.#version(
      `UPDATE reference.holiday SET country = $3, date = $4, name_local = $5, name_en = $6, category = $7, version = version + 1
       WHERE id = $1 AND version = $2 AND NOT removed RETURNING version`,
      [id, version, country, date, nameLocal, nameEn, category],
    );
  }

  /** The new version, or null when the row has another version or is not there. */
  async remove(id: string, version: number): Promise<number | null> {
    return this.#version(
      `UPDATE reference.holiday SET removed = true, version = version + 1 WHERE id = $1 AND version = $2 AND NOT removed RETURNING version`,
      [id, version],
    );
  }

  async #version(sql: string, parameters: unknown[]): Promise<number | null> {
    const [rows]: [{ version: number }[], number] = await this.uow.manager.query(sql, parameters);
    return rows[0]?.version ?? null;
  }
}
