import type { InputProblem } from '#kernel/result';
import { IMPORT_FIELDS, isImportField, type ImportField } from './field.js';
import { FIELD_FACTS } from './field-facts.js';
import { synonymsOf } from './field-synonyms.js';
import { plain } from './words.js';

/** Where the text of a field comes from: a column (0-based), or the same text for all rows. */
export interface ColumnMapping {
  readonly field: ImportField;
  readonly column: number | null;
  readonly constant: string | null;
}

/** The same, by header instead of by place, so that it fits the next file with other columns between. */
export interface RememberedMapping {
  readonly field: ImportField;
  readonly header: string | null;
  /** Which of several columns with this header, from 0. */
  readonly nth: number;
  readonly constant: string | null;
}

export interface PartnerDefaults {
  readonly kind: 'employer' | 'trainer' | 'lender' | 'agency';
  readonly country: 'ID' | 'VN';
}

const MAX_CONSTANT = 500;

/** What two lists with the same headers have in common, whatever the order of columns. */
export const headerKey = (headers: readonly string[]): string => JSON.stringify(headers.map(plain).sort());

const nthOf = (headers: readonly string[], column: number): number =>
  headers.slice(0, column).filter((header) => plain(header) === plain(headers[column] ?? '')).length;

export const rememberable = (mapping: readonly ColumnMapping[], headers: readonly string[]): RememberedMapping[] =>
  mapping.map(({ field, column, constant }) =>
    column === null
      ? { field, header: null, nth: 0, constant }
      : { field, header: plain(headers[column] ?? ''), nth: nthOf(headers, column), constant },
  );

/** A remembered mapping on the columns of this file; entries whose column is not there are left out. */
export function recalled(remembered: readonly RememberedMapping[], headers: readonly string[]): ColumnMapping[] {
  const keys = headers.map(plain);
  return remembered.flatMap(({ field, header, nth, constant }): ColumnMapping[] => {
    if (!isImportField(field)) return [];
    if (header === null) return [{ field, column: null, constant }];
    const column = keys.findIndex((key, at) => key === header && nthOf(headers, at) === nth);
    return column === -1 ? [] : [{ field, column, constant }];
  });
}

const NAMES: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => {
    const { label } = FIELD_FACTS[field];
    return [field, label.id, label.vi, label.en, ...synonymsOf(field)].map((name): [string, ImportField] => [
      plain(name),
      field,
    ]);
  }).reverse(),
);

/** Units, languages and remarks that headers carry: "Gaji (juta)", "Posisi*", "Lương / tháng". */
const withoutRemark = (header: string): string => header.replace(/\([^)]*\)|\*|[/:].*$/gu, ' ');

const fieldOf = (header: string): ImportField | null => {
  const key = plain(header);
  if (key === '') return null;
  return NAMES.get(key) ?? NAMES.get(plain(withoutRemark(header))) ?? null;
};

const KIND_OF = { employer: 'vacancy', agency: 'vacancy', trainer: 'training_slot', lender: 'loan_programme' } as const;
const LANG_OF = { ID: 'id', VN: 'vi' } as const;

const constantsFor = ({ kind, country }: PartnerDefaults): readonly (readonly [ImportField, string])[] => [
  ['kind', KIND_OF[kind]],
  ['places', '1'],
  ['lang', LANG_OF[country]],
];

/**
 * What the headers say by themselves, in any of the three languages; the first column of each meaning, all of them where
 * several go together. Kind, places and language that no column gives are proposed from the partner.
 */
export function proposeMapping(headers: readonly string[], defaults: PartnerDefaults): ColumnMapping[] {
  const proposed: ColumnMapping[] = [];
  const taken = new Set<ImportField>();
  headers.forEach((header, column) => {
    const field = fieldOf(header);
    if (field === null || (taken.has(field) && FIELD_FACTS[field].many !== true)) return;
    taken.add(field);
    proposed.push({ field, column, constant: null });
  });
  for (const [field, constant] of constantsFor(defaults)) {
    if (!taken.has(field)) proposed.push({ field, column: null, constant });
  }
  return proposed;
}

const entryProblems = (entry: ColumnMapping, index: number, columns: number): InputProblem[] => {
  const at = `mapping.${index}`;
  const { column, constant } = entry;
  if ((column === null) === (constant === null)) return [{ path: `${at}.column`, code: 'import.column_or_constant' }];
  if (constant !== null && constant.length > MAX_CONSTANT) {
    return [{ path: `${at}.constant`, code: 'too_long', params: { max: MAX_CONSTANT } }];
  }
  const inFile = column === null || (Number.isInteger(column) && column >= 0 && column < columns);
  return inFile ? [] : [{ path: `${at}.column`, code: 'import.no_such_column' }];
};

/** What is wrong with a mapping of a file of so many columns: unknown columns, doubled fields, needed ones missing. */
export function mappingProblems(mapping: readonly ColumnMapping[], columns: number): InputProblem[] {
  const problems = mapping.flatMap((entry, index) => entryProblems(entry, index, columns));
  const fields = mapping.map(({ field }) => field);
  fields.forEach((field, index) => {
    if (fields.indexOf(field) !== index && FIELD_FACTS[field].many !== true) {
      problems.push({ path: `mapping.${index}.field`, code: 'import.field_twice' });
    }
  });
  const given = new Set<ImportField>(fields);
  if (given.has('areaCode')) given.add('area');
  for (const field of IMPORT_FIELDS) {
    if (FIELD_FACTS[field].required === true && !given.has(field)) {
      problems.push({ path: `mapping.${field}`, code: 'import.field_needed' });
    }
  }
  return problems;
}
