import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config/config';
import { blindIndex, derivedKey, newKey, openField, sealField, unwrapKey, wrapKey } from '#platform/vault/field-cipher';
import type { AccountKind } from './core/account.js';
import type { SignInName } from './core/sign-in-name.js';

/** The sealed fields of an account, each bound to its own place. */
const PLACES = {
  displayName: { table: 'identity.account', column: 'sealed_display_name' },
  signInHint: { table: 'identity.account', column: 'sealed_sign_in_hint' },
  signInName: { table: 'vault.sign_in_name', column: 'sealed_name' },
  totp: { table: 'vault.credential', column: 'sealed_totp' },
} as const;

export type SealedField = keyof typeof PLACES;

/** An account's key, open, with whose it is. */
export interface AccountKey {
  readonly accountId: string;
  readonly key: Buffer;
}

/**
 * Seals what an account says of a person under a key of its own. That key is wrapped by one derived from the master
 * key, not by an office's: people of partners have no office, and neither login can unwrap it with what the database holds.
 */
@Injectable()
export class AccountSealer {
  readonly #wrapping: Buffer;
  readonly #indexing: Buffer;

  constructor(config: Config) {
    const master = Buffer.from(config.settings.TITIAN_MASTER_KEY, 'base64');
    this.#wrapping = derivedKey(master, 'account-keys');
    this.#indexing = derivedKey(master, 'sign-in-names');
  }

  newKey(accountId: string): AccountKey & { readonly wrapped: Buffer } {
    const key = newKey();
    return { accountId, key, wrapped: wrapKey(this.#wrapping, key, accountId) };
  }

  /** Throws when the key is another account's. */
  keyOf(accountId: string, wrapped: Buffer): AccountKey {
    return { accountId, key: unwrapKey(this.#wrapping, wrapped, accountId) };
  }

  seal({ accountId, key }: AccountKey, field: SealedField, text: string): Buffer {
    return sealField(key, { ...PLACES[field], officeId: '', personId: accountId }, text);
  }

  open({ accountId, key }: AccountKey, field: SealedField, sealed: Buffer): string {
    return openField(key, { ...PLACES[field], officeId: '', personId: accountId }, sealed);
  }

  /** Blind index of a sign-in name. Clients and people at work are apart: neither can be probed through the other. */
  indexOf(name: SignInName): Buffer {
    const realm: AccountKind = name.kind === 'email' ? 'work' : 'client';
    return blindIndex(this.#indexing, realm, `${name.kind}|${name.value}`);
  }

  /** What a name without any known shape is counted under, so that it costs what another costs. */
  indexOfNothing(typed: string): Buffer {
    return blindIndex(this.#indexing, 'nothing', typed.slice(0, 300));
  }
}
