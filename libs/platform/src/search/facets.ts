import {
  FACET_VALUES_MOST,
  type FacetCount,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
} from './search-port.js';

/** The filter that a facet leaves out when it counts. */
export const OWN_FILTER: Readonly<Partial<Record<FacetName, keyof SearchFilters>>> = {
  kind: 'kinds',
  occupation: 'isco',
  no_experience: 'noExperience',
  safety: 'avoid',
};

/** What facets are counted from: a document's values, or a group of documents with its count. */
export interface FacetRow {
  readonly kind?: string | null;
  readonly no_experience?: boolean | null;
  readonly safety?: readonly string[] | null;
  /** All of them, each beginning with its group: as `occupationText` writes them, or the groups alone. */
  readonly occupation?: string | null;
  readonly area?: string | null;
  readonly count?: number;
}

/** A document is counted in every group that the filter finds it in. */
const groupsIn = (occupations: string): readonly string[] => [
  ...new Set(occupations.split(' ').map((token) => token.slice(0, 2))),
];

const valuesOf = (row: FacetRow, name: FacetName): readonly (string | null | undefined)[] => {
  if (name === 'safety') return row.safety ?? [];
  if (name === 'no_experience') return row.no_experience ? ['true'] : [];
  if (name === 'occupation') return groupsIn(row.occupation ?? '');
  return [row[name]];
};

export const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);

function countsOf(rows: readonly FacetRow[], name: FacetName, scale: number): FacetCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row, name)) if (value) counts.set(value, (counts.get(value) ?? 0) + (row.count ?? 1));
  }
  const found = [...counts].map(([value, count]) => ({ value, count: Math.round(count * scale) }));
  return found.sort(byCount).slice(0, FACET_VALUES_MOST);
}

/** Counts per value, most frequent first; `scale` blows a sample up to the whole. */
export function facetCountsOf(rows: readonly FacetRow[], names: readonly FacetName[], scale = 1) {
  const facets: { -readonly [name in FacetName]?: SearchAnswer['facets'][name] } = {};
  for (const name of names) facets[name] = countsOf(rows, name, scale);
  return facets;
}
