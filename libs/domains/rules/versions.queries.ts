import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { movesOpen, type StepName, type VersionMove } from './core/lifecycle.js';
import type { StoredVersion } from './core/stored.js';
import { VERSION_COLUMNS } from './versions.repository.js';
import { FIRST_ZONE } from './version-steps.js';

/** Who did what to a version, and when. */
export interface VersionStep {
  readonly versionId: string;
  readonly step: StepName;
  readonly actorId: string;
  readonly at: Date;
}

/** Versions in every state, for the administrators who make them. Each call joins the open unit, or is one short read. */
@Injectable()
export class VersionsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every version of one programme, or of all, by programme and first day, the latest first. */
  async all(actor: Actor, programme: string | null): Promise<readonly StoredVersion[]> {
    return this.#rows(actor, 'WHERE $1::text IS NULL OR v.programme = $1', programme);
  }

  async byId(actor: Actor, id: string): Promise<StoredVersion | null> {
    if (!isId(id)) return null;
    return (await this.#rows(actor, 'WHERE v.id = $1', id))[0] ?? null;
  }

  /** The steps of some versions, in the order in which they were taken. */
  async steps(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly VersionStep[]>> {
    const steps: VersionStep[] = await this.uow.read(actor, () =>
      this.uow.manager.query(
        `SELECT s.version_id AS "versionId", s.step, s.actor_id AS "actorId", s.at FROM rules.step s
         WHERE s.version_id = ANY ($1) ORDER BY s.version_id, s.row_version`,
        [ids],
      ),
    );
    return Map.groupBy(steps, ({ versionId }) => versionId);
  }

  /** What the actor could do with a version now. */
  moves(actor: Actor, version: StoredVersion): VersionMove[] {
    return movesOpen(version, { actorId: actor.id, today: this.clock.today(FIRST_ZONE) });
  }

  #rows(actor: Actor, where: string, parameter: string | null): Promise<StoredVersion[]> {
    return this.uow.read(actor, () =>
      this.uow.manager.query(
        `SELECT ${VERSION_COLUMNS} FROM rules.version v ${where} ORDER BY v.programme, v.valid_from DESC, v.id`,
        [parameter],
      ),
    );
  }
}
