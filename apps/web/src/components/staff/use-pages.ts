import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type CombinedError, type TypedDocumentNode } from 'urql';

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<Node> {
  readonly rows: readonly Node[];
  /** Nothing has come yet. */
  readonly waiting: boolean;
  readonly error: CombinedError | undefined;
  /** Asks for the rows after the last one; absent when there are none. */
  readonly more: (() => void) | undefined;
  /** Asks for all shown rows anew, as after a change. */
  readonly again: () => void;
}

interface Asked<Data, Node> {
  // Each list has its own variables; only `first` and `after` are ours.
  readonly query: TypedDocumentNode<Data, never>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly connectionOf: (data: Data) => Connection<Node>;
}

interface State<Node> {
  readonly rows: readonly Node[];
  readonly endCursor: string | null;
  readonly error: CombinedError | undefined;
  readonly waiting: boolean;
}

const PAGE = 50;

/** A keyset list that grows downwards. */
export function usePages<Data, Node>({ query, variables, connectionOf }: Asked<Data, Node>): Pages<Node> {
  const client = useClient();
  const [state, setState] = useState<State<Node>>({ rows: [], endCursor: null, error: undefined, waiting: true });
  const key = JSON.stringify(variables);
  const turn = useRef(0);
  const read = useRef(connectionOf);
  read.current = connectionOf;

  const load = useCallback(
    async (after: string | null, before: readonly Node[], wanted: number): Promise<void> => {
      const mine = ++turn.current;
      let rows = before;
      let cursor = after;
      do {
        const page = { ...(JSON.parse(key) as object), first: PAGE, after: cursor } as never;
        const { data, error } = await client.query(query, page, { requestPolicy: 'network-only' }).toPromise();
        if (mine !== turn.current) return;
        if (!data || error) return setState((old) => ({ ...old, error, waiting: false }));
        const { edges, pageInfo } = read.current(data);
        rows = [...rows, ...edges.map((edge) => edge.node)];
        cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (cursor !== null && rows.length < wanted);
      setState({ rows, endCursor: cursor, error: undefined, waiting: false });
    },
    [client, query, key],
  );

  useEffect(() => void load(null, [], PAGE), [load]);
  const { rows, endCursor } = state;
  return {
    ...state,
    more: endCursor === null ? undefined : () => void load(endCursor, rows, 0),
    again: () => void load(null, [], rows.length),
  };
}
