// The rules read word by word, as slowly and plainly as the law is read: the oracle of the engine. It shares nothing
// with it but the types.
import type {
  Clause,
  FactSheet,
  FactValue,
  Group,
  HeldProof,
  Outcome,
  ProofNeed,
  Rule,
  Span,
  Test,
} from '#domains/rules';

export type Saying = 'met' | 'unmet' | 'unproven' | 'unknown';
export interface NaiveAnswer {
  readonly outcome: Outcome;
  readonly states: readonly Saying[];
}

const parts = (date: string): [number, number, number] => date.split('-').map(Number) as [number, number, number];
const iso = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

function plus(date: string, { count, unit }: Span): string {
  const [year, month, day] = parts(date);
  if (unit === 'days') return iso(Date.UTC(year, month - 1, day + count));
  const months = month - 1 + (unit === 'years' ? count * 12 : count);
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, months, Math.min(day, lastDay)));
}

function ageOn(born: string, day: string): number {
  const [bornYear, bornMonth, bornDay] = parts(born);
  const [year, month, dayOfMonth] = parts(day);
  const hadBirthday = month > bornMonth || (month === bornMonth && dayOfMonth >= bornDay);
  return year - bornYear - (hadBirthday ? 0 : 1);
}

function within(value: number, test: { min?: number; max?: number }): boolean {
  return !(test.min !== undefined && value < test.min) && !(test.max !== undefined && value > test.max);
}

function ratio(test: Extract<Test, { whole: string }>, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return false;
  const scaled = part * (test.op === 'share' ? 100n : 1n);
  if (test.min !== undefined && scaled < BigInt(test.min) * whole) return false;
  return test.max === undefined || scaled <= BigInt(test.max) * whole;
}

function since(test: Test & { op: 'since' }, event: string, day: string): boolean {
  if (event > day) return false;
  if (test.min !== undefined && plus(event, { count: test.min, unit: test.unit }) > day) return false;
  return test.max === undefined || plus(event, { count: test.max, unit: test.unit }) >= day;
}

function dated(test: Extract<Test, { op: 'age' | 'since' | 'date' }>, date: string, day: string): boolean {
  if (test.op === 'since') return since(test, date, day);
  if (test.op === 'age') return date <= day && within(ageOn(date, day), test);
  return !((test.from ?? '') > date) && !((test.to ?? '9999') < date);
}

export function naivelyHolds(test: Test, values: readonly FactValue[], day: string): boolean {
  const [value, other] = values;
  if ('whole' in test) return ratio(test, BigInt(value as number), BigInt(other as number));
  if (test.op === 'age' || test.op === 'since' || test.op === 'date') return dated(test, value as string, day);
  if (test.op === 'is') return value === test.value;
  if ('codes' in test)
    return test.codes.some((code) => code === value || (test.op === 'has' && (value as string[]).includes(code)));
  if (test.op === 'number') return within(value as number, test);
  return test.areas.some((area) => `${value as string}/`.startsWith(`${area}/`));
}

function fresh(need: ProofNeed, { proof, issuedOn }: HeldProof, day: string): boolean {
  if (proof !== need.proof || issuedOn > day) return false;
  return need.maxAge === null || plus(issuedOn, need.maxAge) >= day;
}

function say(clause: Clause, sheet: FactSheet, asked: { day: string; wanted: boolean }): Saying {
  const keys = 'fact' in clause.test ? [clause.test.fact] : [clause.test.part, clause.test.whole];
  const stated = keys.map((key) => sheet[key]);
  if (stated.includes(undefined)) return 'unknown';
  const values = stated.map((each) => each!.value);
  if (naivelyHolds(clause.test, values, asked.day) !== asked.wanted) return 'unmet';
  if (clause.proofs.length === 0) return 'met';
  const held = stated[0]!.proofs;
  return clause.proofs.some((need) => held.some((proof) => fresh(need, proof, asked.day))) ? 'met' : 'unproven';
}

const not: Record<Outcome, Outcome> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function counted({ kind, least }: Group, outcomes: readonly Outcome[]): Outcome {
  const yes = outcomes.filter((outcome) => outcome === 'yes').length;
  const open = outcomes.filter((outcome) => outcome === 'unknown').length;
  if (kind === 'none') return yes > 0 ? 'no' : open > 0 ? 'unknown' : 'yes';
  const needed = { all: outcomes.length, any: 1, atLeast: least ?? 1 }[kind];
  return yes >= needed ? 'yes' : yes + open >= needed ? 'unknown' : 'no';
}

/** Kleene's three values, asked top down; `wanted` is false inside an odd number of "none of". */
export function naiveAnswer(
  rule: Rule,
  sheet: FactSheet,
  day: string,
  resolve: (programme: string) => Rule | null = () => null,
): NaiveAnswer {
  const states: Saying[] = [];
  const visit = (node: Rule, wanted: boolean): Outcome => {
    if (node.kind === 'clause') {
      const saying = say(node, sheet, { day, wanted });
      states.push(saying);
      const good: Outcome = saying === 'met' ? 'yes' : saying === 'unmet' ? 'no' : 'unknown';
      return wanted ? good : not[good];
    }
    if (node.kind === 'programme') {
      const other = resolve(node.programme);
      return other ? visit(other, wanted) : 'no';
    }
    return counted(
      node,
      node.rules.map((each) => visit(each, node.kind === 'none' ? !wanted : wanted)),
    );
  };
  return { outcome: visit(rule, true), states };
}
