import type { DocumentVersion, SearchDocument } from './document.js';
import { facetCountsOf, type FacetRow } from './facets.js';
import { chordBetween, chordOfKm, UNKNOWN_CHORD } from './geo.js';
import { comparePositions, sortOf } from './order.js';
import { CLEAR } from './postgres-keys.js';
import { mendUnit, nearestOf, startsOf, type Neighbour } from './postgres-terms.js';
import { stampOf } from './postgres-write.js';
import { prepareQuestion, type PreparedQuestion, type PreparedUnit } from './question.js';
import { IN_TEXT, IN_WORDS, rank } from './rank.js';
import {
  SearchEngine,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  type SearchRequest,
  type SearchSort,
  type SearchTotal,
} from './search-port.js';
import { editDistance, folded, foldedWordsOf, spelledWordsOf, typosAllowed, wordsOf } from './text.js';

interface Entry {
  readonly document: SearchDocument;
  readonly titleWords: readonly string[];
  readonly title: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  readonly occupations: readonly string[];
}

function entryOf(document: SearchDocument): Entry {
  const title = foldedWordsOf(document.title);
  const words = foldedWordsOf(document.words.join(' '));
  const codes = document.occupations.flatMap(({ isco, concept }) => (concept ? [isco, `${isco}:${concept}`] : [isco]));
  return {
    document,
    titleWords: wordsOf(document.title),
    title: new Set(title),
    words: new Set(words),
    anywhere: new Set([...title, ...words, ...foldedWordsOf(document.digest)]),
    occupations: codes,
  };
}

/**
 * The oracle: looks at every document, one after the other, in memory. What the PostgreSQL engine answers must be the
 * same; benchmarks and tests hold both side by side.
 */
export class NaiveEngine extends SearchEngine {
  readonly name = 'postgres';
  #entries = new Map<string, Entry>();
  readonly #terms = new Set<string>();

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    for (const document of documents) {
      const entry = entryOf(document);
      this.#entries.set(document.id, entry);
      for (const word of [...entry.title, ...entry.words]) this.#terms.add(word);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#entries.delete(id);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    const question = this.#questionOf(request);
    const found = this.#found(request, request.filters, question);
    const sort = sortOf(request.sort, question !== null);
    const hits = found.map((entry) => hitOf(entry, question ?? [], { sort, near: request.near }));
    hits.sort((a, b) => comparePositions(a.position, b.position));
    const { after, first, want } = request;
    const rest = after ? hits.filter(({ position }) => comparePositions(position, after) > 0) : hits;
    return {
      hits: rest.slice(0, first),
      hasMore: rest.length > first,
      total: want.total ? { count: found.length, exact: true } : null,
      facets: this.#facets(request, question),
    };
  }

  async count(requests: readonly SearchRequest[]): Promise<SearchTotal[]> {
    return requests.map((request) => ({
      count: this.#found(request, request.filters, this.#questionOf(request)).length,
      exact: true,
    }));
  }

