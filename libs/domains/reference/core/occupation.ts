import type { Lang, LocalText } from './lang.js';

/** An occupation (ISCO-08 unit group) that a free title may mean. */
export interface OccupationMatch {
  /** ISCO-08 unit group, 4 digits. */
  readonly isco: string;
  /** 0 to 1; 1 is a label that says exactly this. Comparable within one answer and, roughly, between answers. */
  readonly score: number;
  /** The words of the title, as they were typed, that speak for it. */
  readonly matchedWords: readonly string[];
  /** The label that spoke loudest, and its language. */
  readonly label: string;
  readonly labelLang: Lang;
}

/** What an occupation is called: for building the query of either search engine. */
export interface UnderstoodOccupation {
  readonly isco: string;
  /** Key of the concept, e.g. `welder`; finer than ISCO (car and motorcycle mechanic share 7231). */
  readonly concept: string;
  /** 0 to 1. From .75 on it may stand for the words it consumed; below .5 it is a hint. */
  readonly confidence: number;
  /** The words of the question it consumed, as typed. */
  readonly words: readonly string[];
  /** Where those words stand in the question: UTF-16 offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Everyday names in all three languages, the most usual of each language first; at most 8 per language. */
  readonly phrases: readonly LocalText[];
}

export interface Understanding {
  /** Best first; two that consumed the same words are rivals, others stand beside each other. */
  readonly occupations: readonly UnderstoodOccupation[];
  /** What the question says it is not about ("bukan sopir", "not a driver"). */
  readonly unwanted: readonly UnderstoodOccupation[];
  /** Words that no occupation consumed, as typed, without stop words. Negations stay. */
  readonly leftOver: readonly string[];
  /** The question with misspelt occupation words mended ("kasirr" -> "kasir"); null when nothing was mended. */
  readonly correctedText: string | null;
}
