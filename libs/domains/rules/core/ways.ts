import { addDays, type LocalDate } from '#kernel/period';
import type { Candidate } from './candidates.js';
import type { Compiled, CompiledVersion } from './compile.js';
import type { Catalogue, FactSheet, FactValue } from './facts.js';
import { daysOf } from './holds.js';
import { type Binding, type Search, searchOf, solutions } from './solve.js';

export interface Ask {
  readonly compiled: CompiledVersion;
  readonly sheet: FactSheet;
  readonly day: LocalDate;
  readonly catalogue: Catalogue;
}

/** A set of changes on its way: `atoms` are compared, `changes` are shown. */
export interface Attempt {
  readonly search: Search;
  readonly binding: Binding;
  readonly day: LocalDate;
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
export interface Move {
  readonly key: string;
  readonly candidate: Candidate | null;
}

export const movesOf = ({ search, binding }: Attempt): Move[] =>
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

/** Both of one day, or `a` of an earlier one. */
function asksNoMore(a: Attempt, b: Attempt): boolean {
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

/** The parts of a rule that all have to hold, those that speak of the same fact taken together. */
export function partsOf(root: Compiled): Compiled[] {
  const parts: { facts: Set<string>; rules: Compiled[] }[] = [];
  for (const rule of conjuncts(root)) {
    const facts = new Set(factsIn(rule));
    const touching = parts.filter((part) => [...part.facts].some((fact) => facts.has(fact)));
    const rules = [...touching.flatMap((part) => part.rules), rule];
    for (const fact of touching.flatMap((part) => [...part.facts])) facts.add(fact);
    parts.splice(0, parts.length, ...parts.filter((part) => !touching.includes(part)), { facts, rules });
  }
  return parts.map(({ rules }) => ({ at: null, least: rules.length, rules, group: '' }));
}

const conjuncts = (node: Compiled): readonly Compiled[] =>
  node.at === null && node.least === node.rules.length ? node.rules.flatMap(conjuncts) : [node];

const factsIn = (node: Compiled): readonly string[] => (node.at === null ? node.rules.flatMap(factsIn) : node.facts);

/** What a way asks for: `cost` is effort, `count` the number of changes. */
export interface Weight {
  readonly cost: number;
  readonly count: number;
}

/** One way through some of the parts. `behind`: the earlier days on which each part so far asks no more than here. */
interface Partial extends Weight {
  readonly binding: Binding;
  readonly behind: readonly number[];
}

/** The lightest of those that are behind on the same days; only such stand for one another. */
function lightest(partials: readonly Partial[], most: number): Partial[] {
  const kept = new Map<string, Partial[]>();
  for (const each of [...partials].sort((a, b) => a.cost - b.cost || a.count - b.count)) {
    const key = each.behind.join();
    const same = kept.get(key) ?? [];
    if (same.length < most) same.push(each);
    kept.set(key, same);
  }
  return [...kept.values()].flat();
}

/**
 * The smallest attempts that make it a yes, at least the `most` lightest of each day. Parts that share no fact are
 * solved apart and joined afterwards: the smallest ways of the whole are the joined smallest ways of its parts, but
 * for those of which every part asks no more on one earlier day.
 */
export function waysToYes(ask: Ask, most: number, weigh: (attempt: Attempt) => Weight): Attempt[] {
  const parts = partsOf(ask.compiled.root);
  const days = daysWorthTrying(ask).map((day) => {
    const search = searchOn(ask, day);
    const ways = parts.map((part) => smallest(solutions(search, part).map((binding) => ({ search, binding, day }))));
    return { search, day, ways };
  });
  return days.flatMap(({ search, day, ways }, today) => {
    let joined: Partial[] = [{ binding: new Map(), cost: 0, count: 0, behind: [...days.keys()].slice(0, today) }];
    ways.forEach((own, part) => {
      const partials = own.map((way): Partial => ({
        ...weigh(way),
        binding: way.binding,
        behind: [...days.keys()].filter((at) => at < today && days[at]?.ways[part]?.some((a) => asksNoMore(a, way))),
      }));
      joined = lightest(
        joined.flatMap((a) => partials.map((b) => both(a, b))),
        most,
      );
    });
    return joined.filter(({ behind }) => behind.length === 0).map(({ binding }) => ({ search, binding, day }));
  });
}

const both = (a: Partial, b: Partial): Partial => ({
  cost: a.cost + b.cost,
  count: a.count + b.count,
  binding: new Map([...a.binding, ...b.binding]),
  behind: a.behind.filter((day) => b.behind.includes(day)),
});
