import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { PERSONAS } from '#kernel/actor';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { CountryEnum, enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar } from '#platform/graphql/scalars';
import type { AccountPersona, Membership } from './core/account.js';
import { OFFICE_STATUSES, type OfficeStatus } from './core/office.js';

export const PersonaEnum = enumType(
  'Persona',
  PERSONAS.filter((persona) => persona !== 'system'),
);

export const OfficeStatusEnum = enumType('OfficeStatus', OFFICE_STATUSES);

@ObjectType('Office', { description: 'A centre or service office.' })
export class OfficeType {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'ipwl, upt, balai, centre or service.' }) kind!: string;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field({ description: 'IANA zone in which its dates are meant.' }) timeZone!: string;
  @Field(() => OfficeStatusEnum) status!: OfficeStatus;
  @Field(() => Int) version!: number;
  /** For the domain that knows areas, which adds the field. */
  areaId!: string | null;
}

@ObjectType('Membership', { description: 'A persona of an account, for one office or one partner.' })
export class MembershipType {
  @Field(() => ID) id!: string;
  @Field(() => PersonaEnum) persona!: AccountPersona;
  officeId!: string | null;
  /** For the domain that knows partners, which adds the field. */
  partnerId!: string | null;
}

@ObjectType('Account')
export class AccountType {
  @Field(() => ID) id!: string;
  @Field() displayName!: string;
  @Field({ description: 'Enough of the sign-in name to recognise it.' }) signInHint!: string;
  @Field({ description: 'active or suspended.' }) status!: string;
  @Field({ description: 'Signs in with an authenticator app as well.' }) secondFactor!: boolean;
  @Field(() => [MembershipType]) memberships!: readonly Membership[];
  @Field(() => DateTimeScalar, { nullable: true }) lastSignInAt!: Date | null;
  @Field(() => Int) version!: number;
}

@ObjectType('Viewer', { description: 'Whoever asks, in the persona of this session.' })
export class ViewerType {
  @Field(() => PersonaEnum) persona!: Actor['persona'];
  @Field(() => [String], { description: 'What this persona may try; each record may still say no.' })
  permissions!: readonly string[];
  /** For the domains that add fields. */
  actor!: Actor;
}

@ObjectType('Invitation')
export class InvitationType {
  @Field(() => ID) id!: string;
  @Field(() => PersonaEnum) persona!: AccountPersona;
  @Field(() => DateTimeScalar) expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) acceptedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'To be handed over; told only to who made it, once.' })
  link?: string | null;
}

export const { ConnectionType: OfficeConnectionType } = connectionTypes('Office', () => OfficeType);
export const { ConnectionType: AccountConnectionType } = connectionTypes('Account', () => AccountType);

@InputType()
export class SignInInput {
  @Field({ description: 'E-mail, phone or card code.' }) name!: string;
  @Field({ description: 'Password or PIN.' }) secret!: string;
  @Field(() => String, { nullable: true, description: 'Six digits of the authenticator app.' }) code?: string | null;
  @Field(() => String, { nullable: true, description: 'Replaces a secret that works once.' }) newSecret?: string | null;
}

@InputType()
export class ChangeSecretInput {
  @Field() current!: string;
  @Field() next!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field() token!: string;
  @Field(() => String, { nullable: true, description: 'E-mail; not for who has signed in.' }) name?: string | null;
  @Field(() => String, { nullable: true }) displayName?: string | null;
  @Field(() => String, { nullable: true }) secret?: string | null;
}

@InputType('OfficeInput')
export class OfficeInputType {
  @Field() name!: string;
  @Field() kind!: string;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field() timeZone!: string;
  @Field(() => OfficeStatusEnum, { nullable: true, description: 'Left out: as it is, or active when new.' })
  status?: OfficeStatus | null;
}

@ArgsType()
export class UpdateOfficeArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => OfficeInputType) input!: OfficeInputType;
}

@InputType()
export class AccountInput {
  @Field() displayName!: string;
  @Field(() => String, { nullable: true, description: 'E-mail at work; phone of a client, or nothing.' })
  name?: string | null;
  @Field(() => PersonaEnum) persona!: AccountPersona;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@InputType()
export class InviteAccountInput {
  @Field(() => PersonaEnum) persona!: AccountPersona;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@ArgsType()
export class AccountPageArgs extends PageArgs {
  @Field(() => String, { nullable: true }) text?: string | null;
}

@ArgsType()
export class AddMembershipArgs {
  @Field(() => ID) accountId!: string;
  @Field(() => PersonaEnum) persona!: AccountPersona;
  @Field(() => ID, { nullable: true }) officeId?: string | null;
}

@ArgsType()
export class RemoveMembershipArgs {
  @Field(() => ID) accountId!: string;
  @Field(() => ID) membershipId!: string;
}

@ArgsType()
export class AccountVersionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ArgsType()
export class ResetSecretArgs {
  @Field(() => ID) id!: string;
  @Field({ defaultValue: false, description: 'Also takes a lost authenticator app away.' }) secondFactor!: boolean;
}

@ObjectType()
export class SignedIn {
  @Field(() => ViewerType) viewer!: ViewerType;
}

@ObjectType()
export class OfficePayload {
  @Field(() => OfficeType) office!: OfficeType;
}

@ObjectType()
export class AccountPayload {
  /** Read after the commit, by a field of its own. */
  accountId!: string;
  @Field(() => String, { nullable: true, description: 'To be handed over in person; told once, works once.' })
  oneTimeSecret?: string | null;
  @Field(() => String, { nullable: true, description: "A new client's card, told once." }) cardCode?: string | null;
}

@ObjectType()
export class InvitationPayload {
  @Field(() => InvitationType) invitation!: InvitationType;
}

@ObjectType()
export class SecondFactorEnrolment {
  @Field({ description: 'Base 32, for typing into the app.' }) secret!: string;
  @Field({ description: 'otpauth: address, for a picture.' }) address!: string;
}

export const SignInResult = resultUnion('SignInResult', () => SignedIn);
export const OfficeResult = resultUnion('OfficeResult', () => OfficePayload);
export const AccountResult = resultUnion('AccountResult', () => AccountPayload);
export const InvitationResult = resultUnion('InvitationResult', () => InvitationPayload);
export const SecondFactorResult = resultUnion('SecondFactorResult', () => SecondFactorEnrolment);
