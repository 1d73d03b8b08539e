import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import { cellsOf, tabbed, type GridColumn, type GridOrder } from './grid-table.js';
import type { Marks } from './use-marks.js';

interface GridProps<Row extends { readonly id: string }> {
  readonly caption: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly order: GridOrder;
  readonly onOrder: (order: GridOrder) => void;
  readonly marks: Marks;
  readonly onPasted: (text: string) => void;
}

function Head<Row>({
  column,
  order,
  onOrder,
}: {
  readonly column: GridColumn<Row>;
  readonly order: GridOrder;
  readonly onOrder: (order: GridOrder) => void;
}): ReactNode {
  const active = order.key === column.key;
  const direction = order.down ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={column.right ? 'right' : ''}
      aria-sort={active ? direction : undefined}
    >
      <button type="button" onClick={() => onOrder({ key: column.key, down: active && !order.down })}>
        {column.head}
        <span aria-hidden="true">{active ? (order.down ? '↓' : '↑') : '↕'}</span>
      </button>
    </th>
  );
}

/** The row the keyboard is at takes the focus once the keyboard was used inside. */
function useRowFocus(at: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (!body.current?.contains(document.activeElement)) return;
    body.current.querySelectorAll<HTMLElement>('tr')[at]?.focus();
  }, [at]);
  return body;
}

function Row<R extends { readonly id: string }>({
  row,
  index,
  columns,
  nameOf,
  marks,
}: Pick<GridProps<R>, 'columns' | 'nameOf' | 'marks'> & { readonly row: R; readonly index: number }): ReactNode {
  const { t } = useLingui();
  const name = nameOf(row);
  const marked = marks.marked.has(row.id);
  return (
    <tr role="row" tabIndex={index === marks.at ? 0 : -1} aria-selected={marked} onClick={() => marks.setAt(index)}>
      <td role="gridcell" className="mark">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={marked}
          aria-label={t`Select: ${name}`}
          onChange={() => marks.toggle(row.id)}
        />
      </td>
      {columns.map((column, at) => (
        <td
          key={column.key}
          role="gridcell"
          className={column.right ? 'right num' : at === 0 ? 'lead' : ''}
          data-label={column.head}
          title={column.cell ? undefined : column.text(row)}
        >
          {column.cell ? column.cell(row) : column.text(row)}
        </td>
      ))}
    </tr>
  );
}

/** A dense grid of rows that can be marked, copied and searched by pasting. Columns and order are the page's. */
export function ClientGrid<R extends { readonly id: string }>(props: GridProps<R>): ReactNode {
  const { t } = useLingui();
  const { caption, columns, rows, marks, nameOf } = props;
  const body = useRowFocus(marks.at);
  const all = rows.length > 0 && rows.every(({ id }) => marks.marked.has(id));
  const onCopy = (event: React.ClipboardEvent): void => {
    const wanted = rows.filter(({ id }) => marks.marked.has(id));
    if (wanted.length === 0 || !(getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData.setData('text/plain', tabbed(cellsOf(columns, wanted)));
    event.preventDefault();
  };
  return (
    <div
      className="table-box"
      tabIndex={0}
      role="region"
      aria-label={caption}
      onCopy={onCopy}
      onPaste={(event) => props.onPasted(event.clipboardData.getData('text/plain'))}
    >
      <table
        className="table grid"
        role="grid"
        aria-label={caption}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="mark">
              <input
                type="checkbox"
                checked={all}
                aria-label={t`Select all`}
                onChange={() => marks.mark(all ? [] : rows.map(({ id }) => id))}
              />
            </th>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={props.order} onOrder={props.onOrder} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup" onKeyDown={marks.onKeyDown}>
          {rows.map((row, index) => (
            <Row key={row.id} row={row} index={index} columns={columns} nameOf={nameOf} marks={marks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
