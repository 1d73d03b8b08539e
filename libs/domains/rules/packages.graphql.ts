import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar } from '#platform/graphql/scalars';
import { ProgrammeType } from './rules.graphql.js';
import { ClauseTextType } from './ways.graphql.js';

export const STANDS = ['open', 'later', 'to_show', 'shut'] as const;
export const StandEnum = enumType('ProgrammeStand', STANDS);
export const WhyNotEnum = enumType('LeftOutReason', ['rule', 'needs', 'days', 'later', 'door'] as const);

@ObjectType('StackingText', { description: 'What a programme asks of others beside it, in plain words.' })
export class StackingTextType {
  @Field() code!: string;
  @Field() text!: string;
  @Field() article!: string;
  @Field() source!: string;
  @Field({ description: 'False: no source was read for it; show it as unconfirmed.' }) verified!: boolean;
}

@ObjectType('PackageStep')
export class PackageStepType {
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => DateScalar, { description: 'The first day it can begin beside the others.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day it takes at most; null: it has none.' })
  until!: string | null;
  @Field() untilVerified!: boolean;
  @Field(() => String, { nullable: true, description: 'Money at most, whole units as text; null: nobody named it.' })
  amount!: string | null;
  @Field() amountVerified!: boolean;
  @Field(() => StandEnum) stand!: (typeof STANDS)[number];
  @Field(() => Int, { description: 'How many things are left to find out, do or bring.' }) toDo!: number;
  @Field(() => [StackingTextType], { description: 'What it keeps to beside the others.' }) rules!: StackingTextType[];
}

@ObjectType('LeftOutOfPackage', { description: 'What is open too, and why it cannot be added.' })
export class LeftOutType {
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => WhyNotEnum, {
    description:
      'A rule, it only goes with `beside`, days that are filled, others would be late, or it opens too late.',
  })
  why!: 'rule' | 'needs' | 'days' | 'later' | 'door';
  @Field(() => ProgrammeType, { nullable: true, description: 'What could not begin, or only `on` that day.' })
  stopped!: ProgrammeType | null;
  @Field(() => ProgrammeType, { nullable: true, description: 'What stands in its way; null: what was given before.' })
  beside!: ProgrammeType | null;
  @Field(() => StackingTextType, { nullable: true }) rule!: StackingTextType | null;
  @Field(() => DateScalar, { nullable: true }) on!: string | null;
}

@ObjectType('ProgrammePackage', { description: 'What can be taken together, in the order of the days it begins.' })
export class PackageType {
  @Field(() => [PackageStepType]) steps!: PackageStepType[];
  @Field(() => [LeftOutType]) leftOut!: LeftOutType[];
}

@ObjectType('ProgrammeProspect')
export class ProspectType {
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => StandEnum) stand!: (typeof STANDS)[number];
  @Field(() => Int) toDo!: number;
  @Field(() => [ClauseTextType], { description: 'Shut: what stands against it and nobody can change.' })
  against!: ClauseTextType[];
}

@ObjectType('ProgrammePackages', { description: 'The best of what goes together; no package beats another one.' })
export class PackagesType {
  @Field(() => DateScalar) day!: string;
  @Field(() => DateScalar, { description: 'The last day something of a package may begin.' }) until!: string;
  @Field(() => [PackageType], { description: 'Of what is a yes, now or by waiting: the first 12.' })
  sure!: PackageType[];
  @Field(() => Int, { description: 'How many there are.' }) sureCount!: number;
  @Field(() => [PackageType], {
    description: 'When all that is left to do is done: the first 12; empty when nothing is left.',
  })
  possible!: PackageType[];
  @Field(() => Int, { description: 'How many there are.' }) possibleCount!: number;
  @Field(() => [ProspectType]) prospects!: ProspectType[];
}

export const PackagesResult = resultUnion('ProgrammePackagesResult', () => PackagesType);
