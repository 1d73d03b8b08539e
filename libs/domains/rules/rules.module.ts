import { Global, Module } from '@nestjs/common';
import { VaultModule } from '#platform/vault/vault.module';
import { AnswersRepository } from './answers.repository.js';
import { AskProgrammes } from './ask-programmes.js';
import { ClientAnswersResolver, KeptAnswerFields } from './client-answers.resolver.js';
import { ExplorerResolver } from './explorer.resolver.js';
import { KeepAnswer } from './keep-answer.js';
import { OpenAnswers } from './open-answers.js';
import { RulebookQueries } from './rulebook.queries.js';
import './rules.texts.js';

const useCases = [AskProgrammes, KeepAnswer, OpenAnswers];
const resolvers = [ExplorerResolver, ClientAnswersResolver, KeptAnswerFields];

/** Global because matching and the domains of money ask it. */
@Global()
@Module({
  imports: [VaultModule],
  providers: [RulebookQueries, AnswersRepository, ...useCases, ...resolvers],
  exports: [RulebookQueries, ...useCases],
})
export class RulesModule {}
