import { Module } from '@nestjs/common';
import { OpportunitiesModule } from '#domains/opportunities';
import { ReferenceModule } from '#domains/reference';
import { SearchModule } from '#platform/search/search.module';
import { CardDocuments } from './card-documents.js';
import { DiscoveryJobs } from './discovery.jobs.js';
import { DiscoveryResolver } from './discovery.resolver.js';
import { FollowCards } from './follow-cards.js';
import { IndexLock } from './index-lock.repository.js';
import { RebuildIndex } from './rebuild-index.js';
import { ReconcileIndex } from './reconcile-index.js';
import { SearchOpportunitiesQueries } from './search-opportunities.queries.js';
import { SuggestionsQueries } from './suggestions.queries.js';
import { Understanding } from './understanding.js';

@Module({
  imports: [SearchModule, ReferenceModule, OpportunitiesModule],
  providers: [
    Understanding,
    CardDocuments,
    IndexLock,
    FollowCards,
    SearchOpportunitiesQueries,
    SuggestionsQueries,
    RebuildIndex,
    ReconcileIndex,
    DiscoveryResolver,
    DiscoveryJobs,
  ],
  exports: [RebuildIndex, ReconcileIndex, SearchOpportunitiesQueries, Understanding, CardDocuments],
})
export class DiscoveryModule {}
