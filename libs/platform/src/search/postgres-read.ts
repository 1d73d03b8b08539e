import type { UnitOfWork } from '../db/unit-of-work.js';
import { facetCountsOf, type FacetRow } from './facets.js';
import { occupationsIn } from './match.js';
import { hitOf, pageOf, type FoundCard } from './hits.js';
import { sortOf } from './order.js';
import { elsewhereQueries, retrievalQuery, strongQuery } from './postgres-keys.js';
import { behind, chordTo, Where, whereOf } from './postgres-where.js';
import { isClear, type PreparedQuestion } from './question.js';
import { IN_TEXT, IN_WORDS } from './rank.js';
import {
  COUNT_MOST,
  RELEVANT_MOST,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  type SearchRequest,
  type SearchSort,
  type SearchTotal,
} from './search-port.js';

interface Row extends FacetRow {
  readonly id: string;
  readonly title: string;
  readonly title_words: string;
  readonly occupations: string;
  /** Not called like their columns: ORDER BY would take the name for the cast, and no index has that. */
  readonly postedAt: number;
  readonly monthly: number;
  readonly chord: number | null;
  /** Per unit 2 (listed words), 1 (text) or 0. */
  readonly elsewhere: string;
}

type Found = Omit<SearchAnswer, 'engine'>;

const FACET_COLUMNS = (depth: number): string =>
  `kind, no_experience, safety, left(occupations, 2) AS occupation, area_path[${depth + 1}] AS area`;

/** Rows looked at to estimate facets of lists that are too long to count. */
const SAMPLE = 20_000;

