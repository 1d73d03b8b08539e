import type { UnitOfWork } from '../db/unit-of-work.js';
import { isClear, type PreparedQuestion, type PreparedUnit } from './question.js';
import { cutsOf, editDistance, folded, foldedWordsOf, typosAllowed, wordsOf } from './text.js';

/** A word that is somewhere in the index and near to one that is not. */
export interface Neighbour {
  readonly term: string;
  readonly distance: number;
}

/** Shorter words are taken as they are. */
const MENDED_FROM = 4;
const NEIGHBOURS_MOST = 3;
const TYPO_WEIGHT = 0.85;
const START_WEIGHT = 0.7;

/** Letters of a word that a longer form of it must begin with: 'psikologi' stands for 'psikolog', too. */
const stemLength = (length: number): number => Math.max(5, length - 2);
const LONGER_BY = 4;

/** Looks up what was misspelt and what is written so far. Every method needs an open unit of work. */
export class PostgresTerms {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds the nearest known words beside those that the index does not have. Clear occupations stay as they are. */
  async mend(question: PreparedQuestion): Promise<PreparedQuestion> {
    const asked = new Set(question.filter(isUnclear).flatMap(({ phrases }) => phrases[0]?.words.map(folded) ?? []));
    const words = [...asked].filter((word) => word.length >= MENDED_FROM);
    // Short words beside others are only asked whether they are there.
    if (words.length === 0 && question.length < 2) return question;
    const { known, related } = await this.#known([...asked]);
    const nearby = await this.#neighbours(words.filter((word) => !known.has(word)));
    const isNowhere = (word: string): boolean => !known.has(word) && !nearby.has(word) && !related.has(word);
    return question.map((unit) => {
      if (!isUnclear(unit)) return unit;
      const isAbsent = unit.phrases.length === 1 && unit.phrases[0]?.words.map(folded).some(isNowhere) === true;
      return { ...mendUnit(unit, nearby, related), ...(isAbsent ? { isAbsent } : {}) };
    });
  }

  /** Titles with a word that begins as `text` does; when there is none, as a known word near to it does. */
  async titles(text: string, first: number): Promise<string[]> {
    const words = foldedWordsOf(text);
    if (words.length === 0) return [];
    const found = await this.#titlesFrom(words.join(' '), first);
    if (found.length > 0) return found;
    const last = words.at(-1) ?? '';
    const [nearest] = (await this.#neighbours([last])).get(last) ?? [];
    return nearest ? this.#titlesFrom([...words.slice(0, -1), nearest.term].join(' '), first) : [];
  }

  async #known(words: readonly string[]): Promise<{ known: Set<string>; related: Map<string, string[]> }> {
    const long = words.filter((word) => word.length >= 6);
    const rows: { word: string; term: string }[] = await this.uow.manager.query(
      `SELECT word, term FROM unnest($1::text[]) word JOIN platform.search_term ON term = word
       UNION ALL
       SELECT word, term FROM unnest($2::text[], $3::text[], $4::text[]) AS asked (word, low, high)
       CROSS JOIN LATERAL (
         SELECT term FROM platform.search_term
         WHERE term >= low AND term < high AND term <> word AND length(term) <= length(word) + ${LONGER_BY}
         LIMIT 20) near`,
      [words, long, long.map(stemOf), long.map((word) => `${stemOf(word)}\u{10ffff}`)],
    );
    const related = new Map<string, string[]>();
    for (const { word, term } of rows) if (word !== term) related.set(word, [...(related.get(word) ?? []), term]);
    return { known: new Set(rows.filter(({ word, term }) => word === term).map(({ word }) => word)), related };
  }

  async #neighbours(words: readonly string[]): Promise<Map<string, Neighbour[]>> {
    const misspelt = words.filter((word) => typosAllowed(word.length) > 0);
    const found = new Map<string, Neighbour[]>();
    if (misspelt.length === 0) return found;
    const rows: { word: string; term: string }[] = await this.uow.manager.query(
      `SELECT word, term FROM unnest($1::text[], $2::text[]) AS asked (word, cuts)
       JOIN platform.search_term term ON term.cuts && asked.cuts::int[]`,
      [misspelt, misspelt.map((word) => `{${cutsOf(word).join(',')}}`)],
    );
    for (const { word, term } of rows) {
      const most = Math.min(typosAllowed(word.length), typosAllowed(term.length));
      const distance = editDistance(word, term, most);
      if (distance <= most) found.set(word, [...(found.get(word) ?? []), { term, distance }]);
    }
    for (const [word, near] of found) found.set(word, nearestOf(word, near));
    return found;
  }

  async #titlesFrom(start: string, first: number): Promise<string[]> {
    const rows: { title: string }[] = await this.uow.manager.query(
      `SELECT min(title) AS title FROM (
         SELECT title, title_words FROM platform.search_title
         WHERE start >= $1 AND start < $2 ORDER BY start LIMIT 200) found
       GROUP BY title_words ORDER BY length(min(title)), 1 LIMIT $3`,
      [start, `${start}\u{10ffff}`, first],
    );
    return rows.map(({ title }) => title);
  }
}

const isUnclear = (unit: PreparedUnit): boolean => !isClear(unit);

const stemOf = (word: string): string => word.slice(0, stemLength(word.length));

/** Fewest mistakes first; the first letter is seldom the wrong one. */
export function nearestOf(word: string, near: readonly Neighbour[]): Neighbour[] {
  const cost = ({ term, distance }: Neighbour): number => distance + (term[0] === word[0] ? 0 : 0.5);
  const least = Math.min(...near.map(cost));
  return near
    .filter((one) => cost(one) <= least + 0.5)
    .sort((a, b) => cost(a) - cost(b) || (a.term < b.term ? -1 : 1))
    .slice(0, NEIGHBOURS_MOST);
}

/** Adds the near words. A word that many cards have in their texts is spelt right, though no title has it: masuk is not masak. */
export function mendUnit(
  unit: PreparedUnit,
  nearby: ReadonlyMap<string, readonly Neighbour[]>,
  related: ReadonlyMap<string, readonly string[]>,
): PreparedUnit {
  const [typed] = unit.phrases;
  if (!typed) return unit;
  const more = typed.words.flatMap((word, index) => {
    const plain = folded(word);
    const instead = (term: string, weight: number) => ({ words: typed.words.with(index, term), weight, strict: false });
    const isUsual = (unit.telling[index] ?? 1) < 1;
    return [
      ...(isUsual ? [] : (nearby.get(plain) ?? [])).map(({ term, distance }) => instead(term, TYPO_WEIGHT / distance)),
      ...(related.get(plain) ?? []).map((term) => instead(term, START_WEIGHT)),
    ];
  });
  return more.length === 0 ? unit : { ...unit, phrases: [...unit.phrases, ...more] };
}

/** What `search_title` holds of a title: the text from each of its words on. */
export function startsOf(title: string): string[] {
  const words = wordsOf(title).map(folded);
  return [...new Set(words.map((_, from) => words.slice(from).join(' ').slice(0, 60)))];
}
