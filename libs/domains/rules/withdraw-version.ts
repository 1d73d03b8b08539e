import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { VersionSteps, type SeenVersion } from './version-steps.js';
import { VersionsRepository } from './versions.repository.js';

/** A version is taken back before its first day; the one it would have ended goes on. */
@Injectable()
export class WithdrawVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
  ) {}

  /**
   * Gives the version's id. Refuses `not_found`, `stale_version`, `rules.withdrawn_already`,
   * `rules.applies_already`, and `rules.followed` while a later version counts on it.
   */
  async execute(actor: Actor, seen: SeenVersion): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const held = await this.steps.begin('withdraw', seen);
      if (!held.ok) return held;
      const { found, status } = held.value;
      await this.versions.move(found.id, status);
      await this.versions.reopenBefore(found);
      await this.steps.tell('withdrawn', { ...found, version: found.version + 1 });
      return ok(found.id);
    });
  }
}
