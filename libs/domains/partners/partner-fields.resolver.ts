import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { IdentityQueries, MembershipType, ViewerType, type Membership } from '#domains/identity';
import { areaLoader, AreaType, ReferenceQueries } from '#domains/reference';
import { CurrentActor, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import type { PartnerFacts } from './core/partner.js';
import { mayDecide, mayEdit, maySeePeople } from './core/policy.js';
import { PartnerDecisionType, PartnerPayload, PartnerPersonType, PartnerType } from './partners.graphql.js';
import { decisionLoader, partnerLoader } from './partners.loader.js';
import { PartnersQueries } from './partners.queries.js';

@Resolver(() => PartnerType)
export class PartnerFields {
  constructor(
    private readonly queries: PartnersQueries,
    private readonly reference: ReferenceQueries,
    private readonly identity: IdentityQueries,
  ) {}

  @ResolveField(() => AreaType, { nullable: true })
  async area(@Parent() { areaId }: PartnerFacts, @Request() context: RequestContext) {
    return areaId === null ? null : areaLoader(context, this.reference).load(areaId);
  }

  @ResolveField(() => [PartnerPersonType], { description: 'Empty for who may not know them.' })
  async people(@Parent() partner: PartnerFacts, @CurrentActor() actor: Actor): Promise<PartnerPersonType[]> {
    if (!maySeePeople(actor, partner)) return [];
    const people = await this.identity.peopleOfPartner(actor, partner.id);
    return people.map(({ account, persona }) => ({ account, role: persona, displayName: account.displayName }));
  }

  @ResolveField(() => [PartnerDecisionType], { description: 'The latest first; empty for who may not know them.' })
  async decisions(@Parent() { id }: PartnerFacts, @Request() context: RequestContext) {
    return decisionLoader(context, this.queries).load(id);
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() partner: PartnerFacts, @CurrentActor() actor: Actor): boolean {
    return mayEdit(actor, partner);
  }

  @ResolveField(() => Boolean, { description: 'May verify, suspend or reinstate it.' })
  viewerCanVerify(@Parent() partner: PartnerFacts, @CurrentActor() actor: Actor): boolean {
    return mayDecide(actor, partner);
  }
}

@Resolver(() => PartnerPayload)
export class PartnerPayloadFields {
  constructor(private readonly queries: PartnersQueries) {}

  @ResolveField(() => PartnerType)
  async partner(@Parent() { partnerId }: PartnerPayload, @Request() context: RequestContext): Promise<PartnerFacts> {
    const partner = await partnerLoader(context, this.queries).load(partnerId);
    if (partner === null) throw notFound();
    return partner;
  }
}

@Resolver(() => ViewerType)
export class ViewerPartners {
  constructor(private readonly queries: PartnersQueries) {}

  @ResolveField(() => [PartnerType], { description: 'The partner this session works for.' })
  async partners(@Parent() { actor }: ViewerType): Promise<readonly PartnerFacts[]> {
    return [...(await this.queries.byIds(actor, actor.partnerIds)).values()];
  }
}

@Resolver(() => MembershipType)
export class MembershipPartner {
  constructor(private readonly queries: PartnersQueries) {}

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: Membership, @Request() context: RequestContext) {
    return partnerId === null ? null : partnerLoader(context, this.queries).load(partnerId);
  }
}
