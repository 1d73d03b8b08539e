import type { Settings } from 'meilisearch';
import type { SearchDocument } from './document.js';
import { placeOf } from './geo.js';
import { occupationText } from './match.js';
import { COUNT_MOST } from './search-port.js';
import { folded, foldedWordsOf, wordsOf } from './text.js';

/** A document as Meilisearch holds it. Words are split and folded by us, so that both engines mean the same by a word. */
export interface IndexedDocument {
  readonly id: string;
  readonly stamp: string;
  readonly title: string;
  /** Words of the title: folded, and marked (lower case here: the engine folds case). */
  readonly t: string;
  readonly m: string;
  /** Folded words of hosts, skills and places, and of the description. */
  readonly w: string;
  readonly b: string;
  /** The title's words in marked form, and occupations as `occupationText` writes them, for ranking. */
  readonly titleWords: string;
  readonly occupations: string;
  /** ISCO codes of 1 to 4 digits. */
  readonly occ: readonly string[];
  /** The first two digits of each. */
  readonly group: readonly string[];
  readonly country: string;
  readonly kind: string;
  readonly areas: readonly string[];
  readonly area0: string | null;
  readonly area1: string | null;
  readonly area2: string | null;
  readonly area3: string | null;
  readonly area4: string | null;
  readonly pay: number;
  readonly weekdays: readonly number[];
  readonly start: number | null;
  readonly end: number | null;
  readonly noExperience: boolean;
  readonly safety: readonly string[];
  readonly posted: number;
  readonly _geo: { readonly lat: number; readonly lng: number } | null;
}

const weekdaysOf = (mask: number): number[] => [1, 2, 3, 4, 5, 6, 7].filter((day) => mask & (1 << (day - 1)));

const groupsOf = (isco: string): string[] => [1, 2, 3, 4].map((length) => isco.slice(0, length));

export function indexedDocument(document: SearchDocument, stamp: string): IndexedDocument {
  const title = wordsOf(document.title);
  const area = (depth: number): string | null => document.areaPath[depth] ?? null;
  return {
    id: document.id,
    stamp,
    title: document.title,
    t: title.map(folded).join(' '),
    m: title.join(' '),
    w: foldedWordsOf(document.words.join(' ')).join(' '),
    b: foldedWordsOf(document.digest).join(' '),
    titleWords: title.join(' '),
    occupations: occupationText(document),
    occ: [...new Set(document.occupations.flatMap(({ isco }) => groupsOf(isco)))],
    group: [...new Set(document.occupations.map(({ isco }) => isco.slice(0, 2)))],
    country: document.country,
    kind: document.kind,
    areas: document.areaPath,
    area0: area(0),
    area1: area(1),
    area2: area(2),
    area3: area(3),
    area4: area(4),
    pay: document.payMin ?? -1,
    weekdays: weekdaysOf(document.weekdays),
    start: document.startMinute,
    end: document.endMinute,
    noExperience: document.noExperience,
    safety: document.safety,
    posted: document.postedAt,
    _geo: placeOf(document),
  };
}

export const DEEPEST_AREA = 4;

const FACETED = ['kind', 'group', 'noExperience', 'safety', 'area0', 'area1', 'area2', 'area3', 'area4'];

export const INDEX_SETTINGS: Settings = {
  searchableAttributes: ['t', 'm', 'w', 'b'],
  displayedAttributes: [
    'id',
    'stamp',
    'title',
    'w',
    'b',
    'titleWords',
    'occupations',
    'posted',
    'pay',
    '_geo',
    ...FACETED,
  ],
  filterableAttributes: [
    'id',
    'm',
    'occ',
    'group',
    'country',
    'kind',
    'areas',
    'area0',
    'area1',
    'area2',
    'area3',
    'area4',
    'pay',
    'weekdays',
    'start',
    'end',
    'noExperience',
    'safety',
    'posted',
    '_geo',
  ],
  sortableAttributes: ['id', 'posted', 'pay', '_geo', ...FACETED],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  // Mistakes are mended before the engine is asked, the same way for both engines.
  typoTolerance: { enabled: false },
  stopWords: [],
  pagination: { maxTotalHits: COUNT_MOST + 1 },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
};
