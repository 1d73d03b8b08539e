import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '#platform/graphql/connection';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import {
  INTERESTS,
  NEXT_STEPS,
  OUTCOMES,
  PAIR_KINDS,
  PRESENCES,
  PURPOSES,
  REPLIES,
  SESSION_STATES,
  SIDES,
  TABLE_REPLIES,
  TALKS,
} from './core/record.js';
import type {
  Interest,
  NextStep,
  Outcome,
  PairKind,
  Presence,
  Purpose,
  Reply,
  SessionState,
  Side,
  TableReply,
  TalkKind,
} from './core/record.js';
import { SESSION_ACTIONS } from './core/policy.js';

export const IntroductionPurposeEnum = enumType('IntroductionPurpose', PURPOSES);
export const IntroductionStateEnum = enumType('IntroductionState', SESSION_STATES);
export const IntroductionTalkKindEnum = enumType('IntroductionTalkKind', TALKS);
export const IntroductionReplyEnum = enumType('IntroductionReply', REPLIES);
export const IntroductionTableReplyEnum = enumType('IntroductionTableReply', TABLE_REPLIES);
export const IntroductionPresenceEnum = enumType('IntroductionPresence', PRESENCES);
export const IntroductionSideEnum = enumType('IntroductionSide', SIDES);
export const IntroductionPairKindEnum = enumType('IntroductionPairKind', PAIR_KINDS);
export const IntroductionOutcomeEnum = enumType('IntroductionOutcome', OUTCOMES);
export const IntroductionInterestEnum = enumType('IntroductionInterest', INTERESTS);
export const IntroductionNextStepEnum = enumType('IntroductionNextStep', NEXT_STEPS);
export const IntroductionActionEnum = enumType('IntroductionAction', SESSION_ACTIONS);

@ObjectType('TimeSpan', { description: 'On the clock of the place; `until` does not belong to it.' })
export class TimeSpanType {
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) until!: string;
}

@ObjectType('IntroductionTalk', { description: 'A talk or group round beside the interviews.' })
export class IntroductionTalkType extends TimeSpanType {
  @Field(() => IntroductionTalkKindEnum) kind!: TalkKind;
  @Field(() => String, { nullable: true }) room!: string | null;
}

@ObjectType('IntroductionInterviewer')
export class IntroductionInterviewerType {
  @Field() id!: string;
  @Field(() => LocalTimeScalar, { nullable: true, description: "Null: from the session's beginning." })
  from!: string | null;
  @Field(() => LocalTimeScalar, { nullable: true }) until!: string | null;
}

@ObjectType('IntroductionSpot', { description: 'Where a table stands, in metres.' })
export class IntroductionSpotType {
  @Field(() => Float) x!: number;
  @Field(() => Float) y!: number;
}

@ObjectType('IntroductionTable', { description: 'Where a partner sits on the day.' })
export class IntroductionTableType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => IntroductionTableReplyEnum) reply!: TableReply;
  @Field(() => Int, { description: 'Interviews promised to the partner at least.' }) floor!: number;
  @Field(() => [IntroductionInterviewerType]) interviewers!: readonly IntroductionInterviewerType[];
  @Field(() => IntroductionSpotType, { nullable: true }) spot!: IntroductionSpotType | null;
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Nobody sits there from then on.' })
  closedFrom!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the partner itself said so; null: the office's note.",
  })
  answeredAt!: Date | null;
  @Field(() => Int) version!: number;
  partnerId!: string;
}

@ObjectType('IntroductionParticipant', {
  description: 'Somebody who was invited; a number on a card to everybody else.',
})
export class IntroductionParticipantType {
  @Field(() => ID) clientId!: string;
  @Field(() => Int) card!: number;
  @Field(() => IntroductionReplyEnum) reply!: Reply;
  @Field(() => IntroductionPresenceEnum) presence!: Presence;
  @Field() walkIn!: boolean;
  @Field(() => LocalTimeScalar, { nullable: true }) from!: string | null;
  @Field(() => LocalTimeScalar, { nullable: true }) until!: string | null;
  @Field(() => [Int], { description: "Places in the session's list of talks." }) talks!: readonly number[];
  @Field(() => Int) floor!: number;
  @Field(() => Int, { nullable: true }) most!: number | null;
  @Field(() => Int, { nullable: true, description: 'Minutes this person may wait.' }) patience!: number | null;
}

@ObjectType('IntroductionWish')
export class IntroductionWishType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => IntroductionSideEnum) side!: Side;
  @Field(() => Int, { description: '1 to 100.' }) value!: number;
}

@ObjectType('IntroductionPair')
export class IntroductionPairType {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => IntroductionPairKindEnum) kind!: PairKind;
  @Field(() => LocalTimeScalar, { nullable: true }) at!: string | null;
}

@ObjectType('IntroductionInterview', { description: 'One client at one table at one time, as it stands on paper.' })
export class IntroductionInterviewType {
  @Field(() => ID) id!: string;
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => Int) card!: number;
  @Field() interviewer!: string;
  @Field(() => LocalTimeScalar) at!: string;
  @Field(() => LocalTimeScalar, { description: 'The time that was on paper first.' }) printed!: string;
  @Field({ description: 'Called off.' }) off!: boolean;
  @Field(() => IntroductionOutcomeEnum, { nullable: true }) outcome!: Outcome | null;
  @Field(() => IntroductionInterestEnum, { nullable: true }) clientInterest!: Interest | null;
  @Field(() => IntroductionInterestEnum, { nullable: true }) partnerInterest!: Interest | null;
  @Field(() => IntroductionNextStepEnum, { nullable: true }) nextStep!: NextStep | null;
  @Field(() => DateScalar, { nullable: true }) secondOn!: string | null;
}

@ObjectType('IntroductionCounts')
export class IntroductionCountsType {
  @Field(() => Int, { description: 'Invited, without those who declined.' }) people!: number;
  @Field(() => Int) coming!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) tables!: number;
  @Field(() => Int, { description: 'Pairs that somebody would like to meet.' }) wishes!: number;
  @Field(() => Int) interviews!: number;
  @Field(() => Int) met!: number;
}

@ObjectType('IntroductionAudience', { description: 'Whoever takes part, as numbers.' })
export class IntroductionAudienceType {
  @Field(() => Int) people!: number;
  @Field(() => Int) partners!: number;
}

@ObjectType('IntroductionSession', { description: 'A day on which clients meet partners.' })
export class IntroductionSessionType {
  @Field(() => ID) id!: string;
  @Field() venue!: string;
  @Field(() => IntroductionPurposeEnum) purpose!: Purpose;
  @Field(() => DateScalar) day!: string;
  @Field() timeZone!: string;
  @Field(() => IntroductionStateEnum) state!: SessionState;
  @Field(() => Int, { description: 'Interviews promised to each client at least.' }) clientFloor!: number;
  @Field(() => Int, { nullable: true }) capacity!: number | null;
  @Field(() => ID, { nullable: true, description: 'The plan that stands on paper.' }) planId!: string | null;
  @Field(() => Int) version!: number;
}

export const { ConnectionType: IntroductionConnectionType } = connectionTypes(
  'IntroductionSession',
  () => IntroductionSessionType,
);

@ObjectType()
export class IntroductionPayload {
  /** Read after the commit, by a field of its own. */
  sessionId!: string;
}

export const IntroductionResult = resultUnion('IntroductionResult', () => IntroductionPayload);
