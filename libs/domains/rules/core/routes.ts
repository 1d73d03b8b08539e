import type { Answer, Outcome } from './answer.js';
import { canBecomeYes } from './changes.js';
import type { FactSheet, FactValue } from './facts.js';
import { factsOf, holds } from './holds.js';
import type { RouteRule, Texts } from './rule.js';
import type { Rulebook } from './rulebook.js';

/**
 * Another door. `clause` is what stands in the way in the answer that was asked; `outcome` is what `programme` says to
 * the same facts on the same day: yes is open now, unknown and no can become a yes by what `changesToYes` tells.
 */
export interface Route {
  readonly clause: string;
  readonly programme: string;
  readonly outcome: Outcome;
  readonly texts: Texts;
}

interface Door {
  readonly rule: RouteRule;
  readonly to: string;
}

/** The routes of the version of an answer for the clauses that refused it, as long as their own test holds. What is not met and yet decides, only a no has. */
function doorsOf(book: Rulebook, answer: Answer, sheet: FactSheet): Door[] {
  const { reasons, day } = answer;
  const refusing = new Set(
    reasons.filter(({ state, decides }) => decides && state === 'unmet').map(({ clause }) => clause),
  );
  const holdsNow = ({ when }: RouteRule): boolean => {
    if (!when) return true;
    const values = factsOf(when).map((fact) => sheet[fact]?.value);
    return !values.includes(undefined) && holds(when, values as FactValue[], day);
  };
  return (book.versionAt(answer.programme, day)?.routes ?? [])
    .filter((rule) => refusing.has(rule.clause) && holdsNow(rule))
    .flatMap((rule) => rule.to.map((to) => ({ rule, to })));
}

/**
 * The doors that stay open, or can be opened, when a fact closed one: the routes that the version of the answer names
 * for the clauses which refused it. A programme that is closed for good is not named; its own routes are followed
 * instead, and their text is shown. Only an answer of no has routes; each programme is named once.
 * @param answer what `book` said to `sheet`
 */
export function routesOf(book: Rulebook, answer: Answer, sheet: FactSheet): Route[] {
  const { day, zone } = answer;
  const seen = new Set([answer.programme]);
  const found: Route[] = [];
  const follow = (from: Answer, first: string | null): void => {
    for (const { rule, to } of doorsOf(book, from, sheet)) {
      if (seen.has(to)) continue;
      seen.add(to);
      const clause = first ?? rule.clause;
      const there = book.ask(to, sheet, { day, zone });
      const compiled = book.compiledAt(to, day);
      if (compiled && canBecomeYes({ compiled, sheet, day, catalogue: book.catalogue })) {
        found.push({ clause, programme: to, outcome: there.outcome, texts: rule.texts });
      } else follow(there, clause);
    }
  };
  follow(answer, null);
  return found;
}
