import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OpportunitySearchInput } from '../gql/graphql.js';
import { useToday } from '../hooks/use-today.js';
import type { Lang } from '../i18n/lang.js';
import { useLang } from '../i18n/use-lang.js';
import { askPosition, knownPosition } from './position.js';
import {
  parseSearch,
  searchInput,
  searchParams,
  type CountryCode,
  type Position,
  type SearchState,
} from './search-state.js';

const HOME: Readonly<Record<Lang, CountryCode | null>> = { id: 'ID', vi: 'VN', en: null };

export interface Search {
  readonly state: SearchState;
  readonly home: CountryCode | null;
  /** The address without `?`, in one form for one search. */
  readonly address: string;
  /** Null while the reader's position is wanted but not known. */
  readonly input: OpportunitySearchInput | null;
  /** `again` stays on the same step of the back button, as while a sheet is open. */
  readonly change: (change: Partial<SearchState>, again?: boolean) => void;
  /** Asks the device; resolves to whether it told. */
  readonly locate: () => Promise<boolean>;
}

/** The search that the address describes, and the ways to change it. */
export function useSearch(): Search {
  const [params, setParams] = useSearchParams();
  const lang = useLang();
  const today = useToday();
  const home = HOME[lang];
  const [position, setPosition] = useState<Position | null>(knownPosition);
  const state = useMemo(() => parseSearch(params, home), [params, home]);
  const input = useMemo(
    () => (state.place.type === 'me' && !position ? null : searchInput(state, today, position)),
    [state, today, position],
  );
  const change = useCallback(
    (changed: Partial<SearchState>, again = false) =>
      setParams(searchParams({ ...state, ...changed }, home), { replace: again }),
    [setParams, state, home],
  );
  const locate = useCallback(async () => {
    const found = await askPosition();
    setPosition(found);
    return found !== null;
  }, []);
  const address = useMemo(() => searchParams(state, home).toString(), [state, home]);
  return { state, home, address, input, change, locate };
}
