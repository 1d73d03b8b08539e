import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { requirementText, type Requirement, type Schooling } from '#domains/opportunities';
import {
  areaLoader,
  AreaType,
  occupationLoader,
  OccupationType,
  ReferenceQueries,
  skillLoader,
} from '#domains/reference';
import { ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { DateScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import type { WorkCard } from './core/work-card.js';
import { WorkCardExperienceType, WorkCardSkillType, WorkCardTimeType } from './work-cards.graphql.js';

/** The words of an opening's requirements are those for what somebody brings. */
const qualificationsOf = ({ schooling, licences, languages }: WorkCard): Requirement[] => [
  ...(schooling === null || schooling === 'none'
    ? []
    : [{ kind: 'schooling', hard: true, schooling: schooling as Schooling } as const]),
  ...licences.map((licence) => ({ kind: 'licence', hard: true, licence }) as const),
  ...languages.map(({ language, level }) => ({ kind: 'language', hard: true, language, level }) as const),
];

interface Shown {
  readonly card: WorkCard;
}

/** What stands on a card, in the order in which it was laid out, on a type by which some partner reads one. */
export function workCardFace(type: () => Type<object>) {
  @Resolver(type, { isAbstract: true })
  abstract class WorkCardFace {
    constructor(readonly reference: ReferenceQueries) {}

    @ResolveField(() => [OccupationType], { description: 'The most wanted first.' })
    async occupations(@Parent() { card }: Shown, @Request() context: RequestContext) {
      const loader = occupationLoader(context, this.reference);
      const found = await Promise.all(card.occupations.map((isco) => loader.load(isco)));
      return found.filter((one) => one !== null);
    }

    @ResolveField(() => [WorkCardSkillType])
    async skills(@Parent() { card }: Shown, @Request() context: RequestContext) {
      const loader = skillLoader(context, this.reference);
      const found = card.skills.map(async ({ skillId, level }) => ({ skill: await loader.load(skillId), level }));
      return (await Promise.all(found)).filter(({ skill }) => skill !== null);
    }

    @ResolveField(() => [WorkCardExperienceType])
    async experience(@Parent() { card }: Shown, @Request() context: RequestContext) {
      const loader = occupationLoader(context, this.reference);
      const found = card.experience.map(async ({ isco, months }) => ({ occupation: await loader.load(isco), months }));
      return (await Promise.all(found)).filter(({ occupation }) => occupation !== null);
    }

    @ResolveField(() => [String], { description: 'Schooling, licences and languages, in words.' })
    qualifications(@Parent() { card }: Shown, @ReaderLanguage() language: Language): string[] {
      return qualificationsOf(card).map((one) => requirementText(one, language));
    }

    @ResolveField(() => [WorkCardTimeType], { description: 'Empty: not stated.' })
    availability(@Parent() { card }: Shown) {
      return card.availability;
    }

    @ResolveField(() => DateScalar, { nullable: true })
    freeFrom(@Parent() { card }: Shown): string | null {
      return card.freeFrom;
    }

    @ResolveField(() => AreaType, { nullable: true, description: 'Where the person lives, no nearer than that.' })
    async area(@Parent() { card }: Shown, @Request() context: RequestContext) {
      return card.areaId === null ? null : areaLoader(context, this.reference).load(card.areaId);
    }
  }
  return WorkCardFace;
}
