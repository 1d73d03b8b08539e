import { Injectable } from '@nestjs/common';
import type { InputProblem } from '#kernel/result';
import type { PostRow } from '#domains/opportunities';
import { Coder } from '#domains/reference';
import { restoredCell } from '#platform/files/neutral-cell';
import { shown, type RowProblem, type TableRow } from '#platform/files/table';
import { inputHash } from '#platform/idempotency/input-hash';
import { AreaResolvers, type AreaResolver } from './area-resolver.js';
import type { BatchFacts, Rejection } from './core/facts.js';
import type { ImportField } from './core/field.js';
import { fieldOfPath, readRow, type FieldProblem, type ReadRow } from './core/row.js';

export type PreparedRow =
  | {
      readonly ok: true;
      readonly line: number;
      readonly key: string;
      readonly post: PostRow;
      readonly cells: readonly string[];
    }
  | { readonly ok: false; readonly line: number; readonly rejections: readonly Rejection[] };

type ReadyRow = Extract<ReadRow, { ok: true }>;

/** From this score on the coder's answer stands for words in a column of occupations. */
const SURE = 0.75;
const MOST_PROBLEMS = 20;

const numbered = (line: number, found: readonly Omit<Rejection, 'line' | 'number'>[]): Rejection[] =>
  found.slice(0, MOST_PROBLEMS).map((rejection, number) => ({ line, number, ...rejection }));

/** Reads the rows of one batch: cells -> what they say -> areas and occupations looked up -> what can be posted. */
export class RowReader {
  private readonly mapped: ReadonlySet<ImportField>;

  constructor(
    private readonly batch: BatchFacts,
    private readonly areas: AreaResolver,
    private readonly coder: Coder,
  ) {
    this.mapped = new Set(batch.mapping.map(({ field }) => field));
  }

  async prepare(row: TableRow): Promise<PreparedRow> {
    const { line } = row;
    if (row.problems.length > 0) return { ok: false, line, rejections: this.ofTable(row.line, row.problems) };
    const cells = row.cells.map(restoredCell);
    const { mapping, headers, country } = this.batch;
    const read = readRow(cells, { mapping, headers, country });
    if (!read.ok) return { ok: false, line, rejections: this.ofFields(line, read.problems) };
    return this.lookUp(line, read, cells);
  }

  /** Why a prepared row was not accepted after all, in terms of the file's columns. */
  refused({ line, post, cells }: Extract<PreparedRow, { ok: true }>, problems: readonly InputProblem[]): Rejection[] {
    const requirements = (post.input.requirements ?? []) as Parameters<typeof fieldOfPath>[1];
    return numbered(
      line,
      problems.map(({ path, code, params }) => {
        const field = fieldOfPath(path, requirements, this.mapped);
        const column = field === null ? null : this.column(field);
        const value = column === null ? null : shown(cells[column] ?? '');
        return { header: this.header(column), code, params: params ?? null, value };
      }),
    );
  }

  private async lookUp(line: number, read: ReadyRow, cells: readonly string[]): Promise<PreparedRow> {
    const area = await this.areas.resolve(read.area);
    const isco = this.occupation(read);
    const problems: FieldProblem[] = [];
    if (!area.ok)
      problems.push({ field: area.by, code: area.code, params: area.params, value: this.textOf(area.by, cells) });
    if (isco === undefined)
      problems.push({ field: 'occupation', code: 'import.unknown_occupation', value: read.occupation });
    if (!area.ok || isco === undefined) return { ok: false, line, rejections: this.ofFields(line, problems) };
    const input = { ...read.draft, place: read.draft.place ?? area.more, isco, areaId: area.areaId };
    const key = read.key ?? `content:${inputHash('imports.row', input).toString('hex')}`;
    return { ok: true, line, key, post: { externalKey: key, input }, cells };
  }

  /** Null where nothing is stated; undefined where it is not known. */
  private occupation({ occupation, draft }: ReadyRow): string | null | undefined {
    if (occupation === '') return null;
    const digits = /^(?:isco[- ]?(?:08)?\s*)?(\d{4})(?!\d)/iu.exec(occupation)?.[1];
    if (digits !== undefined) return digits;
    const [best] = this.coder.code(occupation, { first: 1, lang: draft.lang });
    return best !== undefined && best.score >= SURE ? best.isco : undefined;
  }

  private ofTable(line: number, problems: readonly RowProblem[]): Rejection[] {
    return numbered(
      line,
      problems.map(({ code, column, value, params }) => ({
        header: this.header(column ?? null),
        code: `import.row.${code}`,
        params: params ?? null,
        value: value ?? null,
      })),
    );
  }

  private ofFields(line: number, problems: readonly FieldProblem[]): Rejection[] {
    return numbered(
      line,
      problems.map(({ field, code, params, value }) => ({
        header: this.header(this.column(field)),
        code,
        params: params ?? null,
        value: shown(value),
      })),
    );
  }

  private column(field: ImportField): number | null {
    return this.batch.mapping.find((entry) => entry.field === field)?.column ?? null;
  }

  private textOf(field: ImportField, cells: readonly string[]): string {
    const entry = this.batch.mapping.find((each) => each.field === field);
    return entry?.column == null ? (entry?.constant ?? '') : (cells[entry.column] ?? '');
  }

  /** The header as it stands, or the number of the column where it has none. */
  private header(column: number | null): string | null {
    if (column === null) return null;
    return this.batch.headers[column] || `#${column + 1}`;
  }
}

/** Makes readers, one per pass over a file. */
@Injectable()
export class RowReaders {
  constructor(
    private readonly areas: AreaResolvers,
    private readonly coder: Coder,
  ) {}

  of(batch: BatchFacts): RowReader {
    return new RowReader(batch, this.areas.of(batch.country), this.coder);
  }
}
