import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly key: string;
  readonly head: string;
  /** The cell as plain text: what is copied and exported. */
  readonly text: (row: Row) => string;
  readonly sortBy?: (row: Row) => string | number;
  /** What is shown, where that is more than the text. */
  readonly cell?: (row: Row) => ReactNode;
  readonly right?: boolean;
}

export interface GridOrder {
  readonly key: string;
  readonly down: boolean;
}

/** In the order of a column; equal ones stay as they came. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { key, down }: GridOrder,
  lang: string,
): readonly Row[] {
  const column = columns.find((one) => one.key === key);
  if (!column) return rows;
  const by = column.sortBy ?? column.text;
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [by(a), by(b)];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left).localeCompare(String(right), lang);
  };
  return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)));
}

/** A spreadsheet takes such a cell for a formula; the quote makes it text again. */
export const neutral = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

const flat = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');

/** Heads and rows as cells, neutral. */
export const cellsOf = <Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string[][] => [
  columns.map(({ head }) => neutral(head)),
  ...rows.map((row) => columns.map(({ text }) => neutral(flat(text(row))))),
];

/** For the clipboard: a spreadsheet takes it apart by tabs. */
export const tabbed = (cells: readonly (readonly string[])[]): string =>
  cells.map((row) => row.join('\t')).join('\r\n');

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** CSV as spreadsheets here open it: semicolons, UTF-8 with its mark. */
export const csv = (cells: readonly (readonly string[])[]): string =>
  `\ufeff${cells.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Of a pasted list, the rows whose name stands in a cell of it, and how many lines fit nobody. */
export function pastedRows<Row>(
  pasted: string,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): { readonly rows: readonly Row[]; readonly missing: number } {
  const lines = pasted
    .split(/[\r\n]+/u)
    .map((line) => line.split('\t').map(plain))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const found = rows.filter((row) => lines.some((cells) => cells.includes(plain(nameOf(row)))));
  const names = new Set(found.map((row) => plain(nameOf(row))));
  return { rows: found, missing: lines.filter((cells) => !cells.some((cell) => names.has(cell))).length };
}
