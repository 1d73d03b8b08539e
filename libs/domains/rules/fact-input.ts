import { isLocalDate } from '#kernel/period';
import { ok, refuseInput, type InputProblem, type Result } from '#kernel/result';
import type { Catalogue, FactDefinition, FactSheet, FactValue, HeldProof, StatedFact } from './core/facts.js';

/** One fact as somebody typed it: `values` has one text, or several for a set of codes. */
export interface FactEntry {
  readonly key: string;
  readonly values: readonly string[];
  readonly proofs?: readonly HeldProof[] | null;
}

const MOST = 100;
const AREA = /^[A-Z]{2}(\/[\w-]{1,20}){0,4}$/;
const WHOLE = /^\d{1,15}$/;

/** The reading of a text by the kind of its fact; null: it is no such value. */
const READ: Readonly<Record<FactDefinition['kind'], (text: string, fact: FactDefinition) => FactValue | null>> = {
  boolean: readBoolean,
  paper: readBoolean,
  code: readCode,
  codes: readCode,
  number: readWhole,
  amount: readWhole,
  date: (text) => (isLocalDate(text) ? text : null),
  area: (text) => (AREA.test(text) ? text : null),
};

function readBoolean(text: string): boolean | null {
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}

function readWhole(text: string): number | null {
  return WHOLE.test(text) ? Number(text) : null;
}

function readCode(text: string, { options = [] }: FactDefinition): string | null {
  return options.some(({ code }) => code === text) ? text : null;
}

function valueOf(fact: FactDefinition, texts: readonly string[]): FactValue | null {
  const read = texts.map((text) => READ[fact.kind](text, fact));
  if (read.includes(null)) return null;
  if (fact.kind === 'codes') return read as string[];
  return read.length === 1 ? (read[0] ?? null) : null;
}

const proofProblems = (path: string, held: readonly HeldProof[], known: ReadonlySet<string>): InputProblem[] =>
  held.flatMap(({ proof, issuedOn }) => {
    if (!known.has(proof)) return [{ path, code: 'unknown_reference' }];
    return isLocalDate(issuedOn) ? [] : [{ path, code: 'not_a_date' }];
  });

/** What people said, as a sheet to ask with. Refuses `bad_input`, naming the facts that are not understood. */
export function sheetOf(catalogue: Catalogue, entries: readonly FactEntry[]): Result<FactSheet> {
  if (entries.length > MOST) return refuseInput([{ path: 'facts', code: 'too_many', params: { max: MOST } }]);
  const facts = new Map(catalogue.facts.map((fact) => [fact.key, fact]));
  const known = new Set(catalogue.proofs.map(({ code }) => code));
  const sheet = new Map<string, StatedFact>();
  const problems: InputProblem[] = [];
  for (const { key, values, proofs } of entries) {
    const fact = facts.get(key);
    const value = fact ? valueOf(fact, values) : null;
    const held = proofs ?? [];
    if (value === null) problems.push({ path: `facts.${key}`, code: fact ? 'rules.odd_value' : 'unknown_reference' });
    else sheet.set(key, { value, proofs: held });
    problems.push(...proofProblems(`facts.${key}.proofs`, held, known));
  }
  return problems.length > 0 ? refuseInput(problems) : ok(Object.fromEntries(sheet));
}

/** The day people are asked about, in the country's zone. */
export const ZONES = { ID: 'Asia/Jakarta', VN: 'Asia/Ho_Chi_Minh' } as const satisfies Record<'ID' | 'VN', string>;
