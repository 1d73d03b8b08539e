import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId } from '#kernel/id';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { takeStep } from './core/batch.js';
import { mappingProblems, rememberable, type ColumnMapping } from './core/mapping.js';
import { ImportsRepository, type MappingOwner } from './imports.repository.js';
import { headerHash } from './start-import.js';

export interface BatchVersion {
  readonly id: string;
  readonly version: number;
}

/** Says which column means what, for this batch and for the next list with the same headers. */
@Injectable()
export class MapImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `not_found`, `stale_version`, `import.busy`, `import.not_now`, `bad_input` with paths below `mapping`. */
  async execute(
    actor: Actor,
    { id, version }: BatchVersion,
    mapping: readonly ColumnMapping[],
  ): Promise<Result<string>> {
    if (!isId(id)) return refuse('not_found');
    return this.uow.write(actor, async () => {
      const batch = await this.imports.find(id);
      if (batch === null) return refuse('not_found');
      if (batch.version !== version) return refuse('stale_version');
      const step = takeStep('map', batch);
      if (!step.ok) return step;
      const problems = mappingProblems(mapping, batch.headers.length);
      if (problems.length > 0) return refuseInput(problems);
      if (!(await this.imports.saveMapping(batch, step.value, mapping))) return refuse('stale_version');
      const remembered = rememberable(mapping, batch.headers);
      for (const owner of ownersOf(actor, batch.partnerId)) {
        await this.imports.remember(owner, headerHash(batch.headers), remembered, this.clock.now());
      }
      return ok(id);
    });
  }
}

/** The partner, and the office of who maps for many partners. */
const ownersOf = ({ officeIds }: Actor, partnerId: string): MappingOwner[] => [
  { id: partnerId, kind: 'partner' },
  ...officeIds.slice(0, 1).map((id): MappingOwner => ({ id, kind: 'office' })),
];
