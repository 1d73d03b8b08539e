import { SafetyAttributeEnum } from '#domains/clients';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { OpportunityKindEnum, OpportunityType, SAFETY_ATTRIBUTES, type OpportunityFacts } from '#domains/opportunities';
import { AreaType, OccupationType, PayPeriodEnum, type PayPeriod } from '#domains/reference';
import { PageInfo } from '#platform/graphql/connection';
import { CountryEnum, enumType } from '#platform/graphql/enums';
import { DateScalar, LocalTimeScalar, MinorUnitsScalar } from '#platform/graphql/scalars';
import { SORTS, type Asked, type Sort } from './core/asked.js';

export const OpportunitySortEnum = enumType('OpportunitySort', SORTS);
export const SuggestionKindEnum = enumType('SuggestionKind', ['occupation', 'area', 'title'] as const);

@InputType('OpportunitySearchInput', { description: 'What is left out does not filter.' })
export class OpportunitySearchInput implements Asked {
  @Field(() => String, { nullable: true, description: 'A question in everyday words, at most 200 characters.' }) text?:
    string | null;
  @Field(() => [OpportunityKindEnum], { nullable: true }) kinds?: OpportunityFacts['kind'][] | null;
  @Field(() => ID, { nullable: true, description: 'In this area or below it.' }) areaId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Distances are measured from here.' }) nearAreaId?: string | null;
  @Field(() => Float, { nullable: true }) lat?: number | null;
  @Field(() => Float, { nullable: true }) lng?: number | null;
  @Field(() => Float, { nullable: true }) withinKm?: number | null;
  @Field(() => MinorUnitsScalar, { nullable: true, description: 'Lowest pay is at least this, per payPeriod (month).' })
  payMin?: bigint | null;
  @Field(() => PayPeriodEnum, { nullable: true }) payPeriod?: PayPeriod | null;
  @Field(() => [Int], { nullable: true, description: 'Takes place on no other weekdays; 1 is Monday.' }) weekdays?:
    number[] | null;
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Starts at or after.' }) from?: string | null;
  @Field(() => LocalTimeScalar, { nullable: true, description: 'Ends at or before.' }) until?: string | null;
  @Field(() => Boolean, { nullable: true }) noExperience?: boolean | null;
  @Field(() => [SafetyAttributeEnum], { nullable: true, description: 'Has none of these.' })
  avoid?: (typeof SAFETY_ATTRIBUTES)[number][] | null;
  @Field(() => DateScalar, { nullable: true }) postedSince?: string | null;
  @Field(() => String, { nullable: true, description: 'ISCO-08 code of 1 to 4 digits.' }) isco?: string | null;
  @Field(() => CountryEnum, { nullable: true }) country?: 'ID' | 'VN' | null;
  @Field(() => OpportunitySortEnum, { nullable: true }) sort?: Sort | null;
}

@ObjectType('OpportunitySearchEdge')
export class OpportunitySearchEdge {
  @Field() cursor!: string;
  @Field(() => OpportunityType) node!: OpportunityFacts;
  @Field(() => Float, { nullable: true }) distanceKm!: number | null;
  @Field(() => [String], { description: 'Words of the title that answer the question.' })
  matchedWords!: readonly string[];
}

@ObjectType('FacetValue')
export class FacetValue {
  @Field() value!: string;
  @Field({ description: "In the reader's language; the bare value where the client has the words." }) label!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('Facet')
export class Facet {
  @Field({ description: 'kind, area, occupation, no_experience, safety' }) name!: string;
  @Field(() => [FacetValue]) values!: FacetValue[];
}

@ObjectType('UnderstoodOccupation')
export class UnderstoodOccupationType {
  @Field(() => OccupationType) occupation!: OccupationType;
  @Field({ description: 'Its everyday name, in the words of the question or near them.' }) name!: string;
  @Field(() => Float) score!: number;
  @Field(() => [String]) matchedWords!: readonly string[];
}

@ObjectType('Understood', { description: 'What was understood of the question before it was looked up.' })
export class UnderstoodType {
  @Field(() => [UnderstoodOccupationType]) occupations!: UnderstoodOccupationType[];
  @Field(() => AreaType, { nullable: true }) area!: AreaType | null;
  @Field(() => String, { nullable: true }) correctedText!: string | null;
}

@ObjectType('Relaxation', { description: 'Without this filter there would be this many.' })
export class Relaxation {
  @Field() filter!: string;
  @Field(() => Int) count!: number;
  @Field(() => String, { nullable: true, description: 'For a place that the question names: its other words.' })
  text!: string | null;
}

@ObjectType('OpportunitySearchConnection')
export class OpportunitySearchConnection {
  @Field(() => [OpportunitySearchEdge]) edges!: readonly OpportunitySearchEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of all pages.' }) totalCount!: number;
  @Field() totalIsExact!: boolean;
  @Field(() => [Facet], { description: 'Counted for the first page; later pages leave them empty.' }) facets!: Facet[];
  @Field(() => UnderstoodType, { nullable: true }) understood!: UnderstoodType | null;
  @Field(() => [Relaxation]) relax!: readonly Relaxation[];
  @Field({ description: 'Which engine answered.' }) engine!: string;
}

@ObjectType('Suggestion')
export class SuggestionType {
  @Field() text!: string;
  @Field(() => SuggestionKindEnum) kind!: 'occupation' | 'area' | 'title';
  @Field(() => String, { nullable: true }) isco!: string | null;
  @Field(() => ID, { nullable: true }) areaId!: string | null;
}
