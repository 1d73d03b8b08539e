import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ClientType, LikenessEnum, type Likeness } from '#domains/clients';
import { enumType } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateTimeScalar } from '#platform/graphql/scalars';
import type { ClientListStatus } from './core/client-list.js';
import { CLIENT_FIELDS, type ClientField } from './core/client-field.js';

export const ClientListStatusEnum = enumType('ClientListStatus', ['open', 'imported', 'undone', 'dropped']);
export const ClientListFieldEnum = enumType('ClientListField', CLIENT_FIELDS);

@ObjectType('ClientList', { description: 'A list of people on its way to the caseload of an office.' })
export class ClientListType {
  @Field(() => ID) id!: string;
  @Field(() => ClientListStatusEnum) status!: ClientListStatus;
  @Field(() => Int) rows!: number;
  @Field(() => Int, { nullable: true }) accepted!: number | null;
  @Field(() => Int, { nullable: true }) rejected!: number | null;
  @Field(() => Int, { nullable: true }) removed!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Somebody did something with them since: left alone by the undoing.',
  })
  kept!: number | null;
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('ClientListFault', { description: 'Without what stands in the cell.' })
export class ClientListFaultType {
  @Field(() => String, { nullable: true }) header!: string | null;
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType('ClientListAlike')
export class ClientListAlikeType {
  @Field() name!: string;
  @Field(() => LikenessEnum) why!: Likeness;
  @Field(() => ClientType, { nullable: true, description: 'Null for somebody in a row before.' })
  client!: ClientType | null;
}

@ObjectType('ClientListLine', { description: 'A row that is not taken.' })
export class ClientListLineType {
  @Field(() => Int) line!: number;
  @Field() name!: string;
  @Field(() => [ClientListFaultType]) faults!: readonly ClientListFaultType[];
  @Field(() => [ClientListAlikeType]) alike!: readonly ClientListAlikeType[];
}

@ObjectType('ClientListColumn')
export class ClientListColumnType {
  @Field() header!: string;
  @Field(() => ClientListFieldEnum, { nullable: true }) field!: ClientField | null;
}

@ObjectType('ClientListTrial', { description: 'What would become of each row; accepted + rejected = rows.' })
export class ClientListTrialType {
  @Field(() => Int) accepted!: number;
  @Field(() => Int) rejected!: number;
  @Field(() => [ClientListLineType]) lines!: readonly ClientListLineType[];
}

@ObjectType()
export class ClientListPayload {
  /** Read after the commit, by a field of its own. */
  listId!: string;
}

export const ClientListResult = resultUnion('ClientListResult', () => ClientListPayload);
