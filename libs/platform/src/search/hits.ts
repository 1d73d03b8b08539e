import { UNKNOWN_CHORD } from './geo.js';
import { comparePositions } from './order.js';
import type { PreparedQuestion } from './question.js';
import { rank } from './rank.js';
import type { SearchHit, SearchPosition, SearchRequest, SearchSort } from './search-port.js';
import { spelledWordsOf } from './text.js';

/** What an engine knows of a card that it found. */
export interface FoundCard {
  readonly id: string;
  readonly title: string;
  readonly titleWords: readonly string[];
  readonly occupations: ReadonlyMap<string, number>;
  /** Per unit of the question. */
  readonly elsewhere: readonly number[];
  readonly postedAt: number;
  /** Minor units per month; -1 when it cannot be told. */
  readonly monthly: number;
  /** Distance; null when it was not asked or is not known. */
  readonly chord: number | null;
}

const sortValue = (card: Pick<FoundCard, 'postedAt' | 'monthly' | 'chord'>, sort: SearchSort, score: number): number =>
  ({ relevance: score, pay: card.monthly, date: card.postedAt, distance: card.chord ?? UNKNOWN_CHORD })[sort];

/** Words of a title at some places, as they are spelled there. */
export function wordsAt(title: string, positions: readonly number[]): string[] {
  if (positions.length === 0) return [];
  const spelled = spelledWordsOf(title);
  return [...new Set(positions.map((position) => spelled[position] ?? ''))];
}

/** Where a card stands in a list, when its words match so well. */
export const positionOf = (
  card: Pick<FoundCard, 'id' | 'postedAt' | 'monthly' | 'chord'>,
  sort: SearchSort,
  score: number,
): SearchPosition => ({
  sort,
  value: sortValue(card, sort, score),
  then: sort === 'relevance' ? card.postedAt : 0,
  id: card.id,
});

/** Ranks a card and gives it its place in a list. */
export function hitOf(question: PreparedQuestion, card: FoundCard, sort: SearchSort): SearchHit {
  const { score, positions } = rank(question, card);
  return { id: card.id, position: positionOf(card, sort, score), matchedWords: wordsAt(card.title, positions) };
}

/** The page that a request asks for, out of all that was found. */
export function pageOf<Hit extends Pick<SearchHit, 'position'>>(
  hits: readonly Hit[],
  { after, first }: Pick<SearchRequest, 'after' | 'first'>,
): { readonly hits: readonly Hit[]; readonly hasMore: boolean } {
  const rest = after ? hits.filter(({ position }) => comparePositions(position, after) > 0) : [...hits];
  rest.sort((a, b) => comparePositions(a.position, b.position));
  return { hits: rest.slice(0, first), hasMore: rest.length > first };
}
