import { Global, Module } from '@nestjs/common';
import { ChangePlaces } from './change-places.js';
import { ChangeStatus } from './change-status.js';
import { DraftCheck } from './draft-check.js';
import { EditOpportunity } from './edit-opportunity.js';
import { OpportunitiesJobs } from './opportunities.jobs.js';
import { OpportunitiesQueries } from './opportunities.queries.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { OpportunitiesResolver } from './opportunities.resolver.js';
import './opportunities.texts.js';
import { OpportunityFields, OpportunityPayloadFields, RequirementFields } from './opportunity-fields.resolver.js';
import { PostMany } from './post-many.js';
import { PostOpportunity } from './post-opportunity.js';
import { Posting } from './posting.js';
import { UndoImported } from './undo-imported.js';

const useCases = [PostOpportunity, PostMany, UndoImported, EditOpportunity, ChangeStatus, ChangePlaces];
const resolvers = [OpportunitiesResolver, OpportunityFields, OpportunityPayloadFields, RequirementFields];

@Global()
@Module({
  providers: [
    OpportunitiesRepository,
    OpportunitiesQueries,
    DraftCheck,
    Posting,
    ...useCases,
    ...resolvers,
    OpportunitiesJobs,
  ],
  exports: [OpportunitiesQueries, OpportunitiesJobs, ...useCases],
})
export class OpportunitiesModule {}
