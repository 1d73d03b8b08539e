import { chordOfKm, unitVector } from './geo.js';
import { both, filterQueries } from './postgres-keys.js';
import type { Point, SearchFilters, SearchPosition, SearchRequest } from './search-port.js';

/** Conditions and their parameters, put together piece by piece. */
export class Where {
  readonly params: unknown[] = [];
  readonly #conditions: string[] = [];

  /** Adds a parameter; answers its placeholder. */
  param(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  and(condition: string): void {
    this.#conditions.push(condition);
  }

  get sql(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' AND ');
  }
}

export const cubeOf = (point: Point): string => `(${unitVector(point).join(',')})`;

/** The expression of the distance to a point, as a chord. */
export const chordTo = (where: Where, near: Point): string => `(position <-> ${where.param(cubeOf(near))}::cube)`;

const COLUMN_OF_DEPTH: Readonly<Record<number, string>> = { 0: 'area_path[1]', 1: 'province', 2: 'regency' };

/** Which filters columns answer well by themselves when no words are asked: sorted walks then need no keys. */
function splitFilters(filters: SearchFilters): { byColumn: SearchFilters; byKey: SearchFilters } {
  const { country, kinds, areas, noExperience, isco } = filters;
  const [first, ...others] = areas ?? [];
  const sameColumn =
    first !== undefined && COLUMN_OF_DEPTH[first.depth] && others.every(({ depth }) => depth === first.depth);
  return {
    byColumn: { country, kinds, noExperience, ...(sameColumn ? { areas } : {}) },
    byKey: { isco, ...(sameColumn ? {} : { areas }) },
  };
}

function addColumns(where: Where, { country, kinds, areas, noExperience }: SearchFilters): void {
  if (country) where.and(`country = ${where.param(country)}`);
  if (kinds && kinds.length > 0) where.and(`kind = ANY (${where.param(kinds)})`);
  if (noExperience) where.and('no_experience');
  const [first, ...others] = areas ?? [];
  if (!first) return;
  const column = COLUMN_OF_DEPTH[first.depth] ?? 'NULL';
  // Equality with one value keeps the order of the index; a list does not.
  if (others.length === 0) where.and(`${column} = ${where.param(first.id)}::uuid`);
  else where.and(`${column} = ANY (${where.param(areas?.map(({ id }) => id))}::uuid[])`);
}

function addSchedule(where: Where, { weekdays, from, until }: SearchFilters): void {
  if (weekdays !== undefined) where.and(`weekdays > 0 AND weekdays & ~${where.param(weekdays)}::int = 0`);
  if (from !== undefined) where.and(`start_minute >= ${where.param(from)}`);
  if (until !== undefined) where.and(`end_minute <= ${where.param(until)}`);
}

function addNumbers(where: Where, filters: SearchFilters, near: Point | null): void {
  const { payMin, postedSince, avoid, withinKm } = filters;
  if (payMin !== undefined) where.and(`pay >= ${where.param(payMin)}::bigint`);
  if (postedSince !== undefined) where.and(`posted >= ${where.param(postedSince)}::bigint`);
  if (avoid && avoid.length > 0) where.and(`NOT safety && ${where.param(avoid)}::text[]`);
  if (withinKm !== undefined && near) {
    const chord = where.param(chordOfKm(withinKm));
    const centre = where.param(cubeOf(near));
    // The first part is for the index, the second is exact.
    where.and(`position <@ cube_enlarge(${centre}::cube, ${chord}::float8, 3)`);
    where.and(`(position <-> ${centre}::cube) <= ${chord}::float8`);
  }
}

/** Who plans how a question is looked up: the planner, or nobody, since it takes a millisecond to look at it. */
type Way = 'planned' | 'by keys';

/**
 * The conditions of a request. `question` is a tsquery of what the words bring in; null leaves words out. `by keys`: the
 * index of keys is the way, whatever else there is.
 */
export function whereOf(
  request: Pick<SearchRequest, 'filters' | 'near'>,
  question: string | null,
  way: Way = 'planned',
): Where {
  const where = new Where();
  const { filters, near } = request;
  const { byColumn, byKey } = question === null ? splitFilters(filters) : { byColumn: {}, byKey: filters };
  const keys = [...filterQueries(byKey), ...(question === null ? [] : [question])];
  if (keys.length > 0) {
    const query = `${where.param(both(keys))}::tsquery`;
    where.and(`keys @@ ${way === 'planned' ? query : `(SELECT ${query})`}`);
  }
  addColumns(where, byColumn);
  addSchedule(where, filters);
  addNumbers(where, filters, near);
  return where;
}

/** Continues behind a position, in the order `orderOf` gives. */
export function behind(where: Where, after: SearchPosition, chord: string | null): void {
  const value = where.param(after.value);
  const id = where.param(after.id);
  if (after.sort === 'distance') where.and(`(${chord ?? '0'}, id) > (${value}::float8, ${id}::uuid)`);
  else where.and(`(${after.sort === 'pay' ? 'pay' : 'posted'}, id) < (${value}::bigint, ${id}::uuid)`);
}
