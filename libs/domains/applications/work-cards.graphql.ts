import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OccupationType, SkillType } from '#domains/reference';
import { enumType, LangEnum } from '#platform/graphql/enums';
import { connectionTypes, PageArgs } from '#platform/graphql/connection';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar, LocalTimeScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { ApplicationReasonEnum, ApplicationStateEnum, InterviewReplyEnum } from './applications.graphql.js';
import { ANSWERS, type AnswerKind, type RefusalReason } from './core/answer.js';
import type { InterviewReply } from './core/interview.js';
import type { State } from './core/state.js';

export const AnswerKindEnum = enumType('AnswerKind', ANSWERS);

@ObjectType('WorkCardSkill')
export class WorkCardSkillType {
  @Field(() => SkillType) skill!: SkillType;
  @Field({ description: 'Code of a SkillLevel.' }) level!: string;
}

@ObjectType('WorkCardExperience')
export class WorkCardExperienceType {
  @Field(() => OccupationType) occupation!: OccupationType;
  @Field(() => Int) months!: number;
}

@ObjectType('WorkCardTime')
export class WorkCardTimeType {
  @Field(() => Int, { description: 'ISO weekday, 1 is Monday.' }) weekday!: number;
  @Field(() => LocalTimeScalar) from!: string;
  @Field(() => LocalTimeScalar) to!: string;
}

@ObjectType('WorkCardContact', { description: 'Open because both sides agreed.' })
export class WorkCardContactType {
  @Field() name!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
}

@ObjectType('WorkCard', { description: 'All that a partner knows of somebody who asks for an opening.' })
export class WorkCardType {
  @Field(() => ID) id!: string;
  @Field({ description: 'How this partner knows the person; no other partner has the same.' }) reference!: string;
  @Field(() => ApplicationStateEnum) state!: State;
  @Field(() => DateTimeScalar, { nullable: true }) interviewAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Where the partner asked them to come.' })
  interviewPlace!: string | null;
  @Field(() => InterviewReplyEnum, { nullable: true, description: 'Whether they come; null: not said yet.' })
  interviewReply!: InterviewReply | null;
  @Field({ description: 'The partner is ready to be reached.' }) partnerAgreed!: boolean;
  @Field(() => WorkCardContactType, { nullable: true, description: 'Null until both agreed.' })
  contact!: WorkCardContactType | null;
  opportunityId!: string;
}

export const { ConnectionType: WorkCardConnectionType } = connectionTypes('WorkCard', () => WorkCardType);

@ArgsType()
export class WorkCardsArgs extends PageArgs {
  @Field(() => ID, { nullable: true }) opportunityId?: string | null;
}

@InputType()
export class AnswerInput {
  @Field(() => AnswerKindEnum) kind!: AnswerKind;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When to come, for an interview.' }) at?: Date | null;
  @Field(() => String, { nullable: true, description: 'Where to come and whom to ask for, in one line.' })
  place?: string | null;
  @Field(() => ApplicationReasonEnum, { nullable: true, description: 'Needed for a no.' })
  reason?: RefusalReason | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Contact details may open, when the other side agrees.' })
  contact!: boolean;
}

@ObjectType('AnswerReasonText')
export class AnswerReasonTextType {
  @Field(() => ApplicationReasonEnum) reason!: RefusalReason;
  @Field() text!: string;
}

@ObjectType('AnswerPage', { description: 'What somebody finds behind a link to answer by.' })
export class AnswerPageType {
  @Field(() => LangEnum, { description: 'Of the place.' }) language!: Language;
  @Field() title!: string;
  @Field(() => DateTimeScalar, { nullable: true }) usedAt!: Date | null;
  @Field(() => ApplicationStateEnum, { nullable: true, description: 'What was answered by it.' })
  answered!: State | null;
  @Field(() => String, { nullable: true, description: 'Why nothing can be answered, in words.' }) bar!: string | null;
  @Field(() => WorkCardType, { nullable: true }) card!: WorkCardType | null;
}

@ObjectType('Answered')
export class AnsweredType {
  @Field(() => ApplicationStateEnum) state!: State;
}

export const AnsweredResult = resultUnion('AnsweredResult', () => AnsweredType);
export const AnswerPageResult = resultUnion('AnswerPageResult', () => AnswerPageType);
