import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/period';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { OverrideInput } from './core/override.js';
import type { Shares } from './core/weights.js';
import type { KeptContent, OverrideRow } from './matching.queries.js';

/** A person within an office. */
export interface Whose {
  readonly officeId: string;
  readonly clientId: string;
}

export interface Made {
  readonly at: Date;
  readonly by: string | null;
}

/** Writes of matching, in an open unit of work. */
@Injectable()
export class MatchingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async insertOverride(
    row: Whose & Pick<OverrideInput, 'stance' | 'reason'> & { id: string; opportunityId: string },
    { at, by }: Made,
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO matching.override (office_id, id, client_id, opportunity_id, stance, reason, made_at, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.officeId, row.id, row.clientId, row.opportunityId, row.stance, row.reason, at, by],
    );
  }

  /** Ends what a counsellor said before; false when nothing was. */
  async endOverride({ officeId, clientId }: Whose, opportunityId: string, at: Date): Promise<boolean> {
    const rows: unknown = await this.uow.manager.query(
      `UPDATE matching.override SET ended_at = $4
       WHERE office_id = $1 AND client_id = $2 AND opportunity_id = $3 AND ended_at IS NULL RETURNING id`,
      [officeId, clientId, opportunityId, at],
    );
    return (rows as [unknown[], number])[1] > 0;
  }

  async insertWords({ officeId, clientId }: Whose, overrideId: string, sealed: Buffer): Promise<void> {
    await this.uow.manager.query(
      'INSERT INTO vault.match_words (office_id, override_id, client_id, sealed_words) VALUES ($1, $2, $3, $4)',
      [officeId, overrideId, clientId, sealed],
    );
  }

  async sealedWords({ officeId, id }: Pick<OverrideRow, 'officeId' | 'id'>): Promise<Buffer | null> {
    const rows: { words: Buffer }[] = await this.uow.manager.query(
      'SELECT sealed_words AS words FROM vault.match_words WHERE office_id = $1 AND override_id = $2',
      [officeId, id],
    );
    return rows[0]?.words ?? null;
  }

  async insertShortlist(
    row: Whose & { id: string; day: LocalDate; weights: number; content: KeptContent },
    { at, by }: Made,
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO matching.shortlist (office_id, id, client_id, day, weights, content, made_at, made_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [row.officeId, row.id, row.clientId, row.day, row.weights, JSON.stringify(row.content), at, by],
    );
  }

  /** False when another one was quicker with this version. */
  async insertWeights(version: number, shares: Shares, { at, by }: Made): Promise<boolean> {
    const rows: unknown[] = await this.uow.manager.query(
      `INSERT INTO matching.weights (version, shares, made_at, made_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING version`,
      [version, JSON.stringify(shares), at, by],
    );
    return rows.length > 0;
  }

  async insertNone({ officeId, clientId }: Whose, fact: string, { at, by }: Made): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO matching.asked_none (office_id, client_id, fact, said_at, said_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [officeId, clientId, fact, at, by],
    );
  }

  async removeNone({ officeId, clientId }: Whose, fact: string): Promise<void> {
    await this.uow.manager.query(
      'DELETE FROM matching.asked_none WHERE office_id = $1 AND client_id = $2 AND fact = $3',
      [officeId, clientId, fact],
    );
  }

  /** Nothing is left of a person that was erased. */
  async forget(clientId: string): Promise<void> {
    for (const table of ['matching.shortlist', 'matching.override', 'matching.asked_none', 'vault.match_words']) {
      await this.uow.manager.query(`DELETE FROM ${table} WHERE client_id = $1`, [clientId]);
    }
  }
}
