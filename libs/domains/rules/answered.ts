import type { LocalDate } from '#kernel/period';
import type { Answer } from './core/answer.js';
import { closesOn } from './core/changes.js';
import type { When } from './core/evaluate.js';
import type { FactSheet } from './core/facts.js';
import { type Route, routesOf } from './core/routes.js';
import type { Rulebook } from './core/rulebook.js';
import { type Ways, stepsToYes } from './core/steps.js';

/** An answer, and what follows from it. */
export interface Answered {
  readonly answer: Answer;
  /** None when it is a yes. */
  readonly ways: Ways;
  /** The last day of a yes, when one is in sight. */
  readonly closesOn: LocalDate | null;
  readonly routes: readonly Route[];
}

/** What a programme says to a sheet on a day. */
export function answered(book: Rulebook, code: string, sheet: FactSheet, when: When): Answered {
  const answer = book.ask(code, sheet, when);
  const routes = routesOf(book, answer, sheet);
  const compiled = book.compiledAt(code, when.day);
  const none = { answer, routes, ways: { ways: [], closed: [] }, closesOn: null };
  if (!compiled) return none;
  const ask = { compiled, sheet, day: when.day, catalogue: book.catalogue };
  return answer.outcome === 'yes' ? { ...none, closesOn: closesOn(ask) } : { ...none, ways: stepsToYes(ask) };
}
