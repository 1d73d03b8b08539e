import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AccountType, PersonaEnum } from '#domains/identity';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { CountryEnum, enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar } from '#platform/graphql/scalars';
import {
  DECISIONS,
  PARTNER_KINDS,
  PARTNER_STATUSES,
  type Decision,
  type PartnerKind,
  type PartnerStatus,
} from './core/partner.js';

export const PartnerKindEnum = enumType('PartnerKind', PARTNER_KINDS);
export const PartnerStatusEnum = enumType('PartnerStatus', PARTNER_STATUSES);
export const PartnerDecisionKindEnum = enumType('PartnerDecisionKind', DECISIONS);

@ObjectType('Partner', { description: 'Employer, trainer, lender or agency.' })
export class PartnerType {
  @Field(() => ID) id!: string;
  @Field(() => PartnerKindEnum) kind!: PartnerKind;
  @Field() name!: string;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => String, { nullable: true }) about!: string | null;
  @Field(() => String, { nullable: true }) registrationNumber!: string | null;
  @Field(() => PartnerStatusEnum) status!: PartnerStatus;
  @Field(() => DateScalar, { nullable: true, description: 'The day an office verified it last.' })
  verifiedOn!: string | null;
  @Field(() => Int) version!: number;
  areaId!: string | null;
  officeId!: string | null;
}

@ObjectType('PartnerPerson')
export class PartnerPersonType {
  @Field(() => AccountType, { nullable: true }) account!: AccountType | null;
  @Field({ description: 'employer, trainer or loan_officer.' }) role!: string;
  @Field() displayName!: string;
}

@ObjectType('PartnerDecision', { description: 'What an office decided, and why.' })
export class PartnerDecisionType {
  @Field(() => PartnerDecisionKindEnum) decision!: Decision;
  @Field() reason!: string;
  @Field(() => DateScalar) decidedOn!: string;
}

export const { ConnectionType: PartnerConnectionType } = connectionTypes('Partner', () => PartnerType);

@InputType('PartnerFilter')
export class PartnerFilterInput {
  @Field(() => String, { nullable: true, description: 'A part of the name, with or without marks.' })
  text?: string | null;
  @Field(() => PartnerKindEnum, { nullable: true }) kind?: PartnerKind | null;
  @Field(() => PartnerStatusEnum, { nullable: true }) status?: PartnerStatus | null;
  @Field(() => CountryEnum, { nullable: true }) country?: 'ID' | 'VN' | null;
}

@ArgsType()
export class PartnerPageArgs extends PageArgs {
  @Field(() => PartnerFilterInput, { nullable: true }) filter?: PartnerFilterInput | null;
}

@InputType('PartnerInput')
export class PartnerInputType {
  @Field(() => PartnerKindEnum) kind!: PartnerKind;
  @Field() name!: string;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field(() => String, { nullable: true }) about?: string | null;
  @Field(() => String, { nullable: true }) registrationNumber?: string | null;
}

@ArgsType()
export class UpdatePartnerArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => PartnerInputType) input!: PartnerInputType;
}

@ArgsType()
export class DecisionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field({ description: '3 to 500 characters; the partner can read it.' }) reason!: string;
}

@ArgsType()
export class InvitePartnerPersonArgs {
  @Field(() => ID) partnerId!: string;
  @Field(() => PersonaEnum, { nullable: true, description: 'Left out: what people of such a partner usually are.' })
  persona?: string | null;
}

@ObjectType()
export class PartnerPayload {
  /** Read after the commit, by a field of its own. */
  partnerId!: string;
}

export const PartnerResult = resultUnion('PartnerResult', () => PartnerPayload);
