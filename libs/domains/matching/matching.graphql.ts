import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar } from '#platform/graphql/scalars';
import { ASKABLE, type AskableFact } from './core/facts.js';
import { ALL_OVERRIDE_REASONS, STANCES, type OverrideReason, type Stance } from './core/override.js';
import { VERDICTS, type Verdict } from './core/verdict.js';
import { CRITERIA, type Criterion } from './core/weights.js';
import { NONE_FACTS, type NoneFact } from './person-facts.js';

export const MatchAnswerEnum = enumType('MatchAnswer', VERDICTS);
export const MatchCriterionEnum = enumType('MatchCriterion', CRITERIA);
export const MatchStanceEnum = enumType('MatchStance', STANCES);
export const MatchWhyEnum = enumType('MatchWhy', ALL_OVERRIDE_REASONS);
export const MatchFactEnum = enumType('MatchFact', ASKABLE);
export const NoneFactEnum = enumType('NoneFact', NONE_FACTS);
const DOOR_KINDS = ['course', 'paper', 'licence', 'schooling', 'reach', 'earlier', 'later', 'weekday'] as const;
export const DoorKindEnum = enumType('DoorKind', DOOR_KINDS);

@ObjectType('CriterionPoints')
export class CriterionPointsType {
  @Field(() => MatchCriterionEnum) criterion!: Criterion;
  @Field({ description: "In the reader's language." }) label!: string;
  @Field(() => Int, { description: '0 to 100; 50 is not known.' }) points!: number;
  @Field(() => Int, { description: 'How much it counts, in hundredths.' }) weight!: number;
}

@ObjectType('MatchFinding', { description: 'Why something is not a yes.' })
export class MatchFindingType {
  @Field() code!: string;
  @Field({ description: "In the reader's language; names no status." }) text!: string;
  @Field(() => MatchAnswerEnum) answer!: Verdict;
  @Field(() => MatchFactEnum, { nullable: true, description: 'What the person would have to be asked first.' })
  fact!: AskableFact | null;
}

@ObjectType('MatchOverride', { description: 'A counsellor of the office knows better.' })
export class MatchOverrideType {
  @Field(() => MatchStanceEnum) stance!: Stance;
  @Field(() => MatchWhyEnum) why!: OverrideReason;
  @Field({ description: "In the reader's language." }) whyText!: string;
  @Field(() => DateTimeScalar) madeAt!: Date;
  id!: string;
  officeId!: string;
  clientId!: string;
}

@ObjectType('Match', { description: 'A person and an opening: the answer, the score, and why.' })
export class MatchType {
  @Field(() => MatchAnswerEnum, { description: "Where it stands: the answer, unless a counsellor's word moved it." })
  group!: Verdict;
  @Field(() => MatchAnswerEnum) answer!: Verdict;
  @Field(() => Int, { description: '0 to 100.' }) score!: number;
  @Field(() => Int, { description: 'Equal merits have an equal rank.' }) rank!: number;
  @Field(() => [CriterionPointsType]) criteria!: CriterionPointsType[];
  @Field(() => [String], { description: "What speaks for it, in the reader's language." }) reasons!: string[];
  @Field(() => [MatchFindingType]) findings!: MatchFindingType[];
  @Field({ description: 'Title of the opening, on the day of the list.' }) title!: string;
  opportunityId!: string;
  @Field(() => MatchOverrideType, { nullable: true }) override!: MatchOverrideType | null;
  clientId!: string;
}

@ObjectType('MatchCounts')
export class MatchCountsType {
  @Field(() => Int) yes!: number;
  @Field(() => Int) unknown!: number;
  @Field(() => Int) no!: number;
}

@ObjectType('Door', { description: 'One change, and how many openings it alone would make a yes.' })
export class DoorType {
  @Field(() => DoorKindEnum) kind!: (typeof DOOR_KINDS)[number];
  @Field({ description: "In the reader's language." }) text!: string;
  @Field(() => Int) opens!: number;
  opportunityId!: string | null;
}

