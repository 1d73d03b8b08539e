import type { Words } from './words.js';

/** What a column can mean. The order is that of the template. */
export const IMPORT_FIELDS = [
  'key',
  'kind',
  'title',
  'description',
  'hostName',
  'area',
  'areaCode',
  'areaWithin',
  'place',
  'places',
  'pay',
  'payMin',
  'payMax',
  'payPeriod',
  'fee',
  'weekdays',
  'hours',
  'hoursPerWeek',
  'startsOn',
  'endsOn',
  'applyUntil',
  'schooling',
  'studyProgrammes',
  'experience',
  'noExperience',
  'age',
  'minAge',
  'maxAge',
  'licences',
  'papers',
  'languages',
  'safety',
  'occupation',
  'lat',
  'lng',
  'lang',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

export const isImportField = (text: string): text is ImportField => (IMPORT_FIELDS as readonly string[]).includes(text);

export interface FieldFacts {
  /** The template's header in each language. */
  readonly label: Words;
  /** What may be written, for the template's second sheet. */
  readonly hint: Words;
  readonly example: Words;
  /** Several columns may go into it, one after the other. */
  readonly many?: true;
  /** Must come from a column or be the same for all rows; `area` may be given by `areaCode`. */
  readonly required?: true;
  /** In the template; the others are understood in lists that people have already. */
  readonly inTemplate?: true;
}
