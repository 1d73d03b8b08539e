import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Clock } from '#kernel/clock';
import { Allow } from '#platform/auth/allow';
import { CLOCK } from '#platform/config/config.module';
import { ReaderLanguage } from '#platform/graphql/context';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { AnswerWords } from './answer-words.js';
import { AskPackages } from './ask-packages.js';
import { AskProgrammes } from './ask-programmes.js';
import { ZONES } from './fact-input.js';
import { PackageWords } from './package-words.js';
import { PackagesResult, PackagesType } from './packages.graphql.js';
import { RulebookQueries } from './rulebook.queries.js';
import {
  AnswerAllArgs,
  AnswerArgs,
  AnswerResult,
  AnswersResult,
  AnswersType,
  AnswerType,
  ProgrammeType,
  QuestionArgs,
  QuestionsType,
} from './rules.graphql.js';

/** What staff explore: programmes, what they ask, and what they answer to facts that are typed in. */
@Resolver()
export class ExplorerResolver {
  constructor(
    private readonly rules: RulebookQueries,
    private readonly asking: AskProgrammes,
    private readonly packing: AskPackages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [ProgrammeType])
  @Allow('rules:explore')
  async programmes(@ReaderLanguage() language: Language): Promise<ProgrammeType[]> {
    const book = await this.rules.book();
    const words = new AnswerWords(book, language);
    return book.programmes.flatMap(({ code }) => words.programme(code) ?? []);
  }

  @Query(() => QuestionsType, { nullable: true })
  @Allow('rules:explore')
  async programmeQuestions(
    @Args() { code, day: asked }: QuestionArgs,
    @ReaderLanguage() language: Language,
  ): Promise<QuestionsType | null> {
    const book = await this.rules.book();
    const words = new AnswerWords(book, language);
    const programme = words.programme(code);
    if (!programme) return null;
    const day = asked ?? this.clock.today(ZONES[programme.country]);
    const version = book.versionAt(code, day);
    return { programme, day, version: version && words.version(version), facts: words.questions(code, day) };
  }

  @Query(() => AnswerResult, { description: 'Nothing that is typed in is kept.' })
  @Allow('rules:explore')
  async answerProgramme(@Args() question: AnswerArgs, @ReaderLanguage() language: Language) {
    const words = new AnswerWords(await this.rules.book(), language);
    return toUnion(await this.asking.execute(question), language, (answer) =>
      Object.assign(new AnswerType(), words.answer(answer)),
    );
  }

  @Query(() => AnswersResult, { description: 'Every programme of a country. Nothing that is typed in is kept.' })
  @Allow('rules:explore')
  async answerAllProgrammes(@Args() question: AnswerAllArgs, @ReaderLanguage() language: Language) {
    const words = new AnswerWords(await this.rules.book(), language);
    return toUnion(await this.asking.all(question), language, (answers) =>
      Object.assign(new AnswersType(), { answers: answers.flatMap((answer) => words.answer(answer) ?? []) }),
    );
  }

  @Query(() => PackagesResult, { description: 'What of a country goes together. Nothing that is typed in is kept.' })
  @Allow('rules:explore')
  async programmePackages(@Args() question: AnswerAllArgs, @ReaderLanguage() language: Language) {
    const book = await this.rules.book();
    const words = new AnswerWords(book, language);
    return toUnion(await this.packing.execute(question), language, (asked) =>
      Object.assign(new PackagesType(), new PackageWords(book, language, words, asked).all()),
    );
  }
}
