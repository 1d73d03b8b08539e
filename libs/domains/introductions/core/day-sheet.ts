import { isLocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';
import { valueOf, type FieldState, type FieldValue, type Sheet, type Version } from './merge.js';
import { INTERESTS, NEXT_STEPS, OUTCOMES, PRESENCES, type InterviewRecord } from './record.js';

/** The fields of a sheet that a day may send at once. */
export const FIELDS_MOST = 20_000;
const DEVICE = /^[\w-]{1,40}$/;
const VERSIONS_MOST = 20;

const isMinute = (value: FieldValue): boolean =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_440);
const oneOf =
  (words: readonly string[]) =>
  (value: FieldValue): boolean =>
    value === null || (typeof value === 'string' && words.includes(value));
const isDay = (value: FieldValue): boolean => value === null || (typeof value === 'string' && isLocalDate(value));

/** What may be written on a day: of people, tables and interviews, each by its id. */
const FIELDS = {
  p: { presence: oneOf(PRESENCES), from: isMinute, until: isMinute },
  t: { closedFrom: isMinute },
  i: {
    outcome: oneOf(OUTCOMES),
    clientInterest: oneOf(INTERESTS),
    partnerInterest: oneOf(INTERESTS),
    nextStep: oneOf(NEXT_STEPS),
    secondOn: isDay,
  },
} as const satisfies Record<string, Readonly<Record<string, (value: FieldValue) => boolean>>>;

export type RecordKind = keyof typeof FIELDS;

/** The name of a record in the sheet. */
export const recordOf = (kind: RecordKind, id: string): string => `${kind}:${id}`;

interface Named {
  readonly kind: RecordKind;
  readonly id: string;
}

/** What a record's name stands for; null for a name of another shape. */
export function namedBy(record: string): Named | null {
  const kind = record.slice(0, 1);
  if (record[1] !== ':' || !(kind in FIELDS)) return null;
  return { kind: kind as RecordKind, id: record.slice(2) };
}

/** Ids of the session by kind of record. */
export type KnownRecords = Readonly<Record<RecordKind, ReadonlySet<string>>>;

function fits({ value, device, count }: Version, check: (value: FieldValue) => boolean): boolean {
  return check(value) && DEVICE.test(device) && Number.isSafeInteger(count) && count > 0;
}

function fieldProblem({ record, field, versions, seen }: FieldState, known: KnownRecords): string | null {
  const named = namedBy(record);
  if (!named || !known[named.kind].has(named.id)) return 'introduction.sheet_unknown';
  const checks: Readonly<Record<string, (value: FieldValue) => boolean>> = FIELDS[named.kind];
  const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
  if (!check) return 'introduction.sheet_unknown';
  if (versions.length === 0 || versions.length > VERSIONS_MOST || seen.length > 200) return 'introduction.sheet_broken';
  const sound = versions.every((version) => fits(version, check)) && seen.every(({ device }) => DEVICE.test(device));
  return sound ? null : 'introduction.sheet_broken';
}

/** What cannot be taken over of a device's sheet, field by field. */
export function sheetProblems(sheet: Sheet, known: KnownRecords): InputProblem[] {
  if (sheet.length > FIELDS_MOST) {
    return [{ path: 'sheet', code: 'introduction.too_many', params: { most: FIELDS_MOST } }];
  }
  return sheet.flatMap((state, n) => {
    const code = fieldProblem(state, known);
    return code === null ? [] : [{ path: `sheet.${n}`, code }];
  });
}

export interface PresenceRow {
  readonly clientId: string;
  readonly presence: FieldValue;
  readonly hasFrom: boolean;
  readonly from: FieldValue;
  readonly hasUntil: boolean;
  readonly until: FieldValue;
}

export type ResultRow = { readonly interviewId: string } & Readonly<
  Record<'outcome' | 'clientInterest' | 'partnerInterest' | 'nextStep' | 'secondOn', FieldValue>
>;

export interface Projection {
  readonly people: readonly PresenceRow[];
  readonly tables: readonly { readonly tableId: string; readonly closedFrom: FieldValue }[];
  readonly results: readonly ResultRow[];
}

/**
 * What the day's sheet says of the records that were touched. A field in conflict says nothing: what stood there stays
 * until a person decides.
 */
export function projectionOf(
  sheet: Sheet,
  touched: ReadonlySet<string>,
  before: ReadonlyMap<string, InterviewRecord>,
): Projection {
  const people: PresenceRow[] = [];
  const tables: { tableId: string; closedFrom: FieldValue }[] = [];
  const results: ResultRow[] = [];
  for (const record of touched) {
    const said = (field: string): FieldValue | undefined => valueOf(sheet, record, field);
    const { kind, id } = namedBy(record) as Named;
    if (kind === 'p') people.push(presenceOf(id, said));
    if (kind === 't' && said('closedFrom') !== undefined) {
      tables.push({ tableId: id, closedFrom: said('closedFrom') as FieldValue });
    }
    if (kind === 'i') results.push(resultOf(id, said, before.get(id) as InterviewRecord));
  }
  return { people, tables, results };
}

type Said = (field: string) => FieldValue | undefined;

const presenceOf = (clientId: string, said: Said): PresenceRow => ({
  clientId,
  presence: said('presence') ?? null,
  hasFrom: said('from') !== undefined,
  from: said('from') ?? null,
  hasUntil: said('until') !== undefined,
  until: said('until') ?? null,
});

function resultOf(interviewId: string, said: Said, before: InterviewRecord): ResultRow {
  const or = (field: string, old: FieldValue): FieldValue => {
    const value = said(field);
    return value === undefined ? old : value;
  };
  return {
    interviewId,
    outcome: or('outcome', before.outcome),
    clientInterest: or('clientInterest', before.clientInterest),
    partnerInterest: or('partnerInterest', before.partnerInterest),
    nextStep: or('nextStep', before.nextStep),
    secondOn: or('secondOn', before.secondOn),
  };
}

/** The same for the same content, whatever the order in which a store keeps the keys. */
const contentOf = ({ versions, seen }: FieldState): string =>
  JSON.stringify([
    versions.map(({ device, count, value, at }) => [device, count, value, at]),
    seen.map(({ device, count }) => [device, count]),
  ]);

/** The fields of a merged sheet that are not as they were before. */
export function touchedBy(before: Sheet, after: Sheet): FieldState[] {
  const nameOf = ({ record, field }: FieldState): string => JSON.stringify([record, field]);
  const known = new Map(before.map((state) => [nameOf(state), contentOf(state)]));
  return after.filter((state) => known.get(nameOf(state)) !== contentOf(state));
}

/** Results that say something else than before, for those who act upon them. */
export function newResults(
  results: readonly ResultRow[],
  before: ReadonlyMap<string, InterviewRecord>,
): { readonly interview: InterviewRecord; readonly result: ResultRow }[] {
  return results.flatMap((result) => {
    const interview = before.get(result.interviewId) as InterviewRecord;
    const same = interview.outcome === result.outcome && interview.nextStep === result.nextStep;
    return same ? [] : [{ interview, result }];
  });
}
