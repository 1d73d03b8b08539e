import { isLocalDate, type LocalDate } from '#kernel/period';
import type { InputProblem } from '#kernel/result';

/** What may open or close a programme, and is nobody's business outside the office. */
export const STATUSES = [
  'rehabilitation',
  'substitution_treatment',
  'prison',
  'trafficking',
  'violence',
  'hiv',
  'homelessness',
  'sex_work',
  'disability',
  'poverty',
] as const;
export type Status = (typeof STATUSES)[number];

/** A proof the office has seen, by its code in the rules; `issuedOn` says how old it is. */
export interface Proof {
  readonly code: string;
  readonly issuedOn: LocalDate;
}

export interface StatusFact {
  readonly status: Status;
  /** First and last day; null is not known, or still so. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  /** Finer kind by code: `compulsory`, `voluntary`, `narcotics_case` … */
  readonly kind: string | null;
  readonly proofs: readonly Proof[];
}

/** Any further fact by the key it has in the rules. Amounts are whole minor units, as text of digits. */
export interface StatedFact {
  readonly key: string;
  readonly value: boolean | number | string | readonly string[];
  readonly proofs: readonly Proof[];
}

export interface Standing {
  readonly statuses: readonly StatusFact[];
  readonly facts: readonly StatedFact[];
  readonly health: string | null;
  readonly note: string | null;
}

export type StandingInput = { readonly [K in keyof Standing]?: Standing[K] | null };

export const EMPTY_STANDING: Standing = { statuses: [], facts: [], health: null, note: null };

const MAX = { statuses: 12, facts: 60, proofs: 12, text: 4000, value: 200 } as const;
const CODE = /^[a-z][A-Za-z0-9_.-]{0,79}$/u;

const block = (text: string | null): string | null => (text ? text.normalize('NFC').trim() || null : null);

/** What was said, on top of what stood there. A status stands once; the later word counts. */
export function standingOf(before: Standing, input: StandingInput): Standing {
  const statuses = input.statuses === undefined ? before.statuses : (input.statuses ?? []);
  const facts = input.facts === undefined ? before.facts : (input.facts ?? []);
  return {
    statuses: [...new Map(statuses.map((fact) => [fact.status, fact])).values()],
    facts: [...new Map(facts.map((fact) => [fact.key, fact])).values()],
    health: block(input.health === undefined ? before.health : input.health),
    note: block(input.note === undefined ? before.note : input.note),
  };
}

const badDate = (path: string, date: LocalDate | null): InputProblem[] =>
  date !== null && !isLocalDate(date) ? [{ path, code: 'not_a_date' }] : [];
const badCode = (path: string, code: string | null): InputProblem[] =>
  code !== null && !CODE.test(code) ? [{ path, code: 'unknown_reference' }] : [];
const tooMany = (path: string, items: readonly unknown[], max: number): InputProblem[] =>
  items.length > max ? [{ path, code: 'too_many', params: { max } }] : [];
const tooLong = (path: string, text: string | null, max: number): InputProblem[] =>
  text !== null && text.length > max ? [{ path, code: 'too_long', params: { max } }] : [];

const proofProblems = (path: string, proofs: readonly Proof[]): InputProblem[] => [
  ...tooMany(`${path}.proofs`, proofs, MAX.proofs),
  ...proofs.flatMap(({ code, issuedOn }, index) => [
    ...badCode(`${path}.proofs.${index}.code`, code),
    ...badDate(`${path}.proofs.${index}.issuedOn`, issuedOn),
  ]),
];

const textsIn = (value: StatedFact['value']): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** What is wrong with a standing, place by place. */
export const standingProblems = (standing: Standing): InputProblem[] => [
  ...tooMany('statuses', standing.statuses, MAX.statuses),
  ...standing.statuses.flatMap(({ from, until, kind, proofs }, index) => [
    ...badDate(`statuses.${index}.from`, from),
    ...badDate(`statuses.${index}.until`, until),
    ...badCode(`statuses.${index}.kind`, kind),
    ...proofProblems(`statuses.${index}`, proofs),
  ]),
  ...tooMany('facts', standing.facts, MAX.facts),
  ...standing.facts.flatMap(({ key, value, proofs }, index) => [
    ...badCode(`facts.${index}.key`, key),
    ...textsIn(value).flatMap((text) => tooLong(`facts.${index}.value`, text, MAX.value)),
    ...proofProblems(`facts.${index}`, proofs),
  ]),
  ...tooLong('health', standing.health, MAX.text),
  ...tooLong('note', standing.note, MAX.text),
];
