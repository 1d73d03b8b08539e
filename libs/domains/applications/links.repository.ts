import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { AnswerLink } from './core/answer.js';

export interface FoundLink extends AnswerLink {
  readonly applicationId: string;
  readonly officeId: string;
  readonly partnerId: string;
}

/** Links to answer by, known by the hash of their token. */
@Injectable()
export class LinksRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** As the product, which alone looks for a link without knowing whose it is. */
  async find(hash: Buffer): Promise<FoundLink | null> {
    const rows: FoundLink[] = await this.uow.manager.query(
      `SELECT l.application_id AS "applicationId", l.office_id AS "officeId", l.partner_id AS "partnerId",
         l.until_at AS until, l.used_at AS "usedAt" FROM applications.answer_link l WHERE l.link_hash = $1`,
      [hash],
    );
    return rows[0] ?? null;
  }

  /** As its partner: whoever answers by it too waits here. */
  async hold(hash: Buffer): Promise<AnswerLink | null> {
    const rows: AnswerLink[] = await this.uow.manager.query(
      `SELECT l.until_at AS until, l.used_at AS "usedAt" FROM applications.answer_link l WHERE l.link_hash = $1 FOR UPDATE`,
      [hash],
    );
    return rows[0] ?? null;
  }

  async use(hash: Buffer, now: Date): Promise<void> {
    await this.uow.manager.query('UPDATE applications.answer_link l SET used_at = $2 WHERE l.link_hash = $1', [
      hash,
      now,
    ]);
  }

  async insert(
    { officeId, id: applicationId, partnerId }: { officeId: string; id: string; partnerId: string },
    link: { readonly hash: Buffer; readonly until: Date; readonly now: Date },
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO applications.answer_link (office_id, link_id, application_id, partner_id, link_hash, until_at, made_at,
         made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [officeId, newId(), applicationId, partnerId, link.hash, link.until, link.now, this.uow.actor.id],
    );
  }
}
