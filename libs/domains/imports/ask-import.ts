import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { PartnersQueries } from '#domains/partners';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { takeStep } from './core/batch.js';
import type { BatchFacts } from './core/facts.js';
import { mappingProblems } from './core/mapping.js';
import { decideImport } from './core/policy.js';
import { importAsked } from './imports.events.js';
import { ImportsRepository, isPartnerBusy } from './imports.repository.js';
import type { BatchVersion } from './map-import.js';

export type Work = 'check' | 'run' | 'undo';

export interface AskInput extends BatchVersion {
  readonly work: Work;
  /** Publish what a verified partner's rows make; otherwise they become drafts. Null: as asked before. */
  readonly publish?: boolean | null;
}

/** Hands a batch to the worker: for a dry run, for importing, for undoing. */
@Injectable()
export class AskImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly partners: PartnersQueries,
    private readonly events: EventLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Refuses `not_found`, `stale_version`, `import.busy`, `import.partner_busy` (another batch of the partner is imported
   * or undone), `import.not_now`, `partner.suspended`, `bad_input` (mapping).
   */
  async execute(actor: Actor, input: AskInput): Promise<Result<string>> {
    if (!isId(input.id)) return refuse('not_found');
    try {
      return await this.#ask(actor, input);
    } catch (error) {
      if (isPartnerBusy(error)) return refuse('import.partner_busy');
      throw error;
    }
  }

  #ask(actor: Actor, { id, version, work, publish }: AskInput): Promise<Result<string>> {
    return this.uow.write(actor, async () => {
      const batch = await this.imports.find(id);
      if (batch === null) return refuse('not_found');
      if (batch.version !== version) return refuse('stale_version');
      const step = takeStep(work, batch);
      if (!step.ok) return step;
      const fit = await this.#fit(actor, batch, work);
      if (!fit.ok) return fit;
      const asked = await this.imports.ask(batch, step.value, publish ?? batch.publish, this.clock.now());
      if (!asked) return refuse('stale_version');
      await this.events.append(importAsked, { subjectId: id, partnerId: batch.partnerId, payload: { work } });
      return ok(id);
    });
  }

  async #fit(actor: Actor, batch: BatchFacts, work: Work): Promise<Result<unknown>> {
    const partner = decideImport(actor, await this.partners.byId(actor, batch.partnerId));
    if (!partner.ok || work === 'undo') return partner;
    const problems = mappingProblems(batch.mapping, batch.headers.length);
    return problems.length > 0 ? refuseInput(problems) : partner;
  }
}
