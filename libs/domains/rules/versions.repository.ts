import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/db/unit-of-work';
import type { VersionStatus } from './core/lifecycle.js';
import type { StoredVersion, VersionBody } from './core/stored.js';

export const VERSION_COLUMNS = `v.id, v.programme, v.code, v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo",
  v.status, v.content, v.version, v.followed_by_version AS "followedById",
  ARRAY(SELECT DISTINCT s.actor_id::text FROM rules.step s
    WHERE s.version_id = v.id AND s.step IN ('drafted', 'edited')) AS "authorIds"`;

/** Writes, and the loads a decision needs, inside an open unit of work. Steps are written by the database itself. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Null when there is none for the actor. Nobody else changes it until the unit ends. */
  async hold(id: string): Promise<StoredVersion | null> {
    const rows: StoredVersion[] = await this.uow.manager.query(
      `SELECT ${VERSION_COLUMNS} FROM rules.version v WHERE v.id = $1 FOR UPDATE OF v`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** A name that no version of the programme has; another draft of it waits until the unit ends. */
  async nextCode(programme: string): Promise<string> {
    await this.uow.manager.query("SELECT pg_advisory_xact_lock(hashtext('rules.version/' || $1))", [programme]);
    const rows: { count: number }[] = await this.uow.manager.query(
      'SELECT count(*)::int AS count FROM rules.version WHERE programme = $1',
      [programme],
    );
    return `${programme}@${(rows[0]?.count ?? 0) + 1}`;
  }

  async insert(
    id: string,
    { programme, code }: Pick<StoredVersion, 'programme' | 'code'>,
    body: VersionBody,
  ): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO rules.version (id, programme, code, valid_from, valid_to, status, content)
       VALUES ($1, $2, $3, $4, $5, 'draft', $6)`,
      [id, programme, code, body.validFrom, body.validTo, JSON.stringify(body.content)],
    );
  }

  /** What the version says from now on; it is a draft again. */
  async edit(id: string, { validFrom, validTo, content }: VersionBody): Promise<void> {
    await this.uow.manager.query(
      `UPDATE rules.version SET valid_from = $2, valid_to = $3, content = $4, status = 'draft', version = version + 1
       WHERE id = $1`,
      [id, validFrom, validTo, JSON.stringify(content)],
    );
  }

  async move(id: string, status: VersionStatus): Promise<void> {
    await this.uow.manager.query('UPDATE rules.version SET status = $2, version = version + 1 WHERE id = $1', [
      id,
      status,
    ]);
  }

  /** Ends the open version of the programme, if there is one, on the day before this one begins. */
  async endBefore({ id, programme, validFrom }: StoredVersion): Promise<void> {
    await this.uow.manager.query(
      `UPDATE rules.version SET valid_to = $3::date - 1, followed_by_version = $1, version = version + 1
       WHERE programme = $2 AND status = 'scheduled' AND valid_to IS NULL AND valid_from < $3::date`,
      [id, programme, validFrom],
    );
  }

  /** Opens again what this one had ended. */
  async reopenBefore({ id }: StoredVersion): Promise<void> {
    await this.uow.manager.query(
      `UPDATE rules.version SET valid_to = NULL, followed_by_version = NULL, version = version + 1
       WHERE followed_by_version = $1`,
      [id],
    );
  }
}
