import { byCount, facetCountsOf, OWN_FILTER, type FacetRow } from './facets.js';
import { chordBetween, chordOfKm } from './geo.js';
import { hitOf, pageOf, type FoundCard } from './hits.js';
import { elsewhereIn, isRetrieved, occupationsIn, type Matchable } from './match.js';
import type { IndexedDocument } from './meilisearch-index.js';
import {
  behindText,
  EDGE_METRES,
  facetAttribute,
  filterTexts,
  lookupsOf,
  meaningText,
  sortTexts,
} from './meilisearch-query.js';
import type { Lookup } from './meilisearch-query.js';
import { sortOf } from './order.js';
import type { PreparedQuestion } from './question.js';
import {
  COUNT_MOST,
  FACET_VALUES_MOST,
  RELEVANT_MOST,
  type FacetName,
  type SearchAnswer,
  type SearchFilters,
  type SearchHit,
  type SearchRequest,
  type SearchSort,
  type SearchTotal,
} from './search-port.js';

type Hit = IndexedDocument & Readonly<Record<string, unknown>>;

/** What a query of a multi-search answers. */
export interface Answered {
  readonly hits: readonly Hit[];
  readonly estimatedTotalHits?: number;
  readonly totalHits?: number;
  readonly facetDistribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Found {
  readonly cards: readonly (Matchable & { readonly hit: Hit })[];
  /** Nothing that matches was left out. */
  readonly complete: boolean;
  readonly widest: Lookup;
  readonly atLeast: number;
}

type Page = Omit<SearchAnswer, 'engine'>;

/** Read beyond a page sorted by distance, because the last few may stand in another order. */
const BEYOND = 30;

const split = (text: string): string[] => (text === '' ? [] : text.split(' '));

function matchable(hit: Hit): Matchable & { readonly hit: Hit } {
  const titleWords = split(hit.titleWords);
  const title = new Set(titleWords.map((word) => word.replace(/[A-Z]/g, '')));
  const words = new Set(split(hit.w));
  const anywhere = new Set([...title, ...words, ...split(hit.b)]);
  return { hit, titleWords, title, words, anywhere, occupations: occupationsIn(hit.occupations) };
}

/** One search: candidates from the engine, held against the question here. */
export class MeilisearchReader {
  readonly #sort: SearchSort;

  constructor(
    private readonly ask: (queries: readonly object[]) => Promise<Answered[]>,
    private readonly request: SearchRequest,
    private readonly question: PreparedQuestion | null,
  ) {
    this.#sort = sortOf(request.sort, question !== null);
  }

