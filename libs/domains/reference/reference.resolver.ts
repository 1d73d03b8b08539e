import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/id';
import { Allow } from '#platform/auth/allow';
import { pageSize } from '#platform/graphql/connection';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { badInput } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { Coder } from './coder.js';
import type { Holiday } from './core/facts.js';
import {
  AreaMatchType,
  AreasArgs,
  AreaType,
  HolidayPayload,
  HolidaysArgs,
  HolidayType,
  OccupationMatchType,
  OccupationsArgs,
  OccupationType,
  RemoveHolidayArgs,
  SaveHolidayArgs,
  SaveHolidayResult,
  SkillsArgs,
  SkillType,
} from './reference.graphql.js';
import { ReferenceQueries } from './reference.queries.js';
import { RemoveHoliday } from './remove-holiday.js';
import { SaveHoliday, type HolidayVersion } from './save-holiday.js';

const LONGEST = 200;

/** Text to look for; throws BAD_INPUT for one that no name can be. */
function sought(text: string): string {
  if (text.length > LONGEST) throw badInput(`Text to look for has at most ${LONGEST} characters.`);
  return text;
}

const payload = (holiday: Holiday): HolidayPayload => Object.assign(new HolidayPayload(), { holiday });

function versionOf({ id, version }: SaveHolidayArgs): HolidayVersion | null {
  if (id == null) return null;
  if (version == null) throw badInput('"version" is needed with "id".');
  return { id, version };
}

@Resolver()
export class ReferenceResolver {
  constructor(
    private readonly queries: ReferenceQueries,
    private readonly coder: Coder,
    private readonly saving: SaveHoliday,
    private readonly removing: RemoveHoliday,
  ) {}

  @Query(() => [AreaMatchType], { description: 'Best first.' })
  @Allow('reference:read')
  async areas(@Args() { text, country, withinId, first }: AreasArgs) {
    return this.queries.findAreas(sought(text), { country, within: withinId, first: pageSize(first) });
  }

  @Query(() => AreaType, { nullable: true })
  @Allow('reference:read')
  async area(@Args('id', { type: () => ID }) id: string) {
    return (await this.queries.areas([id])).get(id) ?? null;
  }

  @Query(() => [AreaType], { description: 'Areas of today under one, by name; the countries when no parent is named.' })
  @Allow('reference:read')
  async areaChildren(@Args('parentId', { type: () => ID, nullable: true }) parentId?: string | null) {
    return parentId != null && !isId(parentId) ? [] : this.queries.areaChildren(parentId ?? null);
  }

  @Query(() => [OccupationMatchType], { description: 'What a free title may mean, best first.' })
  @Allow('reference:read')
  occupations(@Args() { title, first }: OccupationsArgs, @ReaderLanguage() lang: Language) {
    return this.coder.code(sought(title), { first: pageSize(first), lang });
  }

  @Query(() => OccupationType, { nullable: true })
  @Allow('reference:read')
  async occupation(@Args('isco', { type: () => ID }) isco: string) {
    return (await this.queries.occupations([isco])).get(isco) ?? null;
  }

  @Query(() => [SkillType], {
    description: 'By their labels, which are English; else those of the work that the words speak of, in any language.',
  })
  @Allow('reference:read')
  async skills(@Args() { text, isco, first }: SkillsArgs, @ReaderLanguage() lang: Language) {
    const most = pageSize(first);
    const labelled = await this.queries.findSkills(sought(text), { isco, first: most });
    if (labelled.length > 0) return labelled;
    const [work] = this.coder.code(text, { first: 1, lang });
    return work ? this.queries.skillsOf(work.isco, most) : [];
  }

  @Query(() => [HolidayType], { description: 'In their order.' })
  @Allow('reference:read')
  async holidays(@Args() { country, year }: HolidaysArgs) {
    if (year < 1 || year > 9998) throw badInput('"year" must be from 1 to 9998.');
    return this.queries.holidays(country, year);
  }

  @Mutation(() => SaveHolidayResult, { description: 'Adds a holiday, or changes the one that is named.' })
  @Allow('holiday:manage')
  async saveHoliday(@Args() args: SaveHolidayArgs, @CurrentActor() actor: Actor, @ReaderLanguage() language: Language) {
    return toUnion(await this.saving.execute(actor, versionOf(args), args.input), language, payload);
  }

  @Mutation(() => DoneResult)
  @Allow('holiday:manage')
  async removeHoliday(
    @Args() { id, version }: RemoveHolidayArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.removing.execute(actor, { id, version }), language, done);
  }
}
