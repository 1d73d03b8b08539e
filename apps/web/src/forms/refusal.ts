import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';

/** The API's "no" with its reason, already in the reader's language. */
export interface RefusedFacts {
  readonly __typename: 'Refused';
  readonly code: string;
  readonly message: string;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export const isRefused = (result: { readonly __typename?: string } | null | undefined): result is RefusedFacts =>
  result?.__typename === 'Refused';

/** Puts each problem at its field; returns those that no field of the form stands for. */
export function placeProblems<T extends FieldValues>(
  refused: RefusedFacts,
  fieldOf: (path: string) => Path<T> | undefined,
  setError: UseFormSetError<T>,
): RefusedFacts['problems'] {
  const homeless: RefusedFacts['problems'][number][] = [];
  let first = true;
  for (const problem of refused.problems) {
    const field = fieldOf(problem.path);
    if (field === undefined) homeless.push(problem);
    else {
      setError(field, { type: problem.code, message: problem.message }, { shouldFocus: first });
      first = false;
    }
  }
  return homeless;
}
