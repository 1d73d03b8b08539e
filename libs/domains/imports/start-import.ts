import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import { isId, newId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { PartnersQueries, type PartnerFacts } from '#domains/partners';
import { CLOCK } from '#platform/config/config.module';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { decideImport } from './core/policy.js';
import { headerKey, mappingProblems, proposeMapping, recalled, type ColumnMapping } from './core/mapping.js';
import { ImportsRepository, type NewBatch } from './imports.repository.js';
import { TableFile, UnusableFile, type FirstLook } from './table-file.js';

/** Same headers, same hash: what a mapping is remembered by. */
export const headerHash = (headers: readonly string[]): Buffer =>
  createHash('sha256').update(headerKey(headers)).digest();

/** A file that was sent becomes a batch of a partner, with a proposal of which column means what. */
@Injectable()
export class StartImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly partners: PartnersQueries,
    private readonly tables: TableFile,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the id of the batch; the same file for the same partner gives the same batch again.
   * Refuses `not_found` (file or partner), `partner.suspended`, `import.file_used`, and `import.file.*` for what the file is.
   */
  async execute(actor: Actor, fileId: string, partnerId: string): Promise<Result<string>> {
    if (!isId(fileId) || !isId(partnerId)) return refuse('not_found');
    const known = await this.uow.read(actor, () => this.#facts(actor, fileId, partnerId));
    if (!known.ok) return known;
    const { partner, fileName } = known.value;
    const look = await this.#look(fileId);
    if (!look.ok) return look;
    return this.uow.write(actor, async () => {
      const mapping = await this.#proposal(actor, partner, look.value.headers);
      const batch: NewBatch = {
        id: newId(),
        partnerId,
        officeId: partner.officeId,
        fileId,
        fileName,
        ...look.value,
        mapping,
        country: partner.country,
        createdAt: this.clock.now(),
      };
      if (await this.imports.insertBatch(batch)) return ok(batch.id);
      const first = await this.imports.batchOfFile(fileId);
      return first?.partnerId === partnerId ? ok(first.id) : refuse('import.file_used');
    });
  }

  async #facts(
    actor: Actor,
    fileId: string,
    partnerId: string,
  ): Promise<Result<{ partner: PartnerFacts; fileName: string }>> {
    const partner = decideImport(actor, await this.partners.byId(actor, partnerId));
    if (!partner.ok) return partner;
    const file = await this.imports.findFile(fileId);
    return file === null ? refuse('not_found') : ok({ partner: partner.value, fileName: file.name });
  }

  async #look(fileId: string): Promise<Result<FirstLook>> {
    try {
      return ok(await this.tables.firstLook(fileId));
    } catch (fault) {
      if (fault instanceof UnusableFile) return refuse(fault.notice.code, fault.notice.params);
      throw fault;
    }
  }

  /** What this partner, else this office, said last time about the same headers; else what the headers say themselves. */
  async #proposal(actor: Actor, partner: PartnerFacts, headers: readonly string[]): Promise<ColumnMapping[]> {
    const remembered = await this.imports.recall([partner.id, ...actor.officeIds], headerHash(headers));
    const mapping = remembered === null ? [] : recalled(remembered, headers);
    return mapping.length > 0 && mappingProblems(mapping, headers.length).length === 0
      ? mapping
      : proposeMapping(headers, partner);
  }
}
