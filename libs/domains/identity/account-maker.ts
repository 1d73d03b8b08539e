import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/id';
import { EventLog } from '#platform/events/event-log';
import { AccountSealer, type AccountKey } from './account-sealer.js';
import { AccountsRepository } from './accounts.repository.js';
import { kindOf } from './core/account.js';
import type { MembershipTarget } from './core/policy.js';
import { cardFrom, hintOf, type SignInName } from './core/sign-in-name.js';
import { CredentialsRepository, type Owner } from './credentials.repository.js';
import { accountChanged } from './identity.events.js';

export interface AccountToMake {
  readonly target: MembershipTarget;
  readonly displayName: string;
  readonly name: SignInName | null;
  readonly secretHash: string;
  /** Hours a secret for one use works; null for one its owner chose. */
  readonly oneTimeHours: number | null;
}

export interface MadeAccount {
  readonly accountId: string;
  /** The code of a client's card; null for people at work. */
  readonly cardCode: string | null;
}

/** Writes a new account with its names, secret and first membership; inside a write unit. */
@Injectable()
export class AccountMaker {
  constructor(
    private readonly sealer: AccountSealer,
    private readonly accounts: AccountsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * Null when somebody at work signs in by this e-mail already. A client's phone that is taken is passed over without
   * a word, because that somebody else has it is another office's knowledge: the card works in any case.
   */
  async make(account: AccountToMake): Promise<MadeAccount | null> {
    const { target } = account;
    const owner: Owner = {
      accountId: newId(),
      kind: kindOf(target.persona),
      officeId: target.persona === 'client' ? target.officeId : null,
    };
    const card: SignInName | null = owner.kind === 'client' ? { kind: 'card', value: cardFrom(randomBytes(16)) } : null;
    const key = await this.#writeAccount(owner, account, card);
    if (card) await this.#addName(owner, key, card);
    const added = account.name === null || (await this.#addName(owner, key, account.name));
    if (!added && owner.kind === 'work') return null;
    await this.credentials.insert(owner, account.secretHash, account.oneTimeHours);
    await this.#addFirstMembership(owner, target);
    return { accountId: owner.accountId, cardCode: card?.value ?? null };
  }

  async #writeAccount(
    owner: Owner,
    { displayName, name }: AccountToMake,
    card: SignInName | null,
  ): Promise<AccountKey> {
    const key = this.sealer.newKey(owner.accountId);
    const shown = card ?? name;
    await this.accounts.insert({
      id: owner.accountId,
      kind: owner.kind,
      officeId: owner.officeId,
      wrappedKey: key.wrapped,
      sealedDisplayName: this.sealer.seal(key, 'displayName', displayName),
      sealedSignInHint: this.sealer.seal(key, 'signInHint', shown ? hintOf(shown) : ''),
    });
    return key;
  }

  async #addName(owner: Owner, key: AccountKey, name: SignInName): Promise<boolean> {
    const sealed = this.sealer.seal(key, 'signInName', name.value);
    return this.credentials.addName(owner, this.sealer.indexOf(name), name.kind, sealed);
  }

  async #addFirstMembership({ accountId, officeId }: Owner, target: MembershipTarget): Promise<void> {
    const id = newId();
    await this.accounts.addMembership(id, accountId, target);
    const payload = { change: 'created' as const, membershipId: id, persona: target.persona };
    await this.events.append(accountChanged, { subjectId: accountId, officeId: officeId ?? undefined, payload });
  }
}
