import { append } from './append.js';
import { invert, lengthAt, listAt, ListsBuilder, numberAt, type Lists } from './inverted.js';
import { fold } from './words.js';

/** A term of the table that may stand for a word of the query; `likeness` 1 is the word itself. */
export interface Likeness {
  readonly term: number;
  readonly likeness: number;
}

/** How much two spellings that differ only in tone marks are alike: both known words, typed without marks, misspelt. */
const FOLDED = { toned: 0.35, plain: 0.9, unknown: 0.8 };
/** How much a misspelt word is still that word, by the number of typing errors. */
const TYPO = Float64Array.of(1, 0.88, 0.72, 0);
const GRAM = { least: 0.3, weight: 0.9, most: 40 };
const CACHE_LIMIT = 20_000;
const NONE = new Int32Array(0);

interface Grams {
  readonly ids: ReadonlyMap<number, number>;
  /** Which terms hold a gram. */
  readonly holders: Lists;
  readonly norms: Float64Array;
}

const codeOf = (char: number): number => {
  if (char >= 97 && char <= 122) return char - 95;
  if (char >= 48 && char <= 57) return char - 18;
  return 40 + (char % 20);
};

/** Character n-grams (2 to 4) of a folded word with its borders, as numbers; each once. */
function gramsOf(folded: string): number[] {
  const codes = Int32Array.from({ length: folded.length + 2 }, (_, place) => {
    return place === 0 || place > folded.length ? 1 : codeOf(folded.charCodeAt(place - 1));
  });
  const grams: number[] = [];
  for (let start = 0; start < codes.length; start++) {
    let gram = numberAt(codes, start);
    for (let size = 2; size <= 4 && start + size <= codes.length; size++) {
      gram = gram * 64 + numberAt(codes, start + size - 1);
      grams.push(gram);
    }
  }
  return folded.length < 5 ? grams : [...new Set(grams)];
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): inserted, left out, exchanged and swapped letters.
 * Told up to 2; 3 for anything more.
 */
export function typingErrors(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const width = b.length + 1;
  const cost = new Uint8Array((a.length + 1) * width);
  const at = (i: number, j: number): number => numberAt(cost, i * width + j);
  for (let j = 1; j <= b.length; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const exchanged = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, exchanged);
      cost[i * width + j] = areSwapped(a, b, i, j) ? Math.min(least, at(i - 2, j - 2) + 1) : least;
    }
  }
  return Math.min(at(a.length, b.length), 3);
}

const areSwapped = (a: string, b: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];

/** How many typing errors a word of this length may have. */
export const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The terms that an index knows, found by themselves, by their spelling without tones, by typing errors and by shared
 * character n-grams weighted by rarity (cosine). Everything about spelling happens here, once per word, so that the
 * index over the labels deals in whole terms only.
 */
export class TermTable {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #foldedTerms: string[] = [];
  readonly #byFolded = new Map<string, number[]>();
  readonly #known = new Set<string>();
  #built: Grams | undefined;
  readonly #cache = new Map<string, readonly Likeness[]>();

  get size(): number {
    return this.#terms.length;
  }

  /** The number of a term, given a new one when it has none. Not after the first `alike`. */
  add(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    this.#ids.set(term, id);
    this.#terms.push(term);
    return id;
  }

  /** Notes that a term is spelt right though the table does not hold it: it is like no other by a typing error. */
  addKnown(term: string): void {
    this.#known.add(fold(term));
  }

  /** Notes all terms of another table as spelt right. */
  addKnownOf(other: TermTable): void {
    other.#grams();
    for (const folded of other.#byFolded.keys()) this.#known.add(folded);
  }

  /** Whether this is a word that the table, or somebody else, can spell; with tone marks or without. */
  spells(folded: string): boolean {
    this.#grams();
    return this.#known.has(folded) || this.#byFolded.has(folded);
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term);
  }

  termOf(id: number): string {
    return this.#terms[id] ?? '';
  }

  foldedOf(id: number): string {
    return this.#foldedTerms[id] ?? fold(this.termOf(id));
  }

