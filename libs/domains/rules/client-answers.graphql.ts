import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { CountryEnum } from '#platform/graphql/enums';
import { resultUnion } from '#platform/graphql/refusal.graphql';
import { DateScalar, DateTimeScalar } from '#platform/graphql/scalars';
import type { Outcome } from './core/answer.js';
import { AnswerArgs, AnswerType, OutcomeEnum, ProgrammeType } from './rules.graphql.js';

@ObjectType('HeldProof')
export class HeldProofType {
  @Field() proof!: string;
  @Field(() => DateScalar) issuedOn!: string;
}

@ObjectType('KnownFact', { description: 'A fact as it can be asked with.' })
export class KnownFactType {
  @Field() key!: string;
  @Field(() => [String]) values!: readonly string[];
  @Field(() => [HeldProofType]) proofs!: readonly HeldProofType[];
}

@ObjectType('ClientFacts', { description: 'What the file of a client says to programmes. Reading it is written down.' })
export class ClientFactsType {
  @Field(() => ID) clientId!: string;
  @Field(() => CountryEnum) country!: 'ID' | 'VN';
  @Field(() => [KnownFactType]) facts!: KnownFactType[];
}

@ObjectType('KeptAnswer', { description: 'An answer that an office keeps with a client.' })
export class KeptAnswerType {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) keptAt!: Date;
  keptBy!: string;
  @Field(() => ProgrammeType) programme!: ProgrammeType;
  @Field(() => DateScalar) day!: string;
  @Field(() => OutcomeEnum) outcome!: Outcome;
}

@ObjectType('OpenedAnswer', { description: 'A kept answer in the words of the version it was given by.' })
export class OpenedAnswerType {
  @Field(() => KeptAnswerType) kept!: KeptAnswerType;
  @Field(() => AnswerType) answer!: AnswerType;
  @Field(() => [KnownFactType], { description: 'What was said then.' }) facts!: KnownFactType[];
}

@ObjectType('KeepAnswerPayload')
export class KeepAnswerPayload {
  @Field(() => ID) answerId!: string;
}

export const KeepAnswerResult = resultUnion('KeepAnswerResult', () => KeepAnswerPayload);

@ArgsType()
export class KeepAnswerArgs extends AnswerArgs {
  @Field(() => ID) clientId!: string;
}
