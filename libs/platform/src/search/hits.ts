import { UNKNOWN_CHORD } from './geo.js';
import { comparePositions } from './order.js';
import type { PreparedQuestion } from './question.js';
import { rank } from './rank.js';
import type { SearchAnswer, SearchHit, SearchRequest, SearchSort } from './search-port.js';
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

const sortValue = (card: FoundCard, sort: SearchSort, score: number): number =>
  ({ relevance: score, pay: card.monthly, date: card.postedAt, distance: card.chord ?? UNKNOWN_CHORD })[sort];

function wordsAt(title: string, positions: readonly number[]): string[] {
  if (positions.length === 0) return [];
  const spelled = spelledWordsOf(title);
  return [...new Set(positions.map((position) => spelled[position] ?? ''))];
}

/** Ranks a card and gives it its place in a list. */
export function hitOf(question: PreparedQuestion, card: FoundCard, sort: SearchSort): SearchHit {
  const { score, positions } = rank(question, card);
  const then = sort === 'relevance' ? card.postedAt : 0;
  const position = { sort, value: sortValue(card, sort, score), then, id: card.id };
  return { id: card.id, position, matchedWords: wordsAt(card.title, positions) };
}

/** The page that a request asks for, out of all its hits. */
export function pageOf(
  hits: readonly SearchHit[],
  { after, first }: SearchRequest,
): Pick<SearchAnswer, 'hits' | 'hasMore'> {
  const rest = after ? hits.filter(({ position }) => comparePositions(position, after) > 0) : [...hits];
  rest.sort((a, b) => comparePositions(a.position, b.position));
  return { hits: rest.slice(0, first), hasMore: rest.length > first };
}
