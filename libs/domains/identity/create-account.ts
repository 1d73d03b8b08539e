import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ok, refuseInput, type Result } from '#kernel/result';
import { UnitOfWork } from '#platform/db/unit-of-work';
import { AccountMaker, type MadeAccount } from './account-maker.js';
import { kindOf, type MembershipInput } from './core/account.js';
import { ONE_TIME_HOURS } from './core/invitation.js';
import { namesFrom } from './core/names.js';
import { decideGift, targetOf, type MembershipTarget } from './core/policy.js';
import { oneTimeSecretFrom } from './core/secret.js';
import { printedCard } from './core/sign-in-name.js';
import { Secrets } from './secrets.js';
import { TargetCheck } from './target-check.js';

export interface CreateAccountInput extends MembershipInput {
  readonly displayName: string;
  /** E-mail of people at work; phone of a client, or nothing: a client gets a card in any case. */
  readonly name?: string | null;
  /** Only for the product itself (demo data): a secret that need not be changed at its first use. */
  readonly secret?: string;
}

export interface CreatedAccount {
  readonly accountId: string;
  /** As printed on the client's card. */
  readonly cardCode: string | null;
  /** Told once; null when the secret was given. */
  readonly oneTimeSecret: string | null;
}

/** An account with its first persona, and a secret to hand over in person. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly targets: TargetCheck,
    private readonly maker: AccountMaker,
  ) {}

  /**
   * Administrators and the product for people at work, an office for its clients. `partnerId` is vouched for by the
   * caller. Refuses `bad_input` (also `identity.name_taken` at `name`, for people at work only), `identity.not_yours_to_give`.
   */
  async execute(actor: Actor, input: CreateAccountInput): Promise<Result<CreatedAccount>> {
    const target = targetOf(input);
    const gift = decideGift(actor, target);
    if (!gift.ok) return gift;
    const names = namesFrom(input.persona, input);
    if (!names.ok) return names;
    const given = actor.persona === 'system' ? input.secret : undefined;
    const secret = given ?? oneTimeSecretFrom(kindOf(input.persona), randomBytes(16));
    const secretHash = await this.secrets.hashOf(secret);
    const oneTimeHours = given === undefined ? ONE_TIME_HOURS : null;
    const made = await this.uow.write(actor, () => this.#make(target, { ...names.value, secretHash, oneTimeHours }));
    if (!made.ok) return made;
    const { accountId, cardCode } = made.value;
    return ok({
      accountId,
      cardCode: cardCode && printedCard(cardCode),
      oneTimeSecret: given === undefined ? secret : null,
    });
  }

  async #make(
    target: MembershipTarget,
    rest: Omit<Parameters<AccountMaker['make']>[0], 'target'>,
  ): Promise<Result<MadeAccount>> {
    const checked = await this.targets.check(target);
    if (!checked.ok) return checked;
    const made = await this.maker.make({ target, ...rest });
    return made ? ok(made) : refuseInput([{ path: 'name', code: 'identity.name_taken' }]);
  }
}
