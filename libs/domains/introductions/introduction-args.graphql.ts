import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { Announce } from './core/announce.js';
import type { SessionAction } from './core/policy.js';
import type { Side } from './core/record.js';
import { IntroductionAnnounceEnum } from './introduction-plan.graphql.js';
import { IntroductionActionEnum, IntroductionSideEnum } from './introductions.graphql.js';
import {
  IntroductionNeedsInput,
  IntroductionSessionInput,
  IntroductionTableChange,
  IntroductionWishInput,
} from './introductions-input.graphql.js';

@ArgsType()
export class UpdateIntroductionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => IntroductionSessionInput) input!: IntroductionSessionInput;
  @Field(() => IntroductionAnnounceEnum, {
    defaultValue: 'concerned',
    description: 'Concerned: whoever is invited, of another place or time.',
  })
  announce!: Announce;
}

@ArgsType()
export class UpdateIntroductionTableArgs {
  @Field(() => ID) sessionId!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => IntroductionTableChange) input!: IntroductionTableChange;
}

@ArgsType()
export class ChangeIntroductionArgs {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => IntroductionActionEnum) action!: SessionAction;
  @Field(() => IntroductionAnnounceEnum, {
    defaultValue: 'concerned',
    description: 'Of calling off; concerned: whoever is invited.',
  })
  announce!: Announce;
}

@ArgsType()
export class IntroductionReplyArgs {
  @Field(() => ID) sessionId!: string;
  @Field(() => ID) clientId!: string;
  @Field() coming!: boolean;
}

@ArgsType()
export class IntroductionWishesArgs {
  @Field(() => ID) sessionId!: string;
  @Field(() => IntroductionSideEnum) side!: Side;
  @Field(() => [IntroductionWishInput]) wishes!: IntroductionWishInput[];
}

@ArgsType()
export class IntroductionNeedsArgs {
  @Field(() => ID) sessionId!: string;
  @Field(() => ID) clientId!: string;
  @Field(() => IntroductionNeedsInput) needs!: IntroductionNeedsInput;
}

@ArgsType()
export class PublishIntroductionArgs {
  @Field(() => ID) id!: string;
  @Field(() => ID) planId!: string;
  @Field(() => IntroductionAnnounceEnum, { defaultValue: 'concerned' }) announce!: Announce;
}
