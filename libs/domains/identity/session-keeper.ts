import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { EventLog } from '#platform/events/event-log';
import { AccountsRepository, type AccountRow } from './accounts.repository.js';
import type { Membership } from './core/account.js';
import { lifetimeOf, membershipToActIn } from './core/session.js';
import { accountChanged } from './identity.events.js';
import { SessionsRepository, type SessionRow } from './sessions.repository.js';

/** A session just opened; the token is known to nobody else and stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly actor: Actor;
  /** Seconds the browser should keep the cookie. */
  readonly seconds: number;
}

/** 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

type Acting = Pick<SessionRow, 'accountId' | 'persona' | 'officeId' | 'partnerId' | 'clientId'>;

/** One session acts in one persona, for one office or one partner. */
export const actorOf = ({ accountId, persona, officeId, partnerId, clientId }: Acting): Actor => ({
  id: accountId,
  persona,
  officeIds: officeId === null ? [] : [officeId],
  partnerIds: partnerId === null ? [] : [partnerId],
  clientId,
});

/** Opens and closes sessions inside a write unit of the system. */
@Injectable()
export class SessionKeeper {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly accounts: AccountsRepository,
    private readonly events: EventLog,
  ) {}

  /** Opens a session of an account that is held; null when no membership is left to act in. */
  async open(account: AccountRow, preferred: string | null = account.lastMembershipId): Promise<OpenedSession | null> {
    const membership = membershipToActIn(await this.accounts.actableMemberships(account.id), preferred);
    if (!membership) return null;
    const token = newToken();
    const hash = hashOfToken(token);
    const lifetime = lifetimeOf(account.kind);
    await this.sessions.insert({
      hash,
      accountId: account.id,
      membershipId: membership.id,
      epoch: account.sessionEpoch,
      lifetime,
    });
    await this.accounts.noteSignIn(account.id, membership.id);
    await this.note(account, 'signed_in', membership);
    return { token, hash: hash.toString('hex'), actor: actorOf(membership), seconds: lifetime.absolute };
  }

  /** Ends the session of a token's hash (hex). */
  async close(hash: string): Promise<void> {
    await this.sessions.remove(Buffer.from(hash, 'hex'));
  }

  /** Gives a session a new token, so that the old one is worth nothing; also another membership or epoch when named. */
  async rotate(hash: string, change: { membershipId?: string; epoch?: number } = {}): Promise<OpenedSession | null> {
    const token = newToken();
    const next = hashOfToken(token);
    const kept = await this.sessions.rotate(Buffer.from(hash, 'hex'), next, change);
    const session = kept ? await this.sessions.findOpen(next) : null;
    if (!session || kept === null) return null;
    return { token, hash: next.toString('hex'), actor: actorOf(session), seconds: kept };
  }

  async note(
    account: Pick<AccountRow, 'id' | 'officeId'>,
    change: 'signed_in' | 'acting_changed',
    membership: Membership,
  ): Promise<void> {
    await this.events.append(accountChanged, {
      subjectId: account.id,
      officeId: account.officeId ?? undefined,
      payload: { change, membershipId: membership.id, persona: membership.persona },
    });
  }
}
