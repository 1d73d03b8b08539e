import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { Path, UseFormReturn } from 'react-hook-form';
import type { CombinedError } from 'urql';
import { FailureNote, Note } from '../../components/states.js';
import { isRefused, placeProblems, type RefusedFacts } from '../../forms/refusal.js';
import type { PostingRowFragment } from '../../gql/staff/graphql.js';
import { fieldOfPath, type PostingValues } from './posting-values.js';

type Result =
  | { readonly __typename: 'OpportunityPayload'; readonly opportunity: PostingRowFragment }
  | RefusedFacts
  | null
  | undefined;

interface Trouble {
  readonly refused: RefusedFacts | null;
  readonly homeless: RefusedFacts['problems'];
  readonly error: CombinedError | null;
}
const NONE: Trouble = { refused: null, homeless: [], error: null };

const fieldOf = (path: string): Path<PostingValues> | undefined => fieldOfPath(path) as Path<PostingValues> | undefined;

export interface Saving {
  /** Shows what the API said; gives the posting when it was saved. */
  readonly settle: (result: Result, error: CombinedError | undefined) => PostingRowFragment | null;
  readonly trouble: Trouble;
}

export function usePostingSave(form: UseFormReturn<PostingValues>): Saving {
  const [trouble, setTrouble] = useState(NONE);
  const settle = (result: Result, error: CombinedError | undefined): PostingRowFragment | null => {
    if (result?.__typename === 'OpportunityPayload') {
      setTrouble(NONE);
      return result.opportunity;
    }
    const refused = isRefused(result) ? result : null;
    const homeless = refused ? placeProblems(refused, fieldOf, form.setError) : [];
    setTrouble({ refused, homeless, error: error ?? null });
    if (refused) openFolds();
    return null;
  };
  return { settle, trouble };
}

/** A problem inside a folded part must be seen. */
const openFolds = (): void => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.folds > details')) fold.open = true;
};

export function SavingTrouble({
  trouble,
  children,
}: {
  readonly trouble: Trouble;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      {trouble.error && <FailureNote error={trouble.error} />}
      {trouble.refused && (
        <Note tone="no" icon="info">
          <p>{trouble.refused.message}</p>
          {trouble.homeless.map((problem) => (
            <p key={problem.path + problem.code}>{problem.message}</p>
          ))}
          <p className="small">
            <Trans>Nothing you entered is lost.</Trans>
          </p>
          {children}
        </Note>
      )}
    </>
  );
}
