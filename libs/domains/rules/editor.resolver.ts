import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ApproveVersion } from './approve-version.js';
import { DraftVersion } from './draft-version.js';
import { EditVersion } from './edit-version.js';
import { DraftArgs, EditArgs, SeenVersionArgs } from './editor-input.graphql.js';
import { VersionPayload, VersionResult } from './editor.graphql.js';
import { ScheduleVersion } from './schedule-version.js';
import { WithdrawVersion } from './withdraw-version.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (versionId) => Object.assign(new VersionPayload(), { versionId }));

/** What administrators do to versions of programmes; the database writes down each step. */
@Resolver()
export class EditorResolver {
  constructor(
    private readonly drafting: DraftVersion,
    private readonly editing: EditVersion,
    private readonly approving: ApproveVersion,
    private readonly scheduling: ScheduleVersion,
    private readonly withdrawing: WithdrawVersion,
  ) {}

  @Mutation(() => VersionResult, { description: 'Refused with each clause named that is not sound: clause.<code>.' })
  @Allow('rules:edit')
  async draftRuleVersion(
    @Args() { programme, input }: DraftArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.drafting.execute(actor, programme, input), language);
  }

  @Mutation(() => VersionResult, { description: 'It is a draft again, and whoever edits it cannot approve it.' })
  @Allow('rules:edit')
  async editRuleVersion(
    @Args() { input, ...seen }: EditArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.editing.execute(actor, seen, input), language);
  }

  @Mutation(() => VersionResult, { description: 'By somebody who neither drafted nor edited it.' })
  @Allow('rules:edit')
  async approveRuleVersion(
    @Args() seen: SeenVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.approving.execute(actor, seen), language);
  }

  @Mutation(() => VersionResult, { description: 'The open version before it ends on the day before its first day.' })
  @Allow('rules:edit')
  async scheduleRuleVersion(
    @Args() seen: SeenVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.scheduling.execute(actor, seen), language);
  }

  @Mutation(() => VersionResult, { description: 'Before its first day; what it would have ended goes on.' })
  @Allow('rules:edit')
  async withdrawRuleVersion(
    @Args() seen: SeenVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.withdrawing.execute(actor, seen), language);
  }
}
