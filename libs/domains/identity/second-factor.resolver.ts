import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { SecondFactorEnrolment, SecondFactorResult } from './identity.graphql.js';

@Resolver()
export class SecondFactorResolver {
  constructor(private readonly enrolling: EnrolSecondFactor) {}

  @Mutation(() => SecondFactorResult, { description: 'First step: a secret for the authenticator app.' })
  @Allow('account:change-own')
  async startSecondFactor(
    @Args('secret', { description: 'The present password.' }) secret: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.enrolling.start(actor, secret);
    return toUnion(result, language, (enrolment) => Object.assign(new SecondFactorEnrolment(), enrolment));
  }

  @Mutation(() => DoneResult, {
    description: 'Second step: a code shows that the app has it. From now on it is asked.',
  })
  @Allow('account:change-own')
  async confirmSecondFactor(
    @Args('code') code: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.enrolling.confirm(actor, code), language, done);
  }

  @Mutation(() => DoneResult)
  @Allow('account:change-own')
  async removeSecondFactor(
    @Args('secret') secret: string,
    @Args('code') code: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.enrolling.remove(actor, secret, code), language, done);
  }
}
