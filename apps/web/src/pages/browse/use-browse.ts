import { plural } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo } from 'react';
import { useQuery, type CombinedError } from 'urql';
import { formatNumber } from '../../formats/number.js';
import {
  BrowseFirstDocument,
  ChosenAreaDocument,
  ChosenOccupationDocument,
  type BrowseFirstQuery,
  type ChosenAreaQuery,
} from '../../gql/graphql.js';
import { useLang } from '../../i18n/use-lang.js';
import { keepLastResults, lastResults, type LastResults } from '../../offline/shelf.js';
import type { CountryCode, SearchState } from '../../search/search-state.js';
import { useSearch, type Search } from '../../search/use-search.js';

export const PAGE_SIZE = 20;

export type Results = BrowseFirstQuery['searchOpportunities'];
type FacetValues = Results['facets'][number]['values'];

export interface BrowseView {
  readonly search: Search;
  readonly results: Results | null;
  /** Set when what is shown was kept from an earlier answer because there is none now. */
  readonly kept: LastResults | null;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly areaName: string | null;
  readonly occupationTitle: string | null;
  /** Whose money the pay filter speaks of. */
  readonly country: CountryCode;
  readonly totalText: string | null;
  readonly facet: (name: string) => FacetValues;
  readonly retry: () => void;
}

const areaIdOf = (state: SearchState): string =>
  state.place.type === 'around' || state.place.type === 'inside' ? state.place.areaId : '';

const countryOf = (state: SearchState): CountryCode | null =>
  state.place.type === 'anywhere' ? state.place.country : null;

type ChosenArea = NonNullable<ChosenAreaQuery['area']>;

function useArea(state: SearchState): ChosenArea | null {
  const id = areaIdOf(state);
  const [{ data }] = useQuery({ query: ChosenAreaDocument, variables: { id }, pause: !id });
  return data?.area && data.area.id === id ? data.area : null;
}

function useOccupationTitle(isco: string | null): string | null {
  const [{ data }] = useQuery({
    query: ChosenOccupationDocument,
    variables: { isco: isco ?? '' },
    pause: isco === null,
  });
  return isco === null ? null : (data?.occupation?.title ?? null);
}

function useTotalText(results: Results | null): string | null {
  const lang = useLang();
  if (!results) return null;
  const total = results.totalCount;
  const count = formatNumber(total, lang);
  const text = plural(total, { one: `${count} opening`, other: `${count} openings` });
  return results.totalIsExact ? text : text.replace(count, `${count}+`);
}

const moneyCountry = (search: Search, area: ChosenArea | null): CountryCode =>
  area?.country ?? countryOf(search.state) ?? search.home ?? 'ID';

interface Answer {
  readonly fresh: Results | null;
  readonly fetching: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Asks for the first page, and keeps what came for a time without network. */
function useAnswer({ input, address }: Search): Answer {
  const lang = useLang();
  const [{ data, fetching, error, stale }, again] = useQuery({
    query: BrowseFirstDocument,
    variables: { search: input ?? {}, first: PAGE_SIZE },
    pause: input === null,
  });
  const fresh = input === null ? null : (data?.searchOpportunities ?? null);
  useEffect(() => {
    if (fresh && !fetching) keepLastResults({ address, at: new Date().toISOString(), lang, results: fresh });
  }, [fresh, fetching, address, lang]);
  const retry = useCallback(() => again({ requestPolicy: 'network-only' }), [again]);
  return { fresh, fetching: fetching || stale, error, retry };
}

const NONE: FacetValues = [];

/** Everything the browse page shows, from its address. */
export function useBrowse(): BrowseView {
  const search = useSearch();
  const { fresh, fetching, error, retry } = useAnswer(search);
  const kept = useMemo(() => (error && !fresh ? lastResults() : null), [error, fresh]);
  const results = fresh ?? kept?.results ?? null;
  const area = useArea(search.state);
  const facet = useCallback(
    (name: string): FacetValues => results?.facets.find((item) => item.name === name)?.values ?? NONE,
    [results],
  );
  return {
    search,
    results,
    kept,
    fetching,
    error,
    areaName: area?.fullName ?? null,
    occupationTitle: useOccupationTitle(search.state.isco),
    country: moneyCountry(search, area),
    totalText: useTotalText(kept ? null : results),
    facet,
    retry,
  };
}
