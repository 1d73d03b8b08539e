import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ChangeSessionState } from './change-session-state.js';
import { newTableOf, sessionInputOf, tableChangeOf } from './clock-values.js';
import type { SessionRecord } from './core/record.js';
import {
  IntroductionConnectionType,
  IntroductionPayload,
  IntroductionResult,
  IntroductionSessionType,
} from './introductions.graphql.js';
import {
  IntroductionPageArgs,
  IntroductionSessionInput,
  IntroductionTableInput,
} from './introductions-input.graphql.js';
import {
  ChangeIntroductionArgs,
  UpdateIntroductionArgs,
  UpdateIntroductionTableArgs,
} from './introduction-args.graphql.js';
import { IntroductionsQueries } from './introductions.queries.js';
import { SaveSession } from './save-session.js';
import { SaveTables } from './save-tables.js';

export const answerOf = (result: Result<string>, language: Language) =>
  toUnion(result, language, (sessionId) => Object.assign(new IntroductionPayload(), { sessionId }));

/** Sessions and tables. */
@Resolver()
export class IntroductionsResolver {
  constructor(
    private readonly queries: IntroductionsQueries,
    private readonly saving: SaveSession,
    private readonly states: ChangeSessionState,
    private readonly tables: SaveTables,
  ) {}

  @Query(() => IntroductionConnectionType, {
    description: "Introduction sessions of the viewer's office, the latest first.",
  })
  @Allow('introduction:organise')
  async introductionSessions(@Args() { states, ...page }: IntroductionPageArgs, @CurrentActor() actor: Actor) {
    return this.queries.page(actor, states ?? null, page);
  }

  @Query(() => IntroductionSessionType, { nullable: true })
  @Allow('introduction:organise')
  async introductionSession(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<SessionRecord | null> {
    return this.queries.byId(actor, id);
  }

  @Mutation(() => IntroductionResult)
  @Allow('introduction:organise')
  async createIntroductionSession(
    @Args('input') input: IntroductionSessionInput,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.saving.create(actor, sessionInputOf(input)), language);
  }

  @Mutation(() => IntroductionResult)
  @Allow('introduction:organise')
  async updateIntroductionSession(
    @Args() { input, ...target }: UpdateIntroductionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.saving.edit(actor, target, sessionInputOf(input)), language);
  }

  @Mutation(() => IntroductionResult, { description: 'Calls a session off, closes it, or opens it again.' })
  @Allow('introduction:organise')
  async changeIntroductionSession(
    @Args() { action, ...target }: ChangeIntroductionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.states.execute(actor, action, target), language);
  }

  @Mutation(() => IntroductionResult, { description: 'Invites partners, each with a table.' })
  @Allow('introduction:organise')
  async inviteIntroductionTables(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('tables', { type: () => [IntroductionTableInput] }) tables: IntroductionTableInput[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.tables.invite(actor, sessionId, tables.map(newTableOf)), language);
  }

  @Mutation(() => IntroductionResult)
  @Allow('introduction:organise')
  async updateIntroductionTable(
    @Args() { input, ...target }: UpdateIntroductionTableArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.tables.edit(actor, target, tableChangeOf(input)), language);
  }
}
