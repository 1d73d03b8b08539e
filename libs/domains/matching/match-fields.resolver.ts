import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { clientLoader, ClientsQueries, ClientType } from '#domains/clients';
import { OpportunitiesQueries, opportunityLoader, OpportunityType } from '#domains/opportunities';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import type { Language } from '#platform/messaging/texts';
import { arranged } from './core/arranged.js';
import { explain } from './core/shortlist.js';
import { keptView } from './kept.resolver.js';
import { matchView } from './match-view.js';
import { MatchWriter } from './match-writer.js';
import { MatchWords } from './match-words.js';
import {
  DoorType,
  KeptShortlistPayload,
  KeptShortlistType,
  MatchOverrideType,
  MatchType,
  OpeningPeopleType,
  ShortlistType,
} from './matching.graphql.js';
import { MatchingQueries } from './matching.queries.js';

@Resolver(() => MatchType)
export class MatchFields {
  constructor(
    private readonly opportunities: OpportunitiesQueries,
    private readonly clients: ClientsQueries,
  ) {}

  @ResolveField(() => OpportunityType, { nullable: true, description: 'Null when it is not there any more.' })
  async opportunity(@Parent() { opportunityId }: MatchType, @Request() context: RequestContext) {
    return opportunityLoader(context, this.opportunities).load(opportunityId);
  }

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: MatchType, @Request() context: RequestContext) {
    return clientLoader(context, this.clients).load(clientId);
  }
}

@Resolver(() => MatchOverrideType)
export class MatchOverrideFields {
  constructor(private readonly opening: MatchWriter) {}

  @ResolveField(() => String, { nullable: true, description: "The counsellor's own words." })
  async words(@Parent() override: MatchOverrideType, @CurrentActor() actor: Actor): Promise<string | null> {
    return this.opening.wordsOf(actor, override);
  }
}

@Resolver(() => DoorType)
export class DoorFields {
  constructor(private readonly opportunities: OpportunitiesQueries) {}

  @ResolveField(() => OpportunityType, { nullable: true, description: 'The course or place to finish.' })
  async opportunity(@Parent() { opportunityId }: DoorType, @Request() context: RequestContext) {
    return opportunityId === null ? null : opportunityLoader(context, this.opportunities).load(opportunityId);
  }
}

@Resolver(() => ShortlistType)
export class ShortlistFields {
  constructor(private readonly clients: ClientsQueries) {}

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: ShortlistType, @Request() context: RequestContext) {
    return clientLoader(context, this.clients).load(clientId);
  }
}

@Resolver(() => OpeningPeopleType)
export class OpeningPeopleFields {
  constructor(private readonly opportunities: OpportunitiesQueries) {}

  @ResolveField(() => OpportunityType, { nullable: true })
  async opportunity(@Parent() { opportunityId }: OpeningPeopleType, @Request() context: RequestContext) {
    return opportunityLoader(context, this.opportunities).load(opportunityId);
  }
}

@Resolver(() => KeptShortlistType)
export class KeptShortlistFields {
  constructor(private readonly queries: MatchingQueries) {}

  @ResolveField(() => [MatchType], { description: 'Explained again, from its own facts, weights and day.' })
  async matches(
    @Parent() { id, clientId, weightsVersion }: KeptShortlistType,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<MatchType[]> {
    const kept = await this.queries.kept(actor, id);
    const weights = await this.queries.weightsOf(actor, weightsVersion);
    if (!kept || !weights) return [];
    const { list, titles } = kept.content;
    const words = new MatchWords(language);
    const explained = list.entries.flatMap((entry) => explain(list, entry.id, weights) ?? []);
    return arranged(explained, new Map()).map((match) =>
      matchView(match, weights, words, {
        clientId,
        opportunityId: match.id,
        title: titles[match.id]?.title ?? '',
        override: null,
      }),
    );
  }
}

@Resolver(() => KeptShortlistPayload)
export class KeptShortlistPayloadFields {
  constructor(private readonly queries: MatchingQueries) {}

  @ResolveField(() => KeptShortlistType)
  async shortlist(
    @Parent() { shortlistId }: KeptShortlistPayload,
    @CurrentActor() actor: Actor,
  ): Promise<KeptShortlistType> {
    const kept = await this.queries.kept(actor, shortlistId);
    if (!kept) throw notFound();
    return keptView(kept);
  }
}