  async answer(): Promise<SearchAnswer> {
    return { engine: 'meilisearch', ...(await this.#answer()) };
  }

  async #answer(): Promise<Page> {
    if (this.question === null) return this.#native({ q: '' });
    const found = await this.#candidates(this.question, this.request.filters);
    if (found.complete && found.cards.length <= RELEVANT_MOST) return this.#whole(this.question, found);
    if (this.#sort !== 'relevance') return this.#native(found.widest);
    return this.#best(this.question, found);
  }

  async count(): Promise<SearchTotal> {
    if (this.question === null)
      return totalOf((await this.ask([this.#counting({ q: '' }, this.request.filters, [])]))[0]);
    return totalOfFound(await this.#candidates(this.question, this.request.filters));
  }

  async #whole(question: PreparedQuestion, found: Found): Promise<Page> {
    const { want } = this.request;
    const page = pageOf(this.#hits(question, found), this.request);
    return {
      ...page,
      total: want.total ? totalOfFound(found) : null,
      facets: await this.#countedFacets(question, found),
    };
  }

  async #best(question: PreparedQuestion, found: Found): Promise<Page> {
    const { want } = this.request;
    const hits = [...pageOf(this.#hits(question, found), { ...this.request, after: null, first: RELEVANT_MOST }).hits];
    const facets = await this.#askedFacets(found.widest);
    return { ...pageOf(hits, this.request), total: want.total ? totalOfFound(found) : null, facets };
  }

  /** All filters, sorting and paging by the engine. */
  async #native(lookup: Lookup): Promise<Page> {
    const { first, want, filters } = this.request;
    const plain = want.facets.filter((name) => !this.#ownFilter(name));
    const counting = want.total || plain.length > 0 ? [this.#counting(lookup, filters, plain)] : [];
    const own = want.facets.filter((name) => this.#ownFilter(name));
    const asked = own.map((name) => this.#counting(lookup, this.#withoutOwn(name), [name]));
    const [page, answers] = await Promise.all([
      this.#sort === 'distance' ? this.#byDistance(lookup) : this.#page(lookup, first + 1),
      counting.length + asked.length > 0 ? this.ask([...counting, ...asked]) : [],
    ]);
    const facets = Object.assign(
      this.#distribution(answers[0], plain),
      ...own.map((name, at) => this.#distribution(answers[counting.length + at], [name])),
    ) as SearchAnswer['facets'];
    return {
      hits: page.slice(0, first),
      hasMore: page.length > first,
      total: want.total ? totalOf(answers[0]) : null,
      facets,
    };
  }

  async #page(lookup: Lookup, limit: number): Promise<SearchHit[]> {
    const { filters, near, after } = this.request;
    const behind = after ? behindText(after, near) : null;
    const conditions = [...filterTexts(filters, near), ...filterOf(lookup), ...(behind ? [behind] : [])];
    const query = {
      ...lookup,
      filter: conditions,
      sort: sortTexts(this.#sort, near),
      limit,
      attributesToRetrieve: RETRIEVED,
    };
    const [answer] = await this.ask([query]);
    return (answer?.hits ?? []).map((hit) => this.#hit(this.question ?? [], matchable(hit)));
  }

  /** Distances are grouped by the metre there; sorted exactly here, and only as far as nothing unseen can come before. */
  async #byDistance(lookup: Lookup): Promise<SearchHit[]> {
    const { first } = this.request;
    for (let limit = first + 1 + BEYOND; ; limit *= 4) {
      const hits = await this.#page(lookup, limit);
      const ended = hits.length < limit || limit >= COUNT_MOST;
      const edge = (hits.at(-1)?.position.value ?? 0) - chordOfKm(EDGE_METRES / 1000);
      const sure = ended ? hits : hits.filter(({ position }) => position.value <= edge);
      const page = pageOf(sure, { ...this.request, first: first + 1 }).hits;
      if (ended || page.length > first) return [...page];
    }
  }

  async #candidates(question: PreparedQuestion, filters: SearchFilters): Promise<Found> {
    const lookups = lookupsOf(question);
    const conditions = filterTexts(filters, this.request.near);
    const attributesToRetrieve = [...RETRIEVED, ...this.#facetAttributes()];
    const answers = await this.ask(
      lookups.map((lookup) => ({
        ...lookup,
        filter: [...conditions, ...filterOf(lookup)],
        // Where nothing is looked up by words, the newest.
        sort: lookup.q === '' ? ['posted:desc'] : [],
        limit: RELEVANT_MOST,
        attributesToRetrieve,
      })),
    );
    const hits = new Map(answers.flatMap((answer) => answer.hits.map((hit) => [hit.id, hit] as const)));
    const counts = answers.map(({ estimatedTotalHits, hits: some }) => Math.max(estimatedTotalHits ?? 0, some.length));
    const widest = counts.indexOf(Math.max(...counts));
    const cards = [...hits.values()].map(matchable).filter((card) => isRetrieved(card, question));
    return {
      cards,
      complete: answers.every(({ hits: some }) => some.length < RELEVANT_MOST),
      widest: lookups[meaningText(question) === null ? widest : 0] ?? { q: '' },
      atLeast: Math.max(cards.length, ...counts),
    };
  }

  #hits(question: PreparedQuestion, { cards }: Found): SearchHit[] {
    return cards.map((card) => this.#hit(question, card));
  }

  #hit(question: PreparedQuestion, card: Matchable & { readonly hit: Hit }): SearchHit {
    const { near } = this.request;
    const { hit, titleWords, occupations } = card;
    const found: FoundCard = {
      id: hit.id,
      title: hit.title,
      titleWords,
      occupations,
      elsewhere: question.map((unit) => elsewhereIn(card, unit)),
      postedAt: hit.posted,
      monthly: hit.pay,
      chord: this.#sort === 'distance' && near && hit._geo ? chordBetween(hit._geo, near) : null,
    };
    return hitOf(question, found, this.#sort);
  }

  #ownFilter(name: FacetName): boolean {
    const own = OWN_FILTER[name];
    return own !== undefined && this.request.filters[own] !== undefined;
  }

  #withoutOwn(name: FacetName): SearchFilters {
    const own = OWN_FILTER[name];
    return own ? { ...this.request.filters, [own]: undefined } : this.request.filters;
  }

  #facetAttributes(): string[] {
    return this.request.want.facets.map((name) => facetAttribute(name, this.request.areaDepth));
  }

  #facetRow(hit: Hit): FacetRow {
    return {
      kind: hit.kind,
      area: hit[facetAttribute('area', this.request.areaDepth)] as string | null,
      occupation: hit.occupations,
      no_experience: hit.noExperience,
      safety: hit.safety,
    };
  }

  async #countedFacets(question: PreparedQuestion, found: Found): Promise<SearchAnswer['facets']> {
    const { facets: names } = this.request.want;
    const counted = facetCountsOf(
      found.cards.map(({ hit }) => this.#facetRow(hit)),
      names.filter((name) => !this.#ownFilter(name)),
    );
    for (const name of names.filter((each) => this.#ownFilter(each))) {
      const { cards } = await this.#candidates(question, this.#withoutOwn(name));
      Object.assign(
        counted,
        facetCountsOf(
          cards.map(({ hit }) => this.#facetRow(hit)),
          [name],
        ),
      );
    }
    return counted;
  }

  async #askedFacets(lookup: Lookup): Promise<SearchAnswer['facets']> {
    const { facets: names } = this.request.want;
    if (names.length === 0) return {};
    const answers = await this.ask(names.map((name) => this.#counting(lookup, this.#withoutOwn(name), [name])));
    return Object.assign(
      {},
      ...names.map((name, at) => this.#distribution(answers[at], [name])),
    ) as SearchAnswer['facets'];
  }

  #counting(lookup: Lookup, filters: SearchFilters, names: readonly FacetName[]): object {
    return {
      ...lookup,
      filter: [...filterTexts(filters, this.request.near), ...filterOf(lookup)],
      facets: names.map((name) => facetAttribute(name, this.request.areaDepth)),
      hitsPerPage: 0,
    };
  }

  #distribution(answer: Answered | undefined, names: readonly FacetName[]) {
    const counted: { -readonly [name in FacetName]?: SearchAnswer['facets'][name] } = {};
    for (const name of names) {
      const counts = Object.entries(answer?.facetDistribution?.[facetAttribute(name, this.request.areaDepth)] ?? {})
        .filter(([value]) => name !== 'no_experience' || value === 'true')
        .map(([value, count]) => ({ value, count }));
      counted[name] = counts.sort(byCount).slice(0, FACET_VALUES_MOST);
    }
    return counted;
  }
}

const RETRIEVED = ['id', 'title', 'w', 'b', 'titleWords', 'occupations', 'posted', 'pay', '_geo'];

const filterOf = ({ filter }: Lookup): string[] => (Array.isArray(filter) ? (filter as string[]) : []);

const totalOf = (answer: Answered | undefined): SearchTotal => {
  const count = answer?.totalHits ?? 0;
  return { count: Math.min(count, COUNT_MOST), exact: count <= COUNT_MOST };
};

const totalOfFound = ({ cards, complete, atLeast }: Found): SearchTotal =>
  complete ? { count: cards.length, exact: true } : { count: Math.min(atLeast, COUNT_MOST), exact: false };
