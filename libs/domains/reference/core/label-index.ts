import { invert, lengthAt, listAt, ListsBuilder, type Lists } from './inverted.js';
import { TermTable, type Likeness } from './term-table.js';
import { hasDiacritics, isToned, termsOf, type Word } from './words.js';

/** A label and how well it fits the query: soft tf-idf, 1 for the label itself. */
export interface Hit {
  readonly label: number;
  readonly score: number;
}

/** Which word of the query speaks for which word of a label, and how much alike they are. */
export interface Match {
  readonly word: number;
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
    return this.#idf[term] ?? UNKNOWN_IDF;
  }

  /** What the query's words may stand for, word by word. An accented Vietnamese word stands for nothing else here than itself when the labels are of another language. */
  readings(words: readonly Word[]): readonly (readonly Likeness[])[] {
    const toned = isToned(words.map((word) => word.raw).join(' '));
    return words.map((word) => {
      if (!toned || this.#toned || !hasDiacritics(word.raw)) return this.#table.alike(word.term, toned);
      const own = this.#table.idOf(word.term);
      return own === undefined ? [] : [{ term: own, likeness: 1 }];
    });
  }

  /**
   * The best labels for the words, best first; equal scores in the order of the labels. `weights`: how much each word
   * counts, 1 when not given.
   */
  rank(words: readonly Word[], first: number, weights?: readonly number[]): Hit[] {
    const readings = this.readings(words);
    const touched: number[] = [];
    let norm = 0;
    const seen = new Set<string>();
    words.forEach((word, place) => {
      if (seen.has(word.term)) return;
      seen.add(word.term);
      norm += this.#addWord(readings[place] ?? [], weights?.[place] ?? 1, touched);
    });
    norm += this.#addPairs(words, touched);
    return this.#collect(touched, norm ** (1 - LENGTH_EXPONENT / 2) || 1, first);
  }

  /** Whether two words stand side by side in some label. */
  knowsPair(left: Word | undefined, right: Word | undefined): boolean {
    const first = this.#table.idOf(left?.term ?? '');
    const second = this.#table.idOf(right?.term ?? '');
    return first !== undefined && second !== undefined && this.#pairIds.has(first * this.#table.size + second);
  }

  /** For each term of a label, the word of the query that speaks loudest for it, or null. */
  explain(label: number, readings: readonly (readonly Likeness[])[]): (Match | null)[] {
    return Array.from(this.termsAt(label), (term) => {
      let best: Match | null = null;
      readings.forEach((reading, word) => {
        const likeness = reading.find((candidate) => candidate.term === term)?.likeness ?? 0;
        if (likeness > (best?.likeness ?? 0)) best = { word, likeness };
      });
      return best;
    });
  }

  #addWord(reading: readonly Likeness[], share: number, touched: number[]): number {
    const own = this.#weightOf(reading);
    const weight = share * own;
    const here: number[] = [];
    for (const { term, likeness } of reading) {
      const value = likeness * Math.min(this.idfOf(term), own * RARER);
      for (const label of listAt(this.#postings, term)) {
        const best = this.#best[label] ?? 0;
        if (best === 0) here.push(label);
        if (value > best) this.#best[label] = value;
      }
    }
    for (const label of here) {
      this.#add(label, weight * (this.#best[label] ?? 0), touched);
      this.#best[label] = 0;
    }
    return weight * weight;
  }

  /** How much a word of the query weighs: as the commonest of the terms that it most likely is. */
  #weightOf(reading: readonly Likeness[]): number {
    const strongest = reading[0];
    if (!strongest) return UNKNOWN_IDF;
    const likely = reading.filter(({ likeness }) => likeness >= LIKELY * strongest.likeness);
    return strongest.likeness * Math.min(...likely.map(({ term }) => this.idfOf(term)));
  }

  #addPairs(words: readonly Word[], touched: number[]): number {
    let norm = 0;
    for (let place = 0; place + 1 < words.length; place++) {
      const left = this.#table.idOf(words[place]?.term ?? '');
      const right = this.#table.idOf(words[place + 1]?.term ?? '');
      if (left === undefined || right === undefined) continue;
      const pair = this.#pairIds.get(left * this.#table.size + right);
      if (pair === undefined) continue;
      const holders = listAt(this.#pairPostings, pair);
      const weight = PAIR_WEIGHT * this.#rarity(holders.length);
      norm += weight * weight;
      for (const label of holders) this.#add(label, weight * weight, touched);
    }
    return norm;
  }

  #add(label: number, value: number, touched: number[]): void {
    if (this.#scores[label] === 0) touched.push(label);
    this.#scores[label] = (this.#scores[label] ?? 0) + value;
  }

  #collect(touched: readonly number[], norm: number, first: number): Hit[] {
    const hits = touched.map((label) => ({
      label,
      score: (this.#scores[label] ?? 0) / (norm * (this.#norms[label] ?? 1)),
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
      const end = starts[label + 1] ?? 0;
      for (let at = (starts[label] ?? 0) + 1; at < end; at++) {
        const pair = (values[at - 1] ?? 0) * width + (values[at] ?? 0);
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
        if (terms.indexOf(term) === place) sum += (this.#idf[term] ?? 0) ** 2;
      });
      for (const pair of listAt(pairs, label)) sum += pairWeights[pair] ?? 0;
      return sum ** (LENGTH_EXPONENT / 2);
    });
  }
}

/** A score that the `first` best hits reach, cheaply: sorting all of many thousand is what costs. */
function floorOf(hits: readonly Hit[], first: number): number {
  const sample = Float64Array.from(hits, (hit) => hit.score).sort();
  return sample[Math.max(0, sample.length - first)] ?? 0;
}
