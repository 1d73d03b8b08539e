import type { Lang } from './lang.js';
import type { StopPhrase } from './occupation-terms.js';
import { fold, isToned, termsOf, wordsOf, type Word } from './words.js';

/** Words after which something is not wanted. Never stop words: a question without its "not" asks the opposite. */
const NEGATIONS = new Set([
  'bukan',
  'tidak',
  'tak',
  'tanpa',
  'jangan',
  'không',
  'khong',
  'chưa',
  'chua',
  'not',
  'no',
  'non',
  'without',
]);
const EXCEPTIONS = new Set(['kecuali', 'selain', 'trừ', 'except', 'excluding']);

export const isNegation = (word: Word): boolean => NEGATIONS.has(word.term) || EXCEPTIONS.has(word.term);

/** In which language a word only holds the text together; `phrase` when it does so as part of a longer one. */
export interface Stop {
  readonly lang: Lang;
  readonly phrase: boolean;
}

/** A word of a question; `stop` when it only holds the text together. */
export interface QuestionWord extends Word {
  readonly stop: Stop | null;
}

interface Phrase {
  readonly lang: Lang;
  readonly terms: readonly string[];
  readonly folded: readonly string[];
}

/** Stop words and stop phrases of job advertisements and questions, in all languages at once. */
export class StopPhrases {
  readonly #byFirst: ReadonlyMap<string | undefined, readonly Phrase[]>;

  constructor(phrases: readonly StopPhrase[]) {
    const read = phrases.map(({ lang, words }) => {
      const terms = termsOf(words);
      return { lang, terms, folded: terms.map(fold) };
    });
    this.#byFirst = Map.groupBy(
      read.sort((a, b) => b.terms.length - a.terms.length),
      ({ folded }) => folded[0],
    );
  }

  /** Takes a text apart; what an exception ("except retail") excludes is left out. */
  read(text: string): QuestionWord[] {
    const words = withoutExceptions(text, wordsOf(text));
    const toned = isToned(text);
    const stops: (Stop | null)[] = [];
    words.forEach((word, place) => {
      if (place < stops.length) return;
      const found = this.#byFirst.get(word.folded)?.find((phrase) => stands(phrase, words.slice(place), toned));
      const length = found?.terms.length ?? 1;
      const stop = found ? { lang: found.lang, phrase: length > 1 } : null;
      for (let k = 0; k < length; k++) stops.push(stop);
    });
    return words.map((word, place) => ({ ...word, stop: stops[place] ?? null }));
  }
}

/** Whether the words begin with the phrase: mark for mark when the text carries marks. */
const stands = ({ terms, folded }: Phrase, words: readonly Word[], toned: boolean): boolean =>
  terms.every((term, k) => (toned ? words[k]?.term === term : words[k]?.folded === folded[k]));

const CLAUSE_END = /[,;.)\]\n]/;

/** Drops "except …" up to the end of its clause, unless that leaves nothing. */
function withoutExceptions(text: string, words: readonly Word[]): readonly Word[] {
  if (!words.some((word) => EXCEPTIONS.has(word.term))) return words;
  let dropping = false;
  const kept = words.filter((word, place) => {
    const before = words[place - 1];
    if (dropping && before && CLAUSE_END.test(text.slice(before.to, word.from))) dropping = false;
    if (EXCEPTIONS.has(word.term)) dropping = true;
    return !dropping;
  });
  return kept.length > 0 ? kept : words;
}
