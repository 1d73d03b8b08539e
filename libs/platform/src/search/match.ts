import type { SearchDocument } from './document.js';
import { isClear, tellingWords, wordsNeeded } from './postgres-keys.js';
import type { PreparedQuestion, PreparedUnit } from './question.js';
import { IN_TEXT, IN_WORDS } from './rank.js';
import { folded, foldedWordsOf, wordsOf } from './text.js';

/** A document as it is held against a question in memory; sets hold folded words. */
export interface Matchable {
  /** In marked form. */
  readonly titleWords: readonly string[];
  readonly title: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  /** `isco` and `isco:concept`. */
  readonly occupations: readonly string[];
}

export const occupationCodesOf = ({ occupations }: Pick<SearchDocument, 'occupations'>): string[] =>
  occupations.flatMap(({ isco, concept }) => (concept === null ? [isco] : [isco, `${isco}:${concept}`]));

export function matchableOf(document: SearchDocument): Matchable {
  const title = foldedWordsOf(document.title);
  const words = foldedWordsOf(document.words.join(' '));
  return {
    titleWords: wordsOf(document.title),
    title: new Set(title),
    words: new Set(words),
    anywhere: new Set([...title, ...words, ...foldedWordsOf(document.digest)]),
    occupations: occupationCodesOf(document),
  };
}

const all = (words: readonly string[], among: ReadonlySet<string>): boolean =>
  words.every((word) => among.has(folded(word)));

function unitIsFound(card: Matchable, unit: PreparedUnit): boolean {
  if (unit.meanings.length === 0) return unit.phrases.some(({ words }) => all(words, card.anywhere));
  if (unit.meanings.some(({ isco }) => card.occupations.includes(isco))) return true;
  if (unit.phrases.some(({ words }) => all(words, card.title))) return true;
  const typed = unit.phrases[0];
  return typed !== undefined && all(typed.words, card.words);
}

/** Whether a question brings a card into its list: the same rule as `retrievalQuery`, card by card. */
export function isRetrieved(card: Matchable, question: PreparedQuestion): boolean {
  const retrieving = question.filter(({ retrieves }) => retrieves);
  const words = tellingWords(retrieving.filter(({ meanings }) => meanings.length === 0));
  const found = words.filter((unit) => unitIsFound(card, unit));
  if (words.length > 0 && found.length >= wordsNeeded(words.length)) return true;
  return retrieving.some((unit) => unit.meanings.length > 0 && unitIsFound(card, unit));
}

/** What of a unit stands outside the title. */
export function elsewhereIn(card: Matchable, unit: PreparedUnit): number {
  if (isClear(unit)) return 0;
  if (unit.phrases.some(({ words }) => all(words, card.words))) return IN_WORDS;
  return unit.phrases.some(({ words }) => all(words, card.anywhere)) ? IN_TEXT : 0;
}
