import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonaEnum } from '#domains/identity';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { enumType, LangEnum } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { PartnerKindEnum } from '#domains/partners';
import {
  CHANNELS,
  CONSENT_STATES,
  PURPOSES,
  SCOPES,
  type Channel,
  type ConsentState,
  type PartnerKind,
  type Purpose,
  type Scope,
} from './core/consent.js';

export const ConsentPurposeEnum = enumType('ConsentPurpose', PURPOSES);
export const ConsentScopeEnum = enumType('ConsentScope', SCOPES);
export const ConsentChannelEnum = enumType('ConsentChannel', CHANNELS);
export const ConsentStateEnum = enumType('ConsentState', CONSENT_STATES);

@ObjectType('Consent', {
  description: 'What a person agreed to share. It is never changed; it ends, or is taken back.',
})
export class ConsentType {
  @Field(() => ID) id!: string;
  @Field(() => ConsentStateEnum) state!: ConsentState;
  @Field(() => ConsentPurposeEnum) purpose!: Purpose;
  @Field(() => [ConsentScopeEnum]) scopes!: readonly Scope[];
  @Field(() => PartnerKindEnum, { nullable: true, description: 'All partners of a kind, where it names none.' })
  partnerKind!: PartnerKind | null;
  @Field(() => DateTimeScalar) validFrom!: Date;
  @Field(() => DateTimeScalar, { description: 'From this instant on it is over.' }) validUntil!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) withdrawnAt!: Date | null;
  @Field(() => ConsentChannelEnum) channel!: Channel;
  @Field(() => LangEnum) language!: Language;
  @Field({ description: 'The words that were shown, as they were shown.' }) shown!: string;
  @Field({ description: 'SHA-256 of them, in hex.' }) shownHash!: string;
  @Field({ description: "Taken by somebody who decides on the person's release or loan." }) takenByDecider!: boolean;
  clientId!: string;
  officeId!: string;
  partnerId!: string | null;
  opportunityId!: string | null;
}

@ObjectType('Disclosure', { description: 'Somebody outside read something of a person.' })
export class DisclosureType {
  @Field(() => ID) id!: string;
  @Field(() => PersonaEnum, { description: 'As what they read: employer, trainer or loan officer.' })
  persona!: string;
  @Field({ description: 'By a link that was sent, without signing in.' }) byLink!: boolean;
  @Field(() => ConsentPurposeEnum) purpose!: Purpose;
  @Field(() => [ConsentScopeEnum]) scopes!: readonly Scope[];
  @Field(() => DateTimeScalar) disclosedAt!: Date;
  partnerId!: string;
  opportunityId!: string | null;
}

export const { ConnectionType: DisclosureConnectionType } = connectionTypes('Disclosure', () => DisclosureType);

@ObjectType('ConsentStatement', { description: 'What is shown before somebody agrees.' })
export class ConsentStatementType {
  @Field() text!: string;
  @Field({ description: 'Whoever agrees gives it back: nobody agrees to another text than they read.' }) hash!: string;
  @Field(() => LangEnum) language!: Language;
}

@InputType()
export class ConsentDraftInput {
  @Field(() => ConsentPurposeEnum) purpose!: Purpose;
  @Field(() => ID, { nullable: true, description: 'One partner, or all of a kind.' }) partnerId?: string | null;
  @Field(() => PartnerKindEnum, { nullable: true }) partnerKind?: PartnerKind | null;
  @Field(() => ID, { nullable: true, description: 'Any when left out.' }) opportunityId?: string | null;
  @Field(() => DateScalar, { description: 'The last day; at most 12 months from now.' }) until!: string;
}

@InputType()
export class ConsentCodeInput {
  @Field(() => ID) codeId!: string;
  @Field({ description: 'Six digits, as the person tells them.' }) code!: string;
}

@InputType()
export class GiveConsentInputType extends ConsentDraftInput {
  @Field(() => ID, { nullable: true, description: 'Of the office; a person who is signed in gives their own.' })
  clientId?: string | null;
  @Field(() => LangEnum, { description: "The person's own language." }) language!: Language;
  @Field({ description: 'Hash of the statement that was shown.' }) statementHash!: string;
  @Field(() => Boolean, { nullable: true, description: "Who takes it decides on the person's release or loan." })
  takenByDecider?: boolean | null;
}

@ArgsType()
export class ConsentCodeArgs {
  @Field(() => ID) clientId!: string;
  @Field(() => LangEnum) language!: Language;
  @Field({ description: 'Hash of the statement that is read to the person.' }) statementHash!: string;
}

@ObjectType({ description: 'A code is on its way to the phone.' })
export class ConsentCodePayload {
  @Field(() => ID) codeId!: string;
}

@ArgsType()
export class DisclosuresOfArgs extends PageArgs {
  @Field(() => ID) clientId!: string;
}

@ObjectType()
export class ConsentPayload {
  /** Read after the commit, by a field of its own. */
  consentId!: string;
}

export const ConsentCodeResult = resultUnion('ConsentCodeResult', () => ConsentCodePayload);
export const ConsentResult = resultUnion('ConsentResult', () => ConsentPayload);
export const ConsentStatementResult = resultUnion('ConsentStatementResult', () => ConsentStatementType);
