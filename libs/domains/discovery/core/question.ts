import type { Topic } from './topic.js';

/** One thing a question asks for, in the shape that the search port takes. */
export interface AskedUnit {
  readonly typed: string;
  readonly weight: number;
  readonly retrieves: boolean;
  readonly meanings: readonly { readonly isco: string; readonly concept: string | null; readonly confidence: number }[];
  readonly phrases: readonly { readonly text: string; readonly weight: number }[];
  /** Understood only by taking its words for misspelt others; given up where the words are usual as they stand. */
  readonly guessed?: boolean;
  /** Its weight holds, however usual its words are. */
  readonly fixed?: boolean;
}

/** An occupation that was understood in a question; see `UnderstoodOccupation` of the reference domain. */
export interface AskedOccupation {
  readonly isco: string;
  readonly concept: string;
  readonly confidence: number;
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly phrases: readonly { readonly text: string }[];
}

export interface AskedMeaning {
  readonly occupations: readonly AskedOccupation[];
  readonly leftOver: readonly string[];
  readonly correctedText: string | null;
}

export interface AskedTopic {
  readonly topic: Topic;
  /** As typed. */
  readonly typed: string;
}

/** From here on an occupation may stand for the words it consumed (see `UnderstoodOccupation.confidence`). */
export const SURE = 0.75;
/** What a word weighs beside an occupation: it orders what the occupation brought in. */
const BESIDE = 0.4;
const SAME_NAME = 0.9;
const MOST_PHRASES = 12;

const NOT_LETTERS = /[^\p{L}\p{M}\p{N}]+/u;

/** Tells which words of a text had to be mended. */
export function mendedIn(correctedText: string | null): (word: string) => boolean {
  const kept = new Set((correctedText ?? '').toLowerCase().split(NOT_LETTERS));
  return (word) => correctedText !== null && !kept.has(word.toLowerCase());
}

function unitOf(rivals: readonly AskedOccupation[], isMended: (word: string) => boolean): AskedUnit {
  const [best] = rivals as readonly [AskedOccupation, ...AskedOccupation[]];
  const phrases = rivals.flatMap(({ phrases: names, confidence }) =>
    names.map(({ text }) => ({ text, weight: confidence * SAME_NAME })),
  );
  return {
    typed: best.words.join(' '),
    weight: 1,
    retrieves: true,
    meanings: rivals.map(({ isco, concept, confidence }) => ({ isco, concept, confidence })),
    phrases: phrases.slice(0, MOST_PHRASES),
    guessed: best.words.every(isMended),
  };
}

/** Occupations over the same words are rivals of one unit. */
function groupsOf(occupations: readonly AskedOccupation[]): AskedOccupation[][] {
  const groups = new Map<string, AskedOccupation[]>();
  for (const occupation of occupations) {
    const key = `${occupation.from}-${occupation.to}`;
    groups.set(key, [...(groups.get(key) ?? []), occupation]);
  }
  return [...groups.values()];
}

const unitOfTopic = ({ topic, typed }: AskedTopic): AskedUnit => ({
  typed,
  weight: topic.weight,
  retrieves: topic.retrieves,
  meanings: [],
  phrases: topic.written.map((text) => ({ text, weight: SAME_NAME })),
  fixed: topic.fixed,
});

/**
 * What a question asks for: one unit for each occupation it speaks of, one for each word beside them, one for each topic.
 * While an occupation is sure, the other words only put in order what it brings in.
 */
export function unitsOf(
  { occupations, leftOver, correctedText }: AskedMeaning,
  topics: readonly AskedTopic[] = [],
): AskedUnit[] {
  const isMended = mendedIn(correctedText);
  const sure = occupations.some(({ confidence }) => confidence >= SURE);
  const words = leftOver.map((typed) => ({
    typed,
    weight: sure ? BESIDE : 1,
    retrieves: !sure,
    meanings: [],
    phrases: [],
  }));
  return [...groupsOf(occupations).map((rivals) => unitOf(rivals, isMended)), ...words, ...topics.map(unitOfTopic)];
}

export interface TextEnd {
  readonly words: readonly string[];
  readonly rest: string;
}

/** The last four, three and two words of a text, each with what stands before them. */
export function endsOf(text: string): readonly TextEnd[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  return [4, 3, 2].flatMap((length) => {
    const end = words.slice(-length);
    const [first] = end;
    if (!first || end.length < length) return [];
    return [{ words: end.map(([word]) => word), rest: text.slice(0, first.index).trim() }];
  });
}

/**
 * Whether words at the end were pulled apart: work took some of them, and not all together. In "tho may bac ninh" it
 * took "bac" (silver) of Bắc Ninh; in "tambang batu bara" coal is meant, and not the regency of that name.
 */
export function isPulledApart(end: readonly string[], { occupations, leftOver }: AskedMeaning): boolean {
  const among = (words: readonly string[]): boolean => end.every((word) => words.includes(word));
  return !among(leftOver) && !occupations.some(({ confidence, words }) => confidence >= SURE && among(words));
}

/** Runs of words that may be the name of a place, longest first: up to four words, at most twelve runs. */
export function placeRuns(words: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) runs.push(words.slice(from, from + length));
  }
  return runs.slice(0, 12);
}
