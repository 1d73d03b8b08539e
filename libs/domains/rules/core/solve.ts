import type { Candidate, Question } from './candidates.js';
import { candidatesOf } from './candidates.js';
import type { Compiled, Leaf } from './compile.js';
import { counts } from './evaluate.js';
import type { FactSheet, HeldProof } from './facts.js';
import { holds } from './holds.js';

/**
 * What has been settled: for a fact, which of its candidates (by place); for `fact proof`, that it is brought (1).
 * What is not in it may be anything.
 */
export type Binding = ReadonlyMap<string, number>;

export const bringKey = (fact: string, proof: string): string => `${fact} ${proof}`;

/** A question with its candidates worked out, and the proofs that can be brought. */
export interface Search {
  readonly question: Question;
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly canBring: (proof: string) => boolean;
}

export function searchOf(question: Question, canBring: (proof: string) => boolean): Search {
  const facts = new Set(question.leaves.flatMap((leaf) => leaf.facts));
  const candidates = new Map([...facts].map((fact) => [fact, candidatesOf(question, fact)]));
  return { question, candidates, canBring };
}

/** Every fact of a leaf has its candidates. */
const candidatesIn = ({ candidates }: Search, fact: string): readonly Candidate[] =>
  candidates.get(fact) as readonly Candidate[];

/** The bindings under which a leaf is met: values that satisfy it, each with a proof that is held or brought. */
export function optionsOf(search: Search, leaf: Leaf): readonly Binding[] {
  const { question } = search;
  const [first, second] = leaf.facts as [string, string?];
  const firsts = candidatesIn(search, first);
  const pairs = firsts.flatMap((a, i) =>
    second === undefined
      ? [{ values: [a], places: [[first, i]] as [string, number][] }]
      : candidatesIn(search, second).map((b, j) => ({
          values: [a, b],
          places: [
            [first, i],
            [second, j],
          ] as [string, number][],
        })),
  );
  return pairs.flatMap(({ values, places }) => {
    const told = values.map(({ value }) => value);
    if (holds(leaf.clause.test, told, question.day) === leaf.excludes) return [];
    const { proofs } = leaf.clause;
    const held = values[0]?.move === 'keep' && isShown(search, leaf, first);
    if (proofs.length === 0 || held) return [new Map(places)];
    return proofs
      .filter(({ proof }) => search.canBring(proof))
      .map(({ proof }) => new Map([...places, [bringKey(first, proof), 1]]));
  });
}

const isShown = ({ question }: Search, leaf: Leaf, fact: string): boolean =>
  leaf.clause.proofs.some((need) => question.sheet[fact]?.proofs.some((held) => counts(need, held, question.day)));

function merge(a: Binding, b: Binding): Binding | null {
  const both = new Map(a);
  for (const [key, value] of b) {
    const known = both.get(key);
    if (known !== undefined && known !== value) return null;
    both.set(key, value);
  }
  return both;
}

const isPart = (a: Binding, b: Binding): boolean =>
  a.size <= b.size && [...a].every(([key, value]) => b.get(key) === value);

/** Leaves out each binding that settles all another one does, and more. */
function leanest(bindings: readonly Binding[]): Binding[] {
  const kept: Binding[] = [];
  for (const each of [...bindings].sort((a, b) => a.size - b.size)) {
    if (!kept.some((other) => isPart(other, each))) kept.push(each);
  }
  return kept;
}

const join = (left: readonly Binding[], right: readonly Binding[]): Binding[] =>
  leanest(left.flatMap((a) => right.flatMap((b) => merge(a, b) ?? [])));

/** Every leanest binding under which a rule answers yes, by the number of its parts that hold so far. */
export function solutions(search: Search, node: Compiled): readonly Binding[] {
  if (node.at !== null) return leanest(optionsOf(search, node));
  let held: Binding[][] = [[new Map()]];
  node.rules.forEach((rule, at) => {
    const own = solutions(search, rule);
    const left = node.rules.length - at - 1;
    held = Array.from({ length: Math.min(held.length + 1, node.least + 1) }, (_, many) => {
      if (many + left < node.least) return [];
      return leanest([...(held[many] ?? []), ...(many > 0 ? join(held[many - 1] as Binding[], own) : [])]);
    });
  });
  return held[node.least] ?? [];
}

/** The sheet after a binding: a changed value loses its proofs, a kept one keeps them; what is brought is fresh. */
export function applied({ question, candidates }: Search, binding: Binding): FactSheet {
  const sheet = { ...question.sheet };
  for (const [fact, list] of candidates) {
    const candidate = list[binding.get(fact) ?? -1];
    if (candidate && candidate.move !== 'keep') sheet[fact] = { value: candidate.value, proofs: [] };
  }
  for (const key of binding.keys()) {
    const [fact, proof] = key.split(' ') as [string, string?];
    const stated = sheet[fact];
    if (proof === undefined || !stated) continue;
    const fresh: HeldProof = { proof, issuedOn: question.day };
    sheet[fact] = { value: stated.value, proofs: [...stated.proofs, fresh] };
  }
  return sheet;
}

/** The first binding that meets all goals, trying candidates in their order; null: there is none. */
export function firstSolution(search: Search, goals: readonly Compiled[], bound: Binding = new Map()): Binding | null {
  const [goal, ...rest] = goals;
  if (!goal) return bound;
  if (goal.at === null) return firstOf(search, goal, { rest, bound });
  for (const option of optionsOf(search, goal)) {
    const both = merge(bound, option);
    const found = both && firstSolution(search, rest, both);
    if (found) return found;
  }
  return null;
}

/** Takes the first part or leaves it, as long as enough parts are left. */
function firstOf(
  search: Search,
  goal: Extract<Compiled, { at: null }>,
  { rest, bound }: { rest: readonly Compiled[]; bound: Binding },
): Binding | null {
  if (goal.least === 0) return firstSolution(search, rest, bound);
  const [part, ...others] = goal.rules;
  if (!part || goal.rules.length < goal.least) return null;
  const taken = firstSolution(search, [part, { ...goal, least: goal.least - 1, rules: others }, ...rest], bound);
  return taken ?? firstSolution(search, [{ ...goal, rules: others }, ...rest], bound);
}