@ObjectType('MatchQuestion', { description: 'What to ask next.' })
export class MatchQuestionType {
  @Field(() => MatchFactEnum) fact!: AskableFact;
  @Field({ description: "In the reader's language." }) text!: string;
  @Field(() => Int, { description: 'Openings that wait for this alone.' }) decides!: number;
  @Field(() => Int, { description: 'Openings that wait for it, among others.' }) touches!: number;
  @Field({ description: 'One may answer that there is none.' }) mayBeNone!: boolean;
}

@ObjectType('Shortlist', { description: 'The openings for a person: of each answer the best ones.' })
export class ShortlistType {
  @Field(() => DateScalar) day!: string;
  @Field(() => Int) weightsVersion!: number;
  @Field(() => MatchCountsType) counts!: MatchCountsType;
  @Field(() => [MatchType]) matches!: MatchType[];
  @Field(() => [DoorType], { description: 'The three that open most.' }) doors!: DoorType[];
  @Field(() => [MatchQuestionType]) questions!: MatchQuestionType[];
  @Field(() => [String], { description: 'What does not fit together.' }) contradictions!: string[];
  clientId!: string;
}

@ObjectType('OpeningPeople', { description: "The office's people for an opening." })
export class OpeningPeopleType {
  @Field(() => DateScalar) day!: string;
  @Field(() => Int) weightsVersion!: number;
  @Field(() => [MatchType]) matches!: MatchType[];
  opportunityId!: string;
}

@ObjectType('KeptShortlist', { description: 'A shortlist as it was made, with all that explains it.' })
export class KeptShortlistType {
  @Field(() => ID) id!: string;
  @Field(() => DateScalar) day!: string;
  @Field(() => Int) weightsVersion!: number;
  @Field(() => DateTimeScalar) madeAt!: Date;
  clientId!: string;
}

@ObjectType('CriterionWeight')
export class CriterionWeightType {
  @Field(() => MatchCriterionEnum) criterion!: Criterion;
  @Field() label!: string;
  @Field(() => Int) weight!: number;
}

@ObjectType('MatchWeights', { description: 'How much each criterion counts. A version never changes.' })
export class MatchWeightsType {
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar) madeAt!: Date;
  @Field(() => [CriterionWeightType]) shares!: CriterionWeightType[];
}

@ObjectType()
export class MatchPayload {
  @Field(() => ID) clientId!: string;
}

@ObjectType()
export class KeptShortlistPayload {
  shortlistId!: string;
}

@ObjectType()
export class MatchWeightsPayload {
  @Field(() => Int) version!: number;
}

export const MatchResult = resultUnion('MatchResult', () => MatchPayload);
export const KeptShortlistResult = resultUnion('KeptShortlistResult', () => KeptShortlistPayload);
export const MatchWeightsResult = resultUnion('MatchWeightsResult', () => MatchWeightsPayload);

@ArgsType()
export class PairArgs {
  @Field(() => ID) clientId!: string;
  @Field(() => ID) opportunityId!: string;
}

@InputType('MatchOverrideInput')
export class MatchOverrideInput {
  @Field(() => MatchStanceEnum) stance!: Stance;
  @Field(() => MatchWhyEnum) why!: OverrideReason;
  @Field(() => String, { nullable: true, description: 'Own words; nobody outside the office reads them.' }) words?:
    string | null;
}

@ArgsType()
export class OverrideArgs extends PairArgs {
  @Field(() => MatchOverrideInput) input!: MatchOverrideInput;
}

@ArgsType()
export class ShortlistArgs {
  @Field(() => ID) clientId!: string;
  @Field(() => Int, { defaultValue: 20, description: 'How many of each answer, 1 to 100.' }) each!: number;
}

@ArgsType()
export class NoneArgs {
  @Field(() => ID) clientId!: string;
  @Field(() => NoneFactEnum) fact!: NoneFact;
  @Field({ defaultValue: true, description: 'False takes it back.' }) holds!: boolean;
}

@InputType('CriterionShare')
export class CriterionShareInput {
  @Field(() => MatchCriterionEnum) criterion!: Criterion;
  @Field(() => Int) weight!: number;
}

@ArgsType()
export class SaveWeightsArgs {
  @Field(() => Int, { description: 'The version one looked at.' }) version!: number;
  @Field(() => [CriterionShareInput]) shares!: CriterionShareInput[];
}
