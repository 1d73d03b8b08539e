import { ArgsType, Field, Int, ObjectType, InputType } from '@nestjs/graphql';
import { CountryEnum, enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar } from '#platform/graphql/scalars';
import { WayType, ClauseTextType } from './ways.graphql.js';
import type { ClauseState, Outcome } from './core/answer.js';
import { FACT_KINDS, SUBJECTS, type FactKind, type Subject } from './core/facts.js';
import { PROGRAMME_KINDS, type ProgrammeKind } from './core/rule.js';

export const OutcomeEnum = enumType('RuleOutcome', ['yes', 'no', 'unknown'] as const);
export const ClauseStateEnum = enumType('ClauseState', ['met', 'unmet', 'unproven', 'unknown'] as const);
export const ProofStateEnum = enumType('ProofState', ['held', 'expired', 'missing'] as const);
export const ProgrammeKindEnum = enumType('ProgrammeKind', PROGRAMME_KINDS);
export const AskerEnum = enumType('ProgrammeAsker', ['person', 'household', 'establishment'] as const);
export const FactKindEnum = enumType('FactKind', FACT_KINDS);
export const SubjectEnum = enumType('FactSubject', SUBJECTS);
export const GroupKindEnum = enumType('RuleGroupKind', ['all', 'any', 'none', 'atLeast', 'programme'] as const);
export const SpanUnitEnum = enumType('SpanUnit', ['days', 'months', 'years'] as const);

@ObjectType('RuleSpan')
export class SpanType {
  @Field(() => Int) count!: number;
  @Field(() => SpanUnitEnum) unit!: 'days' | 'months' | 'years';
}

@ObjectType('FactOption')
export class FactOptionType {
  @Field() code!: string;
  @Field() label!: string;
}

@ObjectType('FactDefinition', { description: 'What a programme asks for, in the words of the reader.' })
export class FactDefinitionType {
  @Field() key!: string;
  @Field() label!: string;
  @Field(() => FactKindEnum) kind!: FactKind;
  @Field(() => SubjectEnum) subject!: Subject;
  @Field(() => [FactOptionType]) options!: FactOptionType[];
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field({ description: 'Health, offence, violence and the like: ask with care.' }) sensitive!: boolean;
  @Field(() => [FactOptionType], { description: 'Proofs that can show it here.' }) proofs!: FactOptionType[];
}

@ObjectType('ProgrammeVersion', { description: 'The rules of a programme between two days.' })
export class VersionType {
  @Field() code!: string;
  @Field(() => DateScalar) validFrom!: string;
  @Field({ description: 'False: no source was read for the day it begins; show it as unconfirmed.' })
  validFromVerified!: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null is open.' }) validTo!: string | null;
  @Field() source!: string;
}

@ObjectType('Programme', { description: 'Something that is given by dated rules: a loan, a grant, a course, OJT.' })
export class ProgrammeType {
  @Field() code!: string;
  @Field(() => ProgrammeKindEnum) kind!: ProgrammeKind;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => AskerEnum) asker!: 'person' | 'household' | 'establishment';
  @Field() name!: string;
  @Field() giverName!: string;
  @Field(() => [VersionType], { description: 'Those that apply on some day, the first one first.' })
  versions!: VersionType[];
}

@ObjectType('ProgrammeQuestions', { description: 'What a programme asks on a day.' })
export class QuestionsType {
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => DateScalar) day!: string;
  @Field(() => VersionType, { nullable: true }) version!: VersionType | null;
  @Field(() => [FactDefinitionType]) facts!: FactDefinitionType[];
}

@ObjectType('ProofReason')
export class ProofReasonType {
  @Field() proof!: string;
  @Field() label!: string;
  @Field(() => ProofStateEnum) state!: 'held' | 'expired' | 'missing';
  @Field(() => DateScalar, { nullable: true }) issuedOn!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer counts.' })
  expiredOn!: string | null;
  @Field(() => SpanType, { nullable: true }) maxAge!: SpanType | null;
  @Field() ageVerified!: boolean;
}

@ObjectType('FactLabel')
export class FactLabelType {
  @Field() key!: string;
  @Field() label!: string;
}

