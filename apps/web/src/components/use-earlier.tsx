import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FailureNote } from './states.js';

interface Paged {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

interface Asked<Page> {
  readonly page: Page | undefined;
  readonly error: CombinedError | undefined;
}

/** The pages of a list that begins with its latest, and the button that brings earlier ones. */
export function useEarlier<Page extends Paged>(
  first: Page,
  ask: (after: string | null) => Promise<Asked<Page>>,
): { readonly pages: readonly Page[]; readonly button: ReactNode } {
  const [more, setMore] = useState<readonly Page[]>([]);
  const [error, setError] = useState<CombinedError>();
  const pages = [first, ...more];
  const { hasNextPage, endCursor } = pages.at(-1)?.pageInfo ?? first.pageInfo;
  const load = async (): Promise<void> => {
    const asked = await ask(endCursor ?? null);
    const { page } = asked;
    if (page) setMore((before) => [...before, page]);
    setError(asked.error);
  };
  const button = (
    <>
      {error && <FailureNote error={error} />}
      {hasNextPage && (
        <button type="button" className="btn quiet wide" onClick={() => void load()}>
          <Trans>Show earlier ones</Trans>
        </button>
      )}
    </>
  );
  return { pages, button };
}
