// Vietnamese tone marks and vowel marks as capital letters, so that a word keeps both of its forms in one ASCII text:
// 'thợ' is 'thoWJ', 'máy' is 'mayS'; without the capitals it is the folded form.
const VOWEL_MARKS: Readonly<Record<string, string>> = { '\u0302': 'H', '\u0306': 'B', '\u031b': 'W' };
const TONE_MARKS: Readonly<Record<string, string>> = {
  '\u0300': 'F',
  '\u0301': 'S',
  '\u0303': 'X',
  '\u0309': 'R',
  '\u0323': 'J',
};

const MARK = /\p{M}/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const APOSTROPHES = /['’ʼ`]/g;
const CAPITALS = /[A-Z]/g;
const ASCII = /^[a-z0-9]*$/;

/** Longer words are cut: nobody types them, and an index entry has bounds. */
const LONGEST = 40;

function markedWord(word: string): string {
  if (ASCII.test(word)) return word;
  let letters = '';
  let tones = '';
  for (const sign of word.normalize('NFD')) {
    if (!MARK.test(sign)) letters += sign === 'đ' ? 'dD' : sign;
    else if (TONE_MARKS[sign] !== undefined) tones += TONE_MARKS[sign];
    else letters += VOWEL_MARKS[sign] ?? '';
  }
  return letters + tones;
}

/**
 * The words of a text, lower case, in their marked form (see above). The tone stands at the end of its syllable, so the
 * two spellings hoà and hòa are one word. Punctuation separates, apostrophes do not.
 */
export function wordsOf(text: string): string[] {
  const found = text.toLowerCase().replace(APOSTROPHES, '').match(WORDS) ?? [];
  return found.map((word) => markedWord(word.slice(0, LONGEST)));
}

/** The same words as they are spelt: as many as `wordsOf` gives, in the same order. */
export const spelledWordsOf = (text: string): string[] => text.replace(APOSTROPHES, '').match(WORDS) ?? [];

/** A marked word without its marks: 'thoWJ' -> 'tho'. */
export const folded = (word: string): string => word.replace(CAPITALS, '');

/** The words of a text without any mark: 'Thợ may' -> ['tho', 'may']. */
export const foldedWordsOf = (text: string): string[] => wordsOf(text).map(folded);

export const isMarked = (word: string): boolean => word !== folded(word);

/**
 * How far a word of a question and a word of a text are the same: 1 the same with all marks; .9 the same letters where
 * one side has no marks (someone did not type them); .35 the same letters with other marks (may and máy are two
 * things); 0 other letters. `strict`: who asks types marks, so a word without any is meant without.
 */
export function sameness(asked: string, found: string, strict: boolean): number {
  if (asked === found) return 1;
  const plainAsked = folded(asked);
  if (plainAsked !== folded(found)) return 0;
  if (!isMarked(found)) return 0.9;
  return plainAsked === asked && !strict ? 0.9 : 0.35;
}

/** How many letters may be wrong in a word of this length before it is another word. */
export const typosAllowed = (length: number): 0 | 1 | 2 => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Letters to insert, delete, replace or swap with their neighbour to get from one word to the other (optimal string
 * alignment); stops counting above `most` and answers `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = nextRow({ a, b, row }, last, before);
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

function nextRow(words: { a: string; b: string; row: number }, last: number[], before: number[]): number[] {
  const { a, b, row } = words;
  const at = (line: readonly number[], column: number): number => line[column] ?? 0;
  const next = [row];
  for (let column = 1; column <= b.length; column++) {
    const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const least = Math.min(at(last, column) + 1, at(next, column - 1) + 1, replaced);
    next.push(isSwapped(words, column) ? Math.min(least, at(before, column - 2) + 1) : least);
  }
  return next;
}

const isSwapped = ({ a, b, row }: { a: string; b: string; row: number }, column: number): boolean =>
  row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];

const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits, as a signed integer: PostgreSQL's int4. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash | 0;
}

/**
 * Hashes of a word with up to `typosAllowed` letters left out, itself included. Two words within what
 * both lengths allow share at least one (the symmetric-delete idea of SymSpell), so misspelt words are found by
 * equality, not by likeness.
 */
export function cutsOf(word: string): number[] {
  const cuts = new Set([word]);
  let edge = [word];
  for (let depth = typosAllowed(word.length); depth > 0; depth--) {
    const shorter = new Set<string>();
    for (const one of edge) {
      for (let index = 0; index < one.length; index++) shorter.add(one.slice(0, index) + one.slice(index + 1));
    }
    edge = [...shorter];
    for (const cut of shorter) cuts.add(cut);
  }
  return [...new Set([...cuts].map(hash32))];
}
