import type { MultiSearchQuery } from 'meilisearch';
import { DEEPEST_AREA } from './meilisearch-index.js';
import { tellingWords, wordsNeeded } from './postgres-keys.js';
import { CLEAR, isClear, kindredOf, type Meaning, type PreparedQuestion, type PreparedUnit } from './question.js';
import type { FacetName, Point, SearchFilters, SearchPosition, SearchSort } from './search-port.js';
import { folded, isMarked } from './text.js';
import { kmOfChord } from './geo.js';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '')}"`;

const listed = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`;

type FilterText = (filters: SearchFilters, near: Point | null) => string | null;

const FILTERS: readonly FilterText[] = [
  ({ country }) => (country ? `country = ${quoted(country)}` : null),
  ({ kinds }) => (kinds && kinds.length > 0 ? `kind IN ${listed(kinds)}` : null),
  ({ areas }) => (areas && areas.length > 0 ? `areas IN ${listed(areas.map(({ id }) => id))}` : null),
  ({ payMin }) => (payMin === undefined ? null : `pay >= ${payMin}`),
  ({ weekdays }) => (weekdays === undefined ? null : onlyOn(weekdays)),
  ({ from }) => (from === undefined ? null : `start >= ${from}`),
  ({ until }) => (until === undefined ? null : `end <= ${until}`),
  ({ noExperience }) => (noExperience ? 'noExperience = true' : null),
  ({ avoid }) => (avoid && avoid.length > 0 ? `NOT safety IN ${listed(avoid)}` : null),
  ({ postedSince }) => (postedSince === undefined ? null : `posted >= ${postedSince}`),
  ({ isco }) => (isco ? `occ = ${quoted(isco)}` : null),
  ({ withinKm }, near) => (withinKm === undefined || !near ? null : within(near, withinKm)),
];

const within = ({ lat, lng }: Point, km: number): string => `_geoRadius(${lat}, ${lng}, ${Math.round(km * 1000)})`;

function onlyOn(mask: number): string {
  const others = [1, 2, 3, 4, 5, 6, 7].filter((day) => !(mask & (1 << (day - 1))));
  return `weekdays EXISTS AND weekdays IS NOT EMPTY AND NOT weekdays IN [${others.join(', ')}]`;
}

/** All filters of a request as conditions that must hold together. */
export const filterTexts = (filters: SearchFilters, near: Point | null): string[] =>
  FILTERS.map((text) => text(filters, near)).filter((text) => text !== null);

/** Sorting by distance groups what lies within a metre; what lies so near to the edge of a page is read again. */
export const EDGE_METRES = 3;

/** The condition that continues behind a position. For `distance` it leaves a few on the near side of it. */
export function behindText({ sort, value, id }: SearchPosition, near: Point | null): string | null {
  if (sort === 'relevance') return null;
  if (sort !== 'distance') {
    const name = sort === 'pay' ? 'pay' : 'posted';
    return `(${name} < ${value} OR (${name} = ${value} AND id < ${quoted(id)}))`;
  }
  const metres = Math.floor(kmOfChord(value) * 1000) - EDGE_METRES;
  return near && metres > 0 ? `(NOT ${within(near, metres / 1000)})` : null;
}

/** The sort of a request by Meilisearch itself. */
export function sortTexts(sort: SearchSort, near: Point | null): string[] {
  if (sort === 'distance') return near ? [`_geoPoint(${near.lat}, ${near.lng}):asc`, 'id:asc'] : ['id:asc'];
  return [`${sort === 'pay' ? 'pay' : 'posted'}:desc`, 'id:desc'];
}

/** The attribute that a facet is counted by. */
export const facetAttribute = (name: FacetName, areaDepth: number): string =>
  ({
    kind: 'kind',
    area: `area${Math.min(areaDepth, DEEPEST_AREA)}`,
    occupation: 'group',
    no_experience: 'noExperience',
    safety: 'safety',
  })[name];

/** Queries are cheap, but not free. */
const QUERIES_MOST = 12;

export type Lookup = Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'filter' | 'matchingStrategy'>;

const meaningsOf = (question: PreparedQuestion): Meaning[] =>
  question.filter(({ retrieves }) => retrieves).flatMap(({ meanings }) => meanings);

const oneOf = (codes: readonly string[]): string => `occ IN ${listed([...new Set(codes)])}`;

/** The condition for all occupations that a question may mean, and what is kindred to the clear ones. */
export function meaningText(question: PreparedQuestion): string | null {
  const codes = meaningsOf(question).map(({ isco, confidence }) => (confidence >= CLEAR ? kindredOf(isco) : isco));
  return codes.length > 0 ? oneOf(codes) : null;
}

const foldedText = (words: readonly string[]): string => words.map(folded).join(' ');

/** What must be looked up so that everything a question brings in is among the answers. */
export function lookupsOf(question: PreparedQuestion): Lookup[] {
  const meaning = meaningText(question);
  const retrieving = question.filter(({ retrieves }) => retrieves);
  const occupations = retrieving.filter(({ meanings }) => meanings.length > 0);
  const words = tellingWords(retrieving.filter(({ meanings }) => meanings.length === 0));
  const lookups: Lookup[] = [
    ...(meaning ? [{ q: '', filter: [meaning] }] : []),
    ...(meaning ? [{ q: '', filter: [oneOf(meaningsOf(question).map(({ isco }) => isco))] }] : []),
    ...markedLookups(words),
    ...(words.length > 0 ? combinations(words, wordsNeeded(words.length)).map((q) => ({ q })) : []),
    ...occupations.flatMap(occupationLookups),
  ];
  return lookups.slice(0, QUERIES_MOST).map((lookup) => ({ ...lookup, matchingStrategy: 'all' }));
}

const occupationLookups = (unit: PreparedUnit): Lookup[] => [
  ...unit.phrases.map(({ words }) => ({ q: foldedText(words), attributesToSearchOn: ['t'] })),
  ...unit.phrases
    .slice(0, isClear(unit) ? 0 : 1)
    .map(({ words }) => ({ q: foldedText(words), attributesToSearchOn: ['w'] })),
];

/** Words with their marks first: a list that is too long shall begin with what was meant. */
function markedLookups(words: PreparedQuestion): Lookup[] {
  const marked = words.flatMap(({ phrases }) => phrases[0]?.words ?? []);
  return marked.some(isMarked) ? [{ q: marked.join(' ').toLowerCase(), attributesToSearchOn: ['m'] }] : [];
}

/** Every choice of `size` units, in every way to say them, as one text each. */
function combinations(units: PreparedQuestion, size: number): string[] {
  if (size === 0) return [''];
  return units.flatMap((unit, at) =>
    combinations(units.slice(at + 1), size - 1).flatMap((rest) =>
      unit.phrases.map(({ words }) => `${foldedText(words)} ${rest}`.trim()),
    ),
  );
}
