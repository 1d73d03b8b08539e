import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { ClientsQueries } from '#domains/clients';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { KeepShortlist } from './keep-shortlist.js';
import { KeptShortlistPayload, KeptShortlistResult, KeptShortlistType } from './matching.graphql.js';
import { MatchingQueries, type KeptRow } from './matching.queries.js';

export const keptView = ({ id, clientId, day, weights, madeAt }: KeptRow): KeptShortlistType => ({
  id,
  clientId,
  day,
  weightsVersion: weights,
  madeAt,
});

/** Shortlists that were kept. */
@Resolver()
export class KeptResolver {
  constructor(
    private readonly queries: MatchingQueries,
    private readonly clients: ClientsQueries,
    private readonly keeping: KeepShortlist,
  ) {}

  @Query(() => [KeptShortlistType], { description: 'The newest first.' })
  @Allow('match:read')
  async keptShortlists(
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
    @CurrentActor() actor: Actor,
  ): Promise<KeptShortlistType[]> {
    const ids = await this.clients.idsOf(actor, clientId);
    return (await this.queries.keptOf(actor, ids, first)).map(keptView);
  }

  @Query(() => KeptShortlistType, { nullable: true })
  @Allow('match:read')
  async keptShortlist(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<KeptShortlistType | null> {
    const kept = await this.queries.kept(actor, id);
    return kept && keptView(kept);
  }

  @Mutation(() => KeptShortlistResult, { description: 'As it is now: facts, weights, day.' })
  @Allow('match:decide')
  async keepShortlist(
    @Args('clientId', { type: () => ID }) clientId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.keeping.execute(actor, clientId), language, ({ id }) =>
      Object.assign(new KeptShortlistPayload(), { shortlistId: id }),
    );
  }
}
