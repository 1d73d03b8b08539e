import { addDays, daysBetween, type LocalDate } from '#kernel/period';
import { expiryOf, outcomeOf, statesOf } from './evaluate.js';
import type { FactChange, FactDefinition, FactValue, ProofDefinition } from './facts.js';
import { applied, firstSolution } from './solve.js';
import { type Ask, type Attempt, daysWorthTrying, type Move, movesOf, searchOn, waysToYes } from './ways.js';

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

/** Only proofs with a cost are ever brought. */
type Bringable = ProofDefinition & { readonly cost: number };

function changeOf(move: Move, ask: Ask, definitions: ReadonlyMap<string, FactDefinition>): Change {
  const { key, candidate } = move;
  if (candidate === null) {
    const [fact, code] = key.split(' ') as [string, string];
    const { cost } = ask.catalogue.proofs.find((proof) => proof.code === code) as Bringable;
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

/** What an attempt asks for, but the waiting. */
function listed(ask: Ask, attempt: Attempt): Change[] {
  const { definitions } = attempt.search.question;
  const moves = movesOf(attempt).map((move) => changeOf(move, ask, definitions));
  // To hold a paper is to bring it: the proof says it all.
  const brought = new Set(moves.filter(({ kind }) => kind === 'bring').map((move) => 'fact' in move && move.fact));
  const isPaper = (move: Change): boolean =>
    'fact' in move && move.kind !== 'bring' && definitions.get(move.fact)?.kind === 'paper' && brought.has(move.fact);
  return moves
    .filter((move) => !isPaper(move))
    .map((move) => ({ move, text: `${KINDS.indexOf(move.kind)}${JSON.stringify(move)}` }))
    .sort(byText)
    .map(({ move }) => move);
}

const sumOf = (changes: readonly Change[]): number => changes.reduce((sum, { cost }) => sum + cost, 0);

function shownAs(ask: Ask, attempt: Attempt): ChangeSet {
  const waits = daysBetween(ask.day, attempt.day);
  const cost = Math.ceil(waits / 30) * ask.catalogue.waitCost;
  const wait: Change[] = waits === 0 ? [] : [{ kind: 'wait', until: attempt.day, cost }];
  const changes = [...wait, ...listed(ask, attempt)];
  return { changes, cost: sumOf(changes), clauses: turned(ask, attempt) };
}

/** Cheapest first, then fewest, then always in the same order. */
export function inOrder(ask: Ask, attempts: readonly Attempt[]): ChangeSet[] {
  return attempts
    .map((attempt) => shownAs(ask, attempt))
    .map((set) => ({ set, text: JSON.stringify(set.changes) }))
    .sort((a, b) => a.set.cost - b.set.cost || a.set.changes.length - b.set.changes.length || byText(a, b))
    .map(({ set }) => set);
}

/** More sets than this help nobody; an open question about an OJT place has 1,920 smallest ones. */
const MOST = 24;

/**
 * The smallest sets of changes that make it a yes, cheapest first, leaving out what a person cannot change; one empty
 * set when it is a yes already, none when nothing within this version helps. Waiting moves the day on which everything
 * is asked, so proofs grow old meanwhile; proofs that are brought are of that day.
 * @param most how many at most; of those that cost the same and have as many changes, any may be left out
 */
export function changesToYes(ask: Ask, most: number = MOST): ChangeSet[] {
  const weigh = (attempt: Attempt): { cost: number; count: number } => {
    const changes = listed(ask, attempt);
    return { cost: sumOf(changes), count: changes.length };
  };
  return inOrder(ask, waysToYes(ask, most, weigh)).slice(0, most);
}

/** Whether something a person can do makes it a yes on just that day. */
export const isPossibleOn = (ask: Ask, day: LocalDate): boolean =>
  firstSolution(searchOn(ask, day), [ask.compiled.root]) !== null;

/** Whether it is a yes or `changesToYes` would find a way to one; much cheaper than finding them all. */
export const canBecomeYes = (ask: Ask): boolean => daysWorthTrying(ask).some((day) => isPossibleOn(ask, day));

/** The last day on which a yes stays a yes if nothing changes but the day; null: no end is in sight. */
export function closesOn(ask: Ask): LocalDate | null {
  const { compiled, sheet } = ask;
  const expiries = compiled.leaves.flatMap(({ clause, facts }) =>
    (sheet[facts[0] as string]?.proofs ?? []).flatMap(({ proof, issuedOn }) =>
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
