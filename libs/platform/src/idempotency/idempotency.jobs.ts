import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { UnitOfWork } from '../db/unit-of-work.js';
import { Every } from '../events/every.js';
import { Idempotency } from './idempotency.js';

/** Nobody repeats a request after so many days. */
const KEPT_DAYS = 7;

@Injectable()
export class IdempotencyJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Every('idempotency.forget', { minutes: 60 })
  async forget(): Promise<void> {
    await this.uow.write(SYSTEM, async () => ok(await this.idempotency.forgetOlderThan(KEPT_DAYS)));
  }
}
