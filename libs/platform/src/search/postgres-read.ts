import type { UnitOfWork } from '../db/unit-of-work.js';
import type { FacetRow } from './facets.js';
import { sortOf } from './order.js';
import { FACET_COLUMNS, PostgresFacets } from './postgres-facets.js';
import { elsewhereQueries, retrievalQuery, strongQuery } from './postgres-keys.js';
import { behind, chordTo, Where, whereOf } from './postgres-where.js';
import { RowRanking, type Elsewhere, type RankedRow } from './postgres-rank.js';
import { onlyClear, type PreparedQuestion, type PreparedUnit } from './question.js';
import {
  COUNT_MOST,
  RELEVANT_MOST,
  type SearchAnswer,
  type SearchRequest,
  type SearchSort,
  type SearchTotal,
} from './search-port.js';

type Row = RankedRow & FacetRow & { readonly ctid: string };

/** The first rows of a list, how many it has, at most one more than was counted up to, and whether that is all. */
interface Listed {
  readonly count: number;
  readonly isAll: boolean;
  readonly rows: readonly Row[];
}

type Found = Omit<SearchAnswer, 'engine'>;

/** Where so many have all that was asked for where it counts, a list that is too long ends with them. */
const STRONG_ENOUGH = 100;
/** So many of a list that is too long are compared by age, unless it is counted anyway. */
const NEWEST_OF = 1500;
const NEWEST = 'posted DESC, id DESC';
/** What ranking reads; not called like their columns: ORDER BY would take the name for the cast, and no index has that. */
const RANKED = 'ctid, id, title, title_words, occupations, posted::float8 AS "postedAt", pay::float8 AS "monthly"';

