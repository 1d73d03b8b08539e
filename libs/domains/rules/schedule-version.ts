import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { VersionSteps, type SeenVersion } from './version-steps.js';
import { VersionsRepository } from './versions.repository.js';

/** An approved version is put on its days; the open one before it ends on the day before. */
@Injectable()
export class ScheduleVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
  ) {}

  /**
   * Gives the version's id. Refuses `not_found`, `stale_version`, `rules.approve_first`, `rules.day_begun`, and
   * `bad_input` when something else has been scheduled on its days or it is not sound any more.
   */
  async execute(actor: Actor, seen: SeenVersion): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const held = await this.steps.begin('schedule', seen);
      if (!held.ok) return held;
      const { found, status } = held.value;
      const sound = await this.steps.sound(found, found);
      if (!sound.ok) return sound;
      await this.versions.endBefore(found);
      await this.versions.move(found.id, status);
      await this.steps.tell('scheduled', { ...found, version: found.version + 1 });
      return ok(found.id);
    });
  }
}
