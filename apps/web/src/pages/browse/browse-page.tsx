import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../../components/icons.js';
import { PageMain } from '../../components/page-main.js';
import { CardShapes, FailureNote, Waiting } from '../../components/states.js';
import type { OpportunitySort } from '../../gql/graphql.js';
import { useTitle } from '../../hooks/use-title.js';
import { useWide } from '../../hooks/use-wide.js';
import { SORT_WORDS } from '../../labels/opportunity-words.js';
import { hasPoint, type SearchState } from '../../search/search-state.js';
import { FilterChips } from './filter-chips.js';
import type { FilterProps } from './filter-sections.js';
import { ResultList } from './result-list.js';
import { KeptNote, NothingFound, PositionWanted, UnderstoodLine } from './result-notes.js';
import { SearchBox } from './search-box.js';
import { useBrowse, type BrowseView, type Results } from './use-browse.js';

/** Only wide screens have room for it. */
const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel.js')).FilterPanel }));

function SortChoice({ view }: { readonly view: BrowseView }): ReactNode {
  const { t } = useLingui();
  const { state, change } = view.search;
  const sorts: OpportunitySort[] = ['pay', 'date'];
  if (hasPoint(state)) sorts.unshift('distance');
  if (state.text) sorts.unshift('relevance');
  return (
    <label className="sort small soft">
      <Trans>order:</Trans>
      <select
        value={view.search.input?.sort ?? 'date'}
        onChange={(event) => change({ sort: event.target.value as OpportunitySort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(SORT_WORDS[sort])}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </label>
  );
}

function Summary({ view }: { readonly view: BrowseView }): ReactNode {
  return (
    <div className="summary small soft">
      <p role="status" aria-live="polite">
        <b className="num">{view.totalText}</b>
      </p>
      <SortChoice view={view} />
    </div>
  );
}

function Answer({ view, results }: { readonly view: BrowseView; readonly results: Results }): ReactNode {
  return (
    <>
      {view.kept ? <KeptNote kept={view.kept} onRetry={view.retry} /> : <Summary view={view} />}
      {!view.kept && <UnderstoodLine view={view} results={results} />}
      {results.edges.length === 0 ? (
        <NothingFound view={view} results={results} />
      ) : (
        <ResultList view={view} results={results} />
      )}
    </>
  );
}

function Outcome({ view }: { readonly view: BrowseView }): ReactNode {
  if (view.search.input === null) return <PositionWanted view={view} />;
  if (view.results) return <Answer view={view} results={view.results} />;
  if (view.error && !view.fetching) return <FailureNote error={view.error} onRetry={view.retry} />;
  return <Waiting shape={<CardShapes count={4} />} />;
}

function useFilterProps(view: BrowseView): FilterProps {
  const { search, facet, country } = view;
  const { state, change } = search;
  const onChange = useCallback((changed: Partial<SearchState>) => change(changed, true), [change]);
  const counts = useCallback(
    (name: string, value: string) => facet(name).find((item) => item.value === value)?.count,
    [facet],
  );
  return useMemo(() => ({ state, onChange, counts, country }), [state, onChange, counts, country]);
}

export function BrowsePage(): ReactNode {
  const { t } = useLingui();
  useTitle(t`Search`);
  const view = useBrowse();
  const filters = useFilterProps(view);
  const wide = useWide();
  const { search: address } = useLocation();
  return (
    <PageMain className="browse">
      <h1 className="visually-hidden">
        <Trans>Work and training near you</Trans>
      </h1>
      <SearchBox search={view.search} />
      <FilterChips view={view} filters={filters} />
      <div className="columns">
        {wide && (
          <Suspense fallback={<aside className="panel card" />}>
            <FilterPanel view={view} filters={filters} />
          </Suspense>
        )}
        <div
          className="stack tight results"
          aria-busy={(view.fetching && view.results !== null) || undefined}
          data-address={address}
        >
          <Outcome view={view} />
        </div>
      </div>
    </PageMain>
  );
}
