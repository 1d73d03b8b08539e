import { Plural, Trans } from '@lingui/react/macro';
import { useMemo, useState, type ReactNode } from 'react';
import { formatNumber } from '../../formats/number.js';
import { useLang } from '../../i18n/use-lang.js';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the rows are ordered by when the reader asks for this column; without it they cannot. */
  readonly sortBy?: (row: Row) => string | number;
  /** `lead`: the row's name. `right`: a number. `wide`: takes the whole line on a phone. */
  readonly look?: 'lead' | 'right' | 'wide';
}

interface Order {
  readonly key: string;
  readonly down: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Asks for the rows after the last one; absent when there are no more. */
  readonly onMore?: (() => void) | undefined;
  readonly tools?: ReactNode;
  /** The row that the reader is taken back to: see `useStay`. */
  readonly at?: string | null;
}

function ordered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
  lang: string,
): readonly Row[] {
  const by = columns.find((column) => column.key === order?.key)?.sortBy;
  if (!by || !order) return rows;
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [by(a), by(b)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left).localeCompare(String(right), lang);
  };
  return [...rows].sort((a, b) => (order.down ? compare(b, a) : compare(a, b)));
}

function Head<Row>({
  column,
  order,
  onOrder,
}: {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}): ReactNode {
  const active = order?.key === column.key;
  const direction = order?.down ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={column.look === 'right' ? 'right' : ''}
      aria-sort={active ? direction : undefined}
    >
      {column.sortBy ? (
        <button type="button" onClick={() => onOrder({ key: column.key, down: active && !order.down })}>
          {column.head}
          <span aria-hidden="true">{active ? (order.down ? '↓' : '↑') : '↕'}</span>
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

/** One box per cell, and none for nothing: shown as a card, a row leaves empty cells out. */
function Cell({ children }: { readonly children: ReactNode }): ReactNode {
  return children === null || children === undefined || children === '' ? null : <div>{children}</div>;
}

/** Roles are spelt out because a table shown as cards on a phone would lose them. */
function Rows<Row>({
  columns,
  rows,
  keyOf,
  at,
}: Pick<DataTableProps<Row>, 'columns' | 'rows' | 'keyOf' | 'at'>): ReactNode {
  const focusable = (key: string) => (key === at ? { tabIndex: -1 } : {});
  return (
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row" data-key={keyOf(row)} {...focusable(keyOf(row))}>
          {columns.map((column) => (
            <td
              key={column.key}
              role="cell"
              className={column.look === 'right' ? 'right num' : (column.look ?? '')}
              data-label={column.head}
            >
              <Cell>{column.cell(row)}</Cell>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Tools({
  tools,
  count,
  more,
}: {
  readonly tools: ReactNode;
  readonly count: number;
  readonly more: boolean;
}): ReactNode {
  const lang = useLang();
  const shown = formatNumber(count, lang);
  return (
    <div className="tools">
      {tools}
      <p className="small soft num count" role="status">
        {more ? (
          <Trans>first {shown} rows</Trans>
        ) : (
          <Plural value={count} one={`${shown} row`} other={`${shown} rows`} />
        )}
      </p>
    </div>
  );
}

/** A dense table: sticky head, order by a column, the number of rows, more on request. */
export function DataTable<Row>({ caption, columns, rows, keyOf, onMore, tools, at }: DataTableProps<Row>): ReactNode {
  const lang = useLang();
  const [order, setOrder] = useState<Order | null>(null);
  const sorted = useMemo(() => ordered(rows, columns, order, lang), [rows, columns, order, lang]);
  return (
    <>
      <Tools tools={tools} count={rows.length} more={onMore !== undefined} />
      <div className="table-box" tabIndex={0} role="region" aria-label={caption}>
        <table className="table" role="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Head key={column.key} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <Rows columns={columns} rows={sorted} keyOf={keyOf} at={at ?? null} />
        </table>
      </div>
      {onMore && (
        <div className="more">
          <button type="button" className="btn quiet" onClick={onMore}>
            <Trans>Show more</Trans>
          </button>
        </div>
      )}
    </>
  );
}
