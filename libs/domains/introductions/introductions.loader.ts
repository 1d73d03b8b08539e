import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';

const keys = new Map<string, symbol>();

/** Rows of sessions, asked for together in one operation. `name` tells one kind of rows from another. */
export function rowsOfSessions<T extends { readonly sessionId: string }>(
  context: RequestContext,
  name: string,
  find: (sessionIds: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, readonly T[]> {
  const key = keys.get(name) ?? Symbol(name);
  keys.set(name, key);
  return perOperation(context, key, () => {
    return new DataLoader<string, readonly T[]>(async (ids) => {
      const bySession = Map.groupBy(await find(ids), ({ sessionId }) => sessionId);
      return ids.map((id) => bySession.get(id) ?? []);
    });
  });
}
