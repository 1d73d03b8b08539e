import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { newTotpSecret, totpAddress } from '#platform/auth/one-time-code';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccountSealer } from './account-sealer.js';
import { wrongSecret } from './change-secret.js';
import { CredentialsRepository, type Candidate } from './credentials.repository.js';
import { SecondFactorWriter } from './second-factor-writer.js';
import { Secrets } from './secrets.js';

/** What an authenticator app needs; shown once. */
export interface Enrolment {
  /** Base 32, for typing. */
  readonly secret: string;
  /** `otpauth:` address, for a picture. */
  readonly address: string;
}

/** Somebody at work adds an authenticator app to their sign-in, or takes it away. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly sealer: AccountSealer,
    private readonly credentials: CredentialsRepository,
    private readonly writer: SecondFactorWriter,
  ) {}

  /** First step: a new secret, which counts only once a code of it was given. Asks the present password again. */
  async start(actor: Actor, secret: string): Promise<Result<Enrolment>> {
    const proven = await this.#again(actor, secret);
    if (!proven.ok) return proven;
    if (proven.value.kind !== 'work') return refuse('identity.second_factor_for_work');
    const totp = newTotpSecret();
    const sealed = this.sealer.seal(this.sealer.keyOf(proven.value.accountId, proven.value.wrappedKey), 'totp', totp);
    return this.uow.write(SYSTEM, async () => {
      await this.credentials.setPendingTotp(proven.value.accountId, sealed);
      return ok({ secret: totp, address: totpAddress(totp, 'Titian') });
    });
  }

  /** Second step: a code shows that the app has the secret. Refuses `identity.code_wrong`, or `not_found` without a first step. */
  async confirm(actor: Actor, code: string): Promise<Result<null>> {
    const accountId = actor.id;
    if (accountId === null) return refuse('not_found');
    if (!(await this.secrets.mayTryAgain(accountId))) return refuse('identity.too_many_tries');
    return this.uow.write(SYSTEM, () => this.writer.confirm(accountId, code));
  }

  /** Takes it away; asks the present password and a code. Who lost the app goes to an administrator. */
  async remove(actor: Actor, secret: string, code: string): Promise<Result<null>> {
    const proven = await this.#again(actor, secret);
    if (!proven.ok) return proven;
    return this.uow.write(SYSTEM, () => this.writer.remove(proven.value, code));
  }

  async #again(actor: Actor, secret: string): Promise<Result<Candidate>> {
    if (actor.id === null) return refuse('not_found');
    const proven = await this.secrets.proveAgain(actor.id, secret);
    return !proven.ok && proven.refusal.code === 'identity.sign_in_failed' ? wrongSecret('secret') : proven;
  }
}
