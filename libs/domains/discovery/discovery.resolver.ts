import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { areaLoader, occupationLoader, ReferenceQueries } from '#domains/reference';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import type { Language } from '#platform/messaging/texts';
import type { FacetCount } from '#platform/search/search-port';
import {
  Facet,
  OpportunitySearchConnection,
  OpportunitySearchInput,
  SuggestionType,
  UnderstoodType,
  type FacetValue,
  type UnderstoodOccupationType,
} from './discovery.graphql.js';
import { SearchOpportunitiesQueries, type Found, type FoundFacet } from './search-opportunities.queries.js';
import { SuggestionsQueries } from './suggestions.queries.js';

const MOST_FACETS = 12;

@Resolver(() => OpportunitySearchConnection)
export class DiscoveryResolver {
  constructor(
    private readonly queries: SearchOpportunitiesQueries,
    private readonly suggesting: SuggestionsQueries,
    private readonly reference: ReferenceQueries,
  ) {}

  @Query(() => OpportunitySearchConnection)
  @Allow('opportunity:search')
  searchOpportunities(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() lang: Language,
    @Args('search', { type: () => OpportunitySearchInput }) search: OpportunitySearchInput,
    @Args() { first, after }: PageArgs,
  ): Promise<Found> {
    return this.queries.search(actor, search, { first, after, lang });
  }

  @Query(() => [SuggestionType])
  @Allow('opportunity:search')
  suggestions(
    @ReaderLanguage() lang: Language,
    @Args('text') text: string,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
  ) {
    return this.suggesting.suggest(text, first, lang);
  }

  @ResolveField(() => [Facet])
  facets(@Parent() { facets }: Found, @Request() context: RequestContext): Promise<Facet[]> {
    return Promise.all(
      facets.map(async (facet) => ({ name: facet.name, values: await this.#labelled(facet, context) })),
    );
  }

  @ResolveField(() => UnderstoodType, { nullable: true })
  async understood(
    @Parent() { understood }: Found,
    @Request() context: RequestContext,
  ): Promise<UnderstoodType | null> {
    if (!understood) return null;
    const told = await Promise.all(
      understood.occupations.map(async ({ isco, confidence, words, phrases }): Promise<UnderstoodOccupationType[]> => {
        const occupation = await occupationLoader(context, this.reference).load(isco);
        const name = phrases.find(({ lang }) => lang === context.language)?.text ?? words.join(' ');
        return occupation ? [{ occupation: occupation, name, score: confidence, matchedWords: words }] : [];
      }),
    );
    return {
      occupations: told.flat(),
      area: (understood.areas[0] ?? null) as never,
      correctedText: understood.correctedText,
    };
  }

  async #labelled({ name, values }: FoundFacet, context: RequestContext): Promise<FacetValue[]> {
    const shown = values.slice(0, MOST_FACETS);
    if (name === 'area') return this.#areas(shown, context);
    if (name === 'occupation') return this.#occupations(shown, context);
    return shown.map(({ value, count }) => ({ value, label: value, count }));
  }

  async #areas(values: readonly FacetCount[], context: RequestContext): Promise<FacetValue[]> {
    const loader = areaLoader(context, this.reference);
    return Promise.all(
      values.map(async ({ value, count }) => ({ value, label: (await loader.load(value))?.name ?? value, count })),
    );
  }

  async #occupations(values: readonly FacetCount[], context: RequestContext): Promise<FacetValue[]> {
    const loader = occupationLoader(context, this.reference);
    return Promise.all(
      values.map(async ({ value, count }) => {
        const occupation = await loader.load(value);
        const label = occupation ? this.reference.occupationTitle(occupation, context.language) : value;
        return { value, label, count };
      }),
    );
  }
}
