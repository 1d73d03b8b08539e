import type { LocalDate } from '#kernel/period';
import { assess, type Assessment } from './assess.js';
import { factsOf, type OpeningFacts, type PersonFacts } from './facts.js';
import { opinionOf } from './opinion.js';
import { ranked } from './rank.js';
import { bestOf, countsOf, scanAll } from './scan.js';
import type { Snapshot } from './snapshot.js';
import type { Weights } from './weights.js';

/** A shortlist as it is stored: plain JSON with all that explains it later. */
export interface Shortlist {
  readonly day: LocalDate;
  readonly weights: number;
  readonly person: PersonFacts;
  /** How many openings have each answer. */
  readonly counts: { readonly yes: number; readonly unknown: number; readonly no: number };
  readonly entries: readonly (Assessment & { readonly rank: number; readonly opening: OpeningFacts })[];
}

/** The best of each answer for a person, `each` at most; explanations are made for these alone. */
export function shortlistOf(
  snapshot: Snapshot,
  given: PersonFacts,
  day: LocalDate,
  { weights, each }: { readonly weights: Weights; readonly each: number },
): Shortlist {
  const person = factsOf(given);
  const opinion = opinionOf({ snapshot, person, day, weights });
  const scan = scanAll(snapshot, opinion);
  const [yes, unknown, no] = countsOf(scan);
  const entries = ([0, 1, 2] as const).flatMap((verdict) =>
    bestOf(snapshot, { opinion, scan }, verdict, each).map((row) => {
      const opening = snapshot.openings[row] as OpeningFacts;
      return { ...assess(person, opening, day, weights), opening };
    }),
  );
  return { day, weights: weights.version, person, counts: { yes, unknown, no }, entries: ranked(entries) };
}

/** The office's people for one opening, best first, with the same reasons. */
export function peopleFor(
  opening: OpeningFacts,
  people: readonly PersonFacts[],
  day: LocalDate,
  weights: Weights,
): (Assessment & { readonly rank: number })[] {
  return ranked(people.map((person) => ({ ...assess(factsOf(person), opening, day, weights), id: person.id })));
}

/** The same words again from a stored list, whenever that is, with the weights of its version; null for what is not in it. */
export function explain(list: Shortlist, openingId: string, weights: Weights): Assessment | null {
  if (weights.version !== list.weights) throw new Error('a shortlist is explained by the weights it was made with');
  const entry = list.entries.find(({ id }) => id === openingId);
  return entry ? assess(list.person, entry.opening, list.day, weights) : null;
}
