import type { DocumentVersion, SearchDocument } from './document.js';
import { facetCountsOf, type FacetRow } from './facets.js';
import { chordBetween, chordOfKm, placeOf, UNKNOWN_CHORD } from './geo.js';
import { hitOf, pageOf } from './hits.js';
import { elsewhereIn, isRetrieved, matchableOf, occupationText, type Matchable } from './match.js';
import { sortOf } from './order.js';
import { mendUnit, nearestOf, startsOf, type Neighbour } from './postgres-terms.js';
import { stampOf } from './postgres-write.js';
import { isClear, prepareQuestion, type PreparedQuestion, type PreparedUnit } from './question.js';
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
import type { WordWeights } from './word-weights.js';
import { editDistance, folded, foldedWordsOf, typosAllowed } from './text.js';

interface Entry extends Matchable {
  readonly document: SearchDocument;
}

const entryOf = (document: SearchDocument): Entry => ({ ...matchableOf(document), document });

/**
 * The oracle: looks at every document, one after the other, in memory. What the PostgreSQL engine answers must be the
 * same; benchmarks and tests hold both side by side.
 */
export class NaiveEngine extends SearchEngine {
  readonly name = 'postgres';
  #entries = new Map<string, Entry>();
  readonly #terms = new Set<string>();

  /** `weights`: those of the engine it is compared with; without them all words weigh the same. */
  constructor(private readonly weights?: Pick<WordWeights, 'weigh'>) {
    super();
  }

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
    const question = await this.#questionOf(request);
    const found = this.#found(request, request.filters, question);
    const sort = sortOf(request.sort, question !== null);
    const hits = found.map((entry) => placed(entry, question ?? [], { sort, near: request.near }));
    return {
      engine: this.name,
      ...pageOf(hits, request),
      total: request.want.total ? { count: found.length, exact: true } : null,
      facets: this.#facets(request, question),
    };
  }

  async count(requests: readonly SearchRequest[]): Promise<SearchTotal[]> {
    const totals: SearchTotal[] = [];
    for (const request of requests) {
      const question = await this.#questionOf(request);
      totals.push({ count: this.#found(request, request.filters, question).length, exact: true });
    }
    return totals;
  }

  async titles(text: string, first: number): Promise<string[]> {
    const start = foldedWordsOf(text).join(' ');
    const titles = [...this.#entries.values()].map(({ document }) => document.title);
    return [...new Set(titles.filter((title) => startsOf(title).some((from) => from.startsWith(start))))].slice(
      0,
      first,
    );
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

  async #questionOf({ question }: SearchRequest): Promise<PreparedQuestion | null> {
    const prepared = question ? prepareQuestion(question) : [];
    if (prepared.length === 0) return null;
    const weighed = (await this.weights?.weigh(prepared)) ?? prepared;
    return weighed.map((unit) => this.#mended(unit));
  }

  #mended(unit: PreparedUnit): PreparedUnit {
    if (isClear(unit)) return unit;
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
    return [...this.#terms]
      .filter(fits)
      .sort((a, b) => (a < b ? -1 : 1))
      .slice(0, 20);
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
  occupation: occupationText(document),
  area: document.areaPath[depth] ?? null,
});

type Check = (document: SearchDocument, filters: SearchFilters, near: SearchRequest['near']) => boolean;

const CHECKS: readonly Check[] = [
  (document, { country }) => country === undefined || document.country === country,
  (document, { kinds }) => kinds === undefined || kinds.length === 0 || kinds.includes(document.kind),
  (document, { areas }) => !areas || areas.length === 0 || areas.some(({ id }) => document.areaPath.includes(id)),
  (document, { payMin }) => payMin === undefined || (document.payMin ?? -1) >= payMin,
  (document, { weekdays }) =>
    weekdays === undefined || (document.weekdays > 0 && (document.weekdays & ~weekdays) === 0),
  (document, { from }) => from === undefined || (document.startMinute !== null && document.startMinute >= from),
  (document, { until }) => until === undefined || (document.endMinute !== null && document.endMinute <= until),
  (document, { noExperience }) => !noExperience || document.noExperience,
  (document, { avoid }) => !avoid || !avoid.some((code) => document.safety.includes(code)),
  (document, { postedSince }) => postedSince === undefined || document.postedAt >= postedSince,
  (document, { isco }) => isco === undefined || document.occupations.some((one) => one.isco.startsWith(isco)),
  (document, { withinKm }, near) =>
    withinKm === undefined || near === null || chordOf(document, near) <= chordOfKm(withinKm),
];

const passes: Check = (document, filters, near) => CHECKS.every((check) => check(document, filters, near));

function chordOf(document: SearchDocument, near: NonNullable<SearchRequest['near']>): number {
  const place = placeOf(document);
  return place === null ? UNKNOWN_CHORD : chordBetween(place, near);
}

function placed(
  entry: Entry,
  question: PreparedQuestion,
  by: { sort: SearchSort; near: SearchRequest['near'] },
): SearchHit {
  const { document, titleWords, occupations } = entry;
  const card = {
    id: document.id,
    title: document.title,
    titleWords,
    occupations,
    elsewhere: question.map((unit) => elsewhereIn(entry, unit)),
    postedAt: document.postedAt,
    monthly: document.payMin ?? -1,
    chord: by.near ? chordOf(document, by.near) : null,
  };
  return hitOf(question, card, by.sort);
}
