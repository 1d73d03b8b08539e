import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { textOf, type Language } from '#platform/messaging/texts';
import { NoticesQueries } from './notices.queries.js';
import { NoticeConnectionType, NoticeType, UnreadNoticesType } from './notifications.graphql.js';
import { ReadNotices } from './read-notices.js';

@Resolver(() => NoticeType)
export class NotificationsResolver {
  constructor(
    private readonly queries: NoticesQueries,
    private readonly reading: ReadNotices,
  ) {}

  @Query(() => NoticeConnectionType, { description: 'What the viewer was told; the latest first.' })
  @Allow('notice:read')
  async notices(@Args() page: PageArgs, @CurrentActor() actor: Actor) {
    return this.queries.own(actor, page);
  }

  @Query(() => UnreadNoticesType, { description: 'Small enough to be asked for again and again.' })
  @Allow('notice:read')
  async unreadNotices(@CurrentActor() actor: Actor): Promise<UnreadNoticesType> {
    return { count: await this.queries.unread(actor) };
  }

  @Mutation(() => DoneResult, { description: 'The viewer looked at all of them.' })
  @Allow('notice:read')
  async readNotices(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return toUnion(await this.reading.execute(actor), language, done);
  }

  @ResolveField(() => String, { description: "In the reader's language." })
  text(@Parent() { kind }: NoticeType, @ReaderLanguage() language: Language): string {
    return textOf(`notice.${kind}`, language);
  }
}
