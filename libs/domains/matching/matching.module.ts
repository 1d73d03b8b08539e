import { Global, Module } from '@nestjs/common';
import { registerTraces } from '#domains/clients';
import { VaultModule } from '#platform/vault/vault.module';
import { AnswersRepository } from './answers.repository.js';
import { CountAnswers } from './count-answers.js';
import { DecidingResolver } from './deciding.resolver.js';
import { KeepShortlist } from './keep-shortlist.js';
import { KeptResolver } from './kept.resolver.js';
import { MatchClient } from './match-client.js';
import './match-codes.texts.js';
import {
  DoorFields,
  KeptShortlistFields,
  KeptShortlistPayloadFields,
  MatchFields,
  MatchOverrideFields,
  OpeningPeopleFields,
  ShortlistFields,
} from './match-fields.resolver.js';
import { MatchOpportunity } from './match-opportunity.js';
import { MatchWriter } from './match-writer.js';
import { MatchingJobs } from './matching.jobs.js';
import { MatchingQueries } from './matching.queries.js';
import { MatchingRepository } from './matching.repository.js';
import { MatchingResolver } from './matching.resolver.js';
import './matching.texts.js';
import { OpeningSnapshots } from './opening-snapshots.js';
import { OverrideMatch } from './override-match.js';
import { PeopleFacts } from './people-facts.js';
import { SaidNoneFields } from './said-none.resolver.js';
import { SaveWeights } from './save-weights.js';
import { SayNone } from './say-none.js';
import { ShortlistStore } from './shortlist-store.js';

registerTraces('matching.shortlist', 'matching.override', 'matching.asked_none');

const useCases = [MatchClient, MatchOpportunity, KeepShortlist, OverrideMatch, SayNone, SaveWeights, CountAnswers];
const parts = [AnswersRepository, MatchingRepository, MatchWriter, OpeningSnapshots, PeopleFacts, ShortlistStore];
const resolvers = [
  MatchingResolver,
  KeptResolver,
  DecidingResolver,
  MatchFields,
  MatchOverrideFields,
  DoorFields,
  ShortlistFields,
  OpeningPeopleFields,
  KeptShortlistFields,
  KeptShortlistPayloadFields,
  SaidNoneFields,
];

@Global()
@Module({
  imports: [VaultModule],
  providers: [MatchingQueries, ...parts, ...useCases, ...resolvers, MatchingJobs],
  exports: [MatchingQueries, ...useCases],
})
export class MatchingModule {}
