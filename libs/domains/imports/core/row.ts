import type { LocalDate } from '#kernel/period';
import type { Params } from '#kernel/result';
import type { ImportField } from './field.js';
import type { ColumnMapping } from './mapping.js';
import { readKind, readLang, readPeriod, readSafety, readSchooling, readYesNo } from './read-choice.js';
import type { Kind, Lang, PayPeriod, Safety, Schooling } from './read-choice.js';
import { readDate } from './read-date.js';
import { isClear, unclear, type Reading } from './reading.js';
import { readAmount, readMoney, unitInHeader, type Currency, type MoneyRange } from './read-money.js';
import { readCount, readFraction } from './read-number.js';
import { readLicences, readPapers, readProgrammes } from './read-papers.js';
import { readAge, readExperience, readLanguages } from './read-person.js';
import { readHours, readWeekdays, type Shift } from './read-schedule.js';

export type RowRequirement = { readonly hard: boolean } & (
  | { readonly kind: 'age'; readonly minAge: number | null; readonly maxAge: number | null }
  | { readonly kind: 'schooling'; readonly schooling: Schooling }
  | { readonly kind: 'paper'; readonly paper: string }
  | { readonly kind: 'licence'; readonly licence: string }
  | { readonly kind: 'experience'; readonly months: number; readonly isco: null }
  | { readonly kind: 'language'; readonly language: string; readonly level: null }
);

/** What a row says, before its area and occupation are looked up. */
export interface RowDraft {
  readonly kind: Kind;
  readonly title: string;
  readonly description: string;
  readonly lang: Lang;
  readonly hostName: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly pay: {
    readonly min: bigint | null;
    readonly max: bigint | null;
    readonly currency: Currency;
    readonly period: PayPeriod;
  } | null;
  readonly fee: bigint | null;
  readonly schedule: {
    readonly weekdays: readonly number[];
    readonly shifts: readonly Shift[];
    readonly hoursPerWeek: number | null;
  };
  readonly requirements: readonly RowRequirement[];
  readonly safety: readonly Safety[];
  readonly noExperience: boolean;
  readonly places: number;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly applyUntil: LocalDate | null;
}

/** How a row names its area: by official code, by name, by the province around it. Empty texts where it does not. */
export interface AreaTexts {
  readonly code: string;
  readonly name: string;
  readonly within: string;
}

export interface FieldProblem {
  readonly field: ImportField;
  readonly code: string;
  readonly params?: Params;
  /** What stood there. */
  readonly value: string;
}

