import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { InputProblem, Refusal, Result } from '#kernel/result';
import { textOf, type Language } from '../messaging/texts.js';
import { notFound } from './errors.js';

@InterfaceType('Refusal', {
  description: 'A "no" that can be explained: a stable code and words in the reader\'s language.',
})
export abstract class RefusalType {
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType('InputProblem')
export class InputProblemType {
  @Field({ description: 'Dotted place in the input, e.g. pay.min.' }) path!: string;
  @Field() code!: string;
  @Field() message!: string;
}

@ObjectType('Refused', { implements: () => [RefusalType] })
export class RefusedType implements RefusalType {
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => [InputProblemType]) problems!: InputProblemType[];
}

const problemIn = ({ path, code, params }: InputProblem, language: Language): InputProblemType =>
  Object.assign(new InputProblemType(), { path, code, message: textOf(code, language, params) });

/** A refusal in the words of the reader. */
export const refusedIn = (refusal: Refusal, language: Language): RefusedType =>
  Object.assign(new RefusedType(), {
    code: refusal.code,
    message: textOf(refusal.code, language, refusal.params),
    problems: (refusal.problems ?? []).map((problem) => problemIn(problem, language)),
  });

/** The union of a mutation: its payload, or Refused. */
export const resultUnion = <T extends object>(name: string, payload: () => Type<T>) =>
  createUnionType({
    name,
    types: () => [payload(), RefusedType] as const,
    resolveType: (value: object) => (value instanceof RefusedType ? RefusedType : payload()),
  });

/**
 * Maps a use case's result to a member of its union. `not_found` is the one refusal that leaves as a rejection, so that
 * another office's row and an unknown id look the same everywhere.
 */
export function toUnion<T, P extends object>(
  result: Result<T>,
  language: Language,
  payload: (value: T) => P,
): P | RefusedType {
  if (result.ok) return payload(result.value);
  if (result.refusal.code === 'not_found') throw notFound();
  return refusedIn(result.refusal, language);
}
