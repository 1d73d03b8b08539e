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

/** A text taken apart, without what an exception ("except retail") leaves out. */
export interface QuestionWords {
  readonly words: readonly Word[];
  readonly stops: readonly (Stop | null)[];
}

interface Phrase {
  readonly lang: Lang;
  readonly terms: readonly string[];
  readonly folded: readonly string[];
}

/** Stop words and stop phrases of job advertisements and questions, in all languages at once. */
export class StopPhrases {
  readonly #byFirst = new Map<string, Phrase[]>();

  constructor(phrases: readonly StopPhrase[]) {
    for (const { lang, words } of phrases) {
      const terms = termsOf(words);
      const phrase = { lang, terms, folded: terms.map(fold) };
      const first = phrase.folded[0] ?? '';
      const list = this.#byFirst.get(first) ?? [];
      list.push(phrase);
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.terms.length - a.terms.length);
  }

  /** Takes a text apart; what an exception excludes is left out. */
  read(text: string): QuestionWords {
    const words = withoutExceptions(text, wordsOf(text));
    const toned = isToned(text);
    const stops: (Stop | null)[] = words.map(() => null);
    for (let place = 0; place < words.length; place++) {
      const found = this.#at(words, place, toned);
      if (!found) continue;
      const { length } = found.terms;
      stops.fill({ lang: found.lang, phrase: length > 1 }, place, place + length);
      place += length - 1;
    }
    return { words, stops };
  }

  #at(words: readonly Word[], place: number, toned: boolean): Phrase | undefined {
    const candidates = this.#byFirst.get(words[place]?.folded ?? '') ?? [];
    const fits = ({ terms, folded }: Phrase): boolean =>
      terms.every((term, k) => {
        const word = words[place + k];
        return word !== undefined && (toned ? word.term === term : word.folded === folded[k]);
      });
    return candidates.find(fits);
  }
}

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
