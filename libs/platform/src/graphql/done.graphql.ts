import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from './refusal.graphql.js';

@ObjectType('Done', { description: 'It was done, and there is nothing to show for it.' })
export class DoneType {
  @Field() done!: boolean;
}

/** Answer of a mutation without a payload: `@Mutation(() => DoneResult)`. */
export const DoneResult = resultUnion('DoneResult', () => DoneType);

export const done = (): DoneType => Object.assign(new DoneType(), { done: true });
