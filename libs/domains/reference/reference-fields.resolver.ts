import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OfficeType } from '#domains/identity';
import { pageSize } from '#platform/graphql/connection';
import { ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import type { Language } from '#platform/messaging/texts';
import type { Area } from './core/area.js';
import type { MinimumWage, Occupation } from './core/facts.js';
import type { OccupationMatch } from './core/occupation.js';
import { AreaType, MinimumWageType, OccupationMatchType, OccupationType, SkillType } from './reference.graphql.js';
import { areaChildrenLoader, areaLoader, minimumWageLoader, occupationLoader } from './reference.loader.js';
import { PlaceIndexQueries } from './place-index.queries.js';
import { ReferenceQueries } from './reference.queries.js';

@Resolver(() => AreaType)
export class AreaFields {
  constructor(
    private readonly queries: ReferenceQueries,
    private readonly places: PlaceIndexQueries,
  ) {}

  @ResolveField(() => [AreaType], { description: 'From the country down to this area.' })
  async path(@Parent() { path }: Area, @Request() context: RequestContext) {
    const areas = await areaLoader(context, this.queries).loadMany(path);
    return areas.filter((area): area is Area => area !== null && !(area instanceof Error));
  }

  @ResolveField(() => [AreaType], { description: 'Areas of today under it, by name.' })
  async children(
    @Parent() { id }: Area,
    @Request() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
  ) {
    return ((await areaChildrenLoader(context, this.queries).load(id)) ?? []).slice(0, pageSize(first));
  }

  @ResolveField(() => [String], { description: 'Names of areas of its level that it took over from.' })
  async formerNames(@Parent() area: Area): Promise<readonly string[]> {
    return (await this.places.index()).formerNamesOf(area);
  }

  @ResolveField(() => MinimumWageType, { nullable: true })
  async minimumWage(@Parent() { id }: Area, @Request() context: RequestContext) {
    return minimumWageLoader(context, this.queries).load(id);
  }
}

@Resolver(() => MinimumWageType)
export class MinimumWageFields {
  constructor(private readonly queries: ReferenceQueries) {}

  @ResolveField(() => AreaType, { description: 'Where it holds: the area that was asked about, or one above it.' })
  async area(@Parent() { areaId }: MinimumWage, @Request() context: RequestContext) {
    return areaLoader(context, this.queries).load(areaId);
  }
}

@Resolver(() => OccupationType)
export class OccupationFields {
  constructor(private readonly queries: ReferenceQueries) {}

  @ResolveField(() => String, { description: "In the reader's language, else in English." })
  title(@Parent() occupation: Occupation, @ReaderLanguage() lang: Language): string {
    return this.queries.occupationTitle(occupation, lang);
  }

  @ResolveField(() => OccupationType, { nullable: true })
  async parent(@Parent() { parentIsco }: Occupation, @Request() context: RequestContext) {
    return parentIsco === null ? null : occupationLoader(context, this.queries).load(parentIsco);
  }

  @ResolveField(() => [SkillType], { description: 'The most essential first.' })
  async skills(@Parent() { isco }: Occupation, @Args('first', { type: () => Int, defaultValue: 10 }) first: number) {
    return this.queries.skillsOf(isco, pageSize(first));
  }
}

@Resolver(() => OccupationMatchType)
export class OccupationMatchFields {
  constructor(private readonly queries: ReferenceQueries) {}

  @ResolveField(() => OccupationType)
  async occupation(@Parent() { isco }: OccupationMatch, @Request() context: RequestContext) {
    return occupationLoader(context, this.queries).load(isco);
  }
}

@Resolver(() => OfficeType)
export class OfficeArea {
  constructor(private readonly queries: ReferenceQueries) {}

  @ResolveField(() => AreaType, { nullable: true })
  async area(@Parent() { areaId }: OfficeType, @Request() context: RequestContext) {
    return areaId === null ? null : areaLoader(context, this.queries).load(areaId);
  }
}
