import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { DateScalar } from '#platform/graphql/scalars';

export const ChangeKindEnum = enumType('RuleChangeKind', ['tell', 'change', 'bring'] as const);

@ObjectType('ClauseText', { description: 'A clause in plain words.' })
export class ClauseTextType {
  @Field() clause!: string;
  @Field() text!: string;
  @Field({ description: 'The text says what must not be.' }) excludes!: boolean;
  @Field({ description: 'False: show it as unconfirmed.' }) verified!: boolean;
}

@ObjectType('RuleChange', { description: 'One thing to do.' })
export class ChangeType {
  @Field(() => ChangeKindEnum, { description: 'Find out, do, or bring a fresh paper.' })
  kind!: 'tell' | 'change' | 'bring';
  @Field({ description: 'What to do, as one would say it.' }) text!: string;
  @Field(() => [ClauseTextType], { description: 'What is found out must show this.' }) needs!: ClauseTextType[];
}

@ObjectType('RuleChangeSet', { description: 'Things to do together.' })
export class ChangeSetType {
  @Field(() => Int, { description: 'Effort; 1 is an hour of errands.' }) cost!: number;
  @Field(() => [ChangeType]) changes!: ChangeType[];
}

@ObjectType('RuleStep', { description: 'One of these is enough; the cheapest first.' })
export class StepType {
  @Field(() => [ChangeSetType]) sets!: ChangeSetType[];
}

@ObjectType('RuleWay', { description: 'A way to a yes: wait until that day, then take every step.' })
export class WayType {
  @Field(() => DateScalar, { nullable: true }) until!: string | null;
  @Field(() => Int) cost!: number;
  @Field(() => [StepType]) steps!: StepType[];
}
