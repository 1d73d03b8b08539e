import type { DocumentVersion, SearchDocument } from './document.js';
import type { Question } from './question.js';

export const SORTS = ['relevance', 'distance', 'pay', 'date'] as const;
export type SearchSort = (typeof SORTS)[number];

export const FACETS = ['kind', 'area', 'occupation', 'no_experience', 'safety'] as const;
export type FacetName = (typeof FACETS)[number];

/** Every filter that is given must hold. What a posting does not state does not pass a filter on it. */
export interface SearchFilters {
  readonly country?: string;
  readonly kinds?: readonly string[];
  /** One of these stands in its area path. */
  readonly areas?: readonly AreaFilter[];
  /** Of `SearchRequest.near`. */
  readonly withinKm?: number;
  /** Its lowest pay is at least this many minor units per month. */
  readonly payMin?: number;
  /** Mask: it takes place on no other weekdays. */
  readonly weekdays?: number;
  /** Minutes after midnight: it starts at or after `from` and ends at or before `until`. */
  readonly from?: number;
  readonly until?: number;
  readonly noExperience?: true;
  /** Has none of these. */
  readonly avoid?: readonly string[];
  /** Milliseconds since 1970. */
  readonly postedSince?: number;
  /** ISCO-08 code of 1 to 4 digits: this group and all below it. */
  readonly isco?: string;
}

export interface AreaFilter {
  readonly id: string;
  /** Place in the area path: 0 is the country. */
  readonly depth: number;
}

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/**
 * Where a page ends. `sort` is what the list is sorted by; `value` is that of the last row (score, chord, minor units
 * or milliseconds), `then` the second sort value (milliseconds under relevance, else 0).
 */
export interface SearchPosition {
  readonly sort: SearchSort;
  readonly value: number;
  readonly then: number;
  readonly id: string;
}

export interface SearchRequest {
  /** Null: everything the filters leave, sorted by date where relevance was asked. */
  readonly question: Question | null;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** Needed by the sort `distance` and the filter `withinKm`. */
  readonly near: Point | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: SearchPosition | null;
  /** What else to answer; each costs. */
  readonly want: { readonly total: boolean; readonly facets: readonly FacetName[] };
  /** Which element of area paths the facet `area` counts: 0 is the country. */
  readonly areaDepth: number;
}

export interface SearchHit {
  readonly id: string;
  readonly position: SearchPosition;
  /** Words of the title that answer the question, as the title spells them. */
  readonly matchedWords: readonly string[];
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchTotal {
  readonly count: number;
  /** False: there are at least this many. */
  readonly exact: boolean;
}

export interface SearchAnswer {
  /** Which engine answered. */
  readonly engine: EngineName;
  readonly hits: readonly SearchHit[];
  readonly hasMore: boolean;
  /** Null when it was not wanted. */
  readonly total: SearchTotal | null;
  /**
   * Of the wanted ones, most frequent first. Counts leave out the facet's own filter (except that of the area). They
   * are estimates while there is more than COUNT_MOST.
   */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>;
}

/** Lists by relevance end here: beyond it nobody reads, and a narrower question serves better. */
export const RELEVANT_MOST = 500;
/** Counts stop here. */
export const COUNT_MOST = 10_000;

/** A facet ends here. */
export const FACET_VALUES_MOST = 100;

export type EngineName = 'postgres' | 'meilisearch';

/** The engine is away, ill or too slow; another may answer. */
export class EngineUnavailable extends Error {}

/**
 * An index of public opportunity cards. It may lag behind the database and promises nothing about what a reader may
 * see: its ids are read again under row security.
 */
export abstract class SearchEngine {
  abstract readonly name: EngineName;
  abstract upsert(documents: readonly SearchDocument[]): Promise<void>;
  abstract remove(ids: readonly string[]): Promise<void>;
  abstract search(request: SearchRequest): Promise<SearchAnswer>;
  /** How many documents each request would find; sort, page and wants are of no matter. */
  abstract count(requests: readonly SearchRequest[]): Promise<readonly SearchTotal[]>;
  /** Titles that hold a word with this beginning, misspelt too; no title twice. */
  abstract titles(text: string, first: number): Promise<readonly string[]>;
  /** What is indexed, in order of ids, after an id. */
  abstract versions(after: string | null, limit: number): Promise<readonly DocumentVersion[]>;
  /**
   * Builds a new index from batches beside the present one, then swaps; asks for the next batch once the one before is
   * written. Answers how many documents it has.
   */
  abstract rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number>;
  /** Resolves when it can answer now; rejects otherwise. */
  abstract ping(): Promise<void>;
}
