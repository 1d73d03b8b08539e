const LEAST_PART = 3;
const LEAST_WORD = 6;
/** Nobody writes longer ones by mistake; each way to take one apart is looked up. */
const MOST_WORD = 24;
/** Pairs of neighbours that are looked up; a question is short. */
const MOST_PAIRS = 12;

/** A text with two neighbouring words as one: "operator fork lift" -> "operatorfork lift", "operator forklift". */
export interface Joined {
  readonly word: string;
  readonly parts: readonly [string, string];
  readonly text: string;
}

const PAIR = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}]+)[ -](?=([\p{L}\p{M}\p{N}]+))/gu;

/** Each pair of neighbouring words, written as one. */
export const joinsOf = (text: string): Joined[] =>
  [...text.matchAll(PAIR)].slice(0, MOST_PAIRS).map(({ 0: found, 1: first = '', 2: second = '', index }) => ({
    word: first + second,
    parts: [first, second],
    text: text.slice(0, index) + first + text.slice(index + found.length),
  }));

/** A long word as two: "securityguard" -> "sec urityguard" … "security guard" … */
export function splitsOf(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length < LEAST_WORD || letters.length > MOST_WORD) return [];
  return letters
    .slice(LEAST_PART, letters.length - LEAST_PART + 1)
    .map((_, at) => `${letters.slice(0, LEAST_PART + at).join('')} ${letters.slice(LEAST_PART + at).join('')}`);
}
