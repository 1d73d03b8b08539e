import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ChangeAccountStatus } from './change-account-status.js';
import type { Account } from './core/account.js';
import { CreateAccount } from './create-account.js';
import {
  AccountConnectionType,
  AccountInput,
  AccountPageArgs,
  AccountPayload,
  AccountResult,
  AccountType,
  AccountVersionArgs,
  ResetSecretArgs,
} from './identity.graphql.js';
import { IdentityQueries } from './identity.queries.js';
import { ResetSecret } from './reset-secret.js';

export const accountPayload = (
  accountId: string,
  told: Pick<AccountPayload, 'oneTimeSecret' | 'cardCode'> = {},
): AccountPayload => Object.assign(new AccountPayload(), { accountId, ...told });

@Resolver(() => AccountPayload)
export class AccountsResolver {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly creating: CreateAccount,
    private readonly statuses: ChangeAccountStatus,
    private readonly resetting: ResetSecret,
  ) {}

  @Query(() => AccountConnectionType, {
    description: 'Newest first. `text` is a whole sign-in name or a part of a display name.',
  })
  @Allow('account:manage')
  async accounts(@Args() { text, ...page }: AccountPageArgs, @CurrentActor() actor: Actor) {
    return this.queries.accountPage(actor, page, text);
  }

  @Mutation(() => AccountResult, { description: 'An administrator for people at work, an office for its clients.' })
  @Allow('account:create')
  async createAccount(
    @Args('input') input: AccountInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.creating.execute(actor, input);
    return toUnion(result, language, ({ accountId, ...told }) => accountPayload(accountId, told));
  }

  @Mutation(() => AccountResult, { description: 'Every session of the account ends with its next request.' })
  @Allow('account:recover')
  async suspendAccount(
    @Args() { id, version }: AccountVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.statuses.suspend(actor, id, version), language, () => accountPayload(id));
  }

  @Mutation(() => AccountResult)
  @Allow('account:recover')
  async reinstateAccount(
    @Args() { id, version }: AccountVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.statuses.reinstate(actor, id, version), language, () => accountPayload(id));
  }

  @Mutation(() => AccountResult, {
    description: 'For somebody who stands at the desk; there is no other way to recover.',
  })
  @Allow('account:recover')
  async resetSecret(
    @Args() { id, secondFactor }: ResetSecretArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.resetting.execute(actor, id, { secondFactor });
    return toUnion(result, language, (oneTimeSecret) => accountPayload(id, { oneTimeSecret }));
  }

  @ResolveField(() => AccountType)
  async account(@Parent() { accountId }: AccountPayload, @CurrentActor() actor: Actor): Promise<Account> {
    const account = (await this.queries.accounts(actor, [accountId])).get(accountId);
    if (!account) throw notFound();
    return account;
  }
}
