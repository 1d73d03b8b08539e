import { editDistance, folded, isMarked, typosAllowed, wordsOf } from './text.js';

export interface IndexedPhrase<T> {
  readonly text: string;
  readonly value: T;
}

export interface PhraseHit<T> {
  readonly phrase: IndexedPhrase<T>;
  /** 0 is best: the phrase begins as typed, marks included; each unit is a step away from that. */
  readonly distance: number;
}

interface Start<T> {
  /** Folded words from here to the end of the phrase. */
  readonly plain: string;
  readonly marked: readonly string[];
  /** Which word of the phrase it is. */
  readonly word: number;
  readonly phrase: IndexedPhrase<T>;
}

const INNER_WORD = 1;
const OTHER_MARKS = 2;
const MISSPELT = 4;
/** Starts looked at for one beginning. */
const LOOKED_AT = 300;

const END = '\u{10ffff}';
const CAPITALS = /[A-Z]/g;

/** Finds phrases by the beginning of any of their words, with one word misspelt if need be. In memory, for thousands. */
export class PhraseIndex<T> {
  readonly #starts: readonly Start<T>[];
  readonly #vocabulary: readonly string[];

  constructor(phrases: Iterable<IndexedPhrase<T>>) {
    const starts = [...phrases].flatMap(startsOf);
    this.#starts = starts.sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
    this.#vocabulary = [...new Set(this.#starts.flatMap(({ plain }) => plain.split(' ')[0] ?? []))];
  }

  /** Best first; a phrase once. Empty for a text without letters. */
  find(text: string, first: number): PhraseHit<T>[] {
    const marked = wordsOf(text);
    if (marked.length === 0) return [];
    const plain = marked.map(folded);
    const best = new Map<IndexedPhrase<T>, number>();
    // Who typed no marks may mean any.
    const typed = marked.some(isMarked) ? marked : null;
    this.#from(plain.join(' '), typed, 0, best);
    if (best.size === 0) {
      for (const { words, distance } of this.#nearest(plain))
        this.#from(words.join(' '), null, MISSPELT * distance, best);
    }
    const hits = Array.from(best, ([phrase, distance]) => ({ phrase, distance }));
    return hits.sort(byDistance).slice(0, first);
  }

  #from(start: string, marked: readonly string[] | null, distance: number, best: Map<IndexedPhrase<T>, number>): void {
    const from = this.#lowest(start);
    for (let at = from; at < this.#starts.length && at < from + LOOKED_AT; at += 1) {
      const found = this.#starts[at];
      if (!found?.plain.startsWith(start)) break;
      const marks = marked === null || beginsAs(marked, found.marked) ? 0 : OTHER_MARKS;
      const total = distance + marks + (found.word > 0 ? INNER_WORD : 0);
      best.set(found.phrase, Math.min(total, best.get(found.phrase) ?? total));
    }
  }

  /** The first start that is not before a text. */
  #lowest(start: string): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle]?.plain ?? END) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same words with the last one replaced by the beginnings that are nearest to it. */
  #nearest(words: readonly string[]): { words: string[]; distance: number }[] {
    const last = words.at(-1) ?? '';
    const most = typosAllowed(last.length);
    if (most === 0) return [];
    const found = new Map<string, number>();
    for (const term of this.#vocabulary) {
      for (const length of [last.length - 1, last.length, last.length + 1]) {
        const beginning = term.slice(0, length);
        const distance = editDistance(last, beginning, most);
        if (distance <= most) found.set(beginning, Math.min(distance, found.get(beginning) ?? distance));
      }
    }
    const least = Math.min(...found.values());
    return [...found]
      .filter(([, distance]) => distance === least)
      .map(([term, distance]) => ({ words: [...words.slice(0, -1), term], distance }));
  }
}

/** Whole words with the same marks; the last one may go on, and has at least the marks that were typed so far. */
function beginsAs(typed: readonly string[], words: readonly string[]): boolean {
  const last = typed.length - 1;
  return typed.every((word, index) => {
    const other = words[index] ?? '';
    if (index < last || folded(word) === folded(other)) return word === other;
    return (word.match(CAPITALS) ?? []).every((mark) => other.includes(mark));
  });
}

function startsOf<T>(phrase: IndexedPhrase<T>): Start<T>[] {
  const marked = wordsOf(phrase.text);
  const plain = marked.map(folded);
  return plain.map((_, word) => ({
    plain: plain.slice(word).join(' '),
    marked: marked.slice(word),
    word,
    phrase,
  }));
}

const byDistance = <T>(a: PhraseHit<T>, b: PhraseHit<T>): number =>
  a.distance - b.distance || a.phrase.text.length - b.phrase.text.length || (a.phrase.text < b.phrase.text ? -1 : 1);
