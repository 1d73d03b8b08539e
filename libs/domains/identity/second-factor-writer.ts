import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel/result';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository } from './accounts.repository.js';
import { CredentialsRepository, type Candidate } from './credentials.repository.js';
import { accountChanged } from './identity.events.js';
import { SecondFactor } from './second-factor.js';

/** Turns the second factor of an account on or off; inside a write unit. */
@Injectable()
export class SecondFactorWriter {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly secondFactor: SecondFactor,
    private readonly events: EventLog,
  ) {}

  async confirm(accountId: string, code: string): Promise<Result<null>> {
    const account = await this.accounts.hold(accountId);
    const credential = account ? await this.credentials.find(accountId) : null;
    if (!credential?.sealedTotpPending) return refuse('not_found');
    const step = this.secondFactor.stepOf(credential, credential.sealedTotpPending, code);
    if (!step.ok) return step;
    await this.credentials.setTotp(accountId, credential.sealedTotpPending, step.value);
    return this.#note(accountId, true);
  }

  async remove(proven: Candidate, code: string): Promise<Result<null>> {
    const { accountId } = proven;
    await this.accounts.hold(accountId);
    const step = this.secondFactor.check(proven, code);
    if (!step.ok) return step;
    await this.credentials.setTotp(accountId, null, null);
    return this.#note(accountId, false);
  }

  async #note(accountId: string, on: boolean): Promise<Result<null>> {
    await this.accounts.setSecondFactor(accountId, on);
    const change = on ? 'second_factor_added' : 'second_factor_removed';
    await this.events.append(accountChanged, { subjectId: accountId, payload: { change } });
    return ok(null);
  }
}
