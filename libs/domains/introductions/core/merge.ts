/** What a field may hold; null is nothing. */
export type FieldValue = string | number | boolean | null;

/** One edit: the `count`-th of a device in its field. A device that lost its memory must take a new name. */
export interface Dot {
  readonly device: string;
  readonly count: number;
}

/** A value that nobody who had seen it replaced. `at` is when its device says it was written, as given. */
export interface Version extends Dot {
  readonly value: FieldValue;
  readonly at: string;
}

/**
 * One field of one record as a device knows it: the versions that stand, and how many edits of each device it has seen
 * (a version vector). Two versions with different values are a true conflict.
 */
export interface FieldState {
  readonly record: string;
  readonly field: string;
  readonly versions: readonly Version[];
  readonly seen: readonly Dot[];
}

/** All fields, in order; plain data that may be sent and stored. Two sheets that say the same are equal to the letter. */
export type Sheet = readonly FieldState[];

export interface Edit {
  readonly record: string;
  readonly field: string;
  readonly value: FieldValue;
  readonly device: string;
  readonly at: string;
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
const nameOf = ({ record, field }: Pick<FieldState, 'record' | 'field'>): string => JSON.stringify([record, field]);
const byName = (a: FieldState, b: FieldState): number => compare(a.record, b.record) || compare(a.field, b.field);
const byDot = (a: Version, b: Version): number =>
  compare(a.device, b.device) || a.count - b.count || compare(textOf(a), textOf(b));
const textOf = ({ value, at }: Version): string => JSON.stringify([value, at]);

const countOf = (seen: readonly Dot[], device: string): number => seen.find((dot) => dot.device === device)?.count ?? 0;

function seenByBoth(a: readonly Dot[], b: readonly Dot[]): Dot[] {
  const devices = new Set([...a, ...b].map(({ device }) => device));
  return [...devices]
    .sort(compare)
    .map((device) => ({ device, count: Math.max(countOf(a, device), countOf(b, device)) }));
}

/** Writes a field: the new value replaces every version that the device had seen, which settles a conflict as well. */
export function write(sheet: Sheet, { record, field, value, device, at }: Edit): Sheet {
  const name = nameOf({ record, field });
  const before = sheet.find((each) => nameOf(each) === name);
  const seen = before?.seen ?? [];
  const dot = { device, count: countOf(seen, device) + 1 };
  const after = { record, field, versions: [{ ...dot, value, at }], seen: seenByBoth(seen, [dot]) };
  return [...sheet.filter((each) => each !== before), after].sort(byName);
}

const isSame = (a: Version, b: Version): boolean =>
  a.device === b.device && a.count === b.count && textOf(a) === textOf(b);

/** Those of one side that the other side has as well, or has not heard of. */
function standing(mine: FieldState, theirs: FieldState): Version[] {
  return mine.versions.filter(
    (version) =>
      version.count > countOf(theirs.seen, version.device) ||
      // Two edits under one dot come from a device that was in use twice: both stay.
      theirs.versions.some(({ device, count }) => device === version.device && count === version.count),
  );
}

function mergeFields(a: FieldState, b: FieldState): FieldState {
  const mine = standing(a, b);
  const theirs = standing(b, a).filter((version) => !mine.some((each) => isSame(each, version)));
  return { ...a, versions: [...mine, ...theirs].sort(byDot), seen: seenByBoth(a.seen, b.seen) };
}

/**
 * What two devices know together, field by field. In any order and any number of times the result is the same; what one
 * side wrote without knowing the other's value stands beside it.
 */
export function merge(a: Sheet, b: Sheet): Sheet {
  const fields = new Map(a.map((state) => [nameOf(state), state]));
  for (const state of b) {
    const mine = fields.get(nameOf(state));
    fields.set(nameOf(state), mine ? mergeFields(mine, state) : state);
  }
  return [...fields.values()].sort(byName);
}

/** The fields whose versions differ in value: a person decides, by writing the one that holds. */
export const conflictsOf = (sheet: Sheet): FieldState[] =>
  sheet.filter(({ versions }) => new Set(versions.map(({ value }) => value)).size > 1);

/** The value of a field that is not in conflict; undefined for a field nobody wrote, and for a conflict. */
export function valueOf(sheet: Sheet, record: string, field: string): FieldValue | undefined {
  const state = sheet.find((each) => each.record === record && each.field === field);
  const values = new Set(state?.versions.map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}
