import type {
  OpportunityKind,
  OpportunitySearchInput,
  OpportunitySort,
  PayPeriod,
  SafetyAttribute,
} from '../gql/graphql.js';
import { daysBefore } from '../formats/date.js';

export type CountryCode = 'ID' | 'VN';
/** Where to look: nowhere chosen, inside an area, around an area's centre, or around the reader. */
export type Place =
  | { readonly type: 'anywhere'; readonly country: CountryCode | null }
  | { readonly type: 'inside'; readonly areaId: string }
  | { readonly type: 'around'; readonly areaId: string; readonly km: number }
  | { readonly type: 'me'; readonly km: number };

/** What the address of the browse page says. The reader's own position is never part of it. */
export interface SearchState {
  readonly text: string;
  readonly place: Place;
  readonly kinds: readonly OpportunityKind[];
  /** Minor units as a decimal string. */
  readonly payMin: string | null;
  readonly payPeriod: PayPeriod | null;
  readonly weekdays: readonly number[];
  /** `HH:MM` */
  readonly from: string | null;
  readonly until: string | null;
  readonly noExperience: boolean;
  readonly avoid: readonly SafetyAttribute[];
  readonly postedDays: number | null;
  readonly isco: string | null;
  readonly sort: OpportunitySort | null;
}

export interface Position {
  readonly lat: number;
  readonly lng: number;
}

export const KINDS: readonly OpportunityKind[] = [
  'vacancy',
  'ojt_place',
  'training_slot',
  'loan_programme',
  'grant_programme',
];
export const SAFETY: readonly SafetyAttribute[] = ['night_work', 'alcohol_served', 'heights', 'chemicals', 'cash'];
export const DISTANCES = [5, 15, 30, 60] as const;
export const POSTED_DAYS = [1, 3, 7, 30] as const;
export const DAYTIME = { from: '06:00', until: '18:00' } as const;
const PERIODS: readonly PayPeriod[] = ['hour', 'day', 'week', 'month', 'year', 'once', 'piece'];
const SORTS: readonly OpportunitySort[] = ['relevance', 'distance', 'pay', 'date'];
const MAX_TEXT = 200;

export const anywhere = (country: CountryCode | null): Place => ({ type: 'anywhere', country });

export const emptySearch = (country: CountryCode | null): SearchState => ({
  text: '',
  place: anywhere(country),
  kinds: [],
  payMin: null,
  payPeriod: null,
  weekdays: [],
  from: null,
  until: null,
  noExperience: false,
  avoid: [],
  postedDays: null,
  isco: null,
  sort: null,
});

const oneOf = <T extends string>(allowed: readonly T[], value: string | null): T | null =>
  allowed.includes(value as T) ? (value as T) : null;
const listOf = <T extends string>(allowed: readonly T[], value: string | null): T[] => {
  const given = new Set((value ?? '').split(','));
  return allowed.filter((item) => given.has(item));
};
const whole = (value: string | null, low: number, high: number): number | null => {
  if (value === null || !/^\d{1,4}$/.test(value)) return null;
  const number = Number(value);
  return number >= low && number <= high ? number : null;
};
const idOf = (value: string | null): string | null => (value !== null && /^[\w-]{1,64}$/.test(value) ? value : null);
const timeOf = (value: string | null): string | null =>
  value !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;

function placeOf(params: URLSearchParams, fallback: CountryCode | null): Place {
  const km = whole(params.get('km'), 1, 500) ?? 15;
  const near = idOf(params.get('near'));
  if (near === 'me') return { type: 'me', km };
  if (near !== null) return { type: 'around', areaId: near, km };
  const areaId = idOf(params.get('area'));
  if (areaId !== null) return { type: 'inside', areaId };
  const country = params.get('in');
  if (country === 'any') return anywhere(null);
  return anywhere(oneOf(['ID', 'VN'] as const, country) ?? fallback);
}

/**
 * Reads the address; whatever is wrong in it is as if it were not there.
 * `fallback` is the country looked in when the address names none, which follows the reader's language.
 */
export function parseSearch(params: URLSearchParams, fallback: CountryCode | null): SearchState {
  const pay = params.get('pay');
  return {
    text: (params.get('q') ?? '').slice(0, MAX_TEXT),
    place: placeOf(params, fallback),
    kinds: listOf(KINDS, params.get('kind')),
    payMin: pay !== null && /^[1-9]\d{0,14}$/.test(pay) ? pay : null,
    payPeriod: oneOf(PERIODS, params.get('per')),
    weekdays: listOf(['1', '2', '3', '4', '5', '6', '7'], params.get('days')).map(Number),
    from: timeOf(params.get('from')),
    until: timeOf(params.get('until')),
    noExperience: params.get('new') === '1',
    avoid: listOf(SAFETY, params.get('avoid')),
    postedDays: whole(params.get('since'), 1, 365),
    isco: idOf(params.get('isco')),
    sort: oneOf(SORTS, params.get('sort')),
  };
}

