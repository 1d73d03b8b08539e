import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonaEnum } from '#domains/identity';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { enumType, LangEnum } from '#platform/graphql/enums';
import { RefusedType, resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { REFUSAL_REASONS, type RefusalReason } from './core/answer.js';
import { INTERVIEW_REPLIES, type InterviewReply } from './core/interview.js';
import type { Booking } from './core/referral.js';
import { ACTIONS, STATES, type Action, type State } from './core/state.js';

export const ApplicationStateEnum = enumType('ApplicationState', STATES);
export const ApplicationActionEnum = enumType('ApplicationAction', ACTIONS);
export const ApplicationReasonEnum = enumType('ApplicationReason', REFUSAL_REASONS);
export const InterviewReplyEnum = enumType('InterviewReply', INTERVIEW_REPLIES);
export const ApplicationOriginEnum = enumType('ApplicationOrigin', ['client', 'office'] as const);

@ObjectType('Application', { description: 'A person and an opening, until there is an answer.' })
export class ApplicationType {
  @Field(() => ID) id!: string;
  @Field(() => ApplicationStateEnum) state!: State;
  @Field(() => Int) version!: number;
  @Field(() => ApplicationOriginEnum, { description: 'Who asked: the person, or the office for them.' })
  origin!: 'client' | 'office';
  @Field(() => DateTimeScalar, { nullable: true }) interviewAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where to come and whom to ask for.' })
  interviewPlace!: string | null;
  @Field(() => InterviewReplyEnum, { nullable: true, description: 'Whether the person comes; null: not said yet.' })
  interviewReply!: InterviewReply | null;
  @Field(() => DateTimeScalar, { nullable: true }) sentAt!: Date | null;
  @Field(() => DateTimeScalar) movedAt!: Date;
  clientId!: string;
  officeId!: string;
  partnerId!: string;
  opportunityId!: string;
  releaseId!: string | null;
  contactReleaseId!: string | null;
  reason!: RefusalReason | null;
  partnerAgreedAt!: Date | null;
}

export const { ConnectionType: ApplicationConnectionType } = connectionTypes('Application', () => ApplicationType);

@ObjectType('ApplicationStep')
export class ApplicationStepType {
  @Field(() => ApplicationStateEnum) state!: State;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => PersonaEnum, { nullable: true, description: 'As what somebody did it; null: the product by itself.' })
  movedAs!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) interviewAt!: Date | null;
  @Field(() => InterviewReplyEnum, { nullable: true }) interviewReply!: InterviewReply | null;
}

@InputType()
export class ApplicationFilterInput {
  @Field(() => ID, { nullable: true }) clientId?: string | null;
  @Field(() => ID, { nullable: true }) opportunityId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Those in which the office has to do something.' })
  due?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Those in which something can still happen.' })
  open?: boolean | null;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @Field(() => ApplicationFilterInput, { nullable: true }) filter?: ApplicationFilterInput | null;
}

@InputType()
export class ReferralPairInput {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) opportunityId!: string;
}

@ObjectType('ReferralCapacity')
export class ReferralCapacityType {
  @Field(() => Int) placesLeft!: number;
  @Field(() => Int, { description: 'Of this office, with those that are asked about.' }) candidates!: number;
  @Field({ description: 'More than five for each place.' }) crowded!: boolean;
}

@ObjectType('ReferralPreview', { description: 'What to know before referring somebody.' })
export class ReferralPreviewType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) opportunityId!: string;
  @Field(() => RefusedType, { nullable: true, description: 'Why it cannot be done at all.' })
  refused!: RefusedType | null;
  @Field({ description: 'The person agreed that this partner may read their work card.' }) agreed!: boolean;
  @Field(() => [String], { description: 'What speaks against it, in words.' }) bookings!: readonly string[];
  bookingCodes!: readonly Booking[];
  @Field(() => ReferralCapacityType, { nullable: true }) capacity!: ReferralCapacityType | null;
}

@ObjectType('Referral', { description: 'What came of one pair.' })
export class ReferralType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) opportunityId!: string;
  @Field(() => RefusedType, { nullable: true }) refused!: RefusedType | null;
  applicationId!: string | null;
}

@ObjectType()
export class ReferralsPayload {
  @Field(() => [ReferralType], { description: 'In the order of the pairs.' }) referrals!: readonly ReferralType[];
}

@ObjectType('ApplyStatement')
export class ApplyStatementType {
  @Field() text!: string;
  @Field({ description: 'Whoever applies gives it back: nobody agrees to another text than they read.' })
  hash!: string;
  @Field(() => LangEnum) language!: Language;
}

@ObjectType('ApplyTerms', { description: 'What a person reads before they apply, or allow again what has ended.' })
export class ApplyTermsType {
  @Field(() => ApplyStatementType, { nullable: true, description: 'Null when they agreed already.' })
  statement!: ApplyStatementType | null;
  @Field(() => ApplicationType, { nullable: true, description: 'The one that stands already.' })
  application!: ApplicationType | null;
}

@ArgsType()
export class StepApplicationArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ApplicationActionEnum) action!: Action;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When to come, for `invite`.' }) at?: Date | null;
  @Field(() => String, { nullable: true, description: 'Where to come, for `invite`.' }) place?: string | null;
  @Field(() => ApplicationReasonEnum, { nullable: true, description: 'Why not, for `refuse`.' })
  reason?: RefusalReason | null;
}

@ObjectType()
export class ApplicationPayload {
  /** Read after the commit, by a field of its own. */
  applicationId!: string;
}

@ObjectType('AnswerLinkMade', { description: 'A link by which the partner answers without an account; told once.' })
export class AnswerLinkMadeType {
  @Field() link!: string;
  @Field(() => DateTimeScalar) until!: Date;
}

export const ApplicationResult = resultUnion('ApplicationResult', () => ApplicationPayload);
export const ReferralsResult = resultUnion('ReferralsResult', () => ReferralsPayload);
export const ApplyTermsResult = resultUnion('ApplyTermsResult', () => ApplyTermsType);
export const AnswerLinkResult = resultUnion('AnswerLinkResult', () => AnswerLinkMadeType);
