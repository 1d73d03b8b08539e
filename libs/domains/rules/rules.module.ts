import { Global, Module } from '@nestjs/common';
import { AskProgrammes } from './ask-programmes.js';
import { ExplorerResolver } from './explorer.resolver.js';
import { RulebookQueries } from './rulebook.queries.js';
import './rules.texts.js';

const useCases = [AskProgrammes];
const resolvers = [ExplorerResolver];

/** Global because matching and the domains of money ask it. */
@Global()
@Module({
  providers: [RulebookQueries, ...useCases, ...resolvers],
  exports: [RulebookQueries, ...useCases],
})
export class RulesModule {}
