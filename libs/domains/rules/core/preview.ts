import type { LocalDate } from '#kernel/period';
import type { ClauseState, Outcome } from './answer.js';
import type { CompiledVersion } from './compile.js';
import { decidingLeaves, outcomeOf, statesOf } from './evaluate.js';
import type { FactSheet } from './facts.js';

/** No figure below it is told, and every figure told is a multiple of it. Source: design/trust.md, "Numbers published". */
export const SMALLEST = 10;

/** People as they may be told: whole tens, rounded down; null: fewer than ten, nobody among them. */
export type ToldCount = number | null;

/** What a new version changes for one person, and the clauses that do it (in reading order of the new, then the old). */
export interface Move {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly clauses: readonly string[];
}

export interface MoveCount {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly people: ToldCount;
  /**
   * Those of them that a set of clauses moved, most first; only sets of ten people and more are named, and nothing says
   * how many others there are. Empty where nothing moves. `clauses` is empty when only the joining of clauses changed.
   */
  readonly by: readonly { readonly clauses: readonly string[]; readonly people: number }[];
}

/** One row for each pair of outcomes, `from` before `to`; never a sum of rows. */
export type Preview = readonly MoveCount[];

export interface PreviewAsk {
  /** What applies without the new version; null: nothing does, and everybody is at no. */
  readonly before: CompiledVersion | null;
  readonly after: CompiledVersion;
  /** The day both are asked: the first of the new version, or today when that has passed. */
  readonly day: LocalDate;
}

const OUTCOMES: readonly Outcome[] = ['yes', 'unknown', 'no'];

interface Said {
  readonly outcome: Outcome;
  readonly states: ReadonlyMap<string, ClauseState>;
  readonly deciding: readonly string[];
}

function ask(compiled: CompiledVersion | null, sheet: FactSheet, day: LocalDate): Said {
  if (!compiled) return { outcome: 'no', states: new Map(), deciding: [] };
  const { leaves, root } = compiled;
  const states = statesOf(compiled, sheet, day);
  const rests = decidingLeaves(root, states);
  return {
    outcome: outcomeOf(root, states),
    states: new Map(leaves.map(({ clause, at }) => [clause.code, states[at] as ClauseState])),
    deciding: leaves.filter(({ at }) => rests.has(at)).map(({ clause }) => clause.code),
  };
}

/**
 * The clauses between a worse and a better answer: those that held the worse one back and say something else, or are not
 * there, in the better one; when there are none, those that carry the better one and were not met in the worse.
 */
function between(worse: Said, better: Said): readonly string[] {
  const blockers = worse.deciding.filter(
    (code) => worse.states.get(code) !== 'met' && worse.states.get(code) !== better.states.get(code),
  );
  if (blockers.length > 0) return blockers;
  return better.deciding.filter((code) => better.states.get(code) === 'met' && worse.states.get(code) !== 'met');
}

/** What the new version changes for one person on the day. */
export function moveOf({ before, after, day }: PreviewAsk, sheet: FactSheet): Move {
  const [old, fresh] = [ask(before, sheet, day), ask(after, sheet, day)];
  const [from, to] = [old.outcome, fresh.outcome];
  const step = OUTCOMES.indexOf(from) - OUTCOMES.indexOf(to);
  if (step === 0) return { from, to, clauses: [] };
  return { from, to, clauses: step > 0 ? between(old, fresh) : between(fresh, old) };
}

/** @param unit ten, but for proofs on small numbers */
export const told = (count: number, unit: number = SMALLEST): ToldCount =>
  count < unit ? null : count - (count % unit);

/**
 * Moves in figures that may leave the office. Nobody and a few look the same; no row is a sum of others; where the parts
 * of a row would pin a small one down, the row says ten less ("at least"); and figures of two previews differ by nothing
 * or by ten and more.
 */
export function toldMoves(moves: readonly Move[], unit: number = SMALLEST): Preview {
  return OUTCOMES.flatMap((from) =>
    OUTCOMES.map((to): MoveCount => {
      const here = moves.filter((move) => move.from === from && move.to === to);
      const parts = from === to ? [] : partsOf(here);
      const people = told(Math.min(here.length, mostTold(parts, unit)), unit);
      return { from, to, people, by: shownOf(parts, unit) };
    }),
  );
}

interface Part {
  readonly clauses: readonly string[];
  readonly count: number;
}

function partsOf(moves: readonly Move[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { clauses } of moves) {
    const key = clauses.join(' ');
    parts.set(key, { clauses, count: (parts.get(key)?.count ?? 0) + 1 });
  }
  return [...parts.values()];
}

/** The greatest sum of which no part below `unit` is the only possible one: all but it at their most, it one below. */
function mostTold(parts: readonly Part[], unit: number): number {
  const least = parts.map(({ count }) => told(count, unit));
  if (!least.includes(null)) return Infinity;
  return least.reduce<number>((sum, part) => sum + (part ?? 0) + unit - 1, 0) - 1;
}

function shownOf(parts: readonly Part[], unit: number): MoveCount['by'] {
  return parts
    .flatMap(({ clauses, count }) => {
      const people = told(count, unit);
      return people === null ? [] : [{ clauses, people, key: clauses.join(' ') }];
    })
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1))
    .map(({ clauses, people }) => ({ clauses, people }));
}

/** What a new version would change for some people: who gains, who loses, by which clause. */
export const previewOf = (asked: PreviewAsk, people: readonly FactSheet[]): Preview =>
  toldMoves(people.map((sheet) => moveOf(asked, sheet)));
