import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { Column } from '../../../components/staff/data-table.js';
import { OfficeApplicationsDocument, type ApplicationFilterInput } from '../../../gql/staff/graphql.js';
import { ReferSheet, type ReferPair } from './refer-sheet.js';

interface Chosen<Row> {
  /** A narrow column to choose rows in. */
  readonly column: Column<Row>;
  /** The button for all that are chosen. */
  readonly tool: ReactNode;
  /** The button for one row alone; nothing where somebody stands there already. */
  readonly button: (row: Row) => ReactNode;
}

const keyOf = (pair: ReferPair): string => `${pair.clientId} ${pair.opportunityId}`;

const MOST_STANDING = 100;

/** Who stands before which opening already, once that is `known`; `again` once more were referred. */
function useStanding(filter: ApplicationFilterInput) {
  const [{ data, error }, ask] = useQuery({
    query: OfficeApplicationsDocument,
    variables: { filter: { ...filter, open: true }, first: MOST_STANDING },
    requestPolicy: 'cache-and-network',
  });
  const keys = (data?.applications.edges ?? []).map(({ node }) => `${node.client?.id} ${node.opportunity?.id}`);
  // Where it cannot be told, the sheet says of each whether they stand there.
  const known = data !== undefined || error !== undefined;
  return { known, standing: new Set(keys), again: () => ask({ requestPolicy: 'network-only' }) };
}

/**
 * Choosing rows of a table to refer; `pairOf` is null for a row that nobody can be referred by, and `filter` names whose
 * rows they are: who was referred already is shown so and not chosen again. `onReferred`: the sheet was closed again.
 */
export function useChosen<Row>(
  rows: readonly Row[],
  pairOf: (row: Row) => ReferPair | null,
  filter: ApplicationFilterInput,
  onReferred: (pairs: readonly ReferPair[]) => void,
): Chosen<Row> {
  const { t } = useLingui();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<readonly ReferPair[] | null>(null);
  const { known, standing, again } = useStanding(filter);
  const stands = (pair: ReferPair): boolean => open === null && standing.has(keyOf(pair));
  const pairs = rows
    .map(pairOf)
    .filter((pair): pair is ReferPair => pair !== null && keys.has(keyOf(pair)) && !stands(pair));
  const toggle = (key: string): void => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    setKeys(next);
  };
  return {
    column: {
      key: 'choose',
      head: t`Refer`,
      cell: (row) => {
        const pair = pairOf(row);
        if (!pair || !known) return null;
        if (stands(pair))
          return (
            <Link className="small" to={`/work/clients/${pair.clientId}#applications`}>
              <Trans>Stands there already</Trans>
            </Link>
          );
        return (
          <span className="check">
            <input
              type="checkbox"
              aria-label={t`Refer: ${pair.label}`}
              checked={keys.has(keyOf(pair))}
              onChange={() => toggle(keyOf(pair))}
            />
          </span>
        );
      },
    },
    tool: (
      <>
        <button
          type="button"
          className="btn"
          aria-disabled={pairs.length === 0}
          onClick={() => setOpen(pairs.length > 0 ? pairs : null)}
        >
          {pairs.length === 0 ? <Trans>Refer</Trans> : <Plural value={pairs.length} one="Refer #" other="Refer #" />}
        </button>
        {open && (
          <ReferSheet
            pairs={open}
            onClose={() => {
              setOpen(null);
              setKeys(new Set());
              again();
              onReferred(open);
            }}
          />
        )}
      </>
    ),
    button: (row) => {
      const pair = pairOf(row);
      return (
        pair &&
        known &&
        !stands(pair) && (
          <button
            type="button"
            className="btn s"
            aria-label={t`Refer now: ${pair.label}`}
            onClick={() => setOpen([pair])}
          >
            <Trans>Refer</Trans>
          </button>
        )
      );
    },
  };
}
