import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FailureNote, Note } from '../../../components/states.js';
import { isRefused, type RefusedFacts } from '../../../forms/refusal.js';

interface Trouble {
  readonly refused: RefusedFacts | null;
  readonly error: CombinedError | null;
}

export interface Refusing {
  readonly trouble: Trouble;
  /** True when it was done. */
  readonly settle: (result: { readonly __typename?: string } | null | undefined, error?: CombinedError) => boolean;
  readonly problemAt: (path: string) => string | undefined;
}

/** What the API said no to, by place. */
export function useRefused(): Refusing {
  const [trouble, setTrouble] = useState<Trouble>({ refused: null, error: null });
  return {
    trouble,
    settle: (result, error) => {
      const refused = isRefused(result) ? result : null;
      setTrouble({ refused, error: error ?? null });
      return refused === null && error === undefined && result != null;
    },
    problemAt: (path) => trouble.refused?.problems.find((problem) => problem.path === path)?.message,
  };
}

/** Says what went wrong, and every problem by name: also one whose field is not on the screen. */
export function TroubleNote({
  trouble: { refused, error },
  children,
}: {
  readonly trouble: Trouble;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <>
      {error && <FailureNote error={error} />}
      {refused && (
        <Note tone="no" icon="info">
          <p>{refused.message}</p>
          {refused.problems.map((problem) => (
            <p key={problem.path + problem.code} className="small">
              {problem.message}
            </p>
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
