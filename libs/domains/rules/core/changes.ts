import { addDays, daysBetween, type LocalDate } from '#kernel/period';
import type { Candidate } from './candidates.js';
import type { CompiledVersion } from './compile.js';
import { expiryOf, outcomeOf, statesOf } from './evaluate.js';
import type { Catalogue, FactChange, FactDefinition, FactSheet, FactValue } from './facts.js';
import { daysOf } from './holds.js';
import { applied, type Binding, firstSolution, type Search, searchOf, solutions } from './solve.js';

/**
 * One thing to do. `tell`: nobody said it yet, and a value like this one is needed. `change`: bring the fact from one
 * value to another. `bring`: a fresh proof. `wait`: until that day, the first on which it is enough.
 */
export type Change =
  | { readonly kind: 'wait'; readonly until: LocalDate; readonly cost: number }
  | { readonly kind: 'tell'; readonly fact: string; readonly value: FactValue; readonly cost: number }
  | {
      readonly kind: 'change';
      readonly fact: string;
      readonly how: FactChange['how'];
      readonly from: FactValue;
      readonly to: FactValue;
      readonly cost: number;
    }
  | { readonly kind: 'bring'; readonly fact: string; readonly proof: string; readonly cost: number };

/** Changes that together make it a yes, none of which can be left out. `clauses`: those they turn. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly cost: number;
  readonly clauses: readonly string[];
}

/** A set of changes on its way: `atoms` are compared, `changes` are shown. */
export interface Attempt {
  readonly search: Search;
  readonly binding: Binding;
  readonly day: LocalDate;
}

export interface Ask {
  readonly compiled: CompiledVersion;
  readonly sheet: FactSheet;
  readonly day: LocalDate;
  readonly catalogue: Catalogue;
}

/** The day asked, and each later day, within the version, on which a date of the sheet makes a clause turn. */
export function daysWorthTrying({ compiled, sheet, day }: Ask): LocalDate[] {
  const turning = compiled.leaves.flatMap(({ clause, facts }) => {
    const stated = sheet[facts[0] as string];
    const days = stated === undefined ? null : daysOf(clause.test, stated.value);
    return days ? [days.from, days.to === null ? null : addDays(days.to, 1)] : [];
  });
  const { validTo } = compiled.version;
  const later = turning.filter((date): date is LocalDate => date !== null && date > day);
  return [day, ...[...new Set(later)].sort().filter((date) => validTo === null || date <= validTo)];
}

/** The search as it stands on one day. */
export function searchOn({ compiled, sheet, catalogue }: Ask, day: LocalDate): Search {
  const definitions = new Map(catalogue.facts.map((definition) => [definition.key, definition]));
  const bringable = new Set(catalogue.proofs.filter(({ cost }) => cost !== null).map(({ code }) => code));
  return searchOf({ leaves: compiled.leaves, sheet, day, definitions }, (proof) => bringable.has(proof));
}

/** What an attempt really does: the moves of its binding that do not keep what is there. */
interface Move {
  readonly key: string;
  readonly candidate: Candidate | null;
}

const movesOf = ({ search, binding }: Attempt): Move[] =>
  [...binding].flatMap(([key, place]) => {
    const candidate = search.candidates.get(key)?.[place] ?? null;
    return candidate?.move === 'keep' ? [] : [{ key, candidate }];
  });

/** `a` asks no more of that fact than `b`: the same kind of value, or a number on the way to it. */
function isNoFarther(a: Candidate, b: Candidate, from: FactValue | undefined): boolean {
  if (a.sign === b.sign) return true;
  const numbers = [from, a.value, b.value];
  if (!numbers.every((value) => typeof value === 'number')) return false;
  const [start, near, far] = numbers as [number, number, number];
  return (start < near && near < far) || (start > near && near > far);
}

function asksNoMore(a: Attempt, b: Attempt): boolean {
  if (a.day > b.day) return false;
  const theirs = new Map(movesOf(b).map(({ key, candidate }) => [key, candidate]));
  return movesOf(a).every(({ key, candidate }) => {
    const other = theirs.get(key);
    if (other === undefined) return false;
    if (candidate === null || other === null) return true;
    return isNoFarther(candidate, other, a.search.question.sheet[key]?.value);
  });
}

/** Leaves out each attempt of which another one asks no more. Of two that ask the same, the first stays. */
export function smallest(attempts: readonly Attempt[]): Attempt[] {
  const kept: Attempt[] = [];
  for (const each of attempts) {
    if (kept.some((other) => asksNoMore(other, each))) continue;
    const left = kept.filter((other) => !asksNoMore(each, other));
    kept.length = 0;
    kept.push(...left, each);
  }
  return kept;
}

