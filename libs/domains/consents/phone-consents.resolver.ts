import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { AskByPhone } from './ask-by-phone.js';
import {
  ConsentCodeArgs,
  ConsentCodeInput,
  ConsentCodePayload,
  ConsentCodeResult,
  ConsentResult,
  GiveConsentInputType,
} from './consents.graphql.js';
import { consentAnswer, draftOf } from './consents.resolver.js';
import { GiveByPhone } from './give-by-phone.js';

/** Consents of people who are not in the room. */
@Resolver()
export class PhoneConsentsResolver {
  constructor(
    private readonly asking: AskByPhone,
    private readonly giving: GiveByPhone,
  ) {}

  @Mutation(() => ConsentCodeResult, { description: 'Sends six digits to the phone of the person.' })
  @Allow('consent:ask-by-phone')
  async sendConsentCode(
    @Args() input: ConsentCodeArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const asked = await this.asking.execute(actor, input);
    return toUnion(asked, language, (codeId) => Object.assign(new ConsentCodePayload(), { codeId }));
  }

  @Mutation(() => ConsentResult, { description: 'The person told the digits: that is their yes.' })
  @Allow('consent:ask-by-phone')
  async giveConsentByPhone(
    @Args('input') input: GiveConsentInputType,
    @Args('code') code: ConsentCodeInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() reader: Language,
  ) {
    const { language, statementHash, takenByDecider, clientId } = input;
    const consent = { ...draftOf(input), clientId: clientId ?? '', language, statementHash, takenByDecider };
    return consentAnswer(await this.giving.execute(actor, consent, code), reader);
  }
}
