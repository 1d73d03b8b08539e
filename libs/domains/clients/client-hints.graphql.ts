import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { enumType } from '#platform/graphql/enums';
import { DateScalar } from '#platform/graphql/scalars';
import { ClientType, PaperEnum } from './clients.graphql.js';
import { QUESTIONS, type Question } from './core/asking.js';
import type { Paper } from './core/work-words.js';

export const ClientQuestionEnum = enumType('ClientQuestion', QUESTIONS);

@ObjectType('Contradiction', { description: 'Two facts that cannot both be so.' })
export class ContradictionType {
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => [String], { description: 'Fields of the work profile, or birthDate.' }) fields!: readonly string[];
}

@ObjectType('ClientHints', { description: 'What to ask of a client and what to clear up.' })
export class ClientHintsType {
  @Field(() => [ClientQuestionEnum], { description: 'Not asked yet; the most telling first.' })
  questions!: readonly Question[];
  @Field(() => [ContradictionType]) contradictions!: readonly ContradictionType[];
}

@ObjectType('ClientsToAsk')
export class ClientsToAskType {
  @Field(() => Int) count!: number;
  @Field(() => [ClientType]) clients!: readonly ClientType[];
}

@ObjectType('DuePaper')
export class DuePaperType {
  @Field(() => PaperEnum) paper!: Paper;
  @Field(() => DateScalar) expiresOn!: string;
  clientId!: string;
}

@ObjectType('DuePapers')
export class DuePapersType {
  @Field(() => Int) count!: number;
  @Field(() => [DuePaperType]) papers!: readonly DuePaperType[];
}

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: 20 }) first!: number;
}
