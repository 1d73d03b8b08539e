import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import {
  OpportunitiesQueries,
  opportunityLoader,
  OpportunityType,
  requirementText,
  type Requirement,
  type Schooling,
} from '#domains/opportunities';
import {
  areaLoader,
  AreaType,
  occupationLoader,
  OccupationType,
  ReferenceQueries,
  skillLoader,
} from '#domains/reference';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { DateScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { ApplicationActionEnum } from './applications.graphql.js';
import { availableActions } from './core/policy.js';
import type { Action } from './core/state.js';
import type { ShownCard } from './open-cards.js';
import { WorkCardExperienceType, WorkCardSkillType, WorkCardTimeType, WorkCardType } from './work-cards.graphql.js';

/** The words of an opening's requirements are those for what somebody brings. */
const qualificationsOf = ({ schooling, licences, languages }: ShownCard['card']): Requirement[] => [
  ...(schooling === null || schooling === 'none'
    ? []
    : [{ kind: 'schooling', hard: true, schooling: schooling as Schooling } as const]),
  ...licences.map((licence) => ({ kind: 'licence', hard: true, licence }) as const),
  ...languages.map(({ language, level }) => ({ kind: 'language', hard: true, language, level }) as const),
];

const VISITOR_OF_PARTNER = { persona: 'employer' } as const;

/** What stands on a card, in the order in which it was laid out. */
@Resolver(() => WorkCardType)
export class WorkCardFields {
  constructor(
    private readonly reference: ReferenceQueries,
    private readonly opportunities: OpportunitiesQueries,
  ) {}

  @ResolveField(() => OpportunityType, { nullable: true })
  async opportunity(@Parent() { opportunityId }: ShownCard, @Request() context: RequestContext) {
    return opportunityLoader(context, this.opportunities).load(opportunityId);
  }

  @ResolveField(() => [OccupationType], { description: 'The most wanted first.' })
  async occupations(@Parent() { card }: ShownCard, @Request() context: RequestContext) {
    const found = await Promise.all(
      card.occupations.map((isco) => occupationLoader(context, this.reference).load(isco)),
    );
    return found.filter((one) => one !== null);
  }

  @ResolveField(() => [WorkCardSkillType])
  async skills(@Parent() { card }: ShownCard, @Request() context: RequestContext) {
    const found = await Promise.all(
      card.skills.map(async ({ skillId, level }) => ({
        skill: await skillLoader(context, this.reference).load(skillId),
        level,
      })),
    );
    return found.filter(({ skill }) => skill !== null);
  }

  @ResolveField(() => [WorkCardExperienceType])
  async experience(@Parent() { card }: ShownCard, @Request() context: RequestContext) {
    const found = await Promise.all(
      card.experience.map(async ({ isco, months }) => ({
        occupation: await occupationLoader(context, this.reference).load(isco),
        months,
      })),
    );
    return found.filter(({ occupation }) => occupation !== null);
  }

  @ResolveField(() => [String], { description: 'Schooling, licences and languages, in words.' })
  qualifications(@Parent() { card }: ShownCard, @ReaderLanguage() language: Language): string[] {
    return qualificationsOf(card).map((one) => requirementText(one, language));
  }

  @ResolveField(() => [WorkCardTimeType], { description: 'Empty: not stated.' })
  availability(@Parent() { card }: ShownCard) {
    return card.availability;
  }

  @ResolveField(() => DateScalar, { nullable: true })
  freeFrom(@Parent() { card }: ShownCard): string | null {
    return card.freeFrom;
  }

  @ResolveField(() => AreaType, { nullable: true, description: 'Where the person lives, no nearer than that.' })
  async area(@Parent() { card }: ShownCard, @Request() context: RequestContext) {
    return card.areaId === null ? null : areaLoader(context, this.reference).load(card.areaId);
  }

  @ResolveField(() => [ApplicationActionEnum], { description: 'What the partner may say next.' })
  availableActions(@Parent() { state }: ShownCard, @CurrentActor() actor: Actor): readonly Action[] {
    return availableActions(actor.persona === 'visitor' ? VISITOR_OF_PARTNER : actor, state);
  }
}
