import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { clientLoader, ClientsQueries, ClientType } from '#domains/clients';
import { ConsentsQueries } from '#domains/consents';
import { OpportunitiesQueries, opportunityLoader, OpportunityType } from '#domains/opportunities';
import { PartnersQueries, PartnerType } from '#domains/partners';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { enumType } from '#platform/graphql/enums';
import type { Language } from '#platform/messaging/texts';
import type { Application } from './application-row.js';
import {
  ApplicationActionEnum,
  ApplicationPayload,
  ApplicationStepType,
  ApplicationType,
  ReferralType,
} from './applications.graphql.js';
import { applicationPartnerLoader, readableLoader, stepsLoader } from './applications.loader.js';
import { ApplicationsQueries } from './applications.queries.js';
import { DUES, dueOf, type Due } from './core/due.js';
import { availableActions } from './core/policy.js';
import type { Action } from './core/state.js';
import { reasonText } from './reasons.texts.js';

const ApplicationDueEnum = enumType('ApplicationDue', DUES);

@Resolver(() => ApplicationType)
export class ApplicationFields {
  constructor(
    private readonly queries: ApplicationsQueries,
    private readonly clients: ClientsQueries,
    private readonly consents: ConsentsQueries,
    private readonly opportunities: OpportunitiesQueries,
    private readonly partners: PartnersQueries,
  ) {}

  @ResolveField(() => OpportunityType, { nullable: true, description: 'Null when it is not there any more.' })
  async opportunity(@Parent() { opportunityId }: Application, @Request() context: RequestContext) {
    return opportunityLoader(context, this.opportunities).load(opportunityId);
  }

  @ResolveField(() => PartnerType, { nullable: true })
  async partner(@Parent() { partnerId }: Application, @Request() context: RequestContext) {
    return applicationPartnerLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => ClientType, { nullable: true })
  async client(@Parent() { clientId }: Application, @Request() context: RequestContext) {
    return clientLoader(context, this.clients).load(clientId);
  }

  @ResolveField(() => Boolean, { description: 'The partner can read the work card now.' })
  async shown(@Parent() { releaseId }: Application, @Request() context: RequestContext): Promise<boolean> {
    return releaseId !== null && readableLoader(context, this.consents).load(releaseId);
  }

  @ResolveField(() => ApplicationDueEnum, { nullable: true, description: 'What the office has to do about it.' })
  async due(@Parent() application: Application, @Request() context: RequestContext): Promise<Due | null> {
    return dueOf({ ...application, shown: await this.shown(application, context) }, this.queries.now());
  }

  @ResolveField(() => String, { nullable: true, description: 'Why the partner said no, in words for the reader.' })
  reasonText(
    @Parent() { reason }: Application,
    @CurrentActor() { persona }: Actor,
    @ReaderLanguage() language: Language,
  ): string | null {
    return reason && reasonText(reason, persona === 'client' ? 'client' : 'office', language);
  }

  @ResolveField(() => Boolean, { description: 'The partner is ready to be reached, and to reach.' })
  partnerAgreed(@Parent() { partnerAgreedAt }: Application): boolean {
    return partnerAgreedAt !== null;
  }

  @ResolveField(() => Boolean, { description: 'The partner can read name and number now.' })
  async contactShown(@Parent() { contactReleaseId }: Application, @Request() context: RequestContext) {
    return contactReleaseId !== null && readableLoader(context, this.consents).load(contactReleaseId);
  }

  @ResolveField(() => [ApplicationActionEnum], { description: 'What the viewer may say next.' })
  async availableActions(
    @Parent() application: Application,
    @CurrentActor() actor: Actor,
    @Request() context: RequestContext,
  ): Promise<readonly Action[]> {
    return availableActions(actor, application.state, await this.shown(application, context));
  }

  @ResolveField(() => [ApplicationStepType], { description: 'What happened, for the office.' })
  async steps(@Parent() { id }: Application, @Request() context: RequestContext) {
    return stepsLoader(context, this.queries).load(id);
  }
}

@Resolver(() => ApplicationPayload)
export class ApplicationPayloadFields {
  constructor(private readonly queries: ApplicationsQueries) {}

  @ResolveField(() => ApplicationType)
  async application(@Parent() { applicationId }: ApplicationPayload, @CurrentActor() actor: Actor) {
    const application = await this.queries.known(actor, applicationId);
    if (!application) throw notFound();
    return application;
  }
}

@Resolver(() => ReferralType)
export class ReferralFields {
  constructor(private readonly queries: ApplicationsQueries) {}

  @ResolveField(() => ApplicationType, { nullable: true })
  async application(@Parent() { applicationId }: ReferralType, @CurrentActor() actor: Actor) {
    return applicationId === null ? null : this.queries.known(actor, applicationId);
  }
}
