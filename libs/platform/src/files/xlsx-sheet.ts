import { PLAIN, columnOf, numberText, type NumberStyle } from './xlsx-cells.js';
import type { SharedStrings } from './xlsx-strings.js';
import { RichText } from './xlsx-workbook.js';
import type { Attributes, XmlHandlers } from './xlsx-xml.js';
import { shown, type RowProblem, type RowProblemCode, type TableLimits } from './table.js';

export interface SheetContext {
  readonly limits: TableLimits;
  readonly styles: readonly NumberStyle[];
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly formulas: 'reject' | 'text';
}

export interface SheetRow {
  readonly line: number;
  /** Up to the last cell with content. */
  readonly cells: string[];
  readonly problems: RowProblem[];
  /** Cells with content beyond the column cap. */
  readonly beyond: number;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  value: string;
  formula: string | null;
}

const MAX_NUMBER_CHARS = 400;

/** Turns the XML events of a sheet into rows of text. Hyperlinks, comments, merged areas and hidden marks are not read. */
export class SheetReader implements XmlHandlers {
  /** Rows that are complete; the caller takes them out. */
  readonly ready: SheetRow[] = [];
  private readonly context: SheetContext;
  private readonly rich: RichText;
  private line = 0;
  private nextColumn = 0;
  private cells: string[] = [];
  private problems: RowProblem[] = [];
  private beyond = 0;
  private cell: Cell | null = null;
  private capture: 'v' | 'f' | null = null;

  constructor(context: SheetContext) {
    this.context = context;
    this.rich = new RichText(context.limits.maxCellChars);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.startCell(attributes);
    else if (name === 'row') this.startRow(attributes);
    else if (this.cell !== null) this.openInCell(name, this.cell);
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (this.capture === 'f')
      this.cell.formula = ((this.cell.formula ?? '') + text).slice(0, this.context.limits.maxCellChars);
    else if (this.capture === 'v')
      this.cell.value = (this.cell.value + text).slice(0, this.context.limits.maxCellChars + 1);
    else this.rich.add(text);
  }

  close(name: string): void {
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'v' || name === 'f') this.capture = null;
    else this.rich.close(name);
  }

  private startRow(attributes: Attributes): void {
    const given = Number(attributes['r']);
    this.line = Number.isInteger(given) && given > this.line && given <= 1_048_576 ? given : this.line + 1;
    this.nextColumn = 0;
    this.cells = [];
    this.problems = [];
    this.beyond = 0;
  }

  private startCell(attributes: Attributes): void {
    const column = columnOf(attributes['r'] ?? '') ?? this.nextColumn;
    this.nextColumn = column + 1;
    this.rich.start();
    const style = this.context.styles[Number(attributes['s'] ?? 0)] ?? PLAIN;
    this.cell = { column, type: attributes['t'] ?? 'n', style, value: '', formula: null };
  }

  private openInCell(name: string, cell: Cell): void {
    if (name === 'v') this.capture = 'v';
    else if (name === 'f') {
      this.capture = 'f';
      cell.formula = '';
    } else this.rich.open(name);
  }

  private endCell(): void {
    const { cell } = this;
    this.cell = null;
    this.capture = null;
    if (cell === null) return;
    const text = this.textOf(cell);
    if (cell.column < this.context.limits.maxColumns) this.place(cell, text);
    else if (text !== '') this.beyond += 1;
  }

  private place(cell: Cell, text: string): void {
    if (text === '' && cell.formula === null) return;
    while (this.cells.length <= cell.column) this.cells.push('');
    this.cells[cell.column] = text;
    const limit = this.context.limits.maxCellChars;
    if (text.length > limit) this.problem('oversized_cell', cell, text, { limit });
    if (text.includes('\u0000')) this.problem('nul_character', cell, text.replaceAll('\u0000', '␀'));
  }

  private textOf(cell: Cell): string {
    if (cell.formula !== null) {
      const formula = `=${cell.formula}`;
      if (this.context.formulas === 'reject') this.problem('formula', cell, formula);
      return formula;
    }
    if (cell.type === 'inlineStr') return this.rich.take().normalize('NFC');
    if (cell.value === '') return '';
    return this.valueOf(cell).normalize('NFC');
  }

  private valueOf(cell: Cell): string {
    switch (cell.type) {
      case 's':
        return this.context.strings.get(Number(cell.value)) ?? this.unreadable('broken_cell', cell);
      case 'b':
        return cell.value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return this.unreadable('error_value', cell);
      case 'n':
        return this.numberOf(cell);
      default: // str: a formula's text without its formula; d: an ISO date
        return cell.value;
    }
  }

  private numberOf(cell: Cell): string {
    const text =
      cell.value.length > MAX_NUMBER_CHARS ? null : numberText(cell.value, cell.style, this.context.date1904);
    return text ?? this.unreadable('broken_cell', cell);
  }

  private unreadable(code: RowProblemCode, cell: Cell): string {
    this.problem(code, cell, cell.value);
    return cell.value;
  }

  private problem(code: RowProblemCode, cell: Cell, value: string, params?: RowProblem['params']): void {
    this.problems.push({ code, column: cell.column, value: shown(value), ...(params === undefined ? {} : { params }) });
  }

  private endRow(): void {
    this.ready.push({ line: this.line, cells: this.cells, problems: this.problems, beyond: this.beyond });
    this.cells = [];
    this.problems = [];
  }
}
