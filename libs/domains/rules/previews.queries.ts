import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { StoredPreview } from './core/stored.js';

/** Previews of versions, for the administrators who make and approve them. */
@Injectable()
export class PreviewsQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Previews of what a version says now, the latest first, one for each office; an edit makes the earlier ones old. */
  async ofVersion(actor: Actor, versionId: string): Promise<readonly StoredPreview[]> {
    return this.uow.read(actor, () =>
      this.uow.manager.query(
        `SELECT DISTINCT ON (p.office_id) p.office_id AS "officeId", p.version_id AS "versionId",
           p.counted_on::text AS "countedOn", p.actor_id AS "actorId", p.at, p.moves
         FROM rules.preview p WHERE p.version_id = $1 AND p.row_version > (SELECT max(s.row_version) FROM rules.step s
           WHERE s.version_id = $1 AND s.step IN ('drafted', 'edited'))
         ORDER BY p.office_id, p.at DESC`,
        [versionId],
      ),
    );
  }
}
