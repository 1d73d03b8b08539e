import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { OpenRuleFacts } from '#domains/clients';
import { accountLoader, AccountType, IdentityQueries } from '#domains/identity';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { AnswerWords } from './answer-words.js';
import {
  ClientFactsType,
  KeepAnswerArgs,
  KeepAnswerPayload,
  KeepAnswerResult,
  KeptAnswerType,
  type KnownFactType,
  OpenedAnswerType,
} from './client-answers.graphql.js';
import { entriesOf } from './client-facts.js';
import { Rulebook } from './core/rulebook.js';
import type { FactEntry } from './fact-input.js';
import { KeepAnswer } from './keep-answer.js';
import type { KeptAnswer } from './kept-content.js';
import { OpenAnswers } from './open-answers.js';
import { RulebookQueries } from './rulebook.queries.js';

function found<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw notFound();
}

const known = (facts: readonly FactEntry[]): KnownFactType[] =>
  facts.map(({ key, values, proofs }) => ({ key, values, proofs: proofs ?? [] }));

/** Answers for a client of the viewer's office. */
@Resolver()
export class ClientAnswersResolver {
  constructor(
    private readonly rules: RulebookQueries,
    private readonly facts: OpenRuleFacts,
    private readonly keeping: KeepAnswer,
    private readonly opening: OpenAnswers,
  ) {}

  @Query(() => ClientFactsType, { description: 'Reading it is written down.' })
  @Allow('rules:ask-for-client')
  async clientFacts(
    @Args('clientId', { type: () => ID }) clientId: string,
    @CurrentActor() actor: Actor,
  ): Promise<ClientFactsType> {
    const { catalogue } = await this.rules.book();
    const facts = found(await this.facts.execute(actor, clientId));
    return { clientId, country: facts.country, facts: known(entriesOf(catalogue, facts)) };
  }

  @Query(() => [KeptAnswerType], { description: 'The newest first. Reading them is written down.' })
  @Allow('rules:ask-for-client')
  async keptAnswers(
    @Args('clientId', { type: () => ID }) clientId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<KeptAnswerType[]> {
    const kept = found(await this.opening.ofClient(actor, clientId));
    const words = await Promise.all(kept.map((each) => this.#words(each, language)));
    return kept.flatMap((each, at) => (words[at] ? this.#row(each, words[at]) : []));
  }

  @Query(() => OpenedAnswerType, { description: 'Reading it is written down.' })
  @Allow('rules:ask-for-client')
  async keptAnswer(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<OpenedAnswerType> {
    const kept = found(await this.opening.one(actor, id));
    const words = await this.#words(kept, language);
    const [row] = this.#row(kept, words);
    const answer = words.answer(kept.content.answered);
    if (!row || !answer) throw notFound();
    return { kept: row, answer, facts: known(kept.content.facts) };
  }

  @Mutation(() => KeepAnswerResult, { description: 'Keeps the answer with the client, and what was said for it.' })
  @Allow('rules:ask-for-client')
  async keepAnswer(
    @Args() { clientId, ...question }: KeepAnswerArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.keeping.execute(actor, clientId, question), language, (answerId) =>
      Object.assign(new KeepAnswerPayload(), { answerId }),
    );
  }

  /** The words of the versions that were kept with it. */
  async #words({ content }: KeptAnswer, language: Language): Promise<AnswerWords> {
    const { catalogue } = await this.rules.book();
    return new AnswerWords(new Rulebook(catalogue, content.files), language);
  }

  #row({ id, keptAt, keptBy, content }: KeptAnswer, words: AnswerWords): KeptAnswerType[] {
    const { day, outcome, programme: code } = content.answered.answer;
    const programme = words.programme(code);
    return programme ? [{ id, keptAt, keptBy, day, outcome, programme }] : [];
  }
}

@Resolver(() => KeptAnswerType)
export class KeptAnswerFields {
  constructor(private readonly identity: IdentityQueries) {}

  @ResolveField(() => AccountType, { nullable: true, name: 'keptBy' })
  async keeper(@Parent() { keptBy }: KeptAnswerType, @Request() context: RequestContext) {
    return accountLoader(context, this.identity).load(keptBy);
  }
}
