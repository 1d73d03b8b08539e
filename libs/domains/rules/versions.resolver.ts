import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { Actor } from '#kernel/actor';
import { accountLoader, AccountType, IdentityQueries } from '#domains/identity';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, perOperation, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import type { Language } from '#platform/messaging/texts';
import { AnswerWords } from './answer-words.js';
import { catalogueIn } from './catalogue-words.js';
import { compareVersions, type Comparison } from './core/compare.js';
import { flatten } from './core/flat.js';
import type { VersionMove } from './core/lifecycle.js';
import { CompareArgs } from './editor-input.graphql.js';
import {
  CatalogueType,
  DifferenceType,
  NodeType,
  RuleRouteType,
  RuleTermType,
  RuleVersionType,
  VersionMoveEnum,
  VersionPayload,
  VersionStepType,
} from './editor.graphql.js';
import { RulebookQueries } from './rulebook.queries.js';
import { ProgrammeType } from './rules.graphql.js';
import { asRuleVersion } from './version-steps.js';
import { VersionsQueries, type VersionStep } from './versions.queries.js';
import type { StoredVersion } from './core/stored.js';

const STEPS = Symbol('steps of versions');

const stepLoader = (context: RequestContext, queries: VersionsQueries): DataLoader<string, readonly VersionStep[]> =>
  perOperation(context, STEPS, () => {
    return new DataLoader<string, readonly VersionStep[]>(async (ids) => {
      const steps = await queries.steps(context.actor, ids);
      return ids.map((id) => steps.get(id) ?? []);
    });
  });

/** Versions of programmes in every state, as administrators read them. */
@Resolver(() => RuleVersionType)
export class VersionsResolver {
  constructor(
    private readonly versions: VersionsQueries,
    private readonly rules: RulebookQueries,
  ) {}

  @Query(() => [RuleVersionType], { description: 'By programme, the latest first day first.' })
  @Allow('rules:edit')
  async ruleVersions(
    @Args('programme', { type: () => String, nullable: true }) programme: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<readonly StoredVersion[]> {
    return this.versions.all(actor, programme);
  }

  @Query(() => RuleVersionType, { nullable: true })
  @Allow('rules:edit')
  async ruleVersion(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<StoredVersion | null> {
    return this.versions.byId(actor, id);
  }

  @Query(() => CatalogueType)
  @Allow('rules:edit')
  async ruleCatalogue(@ReaderLanguage() language: Language): Promise<CatalogueType> {
    return catalogueIn((await this.rules.book()).catalogue, language);
  }

  @Query(() => [DifferenceType], { description: 'In the order of the second version; what it leaves out comes last.' })
  @Allow('rules:edit')
  async ruleDifferences(
    @Args() { before, after }: CompareArgs,
    @CurrentActor() actor: Actor,
  ): Promise<DifferenceType[]> {
    const [old, fresh] = [await this.versions.byId(actor, before), await this.versions.byId(actor, after)];
    if (!old || !fresh) throw notFound();
    const { clauses, groups, terms, routes } = compareVersions(asRuleVersion(old, old), asRuleVersion(fresh, fresh));
    const told = (
      thing: DifferenceType['thing'],
      list: Comparison['clauses'] | Comparison['groups'] | Comparison['terms'] | Comparison['routes'],
    ) => list.map(({ code, change, parts }): DifferenceType => ({ thing, code, change, parts }));
    return [...told('group', groups), ...told('clause', clauses), ...told('term', terms), ...told('route', routes)];
  }

  @ResolveField(() => ProgrammeType)
  async programme(
    @Parent() { programme }: StoredVersion,
    @ReaderLanguage() language: Language,
  ): Promise<ProgrammeType> {
    const known = new AnswerWords(await this.rules.book(), language).programme(programme);
    if (!known) throw notFound();
    return known;
  }

  @ResolveField(() => String)
  source(@Parent() { content }: StoredVersion): string {
    return content.source;
  }

  @ResolveField(() => [NodeType])
  nodes(@Parent() { content }: StoredVersion) {
    return flatten(content.rule);
  }

  @ResolveField(() => [RuleTermType])
  terms(@Parent() { content }: StoredVersion) {
    return content.terms;
  }

  @ResolveField(() => [RuleRouteType])
  routes(@Parent() { content }: StoredVersion) {
    return content.routes;
  }

  @ResolveField(() => [VersionStepType], { description: 'In the order in which they were taken.' })
  async steps(@Parent() { id }: StoredVersion, @Request() context: RequestContext): Promise<readonly VersionStep[]> {
    return stepLoader(context, this.versions).load(id);
  }

  @ResolveField(() => [VersionMoveEnum], { description: 'What the viewer may do with it now.' })
  availableActions(@Parent() version: StoredVersion, @CurrentActor() actor: Actor): VersionMove[] {
    return this.versions.moves(actor, version);
  }
}

@Resolver(() => VersionPayload)
export class VersionPayloadFields {
  constructor(private readonly versions: VersionsQueries) {}

  @ResolveField(() => RuleVersionType)
  async version(@Parent() { versionId }: VersionPayload, @CurrentActor() actor: Actor): Promise<StoredVersion> {
    const version = await this.versions.byId(actor, versionId);
    if (!version) throw notFound();
    return version;
  }
}

@Resolver(() => VersionStepType)
export class VersionStepFields {
  constructor(private readonly identity: IdentityQueries) {}

  @ResolveField(() => AccountType, { nullable: true })
  async by(@Parent() { actorId }: VersionStep, @Request() context: RequestContext) {
    return accountLoader(context, this.identity).load(actorId);
  }
}