@ObjectType('ClauseReason', { description: 'One clause, how it came out, and why.' })
export class ClauseReasonType {
  @Field() clause!: string;
  @Field({ description: 'The group it stands in, as in `groups`.' }) group!: string;
  @Field() text!: string;
  @Field() article!: string;
  @Field() source!: string;
  @Field(() => ClauseStateEnum) state!: ClauseState;
  @Field({ description: 'Whether the answer rests on it.' }) decides!: boolean;
  @Field({ description: 'The text says what must not be.' }) excludes!: boolean;
  @Field({ description: 'False: no source was read for it; show it as unconfirmed.' }) verified!: boolean;
  @Field(() => [FactLabelType]) missingFacts!: FactLabelType[];
  @Field(() => [ProofReasonType]) proofs!: ProofReasonType[];
}

@ObjectType('GroupReason')
export class GroupReasonType {
  @Field() group!: string;
  @Field({ description: 'The group it stands in; empty: the whole rule.' }) parent!: string;
  @Field(() => GroupKindEnum) kind!: 'all' | 'any' | 'none' | 'atLeast' | 'programme';
  @Field(() => Int, { nullable: true }) least!: number | null;
  @Field(() => String, { nullable: true }) text!: string | null;
  @Field(() => OutcomeEnum) outcome!: Outcome;
}

@ObjectType('ProgrammeTerm', { description: 'A figure or a doubt beside the clauses: a cap, a rate, a term.' })
export class TermType {
  @Field() code!: string;
  @Field() text!: string;
  @Field(() => String, { nullable: true, description: 'A number as text.' }) value!: string | null;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field() source!: string;
  @Field() verified!: boolean;
}

@ObjectType('ProgrammeRoute', { description: 'Another door: what stands in the way here may open it.' })
export class RouteType {
  @Field() clause!: string;
  @Field() text!: string;
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => OutcomeEnum) outcome!: Outcome;
}

@ObjectType('ProgrammeAnswer', { description: 'Yes, no, or which proof or fact is missing, on one day.' })
export class AnswerType {
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => VersionType, { nullable: true }) version!: VersionType | null;
  @Field(() => DateScalar) day!: string;
  @Field() zone!: string;
  @Field(() => DateScalar, { nullable: true, description: 'No version applies on the day; this is when one begins.' })
  opensOn!: string | null;
  @Field(() => OutcomeEnum) outcome!: Outcome;
  @Field(() => [ClauseReasonType]) reasons!: ClauseReasonType[];
  @Field(() => [GroupReasonType]) groups!: GroupReasonType[];
  @Field(() => [TermType]) terms!: TermType[];
  @Field(() => DateScalar, { nullable: true, description: 'The last day of a yes, when one is in sight.' })
  closesOn!: string | null;
  @Field(() => [WayType], { description: 'What would make it a yes, cheapest first.' }) ways!: WayType[];
  @Field(() => [ClauseTextType], { description: 'Without a way: what stands against it and nobody can change.' })
  closed!: ClauseTextType[];
  @Field(() => [RouteType]) routes!: RouteType[];
}

@ObjectType('ProgrammeAnswers')
export class AnswersType {
  @Field(() => [AnswerType]) answers!: AnswerType[];
}

export const AnswerResult = resultUnion('ProgrammeAnswerResult', () => AnswerType);
export const AnswersResult = resultUnion('ProgrammeAnswersResult', () => AnswersType);

@InputType('HeldProofInput')
export class HeldProofInput {
  @Field() proof!: string;
  @Field(() => DateScalar) issuedOn!: string;
}

@InputType('FactInput', { description: 'One fact that somebody states; what is left out is unknown.' })
export class FactInput {
  @Field() key!: string;
  @Field(() => [String], { description: 'One text (true, a code, a number, a date, an area), or several codes.' })
  values!: string[];
  @Field(() => [HeldProofInput], { nullable: true }) proofs?: HeldProofInput[] | null;
}

@ArgsType()
export class QuestionArgs {
  @Field() code!: string;
  @Field(() => DateScalar, { nullable: true, description: "Today in the programme's country when left out." })
  day?: string | null;
}

@ArgsType()
export class AnswerArgs extends QuestionArgs {
  @Field(() => [FactInput]) facts!: FactInput[];
}

@ArgsType()
export class AnswerAllArgs {
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => DateScalar, { nullable: true }) day?: string | null;
  @Field(() => [FactInput]) facts!: FactInput[];
}
