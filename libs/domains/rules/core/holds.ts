import { addDays, type LocalDate } from '#kernel/period';
import { birthday, endOf } from './calendar.js';
import type { FactValue } from './facts.js';
import type { Bounds, Test } from './rule.js';

/** The facts a test asks for, in the order `holds` reads them. */
export const factsOf = (test: Test): readonly string[] => ('fact' in test ? [test.fact] : [test.part, test.whole]);

/** A stretch of days, both ends included; null is open. */
export interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

const inBounds = (value: number, { min, max }: Bounds): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max);

// Products, not quotients: a tenth of 30 staff is exactly 3.
const inRatio = (part: number, whole: number, scale: number, { min, max }: Bounds): boolean =>
  whole > 0 && (min === undefined || part * scale >= min * whole) && (max === undefined || part * scale <= max * whole);

/** The days on which a test about a date holds, for the date it is told; null: the test does not look at the day. */
export function daysOf(test: Test, date: FactValue): Days | null {
  if (test.op === 'age') {
    const born = date as LocalDate;
    return {
      from: birthday(born, test.min ?? 0),
      to: test.max === undefined ? null : addDays(birthday(born, test.max + 1), -1),
    };
  }
  if (test.op !== 'since') return null;
  const event = date as LocalDate;
  const { unit, min, max } = test;
  return {
    from: min === undefined ? event : endOf(event, { count: min, unit }),
    to: max === undefined ? null : endOf(event, { count: max, unit }),
  };
}

const onDay = ({ from, to }: Days, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

const isWithin = (area: string, areas: readonly string[]): boolean =>
  areas.some((code) => area === code || area.startsWith(`${code}/`));

type ValueTest = Exclude<Extract<Test, { readonly fact: string }>, { readonly op: 'age' | 'since' }>;

function holdsFor(test: ValueTest, value: FactValue): boolean {
  switch (test.op) {
    case 'is':
      return value === test.value;
    case 'in':
      return test.codes.includes(value as string);
    case 'has':
      return (value as readonly string[]).some((code) => test.codes.includes(code));
    case 'number':
      return inBounds(value as number, test);
    case 'within':
      return isWithin(value as string, test.areas);
    case 'date':
      return onDay({ from: test.from ?? null, to: test.to ?? null }, value as LocalDate);
  }
}

/** Whether a test holds for the values of its facts (in the order of `factsOf`) on a day. */
export function holds(test: Test, values: readonly FactValue[], day: LocalDate): boolean {
  const value = values[0] as FactValue;
  if (test.op === 'age' || test.op === 'since') return onDay(daysOf(test, value) as Days, day);
  if ('whole' in test) {
    return inRatio(value as number, values[1] as number, test.op === 'share' ? 100 : 1, test);
  }
  return holdsFor(test, value);
}
