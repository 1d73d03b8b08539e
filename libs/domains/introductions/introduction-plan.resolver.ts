import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { LocalTimeScalar } from '#platform/graphql/scalars';
import type { Language } from '#platform/messaging/texts';
import { minuteOrNull, sheetAnswer, sheetOf } from './clock-values.js';
import { IntroductionResult } from './introductions.graphql.js';
import { SheetFieldInput } from './introductions-input.graphql.js';
import { IntroductionSheetResult, IntroductionSheetType } from './introduction-plan.graphql.js';
import { PublishIntroductionArgs } from './introduction-args.graphql.js';
import { answerOf } from './introductions.resolver.js';
import { MakePlan } from './make-plan.js';
import { PublishPlan } from './publish-plan.js';
import { ReplanDay } from './replan-day.js';
import { SyncSheet } from './sync-sheet.js';

const SEED_MOST = 2_147_483_647;

/** The plan and the day. */
@Resolver()
export class IntroductionPlanResolver {
  constructor(
    private readonly planning: MakePlan,
    private readonly publishing: PublishPlan,
    private readonly replanning: ReplanDay,
    private readonly syncing: SyncSheet,
  ) {}

  @Mutation(() => IntroductionResult, { description: 'Plans the whole day; nothing is on paper yet.' })
  @Allow('introduction:organise')
  async planIntroductionSession(
    @Args('id', { type: () => ID }) id: string,
    @Args('seed', { type: () => Int, defaultValue: 1 }) seed: number,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.planning.execute(actor, { id, seed: Math.abs(seed) % SEED_MOST }), language);
  }

  @Mutation(() => IntroductionResult, { description: 'Puts a plan on paper, on phones and on the big screen.' })
  @Allow('introduction:organise')
  async publishIntroductionPlan(
    @Args() target: PublishIntroductionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.publishing.execute(actor, target), language);
  }

  @Mutation(() => IntroductionResult, { description: 'Plans the rest of the day anew and puts it on paper.' })
  @Allow('introduction:organise')
  async replanIntroductionDay(
    @Args('id', { type: () => ID }) id: string,
    @Args('at', { type: () => LocalTimeScalar, nullable: true, description: 'Left out: now.' })
    at: string | null | undefined,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answerOf(await this.replanning.execute(actor, { id, at: minuteOrNull(at) }), language);
  }

  @Mutation(() => IntroductionSheetResult, {
    description:
      'Gives what a device wrote of the day, and takes what all devices know; in any order, any number of times.',
  })
  @Allow('introduction:organise')
  async syncIntroductionSheet(
    @Args('sessionId', { type: () => ID }) sessionId: string,
    @Args('fields', { type: () => [SheetFieldInput] }) fields: SheetFieldInput[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const synced = await this.syncing.execute(actor, sessionId, sheetOf(fields));
    return toUnion(synced, language, ({ sheet }) =>
      Object.assign(new IntroductionSheetType(), { sessionId, fields: sheetAnswer(sheet) }),
    );
  }
}
