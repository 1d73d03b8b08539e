import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { DateScalar } from '#platform/graphql/scalars';
import { FOLLOW_UPS, SESSION_DUES, type FollowUp, type SessionDue } from './core/due.js';

export const IntroductionDueEnum = enumType('IntroductionDueKind', SESSION_DUES);
export const IntroductionFollowUpEnum = enumType('IntroductionFollowUpKind', FOLLOW_UPS);

@ObjectType('IntroductionDueCount')
export class IntroductionDueCountType {
  @Field(() => IntroductionDueEnum) kind!: SessionDue;
  @Field(() => Int, { description: 'Of people, tables or talks; 1 for the session itself.' }) count!: number;
}

@ObjectType('IntroductionDue', { description: 'A session for which the office has to do something.' })
export class IntroductionDueType {
  @Field(() => ID) sessionId!: string;
  @Field() venue!: string;
  @Field(() => DateScalar) day!: string;
  @Field(() => [IntroductionDueCountType], { description: 'The most pressing first.' })
  dues!: readonly IntroductionDueCountType[];
}

@ObjectType('IntroductionFollowUp', { description: 'A talk from which something is to follow.' })
export class IntroductionFollowUpType {
  @Field(() => ID) interviewId!: string;
  @Field(() => ID) sessionId!: string;
  @Field(() => IntroductionFollowUpEnum) kind!: FollowUp;
  @Field(() => DateScalar, { description: 'Of the session.' }) day!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Of the second interview.' }) secondOn!: string | null;
  clientId!: string;
  partnerId!: string;
}

@ObjectType('IntroductionsDue')
export class IntroductionsDueType {
  @Field(() => [IntroductionDueType], { description: 'The nearest day first.' })
  sessions!: readonly IntroductionDueType[];
  @Field(() => [IntroductionFollowUpType], { description: 'The most pressing first.' })
  followUps!: readonly IntroductionFollowUpType[];
  @Field(() => Int, { description: 'Of all, also those not among the first.' }) followUpCount!: number;
}
