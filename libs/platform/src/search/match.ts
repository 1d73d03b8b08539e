import type { SearchDocument } from './document.js';
import { tellingWords, wordsNeeded } from './postgres-keys.js';
import { CLEAR, isClear, kindredOf, type Meaning, type PreparedQuestion, type PreparedUnit } from './question.js';
import { IN_TEXT, IN_WORDS } from './rank.js';
import { folded, foldedWordsOf, wordsOf } from './text.js';

/** A document as it is held against a question in memory; sets hold folded words. */
export interface Matchable {
  /** In marked form. */
  readonly titleWords: readonly string[];
  readonly title: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  /** `isco` and `isco:concept`, each with how surely it is this. */
  readonly occupations: ReadonlyMap<string, number>;
}

/** Occupations as one text, `isco@9 isco:concept@9`, the first one first; the digit is the weight in tenths. */
export function occupationText({ occupations }: Pick<SearchDocument, 'occupations'>): string {
  const weights = new Map<string, number>();
  for (const { isco, concept, weight } of occupations) {
    const tenths = Math.max(1, Math.min(9, Math.round(weight * 9)));
    for (const code of concept === null ? [isco] : [isco, `${isco}:${concept}`]) {
      weights.set(code, Math.max(tenths, weights.get(code) ?? 0));
    }
  }
  return Array.from(weights, ([code, tenths]) => `${code}@${tenths}`).join(' ');
}

/** The same text as codes with weights of 0 to 1. */
export function occupationsIn(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (text === '') return found;
  for (const token of text.split(' ')) found.set(token.slice(0, -2), Number(token.at(-1)) / 9);
  return found;
}

export function matchableOf(document: SearchDocument): Matchable {
  const title = foldedWordsOf(document.title);
  const words = foldedWordsOf(document.words.join(' '));
  return {
    titleWords: wordsOf(document.title),
    title: new Set(title),
    words: new Set(words),
    anywhere: new Set([...title, ...words, ...foldedWordsOf(document.digest)]),
    occupations: occupationsIn(occupationText(document)),
  };
}

const all = (words: readonly string[], among: ReadonlySet<string>): boolean =>
  words.every((word) => among.has(folded(word)));

function isMeant({ occupations }: Matchable, { isco, confidence }: Meaning): boolean {
  if (occupations.has(isco)) return true;
  return confidence >= CLEAR && [...occupations.keys()].some((code) => kindredOf(code) === kindredOf(isco));
}

function unitIsFound(card: Matchable, unit: PreparedUnit): boolean {
  if (unit.meanings.length === 0) return unit.phrases.some(({ words }) => all(words, card.anywhere));
  if (unit.meanings.some((meaning) => isMeant(card, meaning))) return true;
  if (unit.phrases.some(({ words }) => all(words, card.title))) return true;
  const typed = unit.phrases[0];
  return typed !== undefined && !isClear(unit) && all(typed.words, card.words);
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
