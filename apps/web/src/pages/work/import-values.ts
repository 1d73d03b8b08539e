import type { ColumnMappingInput, ImportBatchQuery, ImportFieldName } from '../../gql/staff/graphql.js';

type Batch = NonNullable<ImportBatchQuery['importBatch']>;
type Field = ImportBatchQuery['importFields'][number];

/** What the reader matched: a field or nothing for each column, and fields that are the same for all rows. */
export interface Matching {
  readonly columns: Readonly<Record<number, ImportFieldName>>;
  readonly constants: readonly { readonly field: ImportFieldName; readonly value: string }[];
}

export function matchingOf(mapping: Batch['mapping']): Matching {
  const columns: Record<number, ImportFieldName> = {};
  const constants: { field: ImportFieldName; value: string }[] = [];
  for (const { field, column, constant } of mapping) {
    if (column !== null) columns[column] = field;
    else if (constant !== null) constants.push({ field, value: constant });
  }
  return { columns, constants };
}

export const mappingInput = ({ columns, constants }: Matching): ColumnMappingInput[] => [
  ...Object.entries(columns).map(([column, field]) => ({ field, column: Number(column), constant: null })),
  ...constants
    .filter(({ value }) => value.trim() !== '')
    .map(({ field, value }) => ({ field, column: null, constant: value.trim() })),
];

/** Whether a field may still be chosen for a column: most go into one column only. */
export const isFree = (field: Field, matching: Matching, column: number): boolean =>
  field.many || matching.columns[column] === field.field || !Object.values(matching.columns).includes(field.field);

/** Needed fields that nothing was matched with; an area's code stands for the area. */
export function missingFields(fields: readonly Field[], matching: Matching): readonly Field[] {
  const given = new Set(mappingInput(matching).map(({ field }) => field));
  if (given.has('areaCode')) given.add('area');
  return fields.filter((field) => field.required && !given.has(field.field));
}
