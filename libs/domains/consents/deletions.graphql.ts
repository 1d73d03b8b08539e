import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '#platform/graphql/connection';
import { DateTimeScalar } from '#platform/graphql/scalars';

@ObjectType('DeletionTask', {
  description: 'What a partner noted of a person has to be deleted: it may not be read any more.',
})
export class DeletionTaskType {
  @Field(() => ID) id!: string;
  @Field({ description: 'How this partner, and no other, knows the person.' }) reference!: string;
  @Field(() => DateTimeScalar) askedAt!: Date;
  @Field(() => DateTimeScalar, { description: '72 hours later.' }) dueAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody of the partner said that it is done.' })
  confirmedAt!: Date | null;
  @Field() overdue!: boolean;
  partnerId!: string;
  opportunityId!: string | null;
}

export const { ConnectionType: DeletionTaskConnectionType } = connectionTypes('DeletionTask', () => DeletionTaskType);
