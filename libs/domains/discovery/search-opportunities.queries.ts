import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import {
  monthlyPay,
  OpportunitiesQueries,
  PAY_PERIODS,
  type OpportunityFacts,
  type PayPeriod,
} from '#domains/opportunities';
import { ReferenceQueries, type Area, type Lang } from '#domains/reference';
import { decodeCursor, encodeCursor, pageSize } from '#platform/graphql/connection';
import { badInput } from '#platform/graphql/errors';
import { kmBetween } from '#platform/search/geo';
import { sortOf } from '#platform/search/order';
import {
  FACETS,
  SearchEngine,
  type FacetCount,
  type FacetName,
  type Point,
  type SearchAnswer,
  type SearchFilters,
  type SearchPosition,
  type SearchRequest,
} from '#platform/search/search-port';
import {
  beginOf,
  comparable,
  hasPlace,
  maskOf,
  minutesOf,
  problemOf,
  relaxations,
  withoutNamedPlace,
  type Asked,
  type Relaxable,
  type Relaxed,
} from './core/asked.js';
import { Understanding, type Understood } from './understanding.js';

export interface Found {
  readonly edges: readonly FoundEdge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalIsExact: boolean;
  readonly facets: readonly FoundFacet[];
  readonly understood: Understood | null;
  readonly relax: readonly FoundRelaxation[];
  readonly engine: string;
}

export interface FoundRelaxation {
  readonly filter: Relaxable;
  readonly count: number;
  /** The question without the place that it names, where that is the filter. */
  readonly text: string | null;
}

export interface FoundEdge {
  readonly cursor: string;
  readonly node: OpportunityFacts;
  readonly distanceKm: number | null;
  readonly matchedWords: readonly string[];
}

export interface FoundFacet {
  readonly name: FacetName;
  readonly values: readonly FacetCount[];
}

export interface PageAsked {
  readonly first: number;
  readonly after?: string | null;
  readonly lang: Lang;
}

interface Prepared {
  readonly understood: Understood | null;
  readonly chosen: Area | null;
  readonly near: Point | null;
}

interface Shown {
  readonly asked: Asked;
  readonly request: SearchRequest;
  readonly near: Point | null;
}

/** How often a page is filled up when the index named what is no longer there. */
const ROUNDS = 3;

const NOTHING_WANTED = { total: false, facets: [] } as const;

/** Search for people: understands the question, asks the engine, and reads what it names again under row security. */
@Injectable()
export class SearchOpportunitiesQueries {
  constructor(
    private readonly engine: SearchEngine,
    private readonly understanding: Understanding,
    private readonly opportunities: OpportunitiesQueries,
    private readonly reference: ReferenceQueries,
  ) {}

  /** Throws BAD_INPUT, naming what is wrong. */
  async search(actor: Actor, asked: Asked, page: PageAsked): Promise<Found> {
    const problem = problemOf(asked);
    if (problem) throw badInput(problem);
    const first = pageSize(page.first);
    const prepared = await this.#prepare(asked, page.lang);
    const request = await this.#request(asked, prepared);
    const after = page.after ? positionOf(page.after, request.sort) : null;
    const want = { total: true, facets: after ? [] : FACETS };
    const answer = await this.engine.search({ ...request, first, after, want });
    const total = answer.total ?? { count: 0, exact: true };
    const shown = await this.#shown(actor, { asked, request: { ...request, first }, near: prepared.near }, answer);
    return {
      edges: shown.edges,
      pageInfo: { hasNextPage: shown.hasMore, endCursor: cursorOf(shown.last) },
      totalCount: total.count,
      totalIsExact: total.exact,
      facets: FACETS.map((name) => ({ name, values: answer.facets[name] ?? [] })),
      understood: prepared.understood,
      relax:
        total.count === 0 && !after ? await this.#relax(asked, prepared.understood?.placeWords ?? [], page.lang) : [],
      engine: answer.engine,
    };
  }

  /** Reads what was found under row security. What is left out is made up from what follows, a few times at most. */
  async #shown(actor: Actor, { asked, request, near }: Shown, answer: SearchAnswer) {
    const edges: FoundEdge[] = [];
    let { hits, hasMore } = answer;
    let last: SearchPosition | undefined;
    for (let round = 1; ; round += 1) {
      edges.push(...(await this.#edges(actor, asked, hits, near)));
      last = hits.at(-1)?.position ?? last;
      const missing = request.first - edges.length;
      if (missing <= 0 || !hasMore || !last || round === ROUNDS) return { edges, hasMore, last };
      ({ hits, hasMore } = await this.engine.search({ ...request, first: missing, after: last, want: NOTHING_WANTED }));
    }
  }

  async #prepare(asked: Asked, lang: Lang): Promise<Prepared> {
    const text = asked.text?.trim() ?? '';
    const wanted = [asked.areaId, asked.nearAreaId].filter((id) => id != null);
    const [areas, understood] = await Promise.all([
      this.reference.areas(wanted),
      text === '' ? null : this.understanding.of(text, lang, asked.areaId == null && !hasPlace(asked)),
    ]);
    if (wanted.some((id) => !areas.has(id))) throw badInput('There is no such area.');
    const nearArea = asked.nearAreaId == null ? null : areas.get(asked.nearAreaId);
    return {
      understood,
      chosen: asked.areaId == null ? null : (areas.get(asked.areaId) ?? null),
      near: pointOf(asked, nearArea),
    };
  }

