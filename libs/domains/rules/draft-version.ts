import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/id';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { contentOf, type VersionInput } from './core/draft-input.js';
import { VersionSteps } from './version-steps.js';
import { VersionsRepository } from './versions.repository.js';

/** An administrator drafts a version of a programme: of an earlier one, or from the beginning. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
  ) {}

  /** Gives the version's id. Refuses `not_found` (programme) and `bad_input`, with each clause that is not sound. */
  async execute(actor: Actor, programme: string, input: VersionInput): Promise<Result<string>> {
    const content = contentOf(input);
    if (!content.ok) return content;
    const body = { validFrom: input.validFrom, validTo: input.validTo ?? null, content: content.value };
    return this.uow.write(actor, async () => {
      const name = { programme, code: await this.versions.nextCode(programme) };
      const sound = await this.steps.sound(name, body);
      if (!sound.ok) return sound;
      const id = newId();
      await this.versions.insert(id, name, body);
      await this.steps.tell('drafted', { id, programme, version: 1 });
      return ok(id);
    });
  }
}
