import { invert, lengthAt, listAt, ListsBuilder, numberAt, type Lists } from './inverted.js';
import { TermTable, type Likeness } from './term-table.js';
import { hasDiacritics, isToned, termsOf, type Word } from './words.js';

/** A label and how well it fits the query: soft tf-idf, 1 for the label itself. */
export interface Hit {
  readonly label: number;
  readonly score: number;
}

/** A word of a query, what it may stand for among the labels, and how much it counts. */
export interface Reading {
  readonly word: Word;
  readonly alike: readonly Likeness[];
  readonly weight: number;
}

/** The word of a query, by itself and by its place, that speaks for a word of a label, and how much alike they are. */
export interface Match {
  readonly word: Word;
  readonly place: number;
  readonly likeness: number;
}

export interface LabelIndexOptions {
  /** The labels are Vietnamese. */
  readonly toned?: boolean;
  /** Terms that are spelt right though no label has them. */
  readonly known?: readonly string[];
}

/** Chosen on the development set of jobtitlesim_en (test/bench/coder.bench.ts prints both halves of the other). */
const PAIR_WEIGHT = 0.2;
const LENGTH_EXPONENT = 0.9;
const UNKNOWN_IDF = 5;
const LIKELY = 0.94;
/** A rarer word that the query's word may also be counts at most this much more than the likely one. */
const RARER = 2;

/**
 * Labels ranked by soft tf-idf: like tf-idf with OR, but a word also counts, by its likeness, for terms that are
 * spelt alike (character n-grams, typing errors, missing tones); pairs of neighbouring words count a little more.
 * After Cohen, Ravikumar, Fienberg 2003, "A comparison of string distance metrics for name-matching tasks".
 */
export class LabelIndex {
  readonly #table = new TermTable();
  readonly #size: number;
  readonly #toned: boolean;
  readonly #terms: Lists;
  readonly #postings: Lists;
  readonly #idf: Float64Array;
  /** Numbers of the pairs of neighbouring terms that occur, by `left * table.size + right`. */
  readonly #pairIds = new Map<number, number>();
  readonly #pairPostings: Lists;
  readonly #norms: Float64Array;
  /** Scratch of one call; all zero between calls. */
  readonly #scores: Float64Array;
  readonly #best: Float64Array;