function changeOf(move: Move, ask: Ask, definitions: ReadonlyMap<string, FactDefinition>): Change {
  const { key, candidate } = move;
  if (candidate === null) {
    const [fact = '', code = ''] = key.split(' ');
    const cost = ask.catalogue.proofs.find((proof) => proof.code === code)?.cost ?? 0;
    return { kind: 'bring', fact, proof: code, cost };
  }
  const definition = definitions.get(key) as FactDefinition;
  if (candidate.move === 'tell') {
    return { kind: 'tell', fact: key, value: candidate.value, cost: definition.tellCost };
  }
  const { how, cost } = definition.change as FactChange;
  const from = (ask.sheet[key] as { value: FactValue }).value;
  return { kind: 'change', fact: key, how, from, to: candidate.value, cost };
}

const KINDS: readonly Change['kind'][] = ['wait', 'tell', 'change', 'bring'];

const byText = (a: { text: string }, b: { text: string }): number => (a.text < b.text ? -1 : Number(a.text > b.text));

/** What the clauses say before and after. */
function turned(ask: Ask, attempt: Attempt): string[] {
  const before = statesOf(ask.compiled, ask.sheet, ask.day);
  const after = statesOf(ask.compiled, applied(attempt.search, attempt.binding), attempt.day);
  const gained = ask.compiled.leaves.filter(({ at }) => before[at] !== 'met' && after[at] === 'met');
  return gained.map(({ clause }) => clause.code);
}

function shownAs(ask: Ask, attempt: Attempt): ChangeSet {
  const { definitions } = attempt.search.question;
  const moves = movesOf(attempt).map((move) => changeOf(move, ask, definitions));
  // To hold a paper is to bring it: the proof says it all.
  const brought = new Set(moves.filter(({ kind }) => kind === 'bring').map((move) => 'fact' in move && move.fact));
  const isPaper = (move: Change): boolean =>
    'fact' in move && move.kind !== 'bring' && definitions.get(move.fact)?.kind === 'paper' && brought.has(move.fact);
  const waits = daysBetween(ask.day, attempt.day);
  const cost = Math.ceil(waits / 30) * ask.catalogue.waitCost;
  const wait: Change[] = waits === 0 ? [] : [{ kind: 'wait', until: attempt.day, cost }];
  const rest = moves
    .filter((move) => !isPaper(move))
    .map((move) => ({ move, text: `${KINDS.indexOf(move.kind)}${JSON.stringify(move)}` }));
  const changes = [...wait, ...rest.sort(byText).map(({ move }) => move)];
  return { changes, cost: changes.reduce((sum, change) => sum + change.cost, 0), clauses: turned(ask, attempt) };
}

/** Cheapest first, then fewest, then always in the same order. */
export function inOrder(ask: Ask, attempts: readonly Attempt[]): ChangeSet[] {
  return attempts
    .map((attempt) => shownAs(ask, attempt))
    .map((set) => ({ set, text: JSON.stringify(set.changes) }))
    .sort((a, b) => a.set.cost - b.set.cost || a.set.changes.length - b.set.changes.length || byText(a, b))
    .map(({ set }) => set);
}

/**
 * The smallest sets of changes that make it a yes, cheapest first, leaving out what a person cannot change; one empty
 * set when it is a yes already, none when nothing within this version helps. Waiting moves the day on which everything
 * is asked, so proofs grow old meanwhile; proofs that are brought are of that day.
 */
export function changesToYes(ask: Ask): ChangeSet[] {
  const attempts = daysWorthTrying(ask).flatMap((day) => {
    const search = searchOn(ask, day);
    return solutions(search, ask.compiled.root).map((binding) => ({ search, binding, day }));
  });
  return inOrder(ask, smallest(attempts));
}

/** Whether it is a yes or `changesToYes` would find a way to one; much cheaper than finding them all. */
export function canBecomeYes(ask: Ask): boolean {
  return daysWorthTrying(ask).some((day) => firstSolution(searchOn(ask, day), [ask.compiled.root]) !== null);
}

/** The last day on which a yes stays a yes if nothing changes but the day; null: no end is in sight. */
export function closesOn(ask: Ask): LocalDate | null {
  const { compiled, sheet } = ask;
  const expiries = compiled.leaves.flatMap(({ clause, facts: [fact = ''] }) =>
    (sheet[fact]?.proofs ?? []).flatMap(({ proof, issuedOn }) =>
      clause.proofs.filter((need) => need.proof === proof).map((need) => expiryOf(need, issuedOn)),
    ),
  );
  const later = expiries.filter((day): day is LocalDate => day !== null && day > ask.day);
  const end = [...daysWorthTrying(ask), ...later]
    .sort()
    .find((day) => outcomeOf(compiled.root, statesOf(compiled, sheet, day)) !== 'yes');
  const last = end === undefined ? null : addDays(end, -1);
  const { validTo } = compiled.version;
  return last === null || (validTo !== null && validTo < last) ? validTo : last;
}
