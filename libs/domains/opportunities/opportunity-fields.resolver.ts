import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { PartnersQueries, PartnerType } from '#domains/partners';
import {
  areaLoader,
  AreaType,
  minimumWageLoader,
  occupationLoader,
  OccupationType,
  ReferenceQueries,
  skillLoader,
  SkillType,
} from '#domains/reference';
import { Config } from '#platform/config/config';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import type { Language } from '#platform/messaging/texts';
import { jobPostingOf } from './core/job-posting.js';
import { placesLeft, type OpportunityFacts, type Requirement } from './core/opportunity.js';
import { isBelowMinimum } from './core/pay.js';
import { availableActions, mayManage } from './core/policy.js';
import { OpportunityPayload, OpportunityType, PayHintType, RequirementType } from './opportunities.graphql.js';
import { opportunityLoader, posterLoader } from './opportunities.loader.js';
import { OpportunitiesQueries } from './opportunities.queries.js';
import { requirementText } from './opportunities.texts.js';

@Resolver(() => OpportunityType)
export class OpportunityFields {
  constructor(
    private readonly partners: PartnersQueries,
    private readonly reference: ReferenceQueries,
    private readonly config: Config,
  ) {}

  @ResolveField(() => PartnerType)
  async partner(@Parent() { partnerId }: OpportunityFacts, @Request() context: RequestContext) {
    return posterLoader(context, this.partners).load(partnerId);
  }

  @ResolveField(() => AreaType)
  async area(@Parent() { areaId }: OpportunityFacts, @Request() context: RequestContext) {
    const area = await areaLoader(context, this.reference).load(areaId);
    if (area === null) throw notFound();
    return area;
  }

  @ResolveField(() => OccupationType, { nullable: true })
  async occupation(@Parent() { isco }: OpportunityFacts, @Request() context: RequestContext) {
    return isco === null ? null : occupationLoader(context, this.reference).load(isco);
  }

  @ResolveField(() => [SkillType])
  async skills(@Parent() { skillIds }: OpportunityFacts, @Request() context: RequestContext) {
    const skills = await skillLoader(context, this.reference).loadMany(skillIds);
    return skills.filter((skill) => skill !== null && !(skill instanceof Error));
  }

  @ResolveField(() => Int)
  placesLeft(@Parent() facts: OpportunityFacts): number {
    return placesLeft(facts);
  }

  @ResolveField(() => PayHintType, {
    nullable: true,
    description: 'For who may edit a vacancy, when pay and minimum wage can be compared.',
  })
  async payHint(
    @Parent() facts: OpportunityFacts,
    @CurrentActor() actor: Actor,
    @Request() context: RequestContext,
  ): Promise<PayHintType | null> {
    if (facts.kind !== 'vacancy' || !mayManage(actor, facts)) return null;
    const minimum = await minimumWageLoader(context, this.reference).load(facts.areaId);
    const below = minimum && isBelowMinimum(facts.pay, minimum, facts.country, facts.schedule);
    return minimum === null || below === null ? null : { minimum, below };
  }

  @ResolveField(() => [String], {
    description: 'publish, pause, resume, confirm, close, copy, edit: what one may do now.',
  })
  availableActions(@Parent() facts: OpportunityFacts, @CurrentActor() actor: Actor): readonly string[] {
    return availableActions(actor, facts);
  }

  @ResolveField(() => String, { description: 'schema.org JSON-LD, safe inside a script element.' })
  async jobPosting(
    @Parent() facts: OpportunityFacts,
    @Request() context: RequestContext,
    @ReaderLanguage() language: Language,
  ): Promise<string> {
    const [partner, occupation, areas] = await Promise.all([
      posterLoader(context, this.partners).load(facts.partnerId),
      facts.isco === null ? null : occupationLoader(context, this.reference).load(facts.isco),
      areaLoader(context, this.reference).loadMany([...facts.areaPath].reverse()),
    ]);
    const home = this.config.settings.PUBLIC_URL?.replace(/\/$/, '');
    return jobPostingOf(facts, {
      partnerName: partner.name,
      occupationTitle: occupation && this.reference.occupationTitle(occupation, language),
      areaNames: areas.flatMap((area) =>
        area === null || area instanceof Error || area.level === 'country' ? [] : [area.fullName],
      ),
      url: home === undefined ? null : `${home}/o/${facts.id}`,
    });
  }
}

@Resolver(() => RequirementType)
export class RequirementFields {
  @ResolveField(() => String, { description: "In the reader's language." })
  text(@Parent() requirement: Requirement, @ReaderLanguage() language: Language): string {
    return requirementText(requirement, language);
  }
}

@Resolver(() => OpportunityPayload)
export class OpportunityPayloadFields {
  constructor(private readonly queries: OpportunitiesQueries) {}

  @ResolveField(() => OpportunityType)
  async opportunity(@Parent() { opportunityId }: OpportunityPayload, @Request() context: RequestContext) {
    const facts = await opportunityLoader(context, this.queries).load(opportunityId);
    if (facts === null) throw notFound();
    return facts;
  }
}
