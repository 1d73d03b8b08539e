import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { contentOf, type VersionInput } from './core/draft-input.js';
import { VersionSteps, type SeenVersion } from './version-steps.js';
import { VersionsRepository } from './versions.repository.js';

/** An administrator changes what a draft says; one that was previewed has to be previewed again. */
@Injectable()
export class EditVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
  ) {}

  /**
   * Gives the version's id. Refuses `not_found`, `stale_version`, `rules.only_drafts_edited`, and `bad_input` with each
   * clause that is not sound.
   */
  async execute(actor: Actor, seen: SeenVersion, input: VersionInput): Promise<Result<string>> {
    const content = contentOf(input);
    return this.uow.write(actor, async () => {
      const held = await this.steps.begin('edit', seen);
      if (!held.ok) return held;
      if (!content.ok) return content;
      const { found } = held.value;
      const body = { validFrom: input.validFrom, validTo: input.validTo ?? null, content: content.value };
      const sound = await this.steps.sound(found, body);
      if (!sound.ok) return sound;
      await this.versions.edit(found.id, body);
      await this.steps.tell('edited', { ...found, version: found.version + 1 });
      return ok(found.id);
    });
  }
}
