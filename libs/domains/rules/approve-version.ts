import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { VersionSteps, type SeenVersion } from './version-steps.js';
import { VersionsRepository } from './versions.repository.js';

/** A second administrator approves what another one drafted and somebody previewed. */
@Injectable()
export class ApproveVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
  ) {}

  /**
   * Gives the version's id. Refuses `not_found`, `stale_version`, `rules.preview_first`, `rules.own_work`, and
   * `bad_input` when it is not sound any more.
   */
  async execute(actor: Actor, seen: SeenVersion): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const held = await this.steps.begin('approve', seen);
      if (!held.ok) return held;
      const { found, status } = held.value;
      const sound = await this.steps.sound(found, found);
      if (!sound.ok) return sound;
      await this.versions.move(found.id, status);
      await this.steps.tell('approved', { ...found, version: found.version + 1 });
      return ok(found.id);
    });
  }
}
