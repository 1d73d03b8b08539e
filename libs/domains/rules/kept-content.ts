import type { LocalDate } from '#kernel/period';
import type { Answered } from './answered.js';
import type { ProgrammeFile, ProgrammeVersion, Rule } from './core/rule.js';
import type { Rulebook } from './core/rulebook.js';
import type { FactEntry } from './fact-input.js';

/** All that is needed to say an answer again, years later, in the words it was given in. */
export interface KeptContent {
  readonly answered: Answered;
  readonly facts: readonly FactEntry[];
  /** The programme with the version of the day, those it refers to, and, without their rules, those it routes to. */
  readonly files: readonly ProgrammeFile[];
}

/** Whose answer it is. */
export interface AnswerOwner {
  readonly officeId: string;
  readonly clientId: string;
}

export interface KeptAnswer extends AnswerOwner {
  readonly id: string;
  readonly keptAt: Date;
  readonly keptBy: string;
  readonly content: KeptContent;
}

const referencesOf = (rule: Rule): readonly string[] => {
  if (rule.kind === 'clause') return [];
  return rule.kind === 'programme' ? [rule.programme] : rule.rules.flatMap(referencesOf);
};

/** The versions an answer of that day was given by. */
function versionsOf(book: Rulebook, code: string, day: LocalDate): readonly ProgrammeVersion[] {
  const version = book.versionAt(code, day);
  if (!version) return [];
  return [version, ...referencesOf(version.rule).flatMap((other) => versionsOf(book, other, day))];
}

export function contentOf(book: Rulebook, answered: Answered, facts: readonly FactEntry[]): KeptContent {
  const { answer, routes } = answered;
  const versions = versionsOf(book, answer.programme, answer.day);
  const codes = [
    answer.programme,
    ...versions.map(({ programme }) => programme),
    ...routes.map((route) => route.programme),
  ];
  const files = book.programmes
    .filter(({ code }) => codes.includes(code))
    .map((programme) => ({ programme, versions: versions.filter((version) => version.programme === programme.code) }));
  return { answered, facts, files };
}