  /** Builds the tables that `alike` needs, so that the first question does not pay for them. */
  warm(): void {
    this.#grams();
  }

  /**
   * Terms alike to a word, most alike first. `toned`: the text it comes from carries tone marks, so a word that differs
   * by one is another word (thợ may, thợ máy); without any the reader typed without them.
   */
  alike(term: string, toned: boolean): readonly Likeness[] {
    const key = toned ? `t ${term}` : `p ${term}`;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const found = this.#find(term, toned);
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(key, found);
    return found;
  }

  #find(term: string, toned: boolean): Likeness[] {
    this.#grams();
    const own = this.#ids.get(term);
    const folded = fold(term);
    const best = new Map<number, number>();
    const known = own !== undefined;
    if (known) best.set(own, 1);
    const sameFolded = toned ? (known ? FOLDED.toned : FOLDED.unknown) : FOLDED.plain;
    for (const id of this.#byFolded.get(folded) ?? []) if (id !== own) best.set(id, sameFolded);
    const inflects = known ? !toned && folded.length >= 4 : folded.length >= 3;
    if (inflects) this.#bySpelling(folded, known, best);
    return [...best]
      .map(([id, likeness]) => ({ term: id, likeness }))
      .sort((a, b) => b.likeness - a.likeness || a.term - b.term)
      .slice(0, GRAM.most);
  }

  #bySpelling(folded: string, known: boolean, best: Map<number, number>): void {
    const spelt = known || this.#known.has(folded);
    for (const [term, cosine] of this.#sharing(folded)) {
      // What differs by marks only has been judged already.
      if (cosine < GRAM.least || best.has(term)) continue;
      const typo = spelt ? 0 : this.#typo(folded, this.foldedOf(term));
      best.set(term, Math.max(GRAM.weight * cosine, typo));
    }
  }

  /** Terms that share a gram with a word, each with the cosine of their grams. */
  #sharing(folded: string): [number, number][] {
    const grams = this.#grams();
    const shared = new Map<number, number>();
    let norm = 0;
    for (const gram of gramsOf(folded)) {
      const id = grams.ids.get(gram);
      const holders = id === undefined ? NONE : listAt(grams.holders, id);
      const weight = this.#gramWeight(holders.length);
      norm += weight;
      for (const term of holders) shared.set(term, (shared.get(term) ?? 0) + weight);
    }
    const length = Math.sqrt(norm);
    return Array.from(shared, ([term, sum]) => [term, sum / (length * numberAt(grams.norms, term))]);
  }

  #typo(folded: string, other: string): number {
    const errors = typingErrors(folded, other);
    return errors <= errorsAllowed(Math.min(folded.length, other.length + 1)) ? numberAt(TYPO, errors) : 0;
  }

  /** Squared inverse document frequency of a gram among the terms. */
  #gramWeight(holders: number): number {
    return (Math.log((1 + this.#terms.length) / (1 + holders)) + 1) ** 2;
  }

  #grams(): Grams {
    if (this.#built) return this.#built;
    const ids = new Map<number, number>();
    const lists = new ListsBuilder();
    this.#terms.forEach((term, id) => {
      const folded = fold(term);
      this.#foldedTerms.push(folded);
      append(this.#byFolded, folded, id);
      for (const gram of gramsOf(folded)) {
        let number = ids.get(gram);
        if (number === undefined) ids.set(gram, (number = ids.size));
        lists.push(number);
      }
      lists.close();
    });
    const perTerm = lists.build();
    const holders = invert(perTerm, ids.size);
    const weights = Float64Array.from({ length: ids.size }, (_, gram) => this.#gramWeight(lengthAt(holders, gram)));
    const norms = Float64Array.from(this.#terms, (_, id) => {
      let sum = 0;
      for (const gram of listAt(perTerm, id)) sum += numberAt(weights, gram);
      return Math.sqrt(sum);
    });
    this.#built = { ids, holders, norms };
    return this.#built;
  }
}
