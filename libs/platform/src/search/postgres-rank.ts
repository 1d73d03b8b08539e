import { pageOf, positionOf, wordsAt } from './hits.js';
import { occupationsIn } from './match.js';
import { comparePositions } from './order.js';
import { isClear, type PreparedQuestion, type PreparedUnit } from './question.js';
import { IN_TEXT, IN_WORDS, rank, type Ranked } from './rank.js';
import type { SearchHit, SearchPosition, SearchRequest, SearchSort } from './search-port.js';

/** A row of the index as ranking reads it. */
export interface RankedRow {
  readonly id: string;
  readonly title: string;
  readonly title_words: string;
  readonly occupations: string;
  readonly postedAt: number;
  readonly monthly: number;
  readonly chord: number | null;
}

/** Per unit of the question 2 (listed words), 1 (text) or 0: where else than in the title it stands. By id. */
export type Elsewhere = ReadonlyMap<string, string>;

type Page = Pick<SearchRequest, 'after' | 'first'>;

/** What the rows of one title and the same occupations share: how they rank, by where else words stand. */
type Alike = Map<string, Ranked>;

interface Read {
  readonly row: RankedRow;
  readonly alike: Alike;
}

interface Placed extends Read {
  readonly position: SearchPosition;
}

const DIGIT_WORTH: Readonly<Record<string, number>> = { '2': IN_WORDS, '1': IN_TEXT };

/**
 * Puts rows in order. Where else words stand is the dear part of a row: it is asked for those rows alone whose place on
 * the page it can change. No row's score falls by what is found elsewhere, so nothing and everything found are its bounds.
 */
export class RowRanking {
  /** Many openings bear the same title: each is ranked once. */
  readonly #known = new Map<string, Alike>();
  readonly #nothing: string;
  readonly #everything: string;

  /** @param nowhere units that no card has in any text */
  constructor(
    private readonly question: PreparedQuestion,
    private readonly sort: SearchSort,
    nowhere: ReadonlySet<PreparedUnit> = new Set(),
  ) {
    this.#nothing = '0'.repeat(question.length);
    this.#everything = question.map((unit) => (isClear(unit) || nowhere.has(unit) ? '0' : '2')).join('');
  }

  /** @param look answers where else words stand in rows with these ids */
  async page(rows: readonly RankedRow[], page: Page, look: (ids: readonly string[]) => Promise<Elsewhere>) {
    const read = rows.map((row) => ({ row, alike: this.#alike(row) }));
    const undecided = this.sort === 'relevance' ? this.#undecided(read, page) : [];
    const found: Elsewhere = undecided.length > 0 ? await look(undecided) : new Map();
    const placed = read.map((one) => this.#placed(one, found.get(one.row.id) ?? this.#nothing));
    const { hits, hasMore } = pageOf(placed, page);
    return { hits: hits.map((hit) => this.#hit(hit)), hasMore };
  }

  /** Rows that may stand on the page, or before it, as it comes. */
  #undecided(read: readonly Read[], page: Page): string[] {
    const bounds = read.map((one) => ({
      least: this.#placed(one, this.#nothing),
      most: this.#placed(one, this.#everything),
    }));
    const isBehind = ({ position }: Placed): boolean =>
      page.after === null || comparePositions(position, page.after) > 0;
    const sure = bounds.filter(({ most }) => isBehind(most)).map(({ least }) => least);
    const filled = pageOf(sure, { after: null, first: page.first + 1 }).hits;
    const bar = filled.length > page.first ? (filled.at(-1)?.position.value ?? 0) : 0;
    return bounds
      .filter(({ least, most }) => least.position.value < most.position.value)
      .filter(({ least, most }) => isBehind(least) && most.position.value >= bar)
      .map(({ least }) => least.row.id);
  }

  #placed({ row, alike }: Read, elsewhere: string): Placed {
    const { score } = this.#ranked({ row, alike }, elsewhere);
    return { row, alike, position: positionOf(row, this.sort, score) };
  }

  #hit({ row, alike, position }: Placed): SearchHit {
    const { positions } = this.#ranked({ row, alike }, this.#nothing);
    return { id: row.id, position, matchedWords: wordsAt(row.title, positions) };
  }

  #alike({ title_words, occupations }: RankedRow): Alike {
    const key = `${title_words}\n${occupations}`;
    const known = this.#known.get(key) ?? new Map<string, Ranked>();
    this.#known.set(key, known);
    return known;
  }

  #ranked({ row, alike }: Read, elsewhere: string): Ranked {
    const known = alike.get(elsewhere);
    if (known) return known;
    const ranked = rank(this.question, {
      titleWords: row.title_words.split(' '),
      occupations: occupationsIn(row.occupations),
      elsewhere: Array.from(elsewhere, (digit) => DIGIT_WORTH[digit] ?? 0),
    });
    alike.set(elsewhere, ranked);
    return ranked;
  }
}
