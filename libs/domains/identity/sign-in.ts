import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel/actor';
import { ok, refuse, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccountSealer } from './account-sealer.js';
import { AccessChanges } from './access-changes.js';
import { readSignInName, type SignInName } from './core/sign-in-name.js';
import type { Candidate } from './credentials.repository.js';
import { SecondFactor } from './second-factor.js';
import { Secrets } from './secrets.js';
import type { OpenedSession } from './session-keeper.js';

export interface SignInInput {
  /** E-mail, phone or card code. */
  readonly name: string;
  readonly secret: string;
  /** Of an authenticator app, where one was enrolled. */
  readonly code?: string | null;
  /** Replaces a secret for one use. */
  readonly newSecret?: string | null;
}

/** Where a try comes from. */
export interface Origin {
  readonly address: string;
  /** Of the session the browser has already, hex; it ends when another begins. */
  readonly sessionHash: string | null;
}

/** Somebody says who they are and proves it. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sealer: AccountSealer,
    private readonly secrets: Secrets,
    private readonly secondFactor: SecondFactor,
    private readonly access: AccessChanges,
  ) {}

  /**
   * Opens a session. Refuses `identity.too_many_tries`; `identity.sign_in_failed` for whatever is wrong with name,
   * secret or account; and, only after a right secret, `identity.code_needed`, `identity.code_wrong`,
   * `identity.new_secret_needed` or what is wrong with the new secret. Outside any unit of work.
   */
  async execute(input: SignInInput, { address, sessionHash }: Origin): Promise<Result<OpenedSession>> {
    const name = readSignInName(input.name);
    const index = name ? this.sealer.indexOf(name) : this.sealer.indexOfNothing(input.name);
    const proven = await this.secrets.prove(index, input.secret, address);
    if (!proven.ok) return proven;
    const step = this.secondFactor.check(proven.value, input.code ?? null);
    if (!step.ok) return step;
    const next = await this.#newSecret(proven.value, input, name);
    if (!next.ok) return next;
    return this.uow.write(SYSTEM, async () => {
      const session = await this.access.admit(proven.value, {
        step: step.value,
        newHash: next.value,
        replaces: sessionHash,
      });
      if (session.ok) await this.secrets.forgiveTries(index);
      return session;
    });
  }

  /** The hash that replaces a secret for one use; null when the present one stays. */
  async #newSecret(candidate: Candidate, input: SignInInput, name: SignInName | null): Promise<Result<string | null>> {
    if (candidate.oneTimeUntil === null) return ok(null);
    if (!input.newSecret || input.newSecret === input.secret) return refuse('identity.new_secret_needed');
    return this.secrets.prepare(candidate.kind, input.newSecret, name ? [name.value] : [], 'newSecret');
  }
}
