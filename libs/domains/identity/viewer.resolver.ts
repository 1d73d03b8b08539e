import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { permissionsOf } from '#platform/auth/permissions';
import { Request, type RequestContext } from '#platform/graphql/context';
import type { Account, Membership } from './core/account.js';
import type { Office } from './core/office.js';
import { AccountType, MembershipType, OfficeType, ViewerType } from './identity.graphql.js';
import { accountLoader, officeLoader } from './identity.loader.js';
import { IdentityQueries } from './identity.queries.js';

export const viewerOf = (actor: Actor): ViewerType => ({
  actor,
  persona: actor.persona,
  permissions: permissionsOf(actor.persona),
});

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(private readonly queries: IdentityQueries) {}

  @ResolveField(() => AccountType, { nullable: true, description: 'Null for a visitor.' })
  async account(@Parent() { actor }: ViewerType, @Request() context: RequestContext): Promise<Account | null> {
    return actor.id === null ? null : accountLoader(context, this.queries).load(actor.id);
  }

  @ResolveField(() => [OfficeType], { description: 'The office this session works for.' })
  async offices(@Parent() { actor }: ViewerType): Promise<readonly Office[]> {
    return [...(await this.queries.offices(actor, actor.officeIds)).values()];
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(private readonly queries: IdentityQueries) {}

  @ResolveField(() => OfficeType, { nullable: true })
  async office(@Parent() { officeId }: Membership, @Request() context: RequestContext): Promise<Office | null> {
    return officeId === null ? null : officeLoader(context, this.queries).load(officeId);
  }
}
