/** By schema and name. */
export type TraceTable = `${string}.${string}`;

const tables = new Set<TraceTable>();

/**
 * Names tables of another domain in which a row says that somebody did something with a person: whoever has one stays when
 * the list that brought them is undone. Each has `office_id` and `client_id`, and the office sees its own rows of it.
 * Called once by the domain's module file.
 */
export function registerTraces(...named: TraceTable[]): void {
  for (const table of named) tables.add(table);
}

export const traceTables = (): readonly TraceTable[] => [...tables];
