import type { UnitOfWork } from '../db/unit-of-work.js';
import { facetCountsOf, type FacetRow } from './facets.js';
import { sortOf } from './order.js';
import { elsewhereQueries, retrievalQuery, strongQuery } from './postgres-keys.js';
import { behind, chordTo, Where, whereOf } from './postgres-where.js';
import { RowRanking, type Elsewhere, type RankedRow } from './postgres-rank.js';
import { onlyClear, type PreparedQuestion } from './question.js';
import {
  COUNT_MOST,
  RELEVANT_MOST,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
  type SearchRequest,
  type SearchSort,
  type SearchTotal,
} from './search-port.js';

type Row = RankedRow & FacetRow;

/** Rows of a list, the newest first, and how many it has: at most one more than was counted up to. */
interface Listed {
  readonly count: number;
  readonly rows: readonly Row[];
}

type Found = Omit<SearchAnswer, 'engine'>;

const FACET_COLUMNS = (depth: number): string =>
  `kind, no_experience, safety, occupations AS occupation, area_path[${depth + 1}] AS area`;

/** Rows looked at to estimate facets of lists that are too long to count. */
const SAMPLE = 20_000;

/** So many of a list that is too long are compared by age, unless it is counted anyway. */
const NEWEST_OF = 1500;
const NEWEST = 'ORDER BY posted DESC, id DESC';
/** What ranking reads; not called like their columns: ORDER BY would take the name for the cast, and no index has that. */
const RANKED = 'id, title, title_words, occupations, posted::float8 AS "postedAt", pay::float8 AS "monthly"';

/** The filter that a facet leaves out when it counts. */
const OWN_FILTER: Readonly<Partial<Record<FacetName, keyof SearchFilters>>> = {
  kind: 'kinds',
  occupation: 'isco',
  no_experience: 'noExperience',
  safety: 'avoid',
};

