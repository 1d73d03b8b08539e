import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok } from '#kernel/result';
import { Throttle } from '#platform/auth/throttle';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { Every } from '#platform/events/every';
import { SessionsRepository } from './sessions.repository.js';

/** What is over is kept for so many days, for somebody who asks when they were signed in; then it is nobody's business. */
const KEPT_DAYS = 30;
/** By then every bucket is full again. */
const BUCKET_DAYS = 2;

@Injectable()
export class IdentityJobs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly throttle: Throttle,
  ) {}

  @Every('identity.forget', { minutes: 60 })
  async forget(): Promise<void> {
    await this.uow.write(SYSTEM, async () => {
      await this.sessions.forgetEndedFor(KEPT_DAYS);
      await this.throttle.forgetOlderThan(BUCKET_DAYS);
      return ok(null);
    });
  }
}