export type ReadRow =
  | {
      readonly ok: true;
      readonly key: string | null;
      readonly draft: RowDraft;
      readonly area: AreaTexts;
      readonly occupation: string;
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export interface RowContext {
  readonly mapping: readonly ColumnMapping[];
  readonly headers: readonly string[];
  readonly country: 'ID' | 'VN';
}

const MAX_KEY = 150;
/** What a field with a meaning of its own may hold. Parsers look at short texts only: a cell can be 32,767 long. */
const MAX_SHORT = 300;
const MAX_PROGRAMMES = 4000;
const CURRENCY = { ID: 'IDR', VN: 'VND' } as const;

/** The texts of a row by field, and what was unclear in them. */
class Texts {
  readonly problems: FieldProblem[] = [];
  private readonly cells: readonly string[];
  private readonly context: RowContext;

  constructor(cells: readonly string[], context: RowContext) {
    this.cells = cells;
    this.context = context;
  }

  has(field: ImportField): boolean {
    return this.context.mapping.some((entry) => entry.field === field);
  }

  all(field: ImportField): string[] {
    return this.context.mapping
      .filter((entry) => entry.field === field)
      .map(({ column, constant }) => (column === null ? (constant ?? '') : (this.cells[column] ?? '')).trim())
      .filter((text) => text !== '');
  }

  one(field: ImportField): string {
    return this.all(field)[0] ?? '';
  }

  /** The same, when it is not longer than what the field can mean. */
  short(field: ImportField, max = MAX_SHORT): string {
    const text = this.one(field);
    if (text.length <= max) return text;
    this.fail(field, 'too_long', { max });
    return '';
  }

  /** The unit in the header of a field's column. */
  unit(field: ImportField): bigint | null {
    const column = this.context.mapping.find((entry) => entry.field === field)?.column ?? null;
    return column === null ? null : unitInHeader(this.context.headers[column] ?? '');
  }

  /** What a field says; `otherwise` when it is empty or unclear. */
  read<T>(field: ImportField, reader: (text: string) => Reading<T>, otherwise: T): T {
    const text = this.short(field);
    if (text === '') return otherwise;
    const reading = reader(text);
    if (isClear(reading)) return reading.value;
    this.fail(field, reading.code);
    return otherwise;
  }

  /** The same for a field that every row needs. */
  need<T>(field: ImportField, reader: (text: string) => Reading<T>, otherwise: T): T {
    if (this.one(field) === '') this.fail(field, 'required');
    return this.read(field, reader, otherwise);
  }

  /** A text that every row needs, as it stands. */
  words(field: ImportField): string {
    if (this.one(field) === '') this.fail(field, 'required');
    return this.one(field);
  }

  fail(field: ImportField, code: string, params?: Params): void {
    this.problems.push({ field, code, value: this.one(field), ...(params === undefined ? {} : { params }) });
  }
}

const PROGRAMMES: Readonly<Record<Lang, string>> = { id: 'Jurusan', vi: 'Chuyên ngành', en: 'Study programmes' };

const describe = (texts: Texts, lang: Lang): string => {
  const programmes = readProgrammes(texts.short('studyProgrammes', MAX_PROGRAMMES));
  const line = programmes.length === 0 ? [] : [`${PROGRAMMES[lang]}: ${programmes.join(', ')}`];
  return [...texts.all('description'), ...line].join('\n\n');
};

const NO_PAY: MoneyRange = { min: null, max: null, period: null };

const rangeIn = (texts: Texts, currency: Currency): MoneyRange => {
  const range = texts.read('pay', (text) => readMoney(text, currency, texts.unit('pay')), NO_PAY) ?? NO_PAY;
  const min = texts.read('payMin', (text) => readAmount(text, currency, texts.unit('payMin')), null);
  const max = texts.read('payMax', (text) => readAmount(text, currency, texts.unit('payMax')), null);
  return { min: min ?? range.min, max: max ?? range.max, period: range.period };
};

const payIn = (texts: Texts, kind: Kind, currency: Currency): RowDraft['pay'] => {
  const { min, max, period } = rangeIn(texts, currency);
  const usual = kind === 'loan_programme' || kind === 'grant_programme' ? 'once' : 'month';
  const stated = texts.read('payPeriod', readPeriod, null);
  if (stated !== null && period !== null && stated !== period) texts.fail('payPeriod', 'import.two_periods');
  return min === null && max === null ? null : { min, max, currency, period: stated ?? period ?? usual };
};

const scheduleIn = (texts: Texts): RowDraft['schedule'] => {
  const hours = texts.read('hours', readHours, { shifts: [], weekdays: null });
  const weekdays = texts.read('weekdays', readWeekdays, null);
  return {
    weekdays: weekdays ?? hours.weekdays ?? [],
    shifts: hours.shifts,
    hoursPerWeek: texts.read('hoursPerWeek', readFraction, null),
  };
};

const ageIn = (texts: Texts): RowRequirement[] => {
  const range = texts.read('age', readAge, null);
  const minAge = texts.read('minAge', readCount, null) ?? range?.minAge ?? null;
  const maxAge = texts.read('maxAge', readCount, null) ?? range?.maxAge ?? null;
  return minAge === null && maxAge === null ? [] : [{ kind: 'age', hard: true, minAge, maxAge }];
};

const schoolingIn = (texts: Texts): RowRequirement[] => {
  const schooling = texts.read('schooling', readSchooling, null);
  return schooling === null ? [] : [{ kind: 'schooling', hard: true, schooling }];
};

/** In the order in which problems of the opportunities domain name them by number. */
const requirementsIn = (texts: Texts, months: number | null): RowRequirement[] => [
  ...ageIn(texts),
  ...schoolingIn(texts),
  ...readPapers(texts.short('papers')).map((paper) => ({ kind: 'paper' as const, hard: true, paper })),
  ...readLicences(texts.short('licences')).map((licence) => ({ kind: 'licence' as const, hard: true, licence })),
  ...(months !== null && months > 0 ? [{ kind: 'experience' as const, hard: true, months, isco: null }] : []),
  // What a list calls a language skill is seldom a condition.
  ...texts
    .read('languages', readLanguages, [])
    .map((language) => ({ kind: 'language' as const, hard: false, language, level: null })),
];

const keyIn = (texts: Texts): string | null => {
  if (!texts.has('key')) return null;
  const key = texts.one('key');
  if (key === '') texts.fail('key', 'required');
  if (key.length > MAX_KEY) texts.fail('key', 'too_long', { max: MAX_KEY });
  return key;
};

const atLeastOne = (value: string): Reading<number> => {
  const count = readCount(value);
  return isClear(count) && count.value < 1 ? unclear('import.not_a_number') : count;
};

const areaIn = (texts: Texts): AreaTexts => {
  const area = { code: texts.short('areaCode'), name: texts.short('area'), within: texts.short('areaWithin') };
  if (texts.one('areaCode') === '' && texts.one('area') === '')
    texts.fail(texts.has('area') ? 'area' : 'areaCode', 'required');
  return area;
};

const draftOf = (texts: Texts, currency: Currency): RowDraft => {
  const kind = texts.need('kind', readKind, 'vacancy');
  const lang = texts.need('lang', readLang, 'id');
  const months = texts.read('experience', readExperience, null);
  return {
    kind,
    lang,
    title: texts.words('title'),
    description: describe(texts, lang),
    hostName: texts.one('hostName') || null,
    place: texts.one('place') || null,
    lat: texts.read('lat', readFraction, null),
    lng: texts.read('lng', readFraction, null),
    pay: payIn(texts, kind, currency),
    fee: texts.read('fee', (cell) => readAmount(cell, currency, texts.unit('fee')), null),
    schedule: scheduleIn(texts),
    requirements: requirementsIn(texts, months),
    safety: texts.read('safety', readSafety, []),
    noExperience: texts.read('noExperience', readYesNo, false) || months === 0,
    places: texts.need('places', atLeastOne, 1),
    startsOn: texts.read('startsOn', readDate, null),
    endsOn: texts.read('endsOn', readDate, null),
    applyUntil: texts.read('applyUntil', readDate, null),
  };
};

/** What a row of cells says under a mapping; every field that is unclear is named. */
export function readRow(cells: readonly string[], context: RowContext): ReadRow {
  const texts = new Texts(cells, context);
  const key = keyIn(texts);
  const area = areaIn(texts);
  const occupation = texts.short('occupation');
  const draft = draftOf(texts, CURRENCY[context.country]);
  if (texts.problems.length > 0) return { ok: false, problems: texts.problems };
  return { ok: true, key, draft, area, occupation };
}

const OF_REQUIREMENT: Readonly<Record<RowRequirement['kind'], readonly ImportField[]>> = {
  age: ['age', 'minAge', 'maxAge'],
  schooling: ['schooling'],
  paper: ['papers'],
  licence: ['licences'],
  experience: ['experience'],
  language: ['languages'],
};

const OF_PATH: readonly (readonly [RegExp, readonly ImportField[]])[] = [
  [/^externalKey$/u, ['key']],
  [/^areaId$/u, ['area', 'areaCode']],
  [/^isco$/u, ['occupation']],
  [/^pay\.min$/u, ['payMin', 'pay', 'payMax']],
  [/^pay\.max$/u, ['payMax', 'pay', 'payMin']],
  [/^pay/u, ['pay', 'payMin', 'payMax']],
  [/^schedule\.weekdays/u, ['weekdays', 'hours']],
  [/^schedule\.hoursPerWeek/u, ['hoursPerWeek']],
  [/^schedule/u, ['hours']],
  [/^noExperience$/u, ['noExperience', 'experience']],
];

/** The field behind a place that the opportunities domain names, among those that are mapped. */
export function fieldOfPath(
  path: string,
  requirements: readonly RowRequirement[],
  mapped: ReadonlySet<ImportField>,
): ImportField | null {
  const number = /^requirements\.(\d+)/u.exec(path)?.[1];
  const kind = number === undefined ? undefined : requirements[Number(number)]?.kind;
  const fields =
    kind === undefined
      ? (OF_PATH.find(([pattern]) => pattern.test(path))?.[1] ?? [path as ImportField])
      : OF_REQUIREMENT[kind];
  return fields.find((field) => mapped.has(field)) ?? null;
}