  async titles(text: string, first: number): Promise<string[]> {
    const start = foldedWordsOf(text).join(' ');
    const titles = [...this.#entries.values()].map(({ document }) => document.title);
    return [...new Set(titles.filter((title) => startsOf(title).some((from) => from.startsWith(start))))].slice(0, first);
  }

  async versions(after: string | null, limit: number): Promise<DocumentVersion[]> {
    const all = [...this.#entries.values()].map(({ document }) => ({ id: document.id, stamp: stampOf(document) }));
    all.sort((a, b) => (a.id < b.id ? -1 : 1));
    return all.filter(({ id }) => after === null || id > after).slice(0, limit);
  }

  async rebuild(batches: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const next = new Map<string, Entry>();
    for await (const documents of batches) for (const document of documents) next.set(document.id, entryOf(document));
    this.#entries = next;
    return next.size;
  }

  async ping(): Promise<void> {}

  #questionOf({ question }: SearchRequest): PreparedQuestion | null {
    const prepared = question ? prepareQuestion(question) : [];
    return prepared.length > 0 ? prepared.map((unit) => this.#mended(unit)) : null;
  }

  #mended(unit: PreparedUnit): PreparedUnit {
    if (unit.meanings.some(({ confidence }) => confidence >= CLEAR)) return unit;
    const words = (unit.phrases[0]?.words ?? []).map(folded).filter((word) => word.length >= 4);
    const nearby = new Map(words.filter((word) => !this.#terms.has(word)).map((word) => [word, this.#near(word)]));
    const related = new Map(words.filter((word) => word.length >= 6).map((word) => [word, this.#related(word)]));
    return mendUnit(unit, nearby, related);
  }

  #near(word: string): Neighbour[] {
    const near = [...this.#terms]
      .map((term) => ({ term, distance: editDistance(word, term, 2) }))
      .filter(({ term, distance }) => distance <= Math.min(typosAllowed(word.length), typosAllowed(term.length)));
    return near.length > 0 ? nearestOf(word, near) : [];
  }

  #related(word: string): string[] {
    const stem = word.slice(0, Math.max(5, word.length - 2));
    const fits = (term: string): boolean => term.startsWith(stem) && term !== word && term.length <= word.length + 4;
    return [...this.#terms].filter(fits).sort((a, b) => (a < b ? -1 : 1)).slice(0, 20);
  }

  #found(request: SearchRequest, filters: SearchFilters, question: PreparedQuestion | null): Entry[] {
    return [...this.#entries.values()].filter(
      (entry) => passes(entry.document, filters, request.near) && (question === null || isRetrieved(entry, question)),
    );
  }

  #facets(request: SearchRequest, question: PreparedQuestion | null): SearchAnswer['facets'] {
    const { want, filters } = request;
    const counted = want.facets.map((name) => {
      const own = OWN[name];
      const found = this.#found(request, own ? { ...filters, [own]: undefined } : filters, question);
      const rows = found.map(({ document }) => facetRowOf(document, request.areaDepth));
      return facetCountsOf(rows, [name]);
    });
    return Object.assign({}, ...counted) as SearchAnswer['facets'];
  }
}

const OWN: Readonly<Partial<Record<FacetName, keyof SearchFilters>>> = {
  kind: 'kinds',
  occupation: 'isco',
  no_experience: 'noExperience',
  safety: 'avoid',
};

const facetRowOf = (document: SearchDocument, depth: number): FacetRow => ({
  kind: document.kind,
  no_experience: document.noExperience,
  safety: document.safety,
  occupation: document.occupations[0]?.isco.slice(0, 2) ?? null,
  area: document.areaPath[depth] ?? null,
});

const all = (words: readonly string[], among: ReadonlySet<string>): boolean => words.every((word) => among.has(folded(word)));

function unitIsFound(entry: Entry, unit: PreparedUnit): boolean {
  if (unit.meanings.length === 0) return unit.phrases.some(({ words }) => all(words, entry.anywhere));
  const meant = unit.meanings.some(({ isco }) => entry.occupations.includes(isco));
  const typed = unit.phrases[0];
  return meant || unit.phrases.some(({ words }) => all(words, entry.title)) || (typed !== undefined && all(typed.words, entry.words));
}

function isRetrieved(entry: Entry, question: PreparedQuestion): boolean {
  const retrieving = question.filter(({ retrieves }) => retrieves);
  const words = retrieving.filter(({ meanings }) => meanings.length === 0).slice(0, 8);
  const enough = Math.min(3, Math.ceil(words.length / 2));
  if (words.length > 0 && words.filter((unit) => unitIsFound(entry, unit)).length >= enough) return true;
  return retrieving.some((unit) => unit.meanings.length > 0 && unitIsFound(entry, unit));
}

type Check = (document: SearchDocument, filters: SearchFilters, near: SearchRequest['near']) => boolean;

const CHECKS: readonly Check[] = [
  (document, { country }) => country === undefined || document.country === country,
  (document, { kinds }) => kinds === undefined || kinds.length === 0 || kinds.includes(document.kind),
  (document, { areas }) => !areas || areas.length === 0 || areas.some(({ id }) => document.areaPath.includes(id)),
  (document, { payMin }) => payMin === undefined || (document.payMin ?? -1) >= payMin,
  (document, { weekdays }) => weekdays === undefined || (document.weekdays > 0 && (document.weekdays & ~weekdays) === 0),
  (document, { from }) => from === undefined || (document.startMinute !== null && document.startMinute >= from),
  (document, { until }) => until === undefined || (document.endMinute !== null && document.endMinute <= until),
  (document, { noExperience }) => !noExperience || document.noExperience,
  (document, { avoid }) => !avoid || !avoid.some((code) => document.safety.includes(code)),
  (document, { postedSince }) => postedSince === undefined || document.postedAt >= postedSince,
  (document, { isco }) => isco === undefined || document.occupations.some((one) => one.isco.startsWith(isco)),
  (document, { withinKm }, near) => withinKm === undefined || near === null || chordOf(document, near) <= chordOfKm(withinKm),
];

const passes: Check = (document, filters, near) => CHECKS.every((check) => check(document, filters, near));

const chordOf = ({ lat, lng }: SearchDocument, near: NonNullable<SearchRequest['near']>): number =>
  lat === null || lng === null ? UNKNOWN_CHORD : chordBetween({ lat, lng }, near);

function elsewhereOf(entry: Entry, unit: PreparedUnit): number {
  if (unit.meanings.some(({ confidence }) => confidence >= CLEAR)) return 0;
  if (unit.phrases.some(({ words }) => all(words, entry.words))) return IN_WORDS;
  return unit.phrases.some(({ words }) => all(words, entry.anywhere)) ? IN_TEXT : 0;
}

function hitOf(entry: Entry, question: PreparedQuestion, by: { sort: SearchSort; near: SearchRequest['near'] }): SearchHit {
  const { document, titleWords, occupations } = entry;
  const elsewhere = question.map((unit) => elsewhereOf(entry, unit));
  const { score, positions } = rank(question, { titleWords, occupations, elsewhere });
  const values: Readonly<Record<SearchSort, number>> = {
    relevance: score,
    pay: document.payMin ?? -1,
    date: document.postedAt,
    distance: by.near ? chordOf(document, by.near) : UNKNOWN_CHORD,
  };
  const spelled = spelledWordsOf(document.title);
  return {
    id: document.id,
    position: { sort: by.sort, value: values[by.sort], then: by.sort === 'relevance' ? document.postedAt : 0, id: document.id },
    matchedWords: [...new Set(positions.map((position) => spelled[position] ?? ''))],
  };
}
