import type { SearchPosition, SearchSort } from './search-port.js';

/** What a list by relevance really is sorted by when nothing was asked. */
export const sortOf = (sort: SearchSort, asked: boolean): SearchSort =>
  sort === 'relevance' && !asked ? 'date' : sort;

/** Nearest first; everything else greatest first. Ids decide last, in the same direction. */
export function comparePositions(a: SearchPosition, b: SearchPosition): number {
  const direction = a.sort === 'distance' ? 1 : -1;
  if (a.value !== b.value) return direction * (a.value - b.value);
  if (a.then !== b.then) return direction * (a.then - b.then);
  return a.id === b.id ? 0 : direction * (a.id < b.id ? -1 : 1);
}
