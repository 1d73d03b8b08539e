import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { ClientPayload } from './clients.graphql.js';

@ObjectType({ description: 'To hand over in person; the secret is told once.' })
export class ClientSignInPayload extends ClientPayload {
  @Field(() => String, { nullable: true, description: 'As printed on the card.' }) cardCode!: string | null;
  @Field(() => String, { nullable: true }) oneTimeSecret!: string | null;
}

export const ClientSignInResult = resultUnion('ClientSignInResult', () => ClientSignInPayload);

@ArgsType()
export class ClientVersionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ArgsType()
export class MergeClientsArgs extends ClientVersionArgs {
  @Field(() => ID, { description: 'The file that stays.' }) into!: string;
}