  constructor(labels: readonly string[], { toned = false, known = [] }: LabelIndexOptions = {}) {
    this.#toned = toned;
    this.#size = labels.length;
    this.#terms = this.#read(labels);
    for (const term of known) this.#table.addKnown(term);
    this.#postings = invert(this.#terms, this.#table.size);
    this.#idf = Float64Array.from({ length: this.#table.size }, (_, term) =>
      this.#rarity(lengthAt(this.#postings, term)),
    );
    const pairs = this.#readPairs();
    this.#pairPostings = invert(pairs, this.#pairIds.size);
    this.#norms = this.#weigh(pairs);
    this.#scores = new Float64Array(labels.length);
    this.#best = new Float64Array(labels.length);
    this.#table.warm();
  }

  get table(): TermTable {
    return this.#table;
  }

  /** Term numbers of a label, in order. */
  termsAt(label: number): Int32Array {
    return listAt(this.#terms, label);
  }

  /** The terms of a label joined by a space. */
  nameOf(label: number): string {
    return Array.from(this.termsAt(label), (term) => this.#table.termOf(term)).join(' ');
  }

  /** Inverse document frequency of a term of the table. */
  idfOf(term: number): number {
    return numberAt(this.#idf, term);
  }

  /**
   * What the query's words may stand for, word by word. Among labels of another language an accented Vietnamese word
   * stands for nothing else than itself. `weightOf`: how much a word counts.
   */
  read<W extends Word>(words: readonly W[], weightOf: (word: W, place: number) => number = () => 1): Reading[] {
    const toned = isToned(words.map((word) => word.raw).join(' '));
    return words.map((word, place) => ({ word, alike: this.#alike(word, toned), weight: weightOf(word, place) }));
  }

  /** The best labels for a query, best first; equal scores in the order of the labels. */
  rank(readings: readonly Reading[], first: number): Hit[] {
    const touched: number[] = [];
    let norm = 0;
    const seen = new Set<string>();
    for (const reading of readings) {
      if (seen.has(reading.word.term)) continue;
      seen.add(reading.word.term);
      norm += this.#addWord(reading, touched);
    }
    norm += this.#addPairs(readings, touched);
    return this.#collect(touched, norm ** (1 - LENGTH_EXPONENT / 2) || 1, first);
  }

  /** Whether two words stand side by side in some label. */
  knowsPair(left: Word | undefined, right: Word | undefined): boolean {
    return this.#pairOf(left, right) !== undefined;
  }

  /** For each term of a label, the word of the query that speaks loudest for it, or null. */
  explain(label: number, readings: readonly Reading[]): (Match | null)[] {
    return Array.from(this.termsAt(label), (term) => {
      let best: Match | null = null;
      let most = 0;
      readings.forEach(({ word, alike }, place) => {
        const likeness = alike.find((candidate) => candidate.term === term)?.likeness ?? 0;
        if (likeness <= most) return;
        most = likeness;
        best = { word, place, likeness };
      });
      return best;
    });
  }

  #alike(word: Word, toned: boolean): readonly Likeness[] {
    if (!toned || this.#toned || !hasDiacritics(word.raw)) return this.#table.alike(word.term, toned);
    const own = this.#table.idOf(word.term);
    return own === undefined ? [] : [{ term: own, likeness: 1 }];
  }

  #pairOf(left: Word | undefined, right: Word | undefined): number | undefined {
    if (!left || !right) return undefined;
    const first = this.#table.idOf(left.term);
    const second = this.#table.idOf(right.term);
    if (first === undefined || second === undefined) return undefined;
    return this.#pairIds.get(first * this.#table.size + second);
  }

  #addWord(reading: Reading, touched: number[]): number {
    const own = this.#weightOf(reading.alike);
    const weight = reading.weight * own;
    const here: number[] = [];
    for (const { term, likeness } of reading.alike) {
      const value = likeness * Math.min(this.idfOf(term), own * RARER);
      for (const label of listAt(this.#postings, term)) {
        const best = numberAt(this.#best, label);
        if (best === 0) here.push(label);
        if (value > best) this.#best[label] = value;
      }
    }
    for (const label of here) {
      this.#add(label, weight * numberAt(this.#best, label), touched);
      this.#best[label] = 0;
    }
    return weight * weight;
  }

  /** How much a word of the query weighs: as the commonest of the terms that it most likely is. */
  #weightOf(alike: readonly Likeness[]): number {
    const strongest = alike[0];
    if (!strongest) return UNKNOWN_IDF;
    const likely = alike.filter(({ likeness }) => likeness >= LIKELY * strongest.likeness);
    return strongest.likeness * Math.min(...likely.map(({ term }) => this.idfOf(term)));
  }

  #addPairs(readings: readonly Reading[], touched: number[]): number {
    let norm = 0;
    readings.forEach(({ word }, place) => {
      const pair = this.#pairOf(word, readings[place + 1]?.word);
      if (pair === undefined) return;
      const holders = listAt(this.#pairPostings, pair);
      const weight = PAIR_WEIGHT * this.#rarity(holders.length);
      norm += weight * weight;
      for (const label of holders) this.#add(label, weight * weight, touched);
    });
    return norm;
  }

  #add(label: number, value: number, touched: number[]): void {
    if (this.#scores[label] === 0) touched.push(label);
    this.#scores[label] = numberAt(this.#scores, label) + value;
  }

  #collect(touched: readonly number[], norm: number, first: number): Hit[] {
    const hits = touched.map((label) => ({
      label,
      score: numberAt(this.#scores, label) / (norm * numberAt(this.#norms, label)),
    }));
    for (const label of touched) this.#scores[label] = 0;
    const floor = hits.length > first ? floorOf(hits, first) : 0;
    return hits
      .filter((hit) => hit.score >= floor)
      .sort((a, b) => b.score - a.score || a.label - b.label)
      .slice(0, first);
  }

  #rarity(holders: number): number {
    return Math.log((1 + this.#size) / (1 + holders)) + 1;
  }

  #read(labels: readonly string[]): Lists {
    const lists = new ListsBuilder();
    for (const label of labels) {
      for (const term of termsOf(label)) lists.push(this.#table.add(term));
      lists.close();
    }
    return lists.build();
  }

  #readPairs(): Lists {
    const lists = new ListsBuilder();
    const { values, starts } = this.#terms;
    const width = this.#table.size;
    for (let label = 0; label < this.#size; label++) {
      const end = numberAt(starts, label + 1);
      for (let at = numberAt(starts, label) + 1; at < end; at++) {
        const pair = numberAt(values, at - 1) * width + numberAt(values, at);
        let id = this.#pairIds.get(pair);
        if (id === undefined) this.#pairIds.set(pair, (id = this.#pairIds.size));
        lists.push(id);
      }
      lists.close();
    }
    return lists.build();
  }

  #weigh(pairs: Lists): Float64Array {
    const pairWeights = Float64Array.from({ length: this.#pairIds.size }, (_, pair) => {
      return (PAIR_WEIGHT * this.#rarity(lengthAt(this.#pairPostings, pair))) ** 2;
    });
    return Float64Array.from({ length: this.#size }, (_, label) => {
      let sum = 0;
      const terms = this.termsAt(label);
      terms.forEach((term, place) => {
        if (terms.indexOf(term) === place) sum += numberAt(this.#idf, term) ** 2;
      });
      for (const pair of listAt(pairs, label)) sum += numberAt(pairWeights, pair);
      return sum ** (LENGTH_EXPONENT / 2);
    });
  }
}

/** A score that the `first` best hits reach, cheaply: sorting all of many thousand is what costs. */
function floorOf(hits: readonly Hit[], first: number): number {
  const sample = Float64Array.from(hits, (hit) => hit.score).sort();
  return numberAt(sample, sample.length - first);
}
