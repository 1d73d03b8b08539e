import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MinimumWageType, PayPeriodEnum } from '#domains/reference';
import { connectionTypes } from '#platform/graphql/connection';
import { SafetyAttributeEnum, SchoolingEnum } from '#domains/clients';
import { CountryEnum, CurrencyEnum, enumType, LangEnum } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar, LocalTimeScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import { CLOSING_REASONS } from './core/lifecycle.js';
import {
  KINDS,
  REQUIREMENT_KINDS,
  STATUSES,
  type Lang,
  type OpportunityFacts,
  type OpportunityKind,
  type OpportunityStatus,
  type Pay,
  type PayPeriod,
  type Requirement,
  type RequirementKind,
  type SafetyAttribute,
  type Schedule,
  type Schooling,
  type Shift,
} from './core/opportunity.js';

export const OpportunityKindEnum = enumType('OpportunityKind', KINDS);
export const OpportunityStatusEnum = enumType('OpportunityStatus', STATUSES);
export const RequirementKindEnum = enumType('RequirementKind', REQUIREMENT_KINDS);
export const ClosingReasonEnum = enumType('ClosingReason', CLOSING_REASONS);

@ObjectType('Pay', { description: 'Wage, allowance, or the amount of a loan or grant.' })
export class PayType {
  @Field(() => MinorUnitsScalar, { nullable: true }) min!: bigint | null;
  @Field(() => MinorUnitsScalar, { nullable: true }) max!: bigint | null;
  @Field(() => CurrencyEnum) currency!: Pay['currency'];
  @Field(() => PayPeriodEnum) period!: PayPeriod;
}

@ObjectType('PayHint', { description: 'The minimum wage of the area beside the pay, for who may edit it.' })
export class PayHintType {
  @Field(() => MinimumWageType) minimum!: MinimumWageType;
  @Field({ description: 'The lowest stated pay, as pay per month, is under the minimum.' }) below!: boolean;
}

@ObjectType('Shift', { description: 'An end that is not after the start means over midnight.' })
export class ShiftType {
  @Field(() => LocalTimeScalar) start!: string;
  @Field(() => LocalTimeScalar) end!: string;
}

@ObjectType('Schedule', { description: 'Empty lists mean: not stated.' })
export class ScheduleType {
  @Field(() => [Int], { description: 'ISO weekdays, 1 is Monday.' }) weekdays!: readonly number[];
  @Field(() => [ShiftType]) shifts!: readonly Shift[];
  @Field(() => Float, { nullable: true }) hoursPerWeek!: number | null;
}

@ObjectType('Requirement')
export class RequirementType {
  @Field(() => RequirementKindEnum) kind!: RequirementKind;
  @Field({ description: 'Without it there is no point in applying.' }) hard!: boolean;
  @Field(() => Int, { nullable: true }) minAge?: number | null;
  @Field(() => Int, { nullable: true }) maxAge?: number | null;
  @Field(() => SchoolingEnum, { nullable: true }) schooling?: Schooling | null;
  @Field(() => String, { nullable: true }) paper?: string | null;
  @Field(() => String, { nullable: true }) licence?: string | null;
  @Field(() => Int, { nullable: true }) months?: number | null;
  @Field(() => String, { nullable: true }) isco?: string | null;
  @Field(() => String, { nullable: true }) language?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
}

@ObjectType('Opportunity', { description: 'Vacancy, OJT place, training slot, loan or grant programme.' })
export class OpportunityType {
  @Field(() => ID) id!: string;
  @Field(() => OpportunityKindEnum) kind!: OpportunityKind;
  @Field(() => OpportunityStatusEnum) status!: OpportunityStatus;
  @Field(() => Int) version!: number;
  @Field() title!: string;
  @Field() description!: string;
  @Field(() => LangEnum, { description: 'Of title and description.' }) lang!: Lang;
  @Field(() => String, { nullable: true, description: 'The employer shown, when an agency lists it for somebody.' })
  hostName!: string | null;
  @Field(() => CountryEnum) country!: OpportunityFacts['country'];
  @Field(() => String, { nullable: true, description: 'Street or building.' }) place!: string | null;
  @Field({ description: 'IANA zone of the area: in it its dates begin and end, and whoever is asked to come comes.' })
  timeZone!: string;
  @Field(() => Float, { nullable: true }) lat!: number | null;
  @Field(() => Float, { nullable: true }) lng!: number | null;
  @Field(() => PayType, { nullable: true }) pay!: Pay | null;
  @Field(() => MinorUnitsScalar, { nullable: true, description: 'What a trainee pays; 0 is free.' }) fee!:
    bigint | null;
  @Field(() => ScheduleType) schedule!: Schedule;
  @Field(() => [RequirementType]) requirements!: readonly Requirement[];
  @Field(() => [SafetyAttributeEnum]) safety!: readonly SafetyAttribute[];
  @Field() noExperience!: boolean;
  @Field(() => Int) places!: number;
  @Field(() => Int) placesTaken!: number;
  @Field(() => DateScalar, { nullable: true }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) endsOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day to apply.' }) applyUntil!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) publishedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the partner last said that it stands.' })
  confirmedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'A ClosingReason, or expired, ended, unconfirmed.' })
  closedReason!: string | null;
}

export const { ConnectionType: OpportunityConnectionType } = connectionTypes('Opportunity', () => OpportunityType);

@ObjectType()
export class OpportunityPayload {
  /** Read after the commit, by a field of its own. */
  opportunityId!: string;
}

export const OpportunityResult = resultUnion('OpportunityResult', () => OpportunityPayload);