/** One search on one edition of the index, inside an open unit of work. */
export class PostgresSearch {
  readonly #sort: SearchSort;
  readonly #retrieval: string | null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: string,
    private readonly request: SearchRequest,
    private readonly question: PreparedQuestion | null,
  ) {
    this.#sort = sortOf(request.sort, question !== null);
    this.#retrieval = question === null ? null : retrievalQuery(question);
  }

  async answer(): Promise<SearchAnswer> {
    return { engine: 'postgres', ...(await this.#found()) };
  }

  async #found(): Promise<Found> {
    if (this.question === null) return this.#walk(null);
    const list = await this.#list(this.question);
    if (list.count <= RELEVANT_MOST) return this.#whole(this.question, list.rows);
    return this.#sort === 'relevance'
      ? this.#best(this.question, list)
      : this.#walk(this.request.want.total ? list.count : null);
  }

  async count(): Promise<SearchTotal> {
    const where = whereOf(this.request, this.#retrieval);
    const [found] = await this.#query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${this.table} WHERE ${where.sql} LIMIT ${COUNT_MOST + 1}) found`,
      where,
    );
    return totalOf(found?.count ?? 0);
  }

  /** Everything that matches is at hand: rank, sort, page and count here. */
  async #whole(question: PreparedQuestion, rows: readonly Row[]): Promise<Found> {
    return {
      ...(await this.#ranked(question, rows)),
      total: this.request.want.total ? totalOf(rows.length) : null,
      facets: await this.#facets(rows, true),
    };
  }

  /** Too many match: the best by how they match, then the newest, ranked. The list ends with them. */
  async #best(question: PreparedQuestion, { count, rows: newest }: Listed): Promise<Found> {
    return {
      ...(await this.#ranked(question, await this.#strongest(question, newest))),
      total: this.request.want.total ? totalOf(count) : null,
      facets: await this.#facets(null, false),
    };
  }

  #ranked(question: PreparedQuestion, rows: readonly Row[]): Promise<Pick<SearchAnswer, 'hits' | 'hasMore'>> {
    return new RowRanking(question, this.#sort).page(rows, this.request, (ids) => this.#elsewhere(question, ids));
  }

  async #strongest(question: PreparedQuestion, newest: readonly Row[]): Promise<readonly Row[]> {
    const only = onlyClear(question);
    if (only) {
      // Its newest openings stand in an index of their own.
      const where = whereOf(this.request, null);
      where.and(`isco = ANY (${where.param(only.meanings.map(({ isco }) => isco))})`);
      return this.#query<Row>(
        `SELECT ${this.#columns(where)} FROM ${this.table} WHERE ${where.sql} ${NEWEST} LIMIT ${RELEVANT_MOST}`,
        where,
      );
    }
    const where = whereOf(this.request, `(${this.#retrieval})&${strongQuery(question)}`);
    const best = await this.#query<Row>(
      `SELECT ${this.#columns(where)} FROM (SELECT * FROM ${this.table} WHERE ${where.sql} LIMIT ${NEWEST_OF}) matching
       ${NEWEST} LIMIT ${RELEVANT_MOST}`,
      where,
    );
    const known = new Set(best.map(({ id }) => id));
    return [...best, ...newest.filter(({ id }) => !known.has(id))].slice(0, RELEVANT_MOST);
  }

  /**
   * What matches, read once: its count, up to what is wanted, and the newest. Rows of a list that is too long are left
   * out when nothing needs them: one clear occupation, and every list that is not sorted by relevance.
   */
  async #list(question: PreparedQuestion): Promise<Listed> {
    const where = whereOf(this.request, this.#retrieval);
    const columns = this.#columns(where);
    const isNeeded = this.#sort === 'relevance' && onlyClear(question) === null;
    const most = this.request.want.total ? COUNT_MOST + 1 : isNeeded ? NEWEST_OF : RELEVANT_MOST + 1;
    const rows = await this.#query<Row & { in_all: number; id: string | null }>(
      `WITH matching AS MATERIALIZED (
         SELECT ${this.#needed()} FROM ${this.table} WHERE ${where.sql} LIMIT ${most})
       SELECT in_all, listed.* FROM (SELECT count(*)::int AS in_all FROM matching) counted
       LEFT JOIN LATERAL (SELECT ${columns} FROM matching
         WHERE ${isNeeded} OR in_all <= ${RELEVANT_MOST} ${NEWEST} LIMIT ${RELEVANT_MOST}) listed ON true`,
      where,
    );
    return { count: rows[0]?.in_all ?? 0, rows: rows.filter(({ id }) => id !== null) };
  }

  /** Columns under `#columns`: what is not read need not be kept. */
  #needed(): string {
    const facets = this.request.want.facets.length > 0 ? ', kind, no_experience, safety, area_path' : '';
    return `id, title, title_words, occupations, posted, pay${this.#sort === 'distance' ? ', position' : ''}${facets}`;
  }

  #columns(where: Where): string {
    const facets = this.request.want.facets.length > 0 ? `, ${FACET_COLUMNS(this.request.areaDepth)}` : '';
    return `${RANKED}, ${this.#chord(where) ?? 'NULL::float8'} AS chord${facets}`;
  }

  /** Follows an index from where the last page ended. `counted`: how many match, when that is known. */
  async #walk(counted: number | null): Promise<Found> {
    const { after, first, want } = this.request;
    const where = whereOf(this.request, this.#retrieval);
    const chord = this.#chord(where);
    if (after) behind(where, after, chord);
    const order = chord ? `${chord}, id` : `${this.#sort === 'pay' ? 'pay' : 'posted'} DESC, id DESC`;
    const rows = await this.#query<Row>(
      `SELECT ${RANKED}, ${chord ?? 'NULL::float8'} AS chord FROM ${this.table} WHERE ${where.sql} ORDER BY ${order} LIMIT ${where.param(first + 1)}`,
      where,
    );
    const page = await this.#ranked(this.question ?? [], rows);
    if (!want.total && want.facets.length === 0) return { ...page, total: null, facets: {} };
    const total = counted === null ? await this.count() : totalOf(counted);
    return { ...page, total: want.total ? total : null, facets: await this.#facets(null, total.exact) };
  }

  #chord(where: Where): string | null {
    const { near } = this.request;
    return this.#sort === 'distance' && near ? chordTo(where, near) : null;
  }

  /**
   * Keys stand outside of the rows and are dear to read: each is opened once for all units. A join, because the planner
   * answers a long `id = ANY` by skipping through an index that does not begin with the id.
   */
  async #elsewhere(question: PreparedQuestion, ids: readonly string[]): Promise<Elsewhere> {
    const where = new Where();
    const digits = question.map(elsewhereQueries).map((queries) => {
      if (!queries) return "'0'";
      const { words, text } = queries;
      return `CASE WHEN keys @@ ${where.param(words)}::tsquery THEN '2' WHEN keys @@ ${where.param(text)}::tsquery THEN '1' ELSE '0' END`;
    });
    const rows = await this.#query<{ id: string; digits: string }>(
      `WITH opened AS MATERIALIZED (
         SELECT id, strip(keys) AS keys FROM unnest(${where.param(ids)}::uuid[]) AS wanted (id) JOIN ${this.table} USING (id))
       SELECT id, ${digits.join(' || ')} AS digits FROM opened`,
      where,
    );
    return new Map(rows.map(({ id, digits: found }) => [id, found]));
  }

  /** Counts from rows at hand where they serve, else asks; a facet with a filter of its own is always asked. */
  async #facets(rows: readonly Row[] | null, exact: boolean): Promise<SearchAnswer['facets']> {
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
    const where = whereOf({ ...this.request, filters }, this.#retrieval);
    const share = exact || this.#retrieval !== null ? 1 : await this.#sampleShare();
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

const totalOf = (count: number): SearchTotal => ({ count: Math.min(count, COUNT_MOST), exact: count <= COUNT_MOST });
