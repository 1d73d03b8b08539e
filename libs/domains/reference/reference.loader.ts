import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { Area } from './core/area.js';
import type { MinimumWage, Occupation, Skill } from './core/facts.js';
import type { ReferenceQueries } from './reference.queries.js';

const AREAS = Symbol('areas');
const CHILDREN = Symbol('children of areas');
const OCCUPATIONS = Symbol('occupations');
const SKILLS = Symbol('skills');
const WAGES = Symbol('minimum wages');

type Load<T> = (keys: readonly string[]) => Promise<ReadonlyMap<string | null, T>>;

const loader = <T>(context: RequestContext, key: symbol, load: Load<T>): DataLoader<string, T | null> =>
  perOperation(context, key, () => {
    return new DataLoader<string, T | null>(async (keys) => {
      const found = await load(keys);
      return keys.map((one) => found.get(one) ?? null);
    });
  });

/** Areas of an operation, asked for together; null for an unknown id. */
export const areaLoader = (context: RequestContext, queries: ReferenceQueries): DataLoader<string, Area | null> =>
  loader(context, AREAS, (ids) => queries.areas(ids));

/** Areas of today under many areas, asked for together; null for none. */
export const areaChildrenLoader = (context: RequestContext, queries: ReferenceQueries) =>
  loader<readonly Area[]>(context, CHILDREN, (ids) => queries.childrenOf(ids));

/** Occupations of an operation by ISCO code, asked for together; null for an unknown code. */
export const occupationLoader = (
  context: RequestContext,
  queries: ReferenceQueries,
): DataLoader<string, Occupation | null> => loader(context, OCCUPATIONS, (iscos) => queries.occupations(iscos));

/** Skills of an operation, asked for together; null for an unknown id. */
export const skillLoader = (context: RequestContext, queries: ReferenceQueries): DataLoader<string, Skill | null> =>
  loader(context, SKILLS, (ids) => queries.skills(ids));

/** Minimum wages of areas, asked for together; null where none is known. */
export const minimumWageLoader = (
  context: RequestContext,
  queries: ReferenceQueries,
): DataLoader<string, MinimumWage | null> => loader(context, WAGES, (ids) => queries.minimumWages(ids));
