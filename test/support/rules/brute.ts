// Every set of changes there is, tried one by one with the naive reading: the oracle of the smallest changes. It shares
// with the engine only which values of a fact are worth trying.
import type { ProofNeed, Rule } from '#domains/rules';
import type { Ask } from '../../../libs/domains/rules/core/ways.js';
import { type Attempt, daysWorthTrying, searchOn } from '../../../libs/domains/rules/core/ways.js';
import { naiveAnswer } from './naive.js';
import type { FactSheet, HeldProof } from '#domains/rules';
import type { Search } from '../../../libs/domains/rules/core/solve.js';

const needsOf = (rule: Rule): { fact: string; need: ProofNeed }[] => {
  if (rule.kind === 'clause') {
    const fact = 'fact' in rule.test ? rule.test.fact : rule.test.part;
    return rule.proofs.map((need) => ({ fact, need }));
  }
  return rule.kind === 'programme' ? [] : rule.rules.flatMap(needsOf);
};

/** All ways to choose one place of each list. */
function* choices(lengths: readonly number[], at = 0): Generator<number[]> {
  if (at === lengths.length) {
    yield [];
    return;
  }
  for (const rest of choices(lengths, at + 1)) for (let i = 0; i < lengths[at]!; i += 1) yield [i, ...rest];
}

function changed(search: Search, facts: readonly string[], places: readonly number[]): FactSheet {
  const sheet = { ...search.question.sheet };
  facts.forEach((fact, at) => {
    const candidate = search.candidates.get(fact)![places[at]!];
    if (candidate && candidate.move !== 'keep') sheet[fact] = { value: candidate.value, proofs: [] };
  });
  return sheet;
}

export function bruteSize(ask: Ask): number {
  const search = searchOn(ask, ask.day);
  const pairs = new Set(needsOf(ask.compiled.version.rule).map(({ fact, need }) => `${fact} ${need.proof}`));
  const values = [...search.candidates].reduce(
    (all, [fact, list]) => all * (list.length + (fact in ask.sheet ? 0 : 1)),
    1,
  );
  return values * 2 ** pairs.size * daysWorthTrying(ask).length;
}

/** A text for each minimal set: the day, the values of the facts that move, the proofs brought. */
export function bruteForce(ask: Ask): Attempt[] {
  const rule = ask.compiled.version.rule;
  const attempts: Attempt[] = [];
  for (const day of daysWorthTrying(ask)) {
    const search = searchOn(ask, day);
    const facts = [...search.candidates.keys()];
    const all = needsOf(rule).filter(({ need }) => search.canBring(need.proof));
    const pairs = [...new Map(all.map((each) => [`${each.fact} ${each.need.proof}`, each])).entries()];
    // A missing fact may also stay missing: one place past its candidates.
    const lengths = facts.map((fact) => search.candidates.get(fact)!.length + (fact in ask.sheet ? 0 : 1));
    for (const places of choices(lengths)) {
      const sheet = changed(search, facts, places);
      const told = facts.flatMap((fact, at): [string, number][] =>
        search.candidates.get(fact)![places[at]!] ? [[fact, places[at]!]] : [],
      );
      for (let bits = 0; bits < 2 ** pairs.length; bits += 1) {
        const brought = pairs.filter((_, at) => (bits >> at) & 1);
        if (brought.some(([, { fact }]) => !sheet[fact])) continue;
        const full = { ...sheet };
        for (const [, { fact, need }] of brought) {
          const proof: HeldProof = { proof: need.proof, issuedOn: day };
          full[fact] = { value: full[fact]!.value, proofs: [...full[fact]!.proofs, proof] };
        }
        if (naiveAnswer(rule, full, day).outcome !== 'yes') continue;
        const binding = new Map([...told, ...brought.map(([key]): [string, number] => [key, 1])]);
        attempts.push({ search, binding, day });
      }
    }
  }
  return smallestByHand(attempts);
}

interface Sized {
  readonly attempt: Attempt;
  readonly moves: ReadonlyMap<string, { readonly sign: string; readonly value: unknown }>;
}

const sizedOf = (attempt: Attempt): Sized => ({
  attempt,
  moves: new Map(
    [...attempt.binding].flatMap(([key, place]): [string, { sign: string; value: unknown }][] => {
      const candidate = attempt.search.candidates.get(key)?.[place];
      if (!candidate) return [[key, { sign: 'brought', value: null }]];
      return candidate.move === 'keep' ? [] : [[key, { sign: candidate.sign, value: candidate.value }]];
    }),
  ),
});

/** `a` can be left standing for `b`: nothing in it is later, more or farther. */
function coveredBy(b: Sized, a: Sized): boolean {
  if (a.attempt.day > b.attempt.day) return false;
  for (const [key, move] of a.moves) {
    const other = b.moves.get(key);
    if (!other) return false;
    const start = a.attempt.search.question.sheet[key]?.value;
    const nearer =
      typeof start === 'number' &&
      Math.abs((move.value as number) - start) < Math.abs((other.value as number) - start) &&
      Math.sign((move.value as number) - start) === Math.sign((other.value as number) - start);
    if (move.sign !== other.sign && !nearer) return false;
  }
  return true;
}

function smallestByHand(attempts: readonly Attempt[]): Attempt[] {
  const sized = attempts
    .map(sizedOf)
    .sort((a, b) => a.moves.size - b.moves.size || (a.attempt.day < b.attempt.day ? -1 : 1));
  const kept: Sized[] = [];
  for (const each of sized) {
    if (!kept.some((other) => coveredBy(each, other))) kept.push(each);
  }
  // Of equal size, one may still stand for another that came first.
  return kept
    .filter((each) => !kept.some((other) => other !== each && coveredBy(each, other) && !coveredBy(other, each)))
    .map(({ attempt }) => attempt);
}
