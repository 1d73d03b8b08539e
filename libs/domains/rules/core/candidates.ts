import { addDays, isLocalDate, type LocalDate } from '#kernel/period';
import { addMonths } from './calendar.js';
import type { Leaf } from './compile.js';
import type { FactChange, FactDefinition, FactSheet, FactValue } from './facts.js';
import { factsOf, holds } from './holds.js';
import type { Span, Test } from './rule.js';

/**
 * The values worth trying for one fact: one of each kind that the clauses can tell apart, the nearest to what is there.
 * `sign` is that kind: which clauses the value satisfies.
 */
export interface Candidate {
  readonly value: FactValue;
  readonly sign: string;
  readonly move: 'keep' | 'tell' | 'change';
}

/** All a search is about: the leaves, what is known, and the day. */
export interface Question {
  readonly leaves: readonly Leaf[];
  readonly sheet: FactSheet;
  readonly day: LocalDate;
  readonly definitions: ReadonlyMap<string, FactDefinition>;
}

const around = (value: number): number[] => [value - 1, value, value + 1].filter((each) => each >= 0);
const bounds = ({ min, max }: { min?: number; max?: number }): number[] =>
  [min, max].flatMap((each) => (each === undefined ? [] : [each]));

const back = (day: LocalDate, { count, unit }: Span): LocalDate =>
  unit === 'days' ? addDays(day, -count) : addMonths(day, -count * (unit === 'years' ? 12 : 1));

/** Dates on which what a test says of them turns, seen from the day asked, and their neighbours. */
function turningDates(test: Test, day: LocalDate): LocalDate[] {
  const spans: Span[] = [];
  if (test.op === 'age') spans.push(...bounds(test).flatMap((count) => years([count, count + 1])));
  if (test.op === 'since') spans.push(...bounds(test).map((count) => ({ count, unit: test.unit })));
  const fixed = test.op === 'date' ? [test.from, test.to].filter((date) => date !== undefined) : [];
  const turning = [day, ...fixed, ...spans.map((span) => back(day, span))];
  return turning.flatMap((date) => [addDays(date, -1), date, addDays(date, 1)]);
}

const years = (counts: readonly number[]): Span[] => counts.map((count) => ({ count, unit: 'years' as const }));

type Ratio = Extract<Test, { readonly whole: string }>;

/** Numbers that make a ratio just hold or just fail, given the other number. */
function turningRatios(test: Ratio, fact: string, others: readonly number[]): number[] {
  const scale = test.op === 'share' ? 100 : 1;
  const turn = (other: number, bound: number): number =>
    test.part === fact ? (bound * other) / scale : bound === 0 ? 0 : (other * scale) / bound;
  return others.flatMap((other) =>
    bounds(test).flatMap((bound) => [Math.floor(turn(other, bound)), Math.ceil(turn(other, bound))]),
  );
}

const SEEDS = [0, 1, 10];

function numbersOf(question: Question, fact: string, depth: number): number[] {
  const stated = question.sheet[fact]?.value;
  const own = typeof stated === 'number' ? [stated] : SEEDS;
  const found = question.leaves.flatMap(({ clause: { test }, facts }) => {
    if (!facts.includes(fact)) return [];
    if (test.op === 'number') return bounds(test);
    if (depth === 0) return [];
    const other = facts.find((each) => each !== fact) as string;
    // Only a number, or two in their ratio, is asked of a number.
    return turningRatios(test as Ratio, fact, numbersOf(question, other, depth - 1));
  });
  return [...new Set([...own, ...found.flatMap(around)])];
}

/** All subsets of at most eight codes. */
function subsets(codes: readonly string[]): string[][] {
  return codes.slice(0, 8).reduce<string[][]>((sets, code) => [...sets, ...sets.map((set) => [...set, code])], [[]]);
}

const codesOf = (test: Test): readonly string[] =>
  test.op === 'in' || test.op === 'has' ? test.codes : test.op === 'within' ? test.areas : [];

function rawValues(question: Question, definition: FactDefinition): readonly FactValue[] {
  const { key, kind, options = [] } = definition;
  const tests = question.leaves.filter(({ facts }) => facts.includes(key)).map(({ clause }) => clause.test);
  const named = [...new Set([...tests.flatMap(codesOf), ...options.map(({ code }) => code)])];
  switch (kind) {
    case 'boolean':
    case 'paper':
      return [true, false];
    case 'code':
      return named;
    case 'area':
      return [...named, 'elsewhere'];
    case 'codes':
      return subsets(named);
    case 'date':
      return [...new Set(tests.flatMap((test) => turningDates(test, question.day)))].filter(isLocalDate);
    default:
      return numbersOf(question, key, 2);
  }
}

const asSet = (value: FactValue): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** How far a value lies from what is there: numbers by difference, sets by what differs; else all the same. */
function distance(value: FactValue, from: FactValue | undefined): number {
  if (typeof value === 'number') return Math.abs(value - (typeof from === 'number' ? from : 0));
  const [a, b] = [asSet(value), asSet(from ?? [])];
  return a.filter((code) => !b.includes(code)).length + b.filter((code) => !a.includes(code)).length;
}

export const sameValue = (a: FactValue, b: FactValue): boolean => JSON.stringify(a) === JSON.stringify(b);

type Changeable = FactDefinition & { readonly change: FactChange };

/** Whether a person can bring the fact from `from` to `value`. A date can only be made to happen: on the day. */
function reachable({ change, kind }: Changeable, from: FactValue, value: FactValue, day: LocalDate): boolean {
  if (kind === 'date' && value !== day) return false;
  if (change.direction === 'up' && value <= from) return false;
  if (change.direction === 'down' && value >= from) return false;
  return change.to?.some((each) => sameValue(each, value)) ?? true;
}

function signOf(question: Question, fact: string, value: FactValue): string {
  return question.leaves
    .filter(({ facts }) => facts.includes(fact))
    .map(({ clause: { test }, facts }) => {
      if (facts.length === 1) return Number(holds(test, [value], question.day));
      const other = facts.find((each) => each !== fact) as string;
      const order = (theirs: number): FactValue[] => (factsOf(test)[0] === fact ? [value, theirs] : [theirs, value]);
      return numbersOf(question, other, 1)
        .map((theirs) => Number(holds(test, order(theirs), question.day)))
        .join('');
    })
    .join(',');
}

/** The candidates of a fact: what is there first, when it is stated, then what can be told or changed, nearest first. */
export function candidatesOf(question: Question, fact: string): readonly Candidate[] {
  const definition = question.definitions.get(fact);
  if (!definition) throw new Error(`no fact ${fact}`);
  const stated = question.sheet[fact]?.value;
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const add = (value: FactValue, move: Candidate['move']): void => {
    const sign = signOf(question, fact, value);
    if (!seen.has(sign)) found.push({ value, sign, move });
    seen.add(sign);
  };
  if (stated !== undefined) add(stated, 'keep');
  if (stated !== undefined && !definition.change) return found;
  const values = rawValues(question, definition).map((value) => ({ value, far: distance(value, stated) }));
  for (const { value } of values.sort((a, b) => a.far - b.far)) {
    if (stated === undefined) add(value, 'tell');
    else if (reachable(definition as Changeable, stated, value, question.day)) add(value, 'change');
  }
  return found;
}
