import { append } from './append.js';
import { LabelIndex } from './label-index.js';
import { LANGS, type Lang, type LocalText } from './lang.js';
import type { OccupationTerm } from './occupation-terms.js';
import { termsOf } from './words.js';

const PHRASES_PER_LANGUAGE = 8;

/** The names of one language with the index over them. */
export interface LanguagePart {
  readonly lang: Lang;
  readonly index: LabelIndex;
  readonly termAt: (label: number) => OccupationTerm;
  /** The first everyday name that reads exactly so, by its terms joined with a space. */
  readonly exact: ReadonlyMap<string, number>;
}

/** All names of all concepts, one index per language: a word is rare or common in its own language. */
export class Lexicon {
  readonly parts: readonly LanguagePart[];
  readonly #phrases = new Map<string, LocalText[]>();
  readonly #concepts = new Map<string, string[]>();

  /** `knownWords`: spelt right though no occupation has them, so never taken for typing errors. */
  constructor(terms: readonly OccupationTerm[], knownWords: readonly string[]) {
    const known = knownWords.flatMap(termsOf);
    this.parts = LANGS.map((lang) => {
      const own = terms.filter((term) => term.lang === lang);
      const index = new LabelIndex(
        own.map((term) => term.text),
        { toned: lang === 'vi', known },
      );
      const exact = new Map<string, number>();
      own.forEach(({ kind }, label) => {
        if (kind === 'title') return;
        const name = index.nameOf(label);
        if (!exact.has(name)) exact.set(name, label);
      });
      return { lang, index, exact, termAt: (label) => own[label] as OccupationTerm };
    });
    // A word that one language can spell is no typing error in another.
    for (const part of this.parts) {
      for (const other of this.parts) if (other !== part) part.index.table.addKnownOf(other.index.table);
    }
    for (const term of terms) this.#collect(term);
  }

  /** Everyday names of a concept in all languages, the most usual of each first. */
  phrasesOfConcept(concept: string): readonly LocalText[] {
    const all = this.#phrases.get(concept) ?? [];
    return LANGS.flatMap((lang) => all.filter((phrase) => phrase.lang === lang).slice(0, PHRASES_PER_LANGUAGE));
  }

  /** Everyday names of an ISCO unit group: those of its concepts, the most usual of each concept first. */
  phrasesOfIsco(isco: string): readonly LocalText[] {
    const lists = [...new Set(this.#concepts.get(isco))].map((concept) => this.phrasesOfConcept(concept));
    return LANGS.flatMap((lang) =>
      interleave(lists.map((list) => list.filter((phrase) => phrase.lang === lang))).slice(0, PHRASES_PER_LANGUAGE),
    );
  }

  #collect({ concept, iscos, lang, text, kind }: OccupationTerm): void {
    if (kind === 'guard') return;
    append(this.#phrases, concept, { lang, text });
    if (kind === 'sector' || kind === 'title') return;
    for (const isco of iscos) append(this.#concepts, isco, concept);
  }
}

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}
