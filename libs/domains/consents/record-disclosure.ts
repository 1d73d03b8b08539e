import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { pageSize } from '#platform/graphql/connection';
import { ConsentsRepository, type SealedRelease } from './consents.repository.js';
import type { Purpose } from './core/consent.js';
import { ReleaseSealer, type ReleaseContent } from './release-sealer.js';

/** What somebody of a partner reads of a person. */
export interface Release extends Omit<SealedRelease, 'sealedContent'> {
  readonly content: ReleaseContent;
}

export interface DisclosureAsk {
  /** These releases; a page of all, the latest first, when left out. At most 100. */
  readonly ids?: readonly string[] | null;
  readonly opportunityId?: string | null;
  /** Of these purposes alone; any when left out. */
  readonly purposes?: readonly Purpose[] | null;
  /** Id of the last release of the page before. */
  readonly after?: string | null;
  /** 1 to 100; 100 when left out. */
  readonly first?: number | null;
}

/**
 * The only way for somebody outside to read of a person. The database writes down who reads what, and shows a row to the
 * transaction that wrote it down and to no other; under a consent that is not in force there is nothing to write or to read.
 */
@Injectable()
export class RecordDisclosure {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsRepository,
    private readonly sealer: ReleaseSealer,
  ) {}

  /**
   * As employer, trainer or loan officer of the actor's partners; without an account (`id` null) for who comes by a link.
   * What may not be read now is left out: unknown, of another partner, withdrawn and ended look the same.
   */
  async execute(
    actor: Actor,
    { ids, opportunityId, purposes, after, first }: DisclosureAsk,
  ): Promise<Result<readonly Release[]>> {
    const size = pageSize(first ?? 100);
    if ([opportunityId, after].some((id) => id != null && !isId(id))) return ok([]);
    const known = ids?.filter(isId);
    if (known?.length === 0) return ok([]);
    return this.uow.write(actor, async () => {
      const rows = await this.consents.disclose({ ids: known, opportunityId, purposes, after, first: size });
      return ok(
        rows.map(({ sealedContent, ...release }) => ({
          ...release,
          content: this.sealer.open(release, sealedContent),
        })),
      );
    });
  }
}
