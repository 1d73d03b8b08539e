import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { OpportunityCard } from '../../components/opportunity-card.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import { BrowseMoreDocument, type BrowseMoreQuery, type OpportunitySearchInput } from '../../gql/graphql.js';
import { PAGE_SIZE, type BrowseView, type Results } from './use-browse.js';

type Edge = BrowseMoreQuery['searchOpportunities']['edges'][number];

/** Cursors already followed, by address: coming back shows as much as was shown before. */
const followed = new Map<string, readonly string[]>();

function Cards({ edges }: { readonly edges: readonly Edge[] }): ReactNode {
  return edges.map((edge) => (
    <li key={edge.node.id}>
      <OpportunityCard offer={edge.node} distanceKm={edge.distanceKm} />
    </li>
  ));
}

interface MoreProps {
  readonly input: OpportunitySearchInput;
  readonly after: string;
  /** Set on the last page shown: takes the cursor of the next one. */
  readonly onMore: ((cursor: string) => void) | null;
}

function ShowMore({
  cursor,
  onMore,
}: {
  readonly cursor: string;
  readonly onMore: (cursor: string) => void;
}): ReactNode {
  return (
    <div className="more">
      <button type="button" className="btn quiet wide" onClick={() => onMore(cursor)}>
        <Trans>Show more</Trans>
      </button>
    </div>
  );
}

function MorePage({ input, after, onMore }: MoreProps): ReactNode {
  const [{ data, error, fetching }, again] = useQuery({
    query: BrowseMoreDocument,
    variables: { search: input, first: PAGE_SIZE, after },
  });
  const page = data?.searchOpportunities;
  if (!page) {
    if (error && !fetching)
      return <FailureNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
    return <Waiting shape={<CardShapes count={3} />} />;
  }
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <ul className="stack">
        <Cards edges={page.edges} />
      </ul>
      {onMore && hasNextPage && endCursor && <ShowMore cursor={endCursor} onMore={onMore} />}
    </>
  );
}

interface Pages {
  readonly cursors: readonly string[];
  readonly more: (cursor: string) => void;
}

function useFollowed(address: string): Pages {
  const [state, setState] = useState({ address, cursors: followed.get(address) ?? [] });
  const cursors = state.address === address ? state.cursors : (followed.get(address) ?? []);
  const more = (cursor: string): void => {
    const next = [...cursors, cursor];
    followed.set(address, next);
    setState({ address, cursors: next });
  };
  return { cursors, more };
}

function Further({
  results,
  input,
  pages,
}: {
  readonly results: Results;
  readonly input: OpportunitySearchInput;
  readonly pages: Pages;
}): ReactNode {
  const { endCursor, hasNextPage } = results.pageInfo;
  const { cursors, more } = pages;
  if (cursors.length === 0) return hasNextPage && endCursor ? <ShowMore cursor={endCursor} onMore={more} /> : null;
  return cursors.map((after, index) => (
    <MorePage key={after} input={input} after={after} onMore={index === cursors.length - 1 ? more : null} />
  ));
}

/** The first page comes with the question's answer; each further one is asked for by hand, from the last one's cursor. */
export function ResultList({ view, results }: { readonly view: BrowseView; readonly results: Results }): ReactNode {
  const { address, input } = view.search;
  const pages = useFollowed(address);
  return (
    <div className="stack">
      <ul className="stack" id="results">
        <Cards edges={results.edges} />
      </ul>
      {input !== null && !view.kept && <Further results={results} input={input} pages={pages} />}
    </div>
  );
}
