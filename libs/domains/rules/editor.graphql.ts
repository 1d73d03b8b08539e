import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar } from '#platform/graphql/scalars';
import { STEP_NAMES, VERSION_MOVES, VERSION_STATUSES, type StepName, type VersionStatus } from './core/lifecycle.js';
import type { Outcome } from './core/answer.js';
import { FactDefinitionType, OutcomeEnum, SpanType, SpanUnitEnum } from './rules.graphql.js';

export const VersionStatusEnum = enumType('RuleVersionStatus', VERSION_STATUSES);
export const VersionMoveEnum = enumType('RuleVersionMove', VERSION_MOVES);
export const StepNameEnum = enumType('RuleVersionStepName', STEP_NAMES);
const NODE_KINDS = ['clause', 'all', 'any', 'none', 'atLeast', 'programme'] as const;
export const NodeKindEnum = enumType('RuleNodeKind', NODE_KINDS);
const TEST_OPS = ['is', 'in', 'has', 'number', 'age', 'since', 'date', 'share', 'each', 'within'] as const;
export const TestOpEnum = enumType('RuleTestOp', TEST_OPS);

export type NodeKind = (typeof NODE_KINDS)[number];
export type TestOp = (typeof TEST_OPS)[number];
export type SpanUnit = SpanType['unit'];

@ObjectType('RuleTexts', { description: 'The same text in three languages.' })
export class TextsType {
  @Field() id!: string;
  @Field() vi!: string;
  @Field() en!: string;
}

@ObjectType('RuleTest', { description: 'What a clause asks; each op has its own fields, the others are null.' })
export class TestType {
  @Field(() => TestOpEnum) op!: TestOp;
  @Field(() => String, { nullable: true }) fact!: string | null;
  @Field(() => String, { nullable: true }) part!: string | null;
  @Field(() => String, { nullable: true }) whole!: string | null;
  @Field(() => Boolean, { nullable: true }) value!: boolean | null;
  @Field(() => [String], { nullable: true }) codes!: readonly string[] | null;
  @Field(() => [String], { nullable: true }) areas!: readonly string[] | null;
  @Field(() => Float, { nullable: true }) min!: number | null;
  @Field(() => Float, { nullable: true }) max!: number | null;
  @Field(() => SpanUnitEnum, { nullable: true }) unit!: SpanUnit | null;
  @Field(() => DateScalar, { nullable: true }) from!: string | null;
  @Field(() => DateScalar, { nullable: true }) to!: string | null;
}

@ObjectType('RuleProofNeed', { description: 'A proof that shows the clause, and how old it may be.' })
export class ProofNeedType {
  @Field() proof!: string;
  @Field(() => SpanType, { nullable: true, description: 'Null: it never grows old.' }) maxAge!: SpanType | null;
  @Field() verified!: boolean;
}

@ObjectType('RuleNode', { description: 'A line of the tree of a version: a group stands before what is in it.' })
export class NodeType {
  @Field() code!: string;
  @Field(() => String, { nullable: true, description: 'The group above; null at the top.' }) parent!: string | null;
  @Field(() => NodeKindEnum) kind!: NodeKind;
  @Field(() => Int, { nullable: true }) least!: number | null;
  @Field(() => String, { nullable: true }) programme!: string | null;
  @Field(() => String, { nullable: true }) article!: string | null;
  @Field(() => String, { nullable: true }) source!: string | null;
  @Field(() => TestType, { nullable: true }) test!: TestType | null;
  @Field(() => [ProofNeedType], { nullable: true }) proofs!: readonly ProofNeedType[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a source was read for it.' }) verified!: boolean | null;
  @Field(() => TextsType, { nullable: true }) texts!: TextsType | null;
}

@ObjectType('RuleTerm', { description: 'A figure or a doubt beside the clauses.' })
export class RuleTermType {
  @Field() code!: string;
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field() source!: string;
  @Field() verified!: boolean;
  @Field(() => TextsType) texts!: TextsType;
}

@ObjectType('RuleRoute', { description: 'Programmes that may be open when a clause stands in the way.' })
export class RuleRouteType {
  @Field() clause!: string;
  @Field(() => TestType, { nullable: true }) when!: TestType | null;
  @Field(() => [String]) to!: readonly string[];
  @Field(() => TextsType) texts!: TextsType;
}

@ObjectType('RuleVersionStep', { description: 'Who did what to a version, and when.' })
export class VersionStepType {
  @Field(() => StepNameEnum) step!: StepName;
  @Field(() => DateTimeScalar) at!: Date;
}

@ObjectType('RuleVersion', { description: 'A version of a programme in any state, for those who make it.' })
export class RuleVersionType {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field(() => VersionStatusEnum) status!: VersionStatus;
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null is open.' }) validTo!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('ProofDefinition')
export class ProofDefinitionType {
  @Field() code!: string;
  @Field() label!: string;
  @Field({ description: 'It never grows old, so a clause needs to name no greatest age.' }) lasting!: boolean;
}

@ObjectType('RuleCatalogue', {
  description: 'The facts and proofs that rules may speak of, in the words of the reader.',
})
export class CatalogueType {
  @Field(() => [FactDefinitionType]) facts!: FactDefinitionType[];
  @Field(() => [ProofDefinitionType]) proofs!: ProofDefinitionType[];
}

@ObjectType('RuleClauseName')
export class ClauseNameType {
  @Field() code!: string;
  @Field() text!: string;
}

@ObjectType('RuleMovedBy', { description: 'Those whom the same clauses moved; at least so many.' })
export class MovedByType {
  @Field(() => [ClauseNameType], { description: 'Empty: only the joining of clauses changed.' })
  clauses!: ClauseNameType[];
  @Field(() => Int) people!: number;
}

@ObjectType('RuleMove', { description: 'People whose answer goes from one to another; never a sum of others.' })
export class MoveType {
  @Field(() => OutcomeEnum) from!: Outcome;
  @Field(() => OutcomeEnum) to!: Outcome;
  @Field(() => Int, { nullable: true, description: 'At least so many, in tens; null: few, or nobody.' })
  people!: number | null;
  @Field(() => [MovedByType]) by!: MovedByType[];
}

@ObjectType('RulePreview', { description: 'What a version would change for the people of an office.' })
export class PreviewType {
  @Field(() => DateScalar, { description: 'The day the people were counted.' }) countedOn!: string;
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => [MoveType]) moves!: MoveType[];
}

export const DifferenceThingEnum = enumType('RuleThing', ['clause', 'group', 'term', 'route'] as const);
export const DifferenceEnum = enumType('RuleDifferenceKind', ['added', 'removed', 'changed', 'same'] as const);

@ObjectType('RuleDifference', { description: 'One thing of two versions, found by its code.' })
export class DifferenceType {
  @Field(() => DifferenceThingEnum) thing!: 'clause' | 'group' | 'term' | 'route';
  @Field() code!: string;
  @Field(() => DifferenceEnum) change!: 'added' | 'removed' | 'changed' | 'same';
  @Field(() => [String], { description: 'What differs: test, proofs, texts, place, …' }) parts!: readonly string[];
}

@ObjectType('RuleVersionPayload')
export class VersionPayload {
  versionId!: string;
}

export const VersionResult = resultUnion('RuleVersionResult', () => VersionPayload);
