import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import { ONE_TIME_HOURS } from './core/invitation.js';
import { mayManage } from './core/policy.js';
import { oneTimeSecretFrom } from './core/secret.js';
import { CredentialsRepository } from './credentials.repository.js';
import { accountChanged } from './identity.events.js';
import { Secrets } from './secrets.js';

export interface ResetSecretOptions {
  /** Also takes an authenticator app away that was lost. */
  readonly secondFactor: boolean;
}

/** Somebody who forgot the secret stands at the desk and gets one for one use. There is no other way to recover. */
@Injectable()
export class ResetSecret {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly events: EventLog,
  ) {}

  /** The secret for one use, told once; every session ends. Refuses `not_found`, `identity.not_oneself`. */
  async execute(actor: Actor, id: string, options: ResetSecretOptions): Promise<Result<string>> {
    if (actor.id === id) return refuse('identity.not_oneself');
    if (!isId(id)) return refuse('not_found');
    const account = await this.uow.read(actor, () => this.accounts.find(id));
    if (!account || !mayManage(actor, account)) return refuse('not_found');
    const secret = oneTimeSecretFrom(account.kind, randomBytes(16));
    const hash = await this.secrets.hashOf(secret);
    return this.uow.write(actor, async () => {
      await this.accounts.hold(id);
      await this.credentials.setSecret(id, hash, ONE_TIME_HOURS);
      await this.accounts.closeSessions(id);
      if (options.secondFactor) await this.#takeSecondFactor(account);
      await this.#note(account, 'secret_reset');
      return ok(secret);
    });
  }

  async #takeSecondFactor(account: AccountRow): Promise<void> {
    await this.credentials.setTotp(account.id, null, null);
    await this.accounts.setSecondFactor(account.id, false);
    await this.#note(account, 'second_factor_removed');
  }

  async #note({ id, officeId }: AccountRow, change: 'secret_reset' | 'second_factor_removed'): Promise<void> {
    await this.events.append(accountChanged, { subjectId: id, officeId: officeId ?? undefined, payload: { change } });
  }
}
