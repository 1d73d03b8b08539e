import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '#platform/graphql/scalars';
import {
  NodeKindEnum,
  TestOpEnum,
  type NodeKind,
  type SpanUnit,
  type TestOp,
  type TextsType,
} from './editor.graphql.js';
import { SpanUnitEnum, type SpanType } from './rules.graphql.js';

@InputType('RuleTextsInput')
export class TextsInput implements TextsType {
  @Field() id!: string;
  @Field() vi!: string;
  @Field() en!: string;
}

@InputType('RuleSpanInput')
export class SpanInput implements SpanType {
  @Field(() => Int) count!: number;
  @Field(() => SpanUnitEnum) unit!: SpanUnit;
}

@InputType('RuleTestInput')
export class TestInput {
  @Field(() => TestOpEnum) op!: TestOp;
  @Field(() => String, { nullable: true }) fact?: string | null;
  @Field(() => String, { nullable: true }) part?: string | null;
  @Field(() => String, { nullable: true }) whole?: string | null;
  @Field(() => Boolean, { nullable: true }) value?: boolean | null;
  @Field(() => [String], { nullable: true }) codes?: string[] | null;
  @Field(() => [String], { nullable: true }) areas?: string[] | null;
  @Field(() => Float, { nullable: true }) min?: number | null;
  @Field(() => Float, { nullable: true }) max?: number | null;
  @Field(() => SpanUnitEnum, { nullable: true }) unit?: SpanUnit | null;
  @Field(() => DateScalar, { nullable: true }) from?: string | null;
  @Field(() => DateScalar, { nullable: true }) to?: string | null;
}

@InputType('RuleProofNeedInput')
export class ProofNeedInput {
  @Field() proof!: string;
  @Field(() => SpanInput, { nullable: true }) maxAge!: SpanInput | null;
  @Field() verified!: boolean;
}

@InputType('RuleNodeInput')
export class NodeInput {
  @Field() code!: string;
  @Field(() => String, { nullable: true }) parent!: string | null;
  @Field(() => NodeKindEnum) kind!: NodeKind;
  @Field(() => Int, { nullable: true }) least?: number | null;
  @Field(() => String, { nullable: true }) programme?: string | null;
  @Field(() => String, { nullable: true }) article?: string | null;
  @Field(() => String, { nullable: true }) source?: string | null;
  @Field(() => TestInput, { nullable: true }) test?: TestInput | null;
  @Field(() => [ProofNeedInput], { nullable: true }) proofs?: ProofNeedInput[] | null;
  @Field(() => Boolean, { nullable: true }) verified?: boolean | null;
  @Field(() => TextsInput, { nullable: true }) texts?: TextsInput | null;
}

@InputType('RuleTermInput')
export class TermInput {
  @Field() code!: string;
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field() source!: string;
  @Field() verified!: boolean;
  @Field(() => TextsInput) texts!: TextsInput;
}

@InputType('RuleRouteInput')
export class RouteInput {
  @Field() clause!: string;
  @Field(() => TestInput, { nullable: true }) when?: TestInput | null;
  @Field(() => [String]) to!: string[];
  @Field(() => TextsInput) texts!: TextsInput;
}

@InputType('RuleVersionInput', { description: 'All that a version says.' })
export class VersionInputType {
  @Field(() => DateScalar) validFrom!: string;
  @Field(() => DateScalar, { nullable: true }) validTo?: string | null;
  @Field() source!: string;
  @Field(() => [NodeInput]) nodes!: NodeInput[];
  @Field(() => [TermInput]) terms!: TermInput[];
  @Field(() => [RouteInput]) routes!: RouteInput[];
}

@ArgsType()
export class DraftArgs {
  @Field({ description: 'The code of the programme.' }) programme!: string;
  @Field(() => VersionInputType) input!: VersionInputType;
}

@ArgsType()
export class SeenVersionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'As it was seen.' }) version!: number;
}

@ArgsType()
export class EditArgs extends SeenVersionArgs {
  @Field(() => VersionInputType) input!: VersionInputType;
}

@ArgsType()
export class PreviewArgs extends SeenVersionArgs {
  @Field(() => ID) officeId!: string;
}

@ArgsType()
export class CompareArgs {
  @Field(() => ID) before!: string;
  @Field(() => ID) after!: string;
}
