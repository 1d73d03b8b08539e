import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import { ANNOUNCE, type Announce } from './core/announce.js';
import type { PlanRecord } from './core/stored-plan.js';

export const IntroductionAnnounceEnum = enumType('IntroductionAnnounce', ANNOUNCE);

export const UNPLACED_REASONS = [
  'forbidden',
  'no_interviewer',
  'never_together',
  'fixed_at_no_slot',
  'client_has_most',
  'client_full',
  'table_full',
  'no_common_time',
  'no_wishes',
  'tables_full',
  'partner_declined',
] as const;
export const UnplacedReasonEnum = enumType('UnplacedReason', UNPLACED_REASONS);

@ObjectType('PlannedInterview')
export class PlannedInterviewType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field() interviewer!: string;
  @Field(() => LocalTimeScalar) at!: string;
}

@ObjectType('UnplacedPair')
export class UnplacedPairType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => UnplacedReasonEnum) reason!: string;
  @Field({ description: 'It was promised, not only wished for.' }) promised!: boolean;
}

@ObjectType('LeftOutClient')
export class LeftOutClientType {
  @Field(() => ID) clientId!: string;
  @Field(() => UnplacedReasonEnum) reason!: string;
}

@ObjectType('PlanNotice', { description: 'What the organiser should know; the plan was made all the same.' })
export class PlanNoticeType {
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => ID, { nullable: true }) tableId!: string | null;
  @Field(() => ID, { nullable: true }) clientId!: string | null;
}

@ObjectType('PlanChange')
export class PlanChangeType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Null for one that is new.' }) before!: string | null;
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Null for one that is off.' }) after!: string | null;
}

@ObjectType('PlanScore')
export class PlanScoreType {
  @Field(() => Int, { description: 'Promised pairs that meet.' }) fixed!: number;
  @Field(() => Int, { description: 'Clients with at least one interview.' }) served!: number;
  @Field(() => Int, { description: 'Interviews that count towards what was promised at least.' }) floors!: number;
  @Field(() => Float) value!: number;
}

@ObjectType('PlanQuality', { description: 'How good the plan is, so that nobody has to believe it.' })
export class PlanQualityType {
  @Field(() => PlanScoreType) score!: PlanScoreType;
  @Field(() => PlanScoreType, { description: 'No plan of this session is better.' }) bound!: PlanScoreType;
  @Field(() => PlanScoreType, { description: 'The plan of a careful hand.' }) greedy!: PlanScoreType;
  @Field(() => Float, { description: '0 to 1; 1 is proved the best.' }) certified!: number;
  @Field(() => Int) slotsUsed!: number;
  @Field(() => Int, { nullable: true }) slotsNeeded!: number | null;
  @Field(() => Int, { description: 'Minutes between interviews, of all clients together.' }) idle!: number;
  @Field(() => Int, { description: 'Clients who wait longer than they may.' }) impatient!: number;
}

@ObjectType('PlanAnnouncement', { description: 'Whom a choice of the organiser tells of the plan, as numbers.' })
export class PlanAnnouncementType {
  @Field(() => IntroductionAnnounceEnum) announce!: Announce;
  @Field(() => Int) people!: number;
  @Field(() => Int) partners!: number;
}

@ObjectType('IntroductionPlan')
export class IntroductionPlanType {
  @Field(() => ID) id!: string;
  @Field({ description: 'Of the rest of a day.' }) rest!: boolean;
  @Field(() => Float) seed!: number;
  @Field(() => DateTimeScalar) madeAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) publishedAt!: Date | null;
  @Field(() => PlanQualityType) quality!: PlanQualityType;
  @Field(() => [PlannedInterviewType]) interviews!: PlannedInterviewType[];
  @Field(() => [UnplacedPairType]) unplaced!: UnplacedPairType[];
  @Field(() => [LeftOutClientType]) leftOut!: LeftOutClientType[];
  @Field(() => [PlanChangeType]) changes!: PlanChangeType[];
  /** Put into words by a field of its own. */
  findings!: readonly object[];
  record!: PlanRecord;
}

@ObjectType('SheetVersion')
export class SheetVersionType {
  @Field(() => String, { nullable: true, description: 'As JSON.' }) value!: string | null;
  @Field() device!: string;
  @Field(() => Int) count!: number;
  @Field() at!: string;
}

@ObjectType('SheetDot')
export class SheetDotType {
  @Field() device!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('SheetField', { description: 'One field of the day as all devices know it; two values are a conflict.' })
export class SheetFieldType {
  @Field() record!: string;
  @Field() field!: string;
  @Field(() => [SheetVersionType]) versions!: SheetVersionType[];
  @Field(() => [SheetDotType]) seen!: SheetDotType[];
}

@ObjectType('IntroductionSheet')
export class IntroductionSheetType {
  @Field(() => [SheetFieldType]) fields!: SheetFieldType[];
  sessionId!: string;
}

export const IntroductionSheetResult = resultUnion('IntroductionSheetResult', () => IntroductionSheetType);
