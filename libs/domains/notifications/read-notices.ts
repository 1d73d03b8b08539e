import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { NoticesRepository } from './notices.repository.js';

/** Somebody looked at what they were told. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  async execute(actor: Actor): Promise<Result<null>> {
    return this.uow.write(actor, async () => {
      await this.notices.readAll();
      return ok(null);
    });
  }
}
