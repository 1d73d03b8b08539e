import { Meilisearch, type Index, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import type { DocumentVersion, SearchDocument } from './document.js';
import { facetCountsOf } from './facets.js';
import { chordBetween } from './geo.js';
import { hitOf, pageOf, type FoundCard } from './hits.js';
import { elsewhereIn, isRetrieved, type Matchable } from './match.js';
import { INDEX_SETTINGS, indexedDocument, type IndexedDocument } from './meilisearch-index.js';
import {
  behindText,
  EDGE_METRES,
  facetAttribute,
  filterTexts,
  lookupsOf,
  meaningText,
  sortTexts,
  type Lookup,
} from './meilisearch-query.js';
import { sortOf } from './order.js';
import { stampOf } from './postgres-write.js';
import type { PreparedQuestion, Question } from './question.js';
import {
  COUNT_MOST,
  EngineUnavailable,
  RELEVANT_MOST,
  SearchEngine,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
  type SearchRequest,
  type SearchTotal,
} from './search-port.js';
import { folded, foldedWordsOf } from './text.js';
