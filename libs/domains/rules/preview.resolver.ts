import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { accountLoader, AccountType, IdentityQueries, officeLoader, OfficeType } from '#domains/identity';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { clauseNames } from './catalogue-words.js';
import { PreviewArgs } from './editor-input.graphql.js';
import { PreviewType, RuleVersionType, VersionPayload, VersionResult, type MoveType } from './editor.graphql.js';
import { PreviewVersion } from './preview-version.js';
import type { StoredPreview } from './core/stored.js';
import { PreviewsQueries } from './previews.queries.js';
import { RulebookQueries } from './rulebook.queries.js';
import type { StoredVersion } from './core/stored.js';

type NamedPreview = Omit<StoredPreview, 'moves'> & { readonly moves: readonly MoveType[] };

/** What versions would change for the people of offices; nothing of a person comes this way. */
@Resolver(() => RuleVersionType)
export class PreviewResolver {
  constructor(
    private readonly previewing: PreviewVersion,
    private readonly previewed: PreviewsQueries,
    private readonly rules: RulebookQueries,
  ) {}

  @Mutation(() => VersionResult, { description: 'The figures stand in `previews` of the version.' })
  @Allow('rules:edit')
  async previewRuleVersion(
    @Args() { officeId, ...seen }: PreviewArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.previewing.execute(actor, seen, officeId);
    return toUnion(result, language, (versionId) => Object.assign(new VersionPayload(), { versionId }));
  }

  @ResolveField(() => [PreviewType], { description: 'Of what it says now, one for each office.' })
  async previews(
    @Parent() version: StoredVersion,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<readonly NamedPreview[]> {
    const previews = await this.previewed.ofVersion(actor, version.id);
    if (previews.length === 0) return [];
    const book = await this.rules.book();
    const names = clauseNames(
      [...book.versionsOf(version.programme).map(({ rule }) => rule), version.content.rule],
      language,
    );
    const clausesOf = (codes: readonly string[]) => codes.map((code) => ({ code, text: names.get(code) ?? code }));
    return previews.map((preview) => ({
      ...preview,
      moves: preview.moves.map((move) => ({
        ...move,
        by: move.by.map(({ clauses, people }) => ({ people, clauses: clausesOf(clauses) })),
      })),
    }));
  }
}

@Resolver(() => PreviewType)
export class PreviewFields {
  constructor(private readonly identity: IdentityQueries) {}

  @ResolveField(() => OfficeType, { nullable: true })
  async office(@Parent() { officeId }: NamedPreview, @Request() context: RequestContext) {
    return officeLoader(context, this.identity).load(officeId);
  }

  @ResolveField(() => AccountType, { nullable: true })
  async by(@Parent() { actorId }: NamedPreview, @Request() context: RequestContext) {
    return accountLoader(context, this.identity).load(actorId);
  }
}
