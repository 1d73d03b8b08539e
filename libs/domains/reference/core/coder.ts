import { codeTitle } from './code-title.js';
import type { Lang, LocalText } from './lang.js';
import { Lexicon } from './lexicon.js';
import type { OccupationMatch, Understanding } from './occupation.js';
import type { CoderData } from './occupation-terms.js';
import { StopPhrases } from './question-words.js';
import { understandQuestion } from './understand.js';

export interface CodeOptions {
  /** How many matches at most; 10 when not given. */
  readonly first?: number;
  /** The language the title is likely in. */
  readonly lang?: Lang;
}

/** Free titles and search questions in three languages -> occupations (ISCO-08). Building takes some 200 ms. */
export class OccupationCoder {
  readonly #lexicon: Lexicon;
  readonly #stops: StopPhrases;

  constructor(data: CoderData) {
    this.#lexicon = new Lexicon(data.terms, data.knownWords);
    this.#stops = new StopPhrases(data.stopPhrases);
  }

  /** Ranked occupations for a free title, best first; empty when no word of it is known. */
  code(title: string, { first = 10, lang }: CodeOptions = {}): readonly OccupationMatch[] {
    return codeTitle(this.#lexicon, this.#stops.read(title), first, lang);
  }

  /** The occupations that a search question speaks of, with everyday names of each in three languages. */
  understand(text: string, lang?: Lang): Understanding {
    return understandQuestion(this.#lexicon, text, this.#stops.read(text), lang);
  }

  /** Everyday names of an ISCO unit group, at most 8 per language, the most usual first. */
  phrasesOf(isco: string): readonly LocalText[] {
    return this.#lexicon.phrasesOfIsco(isco);
  }
}