function placeParams(place: Place, fallback: CountryCode | null): Record<string, string> {
  switch (place.type) {
    case 'me':
      return { near: 'me', km: String(place.km) };
    case 'around':
      return { near: place.areaId, km: String(place.km) };
    case 'inside':
      return { area: place.areaId };
    case 'anywhere':
      return place.country === fallback ? {} : { in: place.country ?? 'any' };
  }
}

/** The address of a search; only what differs from an empty one is written, always in the same order. */
export function searchParams(state: SearchState, fallback: CountryCode | null): URLSearchParams {
  const written: Record<string, string> = {
    q: state.text.trim(),
    ...placeParams(state.place, fallback),
    kind: state.kinds.join(','),
    pay: state.payMin ?? '',
    per: state.payMin === null ? '' : (state.payPeriod ?? ''),
    days: state.weekdays.join(','),
    from: state.from ?? '',
    until: state.until ?? '',
    new: state.noExperience ? '1' : '',
    avoid: state.avoid.join(','),
    since: state.postedDays === null ? '' : String(state.postedDays),
    isco: state.isco ?? '',
    sort: state.sort ?? '',
  };
  return new URLSearchParams(Object.entries(written).filter(([, value]) => value !== ''));
}

function placeInput(place: Place, position: Position | null): Partial<OpportunitySearchInput> {
  switch (place.type) {
    case 'inside':
      return { areaId: place.areaId };
    case 'around':
      return { nearAreaId: place.areaId, withinKm: place.km };
    case 'me':
      return position === null ? {} : { lat: position.lat, lng: position.lng, withinKm: place.km };
    case 'anywhere':
      return place.country === null ? {} : { country: place.country };
  }
}

/** The order when none is chosen: by words where there are some, else by nearness, else by date. */
export function shownSort(state: SearchState, position: Position | null): OpportunitySort {
  const words = state.text.trim() !== '';
  const point = state.place.type === 'around' || (state.place.type === 'me' && position !== null);
  const possible = { relevance: words, distance: point, pay: true, date: true };
  if (state.sort !== null && possible[state.sort]) return state.sort;
  if (words) return 'relevance';
  return point ? 'distance' : 'date';
}

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const filled = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** What is asked of the API; `today` is the reader's date, `position` theirs if they gave it. */
export function searchInput(state: SearchState, today: string, position: Position | null): OpportunitySearchInput {
  const input: OpportunitySearchInput = {
    ...placeInput(state.place, position),
    text: state.text.trim() || undefined,
    kinds: filled(state.kinds),
    payMin: given(state.payMin),
    payPeriod: state.payMin === null ? undefined : (state.payPeriod ?? 'month'),
    weekdays: filled(state.weekdays),
    from: given(state.from),
    until: given(state.until),
    noExperience: state.noExperience || undefined,
    avoid: filled(state.avoid),
    postedSince: state.postedDays === null ? undefined : daysBefore(today, state.postedDays),
    isco: given(state.isco),
    sort: shownSort(state, position),
  };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

export const isDaytime = (state: SearchState): boolean =>
  state.from === DAYTIME.from && state.until === DAYTIME.until && state.weekdays.length === 0;

/** Whether distances can be said at all: there is a point to measure from. */
export const hasPoint = (state: SearchState): boolean => state.place.type === 'around' || state.place.type === 'me';

/** How many filters are set besides words, place and order. */
export function countFilters(state: SearchState): number {
  const set = [
    state.kinds.length > 0,
    state.payMin !== null,
    state.weekdays.length > 0 || state.from !== null || state.until !== null,
    state.noExperience,
    state.avoid.length > 0,
    state.postedDays !== null,
    state.isco !== null,
  ];
  return set.filter(Boolean).length;
}

/**
 * The search without one filter, named as the API's `relax` names it; null for a name we do not know. `text`: the words
 * that are left when the place is one of them.
 */
export function withoutFilter(state: SearchState, filter: string, text: string | null = null): SearchState | null {
  if (text !== null) return { ...state, text };
  const country = state.place.type === 'anywhere' ? state.place.country : null;
  const dropped: Readonly<Record<string, Partial<SearchState>>> = {
    text: { text: '' },
    kinds: { kinds: [] },
    place: { place: anywhere(country) },
    country: { place: anywhere(null) },
    pay: { payMin: null, payPeriod: null },
    schedule: { weekdays: [], from: null, until: null },
    noExperience: { noExperience: false },
    avoid: { avoid: [] },
    postedSince: { postedDays: null },
    isco: { isco: null },
  };
  const name = FILTER_NAMES[filter] ?? filter;
  const change = dropped[name];
  return change ? { ...state, ...change } : null;
}

/** Several fields of the input are one filter to the reader. */
export const FILTER_NAMES: Readonly<Record<string, string>> = {
  kind: 'kinds',
  area: 'place',
  areaId: 'place',
  nearAreaId: 'place',
  distance: 'place',
  withinKm: 'place',
  near: 'place',
  payMin: 'pay',
  weekdays: 'schedule',
  from: 'schedule',
  until: 'schedule',
  hours: 'schedule',
  no_experience: 'noExperience',
  safety: 'avoid',
  posted_since: 'postedSince',
  posted: 'postedSince',
  occupation: 'isco',
};