/** One search on one edition of the index, inside an open unit of work. */
export class PostgresSearch {
  readonly #sort: SearchSort;
  readonly #retrieval: string | null;
  readonly #facets: PostgresFacets;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly table: string,
    private readonly request: SearchRequest,
    private readonly question: PreparedQuestion | null,
  ) {
    this.#sort = sortOf(request.sort, question !== null);
    this.#retrieval = question === null ? null : retrievalQuery(question);
    this.#facets = new PostgresFacets(uow, table, request, this.#retrieval);
  }

  async answer(): Promise<SearchAnswer> {
    return { engine: 'postgres', ...(await this.#found()) };
  }

  async #found(): Promise<Found> {
    const { question, request } = this;
    if (question === null) return this.#walk(null);
    const strong = await this.#uncounted(question);
    if (strong !== null && (await this.#isEnough(question, strong))) return this.#best(question, strong, null);
    const list = await this.#list(question);
    if (list.count <= RELEVANT_MOST) return this.#whole(question, list.rows);
    const counted = request.want.total ? list.count : null;
    if (this.#sort !== 'relevance') return this.#walk(counted);
    return this.#best(question, await this.#strongest(question, list, strong), counted);
  }

  /** Whether a list is too long and ends with these, without it being read. */
  async #isEnough(question: PreparedQuestion, strong: readonly Row[]): Promise<boolean> {
    if (strong.length === RELEVANT_MOST) return true;
    if (strong.length < enoughOf(question)) return false;
    return (await this.#counted(RELEVANT_MOST)) > RELEVANT_MOST;
  }

  /** Where nothing is counted, the best may be enough, and whatever else matches need not be read. Else null. */
  async #uncounted(question: PreparedQuestion): Promise<readonly Row[] | null> {
    const { total, facets } = this.request.want;
    return this.#sort === 'relevance' && !total && facets.length === 0 ? this.#strong(question) : null;
  }

  async count(): Promise<SearchTotal> {
    return totalOf(await this.#counted(COUNT_MOST));
  }

  /** How many match; one more than `most` when there are more. */
  async #counted(most: number): Promise<number> {
    const where = whereOf(this.request, this.#retrieval);
    const [found] = await this.#query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${this.table} WHERE ${where.sql} LIMIT ${most + 1}) found`,
      where,
    );
    return found?.count ?? 0;
  }

  /** Everything that matches is at hand: rank, sort, page and count here. */
  async #whole(question: PreparedQuestion, rows: readonly Row[]): Promise<Found> {
    return {
      ...(await this.#ranked(question, rows)),
      total: this.request.want.total ? totalOf(rows.length) : null,
      facets: await this.#facets.counts(rows, true),
    };
  }

  /** Too many match: the best by how they match, then the newest, ranked. The list ends with them. */
  async #best(question: PreparedQuestion, rows: readonly Row[], counted: number | null): Promise<Found> {
    return {
      ...(await this.#ranked(question, rows)),
      total: counted === null ? null : totalOf(counted),
      facets: await this.#facets.counts(null, false),
    };
  }

  async #ranked(question: PreparedQuestion, rows: readonly Row[]): Promise<Pick<SearchAnswer, 'hits' | 'hasMore'>> {
    const places = new Map(rows.map(({ id, ctid }) => [id, ctid]));
    const ranking = new RowRanking(question, this.#sort, await this.#nowhere(question));
    return ranking.page(rows, this.request, (ids) =>
      this.#elsewhere(
        question,
        ids.map((id) => places.get(id)),
      ),
    );
  }

  /** Units of which no card has a word, in whatever text: they can change no place. */
  async #nowhere(question: PreparedQuestion): Promise<ReadonlySet<PreparedUnit>> {
    const absent = question.filter(({ isAbsent }) => isAbsent);
    if (absent.length === 0) return new Set();
    const where = new Where();
    const found = absent.map((unit) => {
      const text = where.param(elsewhereQueries(unit)?.text);
      return `EXISTS (SELECT FROM ${this.table} WHERE keys @@ (SELECT ${text}::tsquery))`;
    });
    const [row] = await this.#query<{ found: readonly boolean[] }>(`SELECT ARRAY[${found.join(', ')}] AS found`, where);
    return new Set(absent.filter((_, at) => row?.found[at] === false));
  }

  /** Of a list that is too long those that are ranked. `strong`: when they are known already. */
  async #strongest(
    question: PreparedQuestion,
    { isAll, rows: newest }: Listed,
    strong: readonly Row[] | null,
  ): Promise<readonly Row[]> {
    if (onlyClear(question) && isAll) return newest;
    const best = strong ?? (await this.#strong(question));
    if (best.length >= enoughOf(question)) return best;
    const known = new Set(best.map(({ id }) => id));
    return [...best, ...newest.filter(({ id }) => !known.has(id))].slice(0, RELEVANT_MOST);
  }

  /** Those that match best, the newest first: all units in code or title, or the one occupation that is meant. */
  async #strong(question: PreparedQuestion): Promise<readonly Row[]> {
    const only = onlyClear(question);
    if (only) {
      // Its newest openings stand in an index of their own.
      const where = whereOf(this.request, null);
      where.and(isMeant(where, only));
      return this.#query<Row>(
        `SELECT ${this.#columns(where)} FROM ${this.table} WHERE ${where.sql} ORDER BY ${NEWEST} LIMIT ${RELEVANT_MOST}`,
        where,
      );
    }
    // Whatever has all units where they count most has enough of them to be in the list.
    const where = whereOf(this.request, strongQuery(question), 'by keys');
    return this.#query<Row>(
      `SELECT ${this.#columns(where)} FROM (SELECT ${this.#needed()} FROM ${this.table} WHERE ${where.sql} LIMIT ${NEWEST_OF}) matching
       ORDER BY ${NEWEST} LIMIT ${RELEVANT_MOST}`,
      where,
    );
  }

  /**
   * What matches, read once: its count, up to what is wanted, and the newest, those of one clear occupation first. Rows
   * of a list that is too long are left out when it is not sorted by relevance.
   */
  async #list(question: PreparedQuestion): Promise<Listed> {
    const where = whereOf(this.request, this.#retrieval, 'by keys');
    const columns = this.#columns(where);
    const isNeeded = this.#sort === 'relevance';
    const only = onlyClear(question);
    const order = `ORDER BY ${only ? `(${isMeant(where, only)}) DESC, ` : ''}${NEWEST}`;
    const most = this.request.want.total ? COUNT_MOST + 1 : isNeeded ? NEWEST_OF : RELEVANT_MOST + 1;
    const rows = await this.#query<Row & { in_all: number; id: string | null }>(
      `WITH matching AS MATERIALIZED (
         SELECT ${this.#needed()} FROM ${this.table} WHERE ${where.sql} LIMIT ${most})
       SELECT in_all, listed.* FROM (SELECT count(*)::int AS in_all FROM matching) counted
       LEFT JOIN LATERAL (SELECT ${columns} FROM matching
         WHERE ${isNeeded} OR in_all <= ${RELEVANT_MOST} ${order} LIMIT ${RELEVANT_MOST}) listed ON true`,
      where,
    );
    const count = rows[0]?.in_all ?? 0;
    return { count, isAll: count < most, rows: rows.filter(({ id }) => id !== null) };
  }

  /** Columns under `#columns`: what is not read need not be kept. */
  #needed(): string {
    const facets = this.request.want.facets.length > 0 ? ', kind, no_experience, safety, area_path, groups' : '';
    return `ctid, id, title, title_words, occupations, isco, posted, pay${this.#sort === 'distance' ? ', position' : ''}${facets}`;
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
    return { ...page, total: want.total ? total : null, facets: await this.#facets.counts(null, total.exact) };
  }

  #chord(where: Where): string | null {
    const { near } = this.request;
    return this.#sort === 'distance' && near ? chordTo(where, near) : null;
  }

  /**
   * Keys stand outside of the rows and are dear to read: each is opened once for all units, at the place where its row
   * was just read. A row that was written anew in between has left it and counts as if its words stood nowhere else.
   */
  async #elsewhere(question: PreparedQuestion, places: readonly (string | undefined)[]): Promise<Elsewhere> {
    const where = new Where();
    const digits = question.map(elsewhereQueries).map((queries) => {
      if (!queries) return "'0'";
      const { words, text } = queries;
      return `CASE WHEN keys @@ ${where.param(words)}::tsquery THEN '2' WHEN keys @@ ${where.param(text)}::tsquery THEN '1' ELSE '0' END`;
    });
    const rows = await this.#query<{ id: string; digits: string }>(
      `WITH opened AS MATERIALIZED (
         SELECT id, strip(keys) AS keys FROM ${this.table} WHERE ctid = ANY (${where.param(places)}::tid[]))
       SELECT id, ${digits.join(' || ')} AS digits FROM opened`,
      where,
    );
    return new Map(rows.map(({ id, digits: found }) => [id, found]));
  }

  #query<T>(sql: string, { params }: Where): Promise<T[]> {
    return this.uow.manager.query(sql, params);
  }
}

/** With so many of the best a list that is too long ends; that of one occupation goes on to kindred work. */
const enoughOf = (question: PreparedQuestion): number => (onlyClear(question) ? RELEVANT_MOST : STRONG_ENOUGH);

/** The condition that a card is of one of the occupations that a unit means. */
const isMeant = (where: Where, { meanings }: PreparedUnit): string =>
  `isco = ANY (${where.param(meanings.map(({ isco }) => isco))})`;

const totalOf = (count: number): SearchTotal => ({ count: Math.min(count, COUNT_MOST), exact: count <= COUNT_MOST });
