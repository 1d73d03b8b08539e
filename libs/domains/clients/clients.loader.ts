import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { ClientsQueries } from './clients.queries.js';
import type { ClientRecord, ClientWorkProfile } from './core/client.js';

const CLIENTS = Symbol('clients');
const NAMES = Symbol('client-names');
const PROFILES = Symbol('work-profiles');

function loader<T>(
  context: RequestContext,
  key: symbol,
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): DataLoader<string, T | null> {
  return perOperation(context, key, () => {
    return new DataLoader<string, T | null>(async (ids) => {
      const found = await find(ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  });
}

/** Clients of an operation, asked for together; null for one that is not there for the actor. */
export const clientLoader = (
  context: RequestContext,
  queries: ClientsQueries,
): DataLoader<string, ClientRecord | null> => loader(context, CLIENTS, (ids) => queries.byIds(context.actor, ids));

/** Their names. */
export const clientNameLoader = (context: RequestContext, queries: ClientsQueries): DataLoader<string, string | null> =>
  loader(context, NAMES, (ids) => queries.names(context.actor, ids));

/** Their work profiles. */
export const workProfileLoader = (
  context: RequestContext,
  queries: ClientsQueries,
): DataLoader<string, ClientWorkProfile | null> =>
  loader(context, PROFILES, (ids) => queries.workProfilesOf(context.actor, ids));
