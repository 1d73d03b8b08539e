import { daysBetween, type LocalDate } from '#kernel/period';
import { type ChangeSet, inOrder } from './changes.js';
import type { Compiled, Leaf } from './compile.js';
import { statesOf } from './evaluate.js';
import { type Search, solutions } from './solve.js';
import { type Ask, daysWorthTrying, partsOf, searchOn, smallest } from './ways.js';

/** A part of a way: sets of changes, cheapest first, any one of which is enough for it. None has waiting in it. */
export type Step = readonly ChangeSet[];

/**
 * One way to a yes: first wait until that day, when there is one, then take every step. `cost` is that of its cheapest
 * sets and of the waiting.
 */
export interface Way {
  readonly until: LocalDate | null;
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** `closed`: with no way, the clauses that stand against it and that no person can change, by their codes. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly closed: readonly string[];
}

const leavesOf = (node: Compiled): readonly Leaf[] => (node.at === null ? node.rules.flatMap(leavesOf) : [node]);

const stepOf = (ask: Ask, search: Search, root: Compiled): Step => {
  const here = { ...ask, compiled: { ...ask.compiled, root }, day: search.question.day };
  return inOrder(here, smallest(solutions(search, root).map((binding) => ({ search, binding, day: here.day }))));
};

const effort = (steps: readonly Step[]): number => steps.reduce((sum, [first]) => sum + (first?.cost ?? 0), 0);

/**
 * The ways to a yes, cheapest first: one for each day from which on less has to be done than before. Says of each part
 * of the rule what would be enough for it, where `changesToYes` lists every combination of them; the cheapest set of
 * every step and the waiting are its cheapest set. One way without steps when it is a yes already.
 */
export function stepsToYes(ask: Ask): Ways {
  const parts = partsOf(ask.compiled.root);
  const ways: Way[] = [];
  const opened = new Set<Compiled>();
  let least = Infinity;
  for (const day of daysWorthTrying(ask)) {
    const search = searchOn(ask, day);
    const steps = parts.map((part) => stepOf(ask, search, part));
    parts.filter((_, at) => steps[at]?.length !== 0).forEach((part) => opened.add(part));
    const own = effort(steps);
    if (steps.some((step) => step.length === 0) || own >= least) continue;
    least = own;
    const waiting = Math.ceil(daysBetween(ask.day, day) / 30) * ask.catalogue.waitCost;
    const left = steps.filter(([first]) => first?.changes.length !== 0);
    ways.push({ until: day === ask.day ? null : day, steps: left, cost: own + waiting });
  }
  const states = statesOf(ask.compiled, ask.sheet, ask.day);
  const shut = ways.length === 0 ? parts.filter((part) => !opened.has(part)) : [];
  const against = shut.flatMap(leavesOf).filter(({ at }) => states[at] === 'unmet');
  return { ways: ways.sort((a, b) => a.cost - b.cost), closed: against.map(({ clause }) => clause.code) };
}
