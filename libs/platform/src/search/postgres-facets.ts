import type { UnitOfWork } from '../db/unit-of-work.js';
import { facetCountsOf, OWN_FILTER, type FacetRow } from './facets.js';
import { Where, whereOf } from './postgres-where.js';
import type { FacetName, SearchAnswer, SearchFilters, SearchRequest } from './search-port.js';

export const FACET_COLUMNS = (depth: number): string =>
  `kind, no_experience, safety, groups AS occupation, area_path[${depth + 1}] AS area`;

/** Rows looked at to estimate facets of lists that are too long to count. */
const SAMPLE = 20_000;

/** The facets of one search on one edition of the index, inside an open unit of work. */
export class PostgresFacets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: string,
    private readonly request: SearchRequest,
    private readonly retrieval: string | null,
  ) {}

  /** Counts from rows at hand where they serve, else asks; a facet with a filter of its own is always asked. */
  async counts(rows: readonly FacetRow[] | null, exact: boolean): Promise<SearchAnswer['facets']> {
    const { want, filters } = this.request;
    const isOwn = (name: FacetName): boolean => {
      const own = OWN_FILTER[name];
      return own !== undefined && filters[own] !== undefined;
    };
    const plain = want.facets.filter((name) => !isOwn(name));
    const counted = rows
      ? facetCountsOf(rows, plain)
      : plain.length > 0
        ? await this.#asked(plain, filters, exact)
        : {};
    for (const name of want.facets.filter(isOwn)) {
      const own = OWN_FILTER[name];
      Object.assign(counted, await this.#asked([name], own ? { ...filters, [own]: undefined } : filters, exact));
    }
    return counted;
  }

  async #asked(names: readonly FacetName[], filters: SearchFilters, exact: boolean): Promise<SearchAnswer['facets']> {
    const where = whereOf({ ...this.request, filters }, this.retrieval);
    const share = exact || this.retrieval !== null ? 1 : await this.#sampleShare();
    const from = share < 1 ? `${this.table} TABLESAMPLE SYSTEM (${100 * share})` : this.table;
    const rows = await this.#query<FacetRow & { count: number }>(
      `SELECT ${names.join(', ')}, count(*)::int AS count
       FROM (SELECT ${FACET_COLUMNS(this.request.areaDepth)} FROM ${from} WHERE ${where.sql} LIMIT ${SAMPLE}) found
       GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(', ')})`,
      where,
    );
    return facetCountsOf(rows, names, 1 / share);
  }

  async #sampleShare(): Promise<number> {
    const [found] = await this.#query<{ rows: number }>(
      `SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = '${this.table}'::regclass`,
      new Where(),
    );
    return Math.min(1, SAMPLE / Math.max(1, found?.rows ?? 1));
  }

  #query<T>(sql: string, { params }: Where): Promise<T[]> {
    return this.uow.manager.query(sql, params);
  }
}
