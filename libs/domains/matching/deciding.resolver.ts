import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { CRITERIA, type Shares } from './core/weights.js';
import { MatchWords } from './match-words.js';
import {
  MatchPayload,
  MatchResult,
  MatchWeightsPayload,
  MatchWeightsResult,
  MatchWeightsType,
  NoneArgs,
  OverrideArgs,
  PairArgs,
  SaveWeightsArgs,
} from './matching.graphql.js';
import { MatchingQueries } from './matching.queries.js';
import { OverrideMatch } from './override-match.js';
import { SaveWeights } from './save-weights.js';
import { SayNone } from './say-none.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (clientId) => Object.assign(new MatchPayload(), { clientId }));

/** Where people decide: overrides, answers, weights. */
@Resolver()
export class DecidingResolver {
  constructor(
    private readonly queries: MatchingQueries,
    private readonly overriding: OverrideMatch,
    private readonly saying: SayNone,
    private readonly weighing: SaveWeights,
  ) {}

  @Mutation(() => MatchResult, { description: 'Put forward or set aside, with a reason. What was said before ends.' })
  @Allow('match:decide')
  async overrideMatch(
    @Args() { input, ...pair }: OverrideArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const { stance, why, words } = input;
    return answer(await this.overriding.execute(actor, pair, { stance, reason: why, words: words ?? null }), language);
  }

  @Mutation(() => MatchResult, { description: 'The score counts again.' })
  @Allow('match:decide')
  async withdrawMatchOverride(
    @Args() pair: PairArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.overriding.withdraw(actor, pair), language);
  }

  @Mutation(() => MatchResult, { description: 'Asked, and there is none: an answer, where an empty list is silence.' })
  @Allow('match:decide')
  async answerNone(
    @Args() { clientId, fact, holds }: NoneArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.saying.execute(actor, clientId, fact, holds), language);
  }

  @Query(() => [MatchWeightsType], { description: 'The newest first; the first one counts.' })
  @Allow('match:weights')
  async matchWeights(@CurrentActor() actor: Actor, @ReaderLanguage() language: Language): Promise<MatchWeightsType[]> {
    const words = new MatchWords(language);
    return (await this.queries.weights(actor)).map(({ version, of, madeAt }) => ({
      version,
      madeAt,
      shares: CRITERIA.map((criterion) => ({
        criterion,
        label: words.criterion(criterion),
        weight: of[criterion],
      })),
    }));
  }

  @Mutation(() => MatchWeightsResult, { description: 'A new version for the shortlists from now on.' })
  @Allow('match:weigh')
  async saveMatchWeights(
    @Args() { version, shares }: SaveWeightsArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const given = Object.fromEntries(CRITERIA.map((one) => [one, 0])) as Record<keyof Shares, number>;
    for (const { criterion, weight } of shares) given[criterion] = weight;
    return toUnion(await this.weighing.execute(actor, version, given), language, (made) =>
      Object.assign(new MatchWeightsPayload(), { version: made }),
    );
  }
}