/** So many of a list that is too long are compared by age. */
const NEWEST_OF = 1500;
const NEWEST = 'ORDER BY posted DESC, id DESC';

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
    if (this.question === null) return this.#walk();
    const found = await this.#bounded(this.#retrieval, RELEVANT_MOST + 1);
    if (found.length <= RELEVANT_MOST) return this.#whole(this.question, found);
    return this.#sort === 'relevance' ? this.#best(this.question, found.slice(0, RELEVANT_MOST)) : this.#walk();
  }

  async count(): Promise<SearchTotal> {
    const where = whereOf(this.request, this.#retrieval);
    const [found] = await this.#query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${this.table} WHERE ${where.sql} LIMIT ${COUNT_MOST + 1}) found`,
      where,
    );
    const count = found?.count ?? 0;
    return { count: Math.min(count, COUNT_MOST), exact: count <= COUNT_MOST };
  }

  /** Everything that matches is at hand: rank, sort, page and count here. */
  async #whole(question: PreparedQuestion, rows: readonly Row[]): Promise<Found> {
    const { want } = this.request;
    const page = pageOf(hitsOf(question, rows, this.#sort), this.request);
    const total = want.total ? { count: rows.length, exact: true } : null;
    return { ...page, total, facets: await this.#facets(rows, true) };
  }

  /** Too many match: the best by how they match, then the newest, ranked. The list ends with them. */
  async #best(question: PreparedQuestion, newest: readonly Row[]): Promise<Found> {
    const rows = await this.#strongest(question, newest);
    const total = this.request.want.total ? await this.count() : null;
    return {
      ...pageOf(hitsOf(question, rows, 'relevance'), this.request),
      total,
      facets: await this.#facets(null, false),
    };
  }

  async #strongest(question: PreparedQuestion, newest: readonly Row[]): Promise<Row[]> {
    const [only, ...others] = question;
    if (only && others.length === 0 && isClear(only)) {
      // One clear occupation: its newest openings stand in an index of their own.
      const where = whereOf(this.request, null);
      where.and(`isco = ANY (${where.param(only.meanings.map(({ isco }) => isco))})`);
      return this.#candidates(where, RELEVANT_MOST);
    }
    const best = await this.#bounded(`(${this.#retrieval})&${strongQuery(question)}`, RELEVANT_MOST);
    const known = new Set(best.map(({ id }) => id));
    return [...best, ...newest.filter(({ id }) => !known.has(id))].slice(0, RELEVANT_MOST);
  }

  /** The newest among the first that match: a list that is far too long is not worth reading it all. */
  #bounded(query: string | null, limit: number): Promise<Row[]> {
    const where = whereOf(this.request, query);
    where.from = `(SELECT * FROM ${this.table} WHERE ${where.sql} LIMIT ${NEWEST_OF}) matching`;
    return this.#candidates(where, limit);
  }

  /** Follows an index from where the last page ended. */
  async #walk(): Promise<Found> {
    const { after, first, want } = this.request;
    const where = whereOf(this.request, this.#retrieval);
    const chord = this.#chord(where);
    if (after) behind(where, after, chord);
    const order = chord ? `${chord}, id` : `${this.#sort === 'pay' ? 'pay' : 'posted'} DESC, id DESC`;
    const rows = await this.#query<Row>(
      `SELECT id, title, title_words, occupations, posted::float8 AS "postedAt", pay::float8 AS "monthly", ${chord ?? 'NULL'} AS chord
       FROM ${this.table} WHERE ${where.sql} ORDER BY ${order} LIMIT ${where.param(first + 1)}`,
      where,
    );
    const hits = hitsOf(this.question ?? [], rows, this.#sort);
    const page = { hits: hits.slice(0, first), hasMore: hits.length > first };
    if (!want.total && want.facets.length === 0) return { ...page, total: null, facets: {} };
    const total = await this.count();
    return { ...page, total: want.total ? total : null, facets: await this.#facets(null, total.exact) };
  }

  #chord(where: Where): string | null {
    const { near } = this.request;
    return this.#sort === 'distance' && near ? chordTo(where, near) : null;
  }

  /** Rows that match, the newest first. Where else the words stand needs the keys of every row: once, after the limit. */
  async #candidates(where: Where, limit: number): Promise<Row[]> {
    const chord = this.#chord(where);
    const facets = this.request.want.facets.length > 0 ? `, ${FACET_COLUMNS(this.request.areaDepth)}` : '';
    const elsewhere = this.#elsewhere(where);
    return this.#query<Row>(
      `WITH found AS MATERIALIZED (
         SELECT id, title, title_words, occupations, posted, pay, keys, ${chord ?? 'NULL'} AS chord ${facets}
         FROM ${where.from ?? `${this.table} WHERE ${where.sql}`} ${NEWEST} LIMIT ${limit}),
       read AS MATERIALIZED (SELECT *, ${elsewhere ? 'strip(keys)' : 'NULL::tsvector'} AS read_keys FROM found)
       SELECT id, title, title_words, occupations, posted::float8 AS "postedAt", pay::float8 AS "monthly", chord,
         ${elsewhere ?? "''"} AS elsewhere
         ${facets && ', kind, no_experience, safety, occupation, area'}
       FROM read`,
      where,
    );
  }

  /** One digit per unit: where else than in the title it stands. Null when there is nothing to look for. */
  #elsewhere(where: Where): string | null {
    const units = (this.question ?? []).map(elsewhereQueries);
    if (units.every((queries) => queries === null)) return null;
    const digits = units.map((queries) => {
      if (!queries) return "'0'";
      const { words, text } = queries;
      return `CASE WHEN read_keys @@ ${where.param(words)}::tsquery THEN '2' WHEN read_keys @@ ${where.param(text)}::tsquery THEN '1' ELSE '0' END`;
    });
    return digits.join(' || ');
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

const DIGIT_WORTH: Readonly<Record<string, number>> = { '2': IN_WORDS, '1': IN_TEXT };

const cardOf = (row: Row): FoundCard => ({
  ...row,
  titleWords: row.title_words.split(' '),
  occupations: occupationsIn(row.occupations),
  elsewhere: Array.from(row.elsewhere ?? '', (digit) => DIGIT_WORTH[digit] ?? 0),
});

const hitsOf = (question: PreparedQuestion, rows: readonly Row[], sort: SearchSort): SearchHit[] =>
  rows.map((row) => hitOf(question, cardOf(row), sort));
