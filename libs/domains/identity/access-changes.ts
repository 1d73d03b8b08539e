import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel/result';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import { CredentialsRepository, type Candidate } from './credentials.repository.js';
import { accountChanged } from './identity.events.js';
import { SessionKeeper, type OpenedSession } from './session-keeper.js';

export interface Admission {
  /** Time step of the code that was right; null without a second factor. */
  readonly step: number | null;
  /** Hash that replaces a secret for one use. */
  readonly newHash: string | null;
  /** Hash (hex) of the session the browser had before, which ends. */
  readonly replaces: string | null;
}

/**
 * The moment after a proof: the account is held and looked at again, because it may have been suspended or given
 * another secret while the hash was computed. Inside a write unit of the system.
 */
@Injectable()
export class AccessChanges {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly keeper: SessionKeeper,
    private readonly events: EventLog,
  ) {}

  /** Opens a session for somebody proven. Refuses `identity.sign_in_failed`, `identity.code_wrong` for a code used just now. */
  async admit(proven: Candidate, { step, newHash, replaces }: Admission): Promise<Result<OpenedSession>> {
    const account = await this.holdStillProven(proven);
    if (!account) return refuse('identity.sign_in_failed');
    if (step !== null && !(await this.credentials.useTotpStep(account.id, step))) return refuse('identity.code_wrong');
    if (newHash !== null) await this.credentials.setSecret(account.id, newHash, null);
    if (replaces !== null) await this.keeper.close(replaces);
    const session = await this.keeper.open(account);
    return session ? ok(session) : refuse('identity.sign_in_failed');
  }

  /** Stores a new secret and ends all sessions but the one named, which gets a new token. The account is held. */
  async replaceSecret(
    { id, officeId }: AccountRow,
    secretHash: string,
    sessionHash: string,
  ): Promise<OpenedSession | null> {
    await this.credentials.setSecret(id, secretHash, null);
    const epoch = await this.accounts.closeSessions(id);
    await this.events.append(accountChanged, {
      subjectId: id,
      officeId: officeId ?? undefined,
      payload: { change: 'secret_changed' },
    });
    return this.keeper.rotate(sessionHash, { epoch });
  }

  /** The held account when what was proven still stands; null otherwise. */
  async holdStillProven(proven: Candidate): Promise<AccountRow | null> {
    const account = await this.accounts.hold(proven.accountId);
    const now = account?.status === 'active' ? await this.credentials.find(proven.accountId) : null;
    return now?.secretHash === proven.secretHash && now.inTime ? account : null;
  }
}
