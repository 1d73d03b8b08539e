import { Injectable } from '@nestjs/common';
import { SYSTEM, type Actor } from '#kernel/actor';
import { ok, refuse, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccessChanges } from './access-changes.js';
import { Secrets } from './secrets.js';
import type { OpenedSession } from './session-keeper.js';

/** Somebody chooses a new password or PIN. */
@Injectable()
export class ChangeSecret {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly access: AccessChanges,
  ) {}

  /** Every other session ends. Refuses a wrong present secret as a problem of `current`, an unfit new one of `next`. */
  async execute(
    actor: Actor,
    sessionHash: string | null,
    secrets: { current: string; next: string },
  ): Promise<Result<OpenedSession>> {
    if (actor.id === null || sessionHash === null) return refuse('not_found');
    const proven = await this.secrets.proveAgain(actor.id, secrets.current);
    if (!proven.ok) return proven.refusal.code === 'identity.sign_in_failed' ? wrongSecret('current') : proven;
    const hash = await this.secrets.prepare(proven.value.kind, secrets.next, [], 'next');
    if (!hash.ok) return hash;
    return this.uow.write(SYSTEM, async () => {
      const account = await this.access.holdStillProven(proven.value);
      const session = account ? await this.access.replaceSecret(account, hash.value, sessionHash) : null;
      return session ? ok(session) : wrongSecret('current');
    });
  }
}

/** The present secret was asked again and is not this one. */
export const wrongSecret = (path: string): Result<never> => refuseInput([{ path, code: 'identity.wrong_secret' }]);
