import type { LocalDate } from '#kernel/period';
import type { Compiled, CompiledVersion, Leaf } from './compile.js';
import type { Catalogue, FactSheet } from './facts.js';
import { applied, firstSolution, type Search, searchOf } from './solve.js';

/**
 * People found for a clause. `satisfying`: the answer is yes and the clause is met. `deciding`: it is yes because the
 * clause is met; were it not, the answer would not be yes. `failing`: the clause alone stands in the way; were it met, the
 * answer would be yes. null: the search found that nobody can be so.
 */
export interface FoundPeople {
  readonly clause: string;
  readonly satisfying: FactSheet | null;
  readonly deciding: FactSheet | null;
  readonly failing: FactSheet | null;
}

const TRUE: Compiled = { at: null, least: 0, rules: [], group: '' };
const FALSE: Compiled = { ...TRUE, least: 1 };

/** The leaf turned round; that something is not so needs no proof here. */
const denied = (leaf: Leaf): Leaf => ({ ...leaf, excludes: !leaf.excludes, clause: { ...leaf.clause, proofs: [] } });

/** A copy of the rule in which one leaf is settled, whatever the facts. */
function settled(node: Compiled, at: number, as: Compiled): Compiled {
  if (node.at !== null) return node.at === at ? as : node;
  return { ...node, rules: node.rules.map((rule) => settled(rule, at, as)) };
}

/** A copy of the rule that must not answer yes. */
function refused(node: Compiled): Compiled {
  if (node.at !== null) return denied(node);
  return { ...node, least: node.rules.length - node.least + 1, rules: node.rules.map(refused) };
}

function sheetFor(search: Search, ...goals: Compiled[]): FactSheet | null {
  const binding = firstSolution(search, goals);
  return binding && applied(search, binding);
}

/** When nobody can get a yes: the clauses without any one of which somebody could; none, when no single one is to blame. */
export function blockersOf({ leaves, root }: CompiledVersion, catalogue: Catalogue, day: LocalDate): string[] {
  const definitions = new Map(catalogue.facts.map((definition) => [definition.key, definition]));
  const search = searchOf({ leaves, sheet: {}, day, definitions }, () => true);
  const blockers = leaves.filter(({ at }) => firstSolution(search, [settled(root, at, TRUE)]) !== null);
  return blockers.map(({ clause }) => clause.code);
}

/** Looks for a satisfying, a deciding and a failing person for every clause of a version, among people of whom nothing is known. */
export function peopleFor({ leaves, root }: CompiledVersion, catalogue: Catalogue, day: LocalDate): FoundPeople[] {
  const definitions = new Map(catalogue.facts.map((definition) => [definition.key, definition]));
  const search = searchOf({ leaves, sheet: {}, day, definitions }, () => true);
  return leaves.map((leaf) => ({
    clause: leaf.clause.code,
    satisfying: sheetFor(search, leaf, root),
    deciding: sheetFor(search, leaf, root, refused(settled(root, leaf.at, FALSE))),
    failing: sheetFor(search, denied(leaf), settled(root, leaf.at, TRUE), refused(root)),
  }));
}
