import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { DateScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import { PARTNER_OUTCOMES, type PartnerOutcome } from './core/partner-answer.js';
import type { Interest, NextStep, Reply, SessionState, TableReply } from './core/record.js';
import {
  IntroductionInterestEnum,
  IntroductionInterviewerType,
  IntroductionNextStepEnum,
  IntroductionReplyEnum,
  IntroductionStateEnum,
  IntroductionTableReplyEnum,
} from './introductions.graphql.js';

export const PartnerOutcomeEnum = enumType('PartnerOutcome', PARTNER_OUTCOMES);

@ObjectType({ isAbstract: true })
class PairType {
  @Field(() => ID) interviewId!: string;
  @Field(() => Int) tableNumber!: number;
  @Field(() => Int) card!: number;
  @Field() interviewer!: string;
  @Field(() => LocalTimeScalar) at!: string;
  partnerId!: string;
}

@ObjectType('OwnInterview', { description: 'A talk at a table, as the client may know it.' })
export class OwnInterviewType extends PairType {}

@ObjectType('PartnerAnswer', { description: "The partner's own word on a pair." })
export class PartnerAnswerType {
  @Field(() => PartnerOutcomeEnum, { nullable: true }) outcome!: PartnerOutcome | null;
  @Field(() => IntroductionInterestEnum, { nullable: true }) interest!: Interest | null;
  @Field(() => IntroductionNextStepEnum, { nullable: true }) nextStep!: NextStep | null;
  @Field(() => DateScalar, { nullable: true }) secondOn!: string | null;
}

@ObjectType('PartnerInterview', { description: 'A talk at a table, as the partner may know it: a number, no name.' })
export class PartnerInterviewType extends PairType {
  @Field(() => PartnerAnswerType, { nullable: true }) answer!: PartnerAnswerType | null;
}

@ObjectType('OwnIntroductionTable', { description: 'A table of a day to which the viewer was invited.' })
export class OwnIntroductionTableType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field({ description: 'The viewer would like to meet this partner.' }) marked!: boolean;
  partnerId!: string;
}

@ObjectType({ isAbstract: true })
class OwnDayType {
  @Field(() => ID) sessionId!: string;
  @Field() venue!: string;
  @Field(() => DateScalar) day!: string;
  @Field() timeZone!: string;
  @Field(() => LocalTimeScalar) opens!: string;
  @Field(() => LocalTimeScalar) closes!: string;
  @Field(() => Int) interview!: number;
  @Field(() => IntroductionStateEnum) state!: SessionState;
}

@ObjectType('OwnIntroduction', { description: 'A day to which the viewer was invited.' })
export class OwnIntroductionType extends OwnDayType {
  @Field(() => Int) card!: number;
  @Field(() => IntroductionReplyEnum) reply!: Reply;
  @Field({ description: 'Replies and wishes are still taken.' }) open!: boolean;
}

@ObjectType('PartnerIntroduction', { description: "A table of the viewer's partner, and who comes when, as numbers." })
export class PartnerIntroductionType extends OwnDayType {
  @Field(() => ID) tableId!: string;
  @Field(() => Int) number!: number;
  @Field(() => IntroductionTableReplyEnum) reply!: TableReply;
  @Field(() => [IntroductionInterviewerType]) interviewers!: IntroductionInterviewerType[];
  @Field(() => Int, { description: 'Of the table.' }) version!: number;
  @Field({ description: 'Whether the partner comes is still taken.' }) viewerCanReply!: boolean;
  @Field({ description: 'The day has come: results are taken.' }) viewerCanAnswer!: boolean;
  @Field({ description: 'Whom the viewer would like to meet is still taken.' }) viewerCanMark!: boolean;
}

@InputType('IntroductionSeatInput', { description: "When an interviewer is there; left out, the session's hours." })
export class IntroductionSeatInput {
  @Field(() => LocalTimeScalar, { nullable: true }) from?: string | null;
  @Field(() => LocalTimeScalar, { nullable: true }) until?: string | null;
}

@ArgsType()
export class AnswerTableArgs {
  @Field(() => ID) tableId!: string;
  @Field(() => Int) version!: number;
  @Field() coming!: boolean;
  @Field(() => [IntroductionSeatInput], { defaultValue: [], description: 'One an interviewer; of who comes, 1 to 24.' })
  seats!: IntroductionSeatInput[];
}

@InputType('PartnerAnswerInput')
export class PartnerAnswerInput {
  @Field(() => ID) interviewId!: string;
  @Field(() => PartnerOutcomeEnum, { nullable: true }) outcome?: PartnerOutcome | null;
  @Field(() => IntroductionInterestEnum, { nullable: true }) interest?: Interest | null;
  @Field(() => IntroductionNextStepEnum, { nullable: true }) nextStep?: NextStep | null;
  @Field(() => DateScalar, { nullable: true }) secondOn?: string | null;
}
