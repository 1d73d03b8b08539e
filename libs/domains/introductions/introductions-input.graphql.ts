import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { PageArgs } from '#platform/graphql/connection';
import { DateScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import type { PairKind, Purpose, SessionState, TableReply, TalkKind } from './core/record.js';
import {
  IntroductionPairKindEnum,
  IntroductionPurposeEnum,
  IntroductionStateEnum,
  IntroductionTableReplyEnum,
  IntroductionTalkKindEnum,
} from './introductions.graphql.js';

@ArgsType()
export class IntroductionPageArgs extends PageArgs {
  @Field(() => [IntroductionStateEnum], { nullable: true }) states?: SessionState[] | null;
}

@InputType('TimeSpanInput')
export class TimeSpanInput {
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) until!: string;
}

@InputType('IntroductionTalkInput')
export class IntroductionTalkInput extends TimeSpanInput {
  @Field(() => IntroductionTalkKindEnum) kind!: TalkKind;
  @Field(() => String, { nullable: true }) room?: string | null;
}

@InputType('IntroductionSessionInput')
export class IntroductionSessionInput {
  @Field() venue!: string;
  @Field(() => ID, { nullable: true }) areaId?: string | null;
  @Field(() => IntroductionPurposeEnum) purpose!: Purpose;
  @Field(() => DateScalar) day!: string;
  @Field(() => String, { nullable: true, description: "IANA; left out, the office's." }) timeZone?: string | null;
  @Field(() => LocalTimeScalar) opens!: string;
  @Field(() => LocalTimeScalar) closes!: string;
  @Field(() => Int) interviewMinutes!: number;
  @Field(() => Int, { defaultValue: 0 }) changeMinutes!: number;
  @Field(() => [TimeSpanInput], { defaultValue: [] }) breaks!: TimeSpanInput[];
  @Field(() => [IntroductionTalkInput], { defaultValue: [] }) talks!: IntroductionTalkInput[];
  @Field(() => Int, { defaultValue: 1 }) clientFloor!: number;
  @Field(() => Int, { nullable: true }) capacity?: number | null;
}

@InputType('IntroductionInterviewerInput')
export class IntroductionInterviewerInput {
  @Field() id!: string;
  @Field(() => LocalTimeScalar, { nullable: true }) from?: string | null;
  @Field(() => LocalTimeScalar, { nullable: true }) until?: string | null;
}

@InputType('IntroductionSpotInput')
export class IntroductionSpotInput {
  @Field(() => Float) x!: number;
  @Field(() => Float) y!: number;
}

@InputType('IntroductionTableInput')
export class IntroductionTableInput {
  @Field(() => ID) partnerId!: string;
  @Field(() => Int) number!: number;
  @Field(() => Int, { defaultValue: 0 }) floor!: number;
  @Field(() => [IntroductionInterviewerInput]) interviewers!: IntroductionInterviewerInput[];
  @Field(() => IntroductionSpotInput, { nullable: true }) spot?: IntroductionSpotInput | null;
}

@InputType('IntroductionTableChange')
export class IntroductionTableChange {
  @Field(() => Int) number!: number;
  @Field(() => IntroductionTableReplyEnum) reply!: TableReply;
  @Field(() => Int) floor!: number;
  @Field(() => [IntroductionInterviewerInput]) interviewers!: IntroductionInterviewerInput[];
  @Field(() => IntroductionSpotInput, { nullable: true }) spot?: IntroductionSpotInput | null;
  @Field(() => LocalTimeScalar, { nullable: true }) closedFrom?: string | null;
}

@InputType('IntroductionInviteInput')
export class IntroductionInviteInput {
  @Field(() => [ID]) clientIds!: string[];
  @Field(() => Boolean, { nullable: true, description: 'They stand at the door.' }) walkIn?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Although they are in another session of the day.' })
  evenIfBooked?: boolean | null;
}

@InputType('IntroductionWishInput')
export class IntroductionWishInput {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => Int, { description: '1 to 100; 0 takes it away.' }) value!: number;
}

@InputType('IntroductionPairInput')
export class IntroductionPairInput {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) tableId!: string;
  @Field(() => IntroductionPairKindEnum, { nullable: true, description: 'Null takes it away.' }) kind?: PairKind | null;
  @Field(() => LocalTimeScalar, { nullable: true }) at?: string | null;
}

@InputType('IntroductionNeedsInput')
export class IntroductionNeedsInput {
  @Field(() => LocalTimeScalar, { nullable: true }) from?: string | null;
  @Field(() => LocalTimeScalar, { nullable: true }) until?: string | null;
  @Field(() => [Int], { defaultValue: [] }) talks!: number[];
  @Field(() => Int, { defaultValue: 1 }) floor!: number;
  @Field(() => Int, { nullable: true }) most?: number | null;
  @Field(() => Int, { nullable: true }) patience?: number | null;
}

@InputType('SheetVersionInput')
export class SheetVersionInput {
  @Field(() => String, { nullable: true, description: 'As JSON.' }) value?: string | null;
  @Field() device!: string;
  @Field(() => Int) count!: number;
  @Field() at!: string;
}

@InputType('SheetDotInput')
export class SheetDotInput {
  @Field() device!: string;
  @Field(() => Int) count!: number;
}

@InputType('SheetFieldInput')
export class SheetFieldInput {
  @Field() record!: string;
  @Field() field!: string;
  @Field(() => [SheetVersionInput]) versions!: SheetVersionInput[];
  @Field(() => [SheetDotInput]) seen!: SheetDotInput[];
}
