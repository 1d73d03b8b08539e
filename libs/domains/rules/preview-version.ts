import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { PreviewCount, QUESTIONS, type Countable } from './preview-count.js';
import type { StoredPreview } from './core/stored.js';
import { PreviewsRepository } from './previews.repository.js';
import { VersionSteps, type SeenVersion } from './version-steps.js';
import type { StoredVersion } from './core/stored.js';
import { VersionsRepository } from './versions.repository.js';

type Told = Pick<StoredPreview, 'moves' | 'countedOn'>;

/** An administrator previews what a draft would change for the people of an office, in figures that may be told. */
@Injectable()
export class PreviewVersion {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: VersionsRepository,
    private readonly steps: VersionSteps,
    private readonly previews: PreviewsRepository,
    private readonly counting: PreviewCount,
  ) {}

  /**
   * Gives the version's id; the preview stands with it. Refuses `not_found` (version, office), `stale_version`,
   * `rules.only_drafts_previewed`, `rules.previewed_too_often`, and `bad_input` when it is not sound any more.
   */
  async execute(actor: Actor, seen: SeenVersion, officeId: string): Promise<Result<string>> {
    const asked = await this.uow.write(actor, () => this.#ask(actor, seen, officeId));
    if (!asked.ok) return asked;
    const { countable, answer } = asked.value;
    // The product counts as itself: it cannot join the actor's unit of work.
    const fresh = answer ?? { moves: await this.counting.count(countable), countedOn: countable.today };
    return this.uow.write(actor, async () => {
      await this.previews.lock(officeId);
      const again = await this.#ask(actor, seen, officeId);
      if (!again.ok) return again;
      return this.#keep(again.value.found, countable, again.value.answer ?? fresh);
    });
  }

  async #ask(
    actor: Actor,
    seen: SeenVersion,
    officeId: string,
  ): Promise<Result<{ found: StoredVersion; countable: Countable; answer: Told | null }>> {
    const held = await this.steps.begin('preview', seen);
    if (!held.ok) return held;
    const { found } = held.value;
    const sound = await this.steps.sound(found, found);
    if (!sound.ok) return sound;
    const countable = await this.counting.question(actor, found, officeId);
    if (!countable) return refuse('not_found');
    const { answer, others } = await this.previews.earlier(actor, countable);
    if (!answer && others >= QUESTIONS) return refuse('rules.previewed_too_often');
    return ok({ found, countable, answer });
  }

  async #keep(found: StoredVersion, question: Countable, told: Told): Promise<Result<string>> {
    const rowVersion = found.version + 1;
    await this.versions.move(found.id, 'previewed');
    await this.previews.insert(question, { ...told, versionId: found.id, rowVersion });
    await this.steps.tell('previewed', { ...found, version: rowVersion }, question.officeId);
    return ok(found.id);
  }
}
