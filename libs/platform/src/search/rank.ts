import { CLEAR, kindredOf, type PreparedPhrase, type PreparedQuestion, type PreparedUnit } from './question.js';
import { sameness } from './text.js';

/** What ranking looks at; both engines bring it, so that one order holds for both. */
export interface Candidate {
  /** Words of the title, marked. */
  readonly titleWords: readonly string[];
  /** `isco` and `isco:concept` of its occupations, with how surely it is each. */
  readonly occupations: ReadonlyMap<string, number>;
  /** Per unit of the question: what was found outside the title (IN_WORDS, IN_TEXT or 0). */
  readonly elsewhere: readonly number[];
}

/** A word among host, skills, occupation titles and places. */
export const IN_WORDS = 0.5;
/** A word of the description. */
export const IN_TEXT = 0.25;

/** Scores are whole numbers up to this, so that they are equal wherever they are computed and fit into a cursor. */
export const FULL_SCORE = 10_000;

const SAME_GROUP = 0.72;
/** Work of the same minor group. */
const KINDRED = 0.25;
/** An occupation that is not clear is a hint. */
const HINT = 0.5;
/** Some of the words that were typed, where the title has not all of them. */
const PARTLY = 0.8;
/** What the typed words themselves add to their meaning. */
const TYPED = 0.3;
const APART = 0.8;
/** The words are in the title, but the work is known to be another. */
const OTHER_WORK = 0.6;

/** Words of a phrase, and whether their marks were meant. */
type Spoken = Pick<PreparedPhrase, 'words' | 'strict'>;

interface PhraseMatch {
  readonly quality: number;
  readonly positions: readonly number[];
}

const NOWHERE: PhraseMatch = { quality: 0, positions: [] };

/** The best place of a phrase in a title: side by side and in order counts full, all its words anywhere count less. */
export function phraseInTitle({ words: phrase, strict }: Spoken, title: readonly string[]): PhraseMatch {
  let best = NOWHERE;
  for (let start = 0; start + phrase.length <= title.length; start++) {
    const quality = runQuality(phrase, title.slice(start, start + phrase.length), strict);
    if (quality > best.quality) best = { quality, positions: phrase.map((_, offset) => start + offset) };
  }
  if (best.quality > 0 || phrase.length === 1) return best;
  return scattered(phrase, title, strict);
}

function runQuality(phrase: readonly string[], run: readonly string[], strict: boolean): number {
  let sum = 0;
  for (let offset = 0; offset < phrase.length; offset++) {
    const same = sameness(phrase[offset] ?? '', run[offset] ?? '', strict);
    if (same === 0) return 0;
    sum += same;
  }
  return sum / phrase.length;
}

function scattered(phrase: readonly string[], title: readonly string[], strict: boolean): PhraseMatch {
  const positions: number[] = [];
  let sum = 0;
  for (const word of phrase) {
    const { at, same } = nearest(word, title, strict);
    if (same === 0) return NOWHERE;
    sum += same;
    positions.push(at);
  }
  return { quality: (APART * sum) / phrase.length, positions };
}

function nearest(word: string, title: readonly string[], strict: boolean): { at: number; same: number } {
  let found = { at: -1, same: 0 };
  title.forEach((candidate, at) => {
    const same = sameness(word, candidate, strict);
    if (same > found.same) found = { at, same };
  });
  return found;
}

/** How surely one of the meanings is what the candidate is: its concept, else its group. */
function meaningOf(unit: PreparedUnit, occupations: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const { isco, concept, confidence } of unit.meanings) {
    const same = concept === null ? undefined : occupations.get(`${isco}:${concept}`);
    const group = occupations.get(isco);
    const share = Math.max(same ?? 0, SAME_GROUP * (group ?? 0));
    if (confidence < CLEAR) best = Math.max(best, HINT * share * confidence);
    else best = Math.max(best, confidence * (share > 0 ? share : KINDRED * kindred(isco, occupations)));
  }
  return best;
}

function kindred(isco: string, occupations: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [code, weight] of occupations) if (kindredOf(code) === kindredOf(isco)) best = Math.max(best, weight);
  return best;
}

/** How much of what was typed is in the title, word by word. */
function partly({ phrases, telling }: PreparedUnit, title: readonly string[]): PhraseMatch {
  const { words, strict } = phrases[0] ?? { words: [], strict: false };
  if (words.length < 2) return NOWHERE;
  const positions: number[] = [];
  let [said, all] = [0, 0];
  words.forEach((word, index) => {
    const { at, same } = nearest(word, title, strict);
    all += telling[index] ?? 1;
    said += same * (telling[index] ?? 1);
    if (same > 0) positions.push(at);
  });
  return { quality: (PARTLY * said) / all, positions };
}

interface UnitMatch {
  readonly worth: number;
  readonly positions: readonly number[];
}

function bestOf(matches: readonly PhraseMatch[]): PhraseMatch {
  return matches.reduce((best, match) => (match.quality > best.quality ? match : best), NOWHERE);
}

/**
 * A word is worth where it stands. An occupation is worth what it means (its code, or any of its names in the title),
 * and a little more where the title says it in the very words that were typed.
 */
function matchUnit(unit: PreparedUnit, candidate: Candidate, elsewhere: number): UnitMatch {
  const { titleWords, occupations } = candidate;
  const names = unit.phrases.map((phrase) => {
    const { quality, positions } = phraseInTitle(phrase, titleWords);
    return { quality: quality * phrase.weight, positions };
  });
  const said = bestOf(names);
  if (unit.meanings.length === 0) return { worth: Math.max(said.quality, elsewhere), positions: said.positions };
  const typed = bestOf([names[0] ?? NOWHERE, partly(unit, titleWords)]);
  const meant = meaningOf(unit, occupations);
  const isOther = meant === 0 && occupations.size > 0;
  const worth = (1 - TYPED) * Math.max(meant, said.quality, typed.quality, elsewhere) + TYPED * typed.quality;
  return { worth: isOther ? OTHER_WORK * worth : worth, positions: bestOf([said, typed]).positions };
}

export interface Ranked {
  /** 0 to FULL_SCORE; 0 is no match at all. */
  readonly score: number;
  /** Places of the title's words that answer the question. */
  readonly positions: readonly number[];
}

/**
 * How well a candidate answers a question: the weighted mean of what its units find, a little less when the title says
 * much else. Depends on nothing but the two, so a cursor stays true while the index changes.
 */
export function rank(question: PreparedQuestion, candidate: Candidate): Ranked {
  let sum = 0;
  let weights = 0;
  const positions = new Set<number>();
  question.forEach((unit, index) => {
    const match = matchUnit(unit, candidate, candidate.elsewhere[index] ?? 0);
    sum += unit.weight * match.worth;
    weights += unit.weight;
    for (const position of match.positions) positions.add(position);
  });
  if (weights === 0) return { score: 0, positions: [] };
  const explained = candidate.titleWords.length === 0 ? 0 : positions.size / candidate.titleWords.length;
  const score = Math.round((FULL_SCORE * (sum / weights) * (9 + explained)) / 10);
  return { score, positions: [...positions].sort((a, b) => a - b) };
}
