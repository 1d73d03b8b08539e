import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import type { LocalDate } from '#kernel/period';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { Preview } from './core/preview.js';
import type { StoredPreview } from './core/stored.js';

export interface Question {
  readonly officeId: string;
  /** SHA-256 of what is compared. */
  readonly question: string;
  /** The first day whose answers still count. */
  readonly since: LocalDate;
}

/** Previews that were made of versions. Each call joins the open unit of work, or is one short read. */
@Injectable()
export class PreviewsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What the same question was answered not long ago, and how many other questions the office was asked since then. */
  async earlier(
    actor: Actor,
    { officeId, question, since }: Question,
  ): Promise<{ answer: Pick<StoredPreview, 'moves' | 'countedOn'> | null; others: number }> {
    return this.uow.read(actor, async () => {
      const rows: { moves: Preview; countedOn: string }[] = await this.uow.manager.query(
        `SELECT p.moves, p.counted_on::text AS "countedOn" FROM rules.preview p
         WHERE p.office_id = $1 AND p.question = $2 AND p.counted_on >= $3 ORDER BY p.at LIMIT 1`,
        [officeId, question, since],
      );
      const counts: { others: number }[] = await this.uow.manager.query(
        `SELECT count(DISTINCT p.question)::int AS others FROM rules.preview p
         WHERE p.office_id = $1 AND p.question <> $2 AND p.counted_on >= $3`,
        [officeId, question, since],
      );
      return { answer: rows[0] ?? null, others: counts[0]?.others ?? 0 };
    });
  }

  /** Others who ask for the same office wait until the unit ends. */
  async lock(officeId: string): Promise<void> {
    await this.uow.manager.query("SELECT pg_advisory_xact_lock(hashtext('rules.preview/' || $1))", [officeId]);
  }

  async insert(
    { officeId, question }: Question,
    told: Pick<StoredPreview, 'versionId' | 'countedOn' | 'moves'> & { rowVersion: number },
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO rules.preview (office_id, id, version_id, row_version, question, counted_on, moves, actor_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        officeId,
        newId(),
        told.versionId,
        told.rowVersion,
        question,
        told.countedOn,
        JSON.stringify(told.moves),
        this.uow.actor.id,
      ],
    );
  }
}