  async #request(asked: Asked, { understood, chosen, near }: Prepared): Promise<SearchRequest> {
    const areas = chosen ? [chosen] : (understood?.areas ?? []);
    const question = questionOf(understood);
    const sort = sortOf(asked.sort ?? 'relevance', question !== null);
    if (sort === 'distance' && !near)
      throw badInput('Sorting by distance needs a place: "nearAreaId", or "lat" and "lng".');
    return {
      question,
      filters: { ...filtersOf(asked), ...(await this.#within(areas)) },
      sort,
      near,
      first: 1,
      after: null,
      want: NOTHING_WANTED,
      areaDepth: depthOf(areas, asked),
    };
  }

  /** An area of the past is looked for where its successors are. */
  async #within(areas: readonly Area[]): Promise<Pick<SearchFilters, 'areas'>> {
    if (areas.length === 0) return {};
    const reach = (await Promise.all(areas.map(({ id }) => this.reference.areaReach(id)))).flat();
    const found = await this.reference.areas([...new Set(reach)]);
    return { areas: [...found.values()].map(({ id, path }) => ({ id, depth: path.length - 1 })) };
  }

  async #edges(actor: Actor, asked: Asked, hits: SearchAnswer['hits'], near: Point | null): Promise<FoundEdge[]> {
    const cards = await this.opportunities.cardsByIds(
      actor,
      hits.map(({ id }) => id),
    );
    const byId = new Map(cards.map((card) => [card.id, card]));
    const areas = near ? await this.reference.areas([...new Set(cards.map(({ areaId }) => areaId))]) : null;
    return hits.flatMap(({ id, position, matchedWords }) => {
      const node = byId.get(id);
      // The index may lag: what is no longer open, or has since become what the person avoids, is not shown.
      if (!node || !isOpen(node) || node.safety.some((one) => asked.avoid?.includes(one))) return [];
      const at = placeOfCard(node, areas?.get(node.areaId));
      return [
        { cursor: cursorOf(position) ?? '', node, distanceKm: near && at ? kmBetween(near, at) : null, matchedWords },
      ];
    });
  }

  /** What each filter hides; a place that the question names is a filter, too. */
  async #relax(asked: Asked, placeWords: readonly string[], lang: Lang): Promise<Found['relax']> {
    const ways = [...relaxations(asked), ...withoutNamedPlace(asked, placeWords)];
    const requests = await Promise.all(
      ways.map(async ({ without }) => this.#request(without, await this.#prepare(without, lang))),
    );
    const totals = await this.engine.count(requests);
    const named = ({ filter }: Relaxed): boolean => filter === 'area' && asked.areaId == null;
    return ways
      .map((way, at) => ({
        filter: way.filter,
        count: totals[at]?.count ?? 0,
        text: named(way) ? (way.without.text ?? null) : null,
      }))
      .filter(({ count }) => count > 0);
  }
}

const isOpen = ({ status, partnerVerified }: OpportunityFacts): boolean => status === 'published' && partnerVerified;

const questionOf = (understood: Understood | null): SearchRequest['question'] =>
  understood && understood.units.length > 0 ? { units: understood.units } : null;

/** The areas just below the chosen one; provinces of a chosen country; else countries. */
const depthOf = (areas: readonly Area[], { country }: Asked): number => areas[0]?.path.length ?? (country ? 1 : 0);

const pointOf = ({ lat, lng }: Asked, area: Area | null | undefined): Point | null => {
  if (lat != null && lng != null) return { lat, lng };
  return area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
};

const placeOfCard = ({ lat, lng }: OpportunityFacts, area: Area | undefined): Point | null => {
  if (lat !== null && lng !== null) return { lat, lng };
  return area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
};

const cursorOf = (position: SearchPosition | undefined): string | null =>
  position ? encodeCursor([position.sort, position.value, position.then, position.id]) : null;

/** Throws BAD_INPUT for a cursor of another list. */
function positionOf(cursor: string, sort: SearchRequest['sort']): SearchPosition {
  const [of, value, then, id] = decodeCursor(cursor, 4);
  const isNumber = sort === 'distance' ? Number.isFinite : Number.isSafeInteger;
  if (of !== sort || !isNumber(value) || !Number.isSafeInteger(then) || typeof id !== 'string' || !isId(id)) {
    throw badInput('"after" is not a cursor of this list.');
  }
  return { sort, value: value as number, then: then as number, id };
}

const NO_SCHEDULE = { weekdays: [], shifts: [], hoursPerWeek: null };

const isPeriod = (text: string): text is PayPeriod => (PAY_PERIODS as readonly string[]).includes(text);

/** The asked pay as pay per month, by the same rule as postings. */
function monthly(asked: Asked): number | undefined {
  if (asked.payMin == null) return undefined;
  const period = asked.payPeriod ?? 'month';
  if (!isPeriod(period)) throw badInput('"payPeriod" is not a period.');
  const country = asked.country === 'VN' ? 'VN' : 'ID';
  const amount = monthlyPay(asked.payMin, period, country, NO_SCHEDULE);
  if (amount === null) throw badInput('"payPeriod" cannot be compared with pay per month.');
  return comparable(amount);
}

function filtersOf(asked: Asked): SearchFilters {
  const listed = (items: readonly string[] | null | undefined) => (items && items.length > 0 ? items : undefined);
  return {
    country: asked.country ?? undefined,
    kinds: listed(asked.kinds),
    withinKm: asked.withinKm ?? undefined,
    payMin: monthly(asked),
    weekdays: asked.weekdays && asked.weekdays.length > 0 ? maskOf(asked.weekdays) : undefined,
    from: asked.from == null ? undefined : minutesOf(asked.from),
    until: asked.until == null ? undefined : minutesOf(asked.until),
    noExperience: asked.noExperience ? true : undefined,
    avoid: listed(asked.avoid),
    postedSince: asked.postedSince == null ? undefined : beginOf(asked.postedSince),
    isco: asked.isco ?? undefined,
  };
}
