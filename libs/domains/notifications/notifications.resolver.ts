import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { applicationLoader, ApplicationsQueries, ApplicationType } from '#domains/applications';
import { consentLoader, ConsentsQueries, ConsentType } from '#domains/consents';
import { OpportunitiesQueries, opportunityLoader, OpportunityType } from '#domains/opportunities';
import { Allow } from '#platform/auth/allow';
import { PageArgs } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
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
    private readonly applications: ApplicationsQueries,
    private readonly opportunities: OpportunitiesQueries,
    private readonly consents: ConsentsQueries,
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
  text(
    @Parent() { kind }: NoticeType,
    @CurrentActor() { clientId }: Actor,
    @ReaderLanguage() language: Language,
  ): string {
    const toPartner = clientId === null && kind === 'application_moved';
    return textOf(toPartner ? `notice.partner.${kind}` : `notice.${kind}`, language);
  }

  @ResolveField(() => ApplicationType, { nullable: true, description: 'Of the viewer, as it stands now.' })
  async application(@Parent() { kind, aboutId }: NoticeType, @Request() context: RequestContext) {
    const isOwn = kind.startsWith('application_') && context.actor.clientId !== null;
    return isOwn ? applicationLoader(context, this.applications).load(aboutId) : null;
  }

  @ResolveField(() => OpportunityType, { nullable: true, description: "Of the viewer's partner." })
  async opportunity(@Parent() { kind, aboutId }: NoticeType, @Request() context: RequestContext) {
    const isPosted = kind === 'opening_to_confirm' || kind.startsWith('application_');
    return isPosted && context.actor.clientId === null
      ? opportunityLoader(context, this.opportunities).load(aboutId)
      : null;
  }

  @ResolveField(() => ConsentType, { nullable: true, description: 'Of the viewer.' })
  async consent(@Parent() { kind, aboutId }: NoticeType, @Request() context: RequestContext) {
    const isOwn = kind.startsWith('consent_') && context.actor.clientId !== null;
    return isOwn ? consentLoader(context, this.consents).load(aboutId) : null;
  }
}
