import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { Column } from '../../../components/staff/data-table.js';
import { ReferSheet, type ReferPair } from './refer-sheet.js';

interface Chosen<Row> {
  /** A narrow column to choose rows in. */
  readonly column: Column<Row>;
  /** The button for all that are chosen. */
  readonly tool: ReactNode;
}

const keyOf = (pair: ReferPair): string => `${pair.clientId} ${pair.opportunityId}`;

/** Choosing rows of a table to refer; `pairOf` is null for a row that nobody can be referred by. */
export function useChosen<Row>(rows: readonly Row[], pairOf: (row: Row) => ReferPair | null): Chosen<Row> {
  const { t } = useLingui();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState(false);
  const pairs = rows.map(pairOf).filter((pair): pair is ReferPair => pair !== null && keys.has(keyOf(pair)));
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
        return (
          pair && (
            <span className="check">
              <input
                type="checkbox"
                aria-label={t`Refer: ${pair.label}`}
                checked={keys.has(keyOf(pair))}
                onChange={() => toggle(keyOf(pair))}
              />
            </span>
          )
        );
      },
    },
    tool: (
      <>
        <button
          type="button"
          className="btn"
          aria-disabled={pairs.length === 0}
          onClick={() => setOpen(pairs.length > 0)}
        >
          {pairs.length === 0 ? <Trans>Refer</Trans> : <Plural value={pairs.length} one="Refer #" other="Refer #" />}
        </button>
        {open && (
          <ReferSheet
            pairs={pairs}
            onClose={() => {
              setOpen(false);
              setKeys(new Set());
            }}
          />
        )}
      </>
    ),
  };
}
