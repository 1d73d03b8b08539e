import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { opportunityLoader, OpportunitiesQueries, OpportunityType } from '#domains/opportunities';
import { PartnersQueries, PartnerType } from '#domains/partners';
import { Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { ConsentPayload, ConsentType, DisclosureType } from './consents.graphql.js';
import { consentLoader, recipientLoader } from './consents.loader.js';
import { ConsentsQueries, type ConsentNow, type Disclosure } from './consents.queries.js';

@Resolver(() => ConsentType)
export class ConsentFields {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  @ResolveField(() => PartnerType, { nullable: true, description: 'Null where it is for all of a kind.' })
  async partner(@Parent() { partnerId }: ConsentNow, @Request() context: RequestContext) {
    return partnerId === null ? null : recipientLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => OpportunityType, {
    nullable: true,
    description: 'Null for any, and for one nobody lists any more.',
  })
  async opportunity(@Parent() { opportunityId }: ConsentNow, @Request() context: RequestContext) {
    return opportunityId === null ? null : opportunityLoader(context, this.opportunities).load(opportunityId);
  }

  @ResolveField(() => Boolean, { description: 'As long as there is something to take back.' })
  viewerCanWithdraw(@Parent() { state }: ConsentNow): boolean {
    return state === 'in_force' || state === 'not_yet';
  }
}

@Resolver(() => DisclosureType)
export class DisclosureFields {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  @ResolveField(() => PartnerType, { nullable: true, description: 'Whose people read it.' })
  async partner(@Parent() { partnerId }: Disclosure, @Request() context: RequestContext) {
    return recipientLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => OpportunityType, { nullable: true })
  async opportunity(@Parent() { opportunityId }: Disclosure, @Request() context: RequestContext) {
    return opportunityId === null ? null : opportunityLoader(context, this.opportunities).load(opportunityId);
  }
}

@Resolver(() => ConsentPayload)
export class ConsentPayloadFields {
  constructor(private readonly queries: ConsentsQueries) {}

  @ResolveField(() => ConsentType)
  async consent(@Parent() { consentId }: ConsentPayload, @Request() context: RequestContext): Promise<ConsentNow> {
    const consent = await consentLoader(context, this.queries).load(consentId);
    if (consent === null) throw notFound();
    return consent;
  }
}
