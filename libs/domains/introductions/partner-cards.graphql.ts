import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '#platform/graphql/connection';

@ObjectType('IntroductionCard', {
  description: 'Somebody who comes to a day, as a partner may know them: no name, no number.',
})
export class IntroductionCardType {
  @Field(() => ID) id!: string;
  @Field({ description: 'How this partner knows the person; no other partner has the same.' }) reference!: string;
  @Field({ description: 'The partner would like to meet the person at this table.' }) wished!: boolean;
}

@ArgsType()
export class MarkCardArgs {
  @Field(() => ID) tableId!: string;
  @Field(() => ID) cardId!: string;
  @Field() wished!: boolean;
}

export const { ConnectionType: IntroductionCardConnection, EdgeType: IntroductionCardEdge } = connectionTypes(
  'IntroductionCard',
  () => IntroductionCardType,
);
