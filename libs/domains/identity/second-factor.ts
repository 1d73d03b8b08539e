import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel/clock';
import { ok, refuse, type Result } from '#kernel/result';
import { totpStepOf } from '#platform/auth/one-time-code';
import { CLOCK } from '#platform/config/config.module';
import { AccountSealer } from './account-sealer.js';
import type { Candidate } from './credentials.repository.js';

/** Codes of an authenticator app, for those who enrolled one. */
@Injectable()
export class SecondFactor {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sealer: AccountSealer,
  ) {}

  /**
   * The time step of a right code, null when the account has no second factor.
   * Refuses `identity.code_needed` without a code, `identity.code_wrong` for a wrong or used one.
   */
  check(candidate: Candidate, code: string | null): Result<number | null> {
    if (candidate.sealedTotp === null) return ok(null);
    if (!code) return refuse('identity.code_needed');
    return this.stepOf(candidate, candidate.sealedTotp, code);
  }

  /** The time step at which a code fits a sealed secret. */
  stepOf(candidate: Candidate, sealed: Buffer, code: string): Result<number> {
    const secret = this.sealer.open(this.sealer.keyOf(candidate.accountId, candidate.wrappedKey), 'totp', sealed);
    const step = totpStepOf(secret, code, this.clock.now(), candidate.totpStep);
    return step === null ? refuse('identity.code_wrong') : ok(step);
  }
}
