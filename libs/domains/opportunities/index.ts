export * from './core/opportunity.js';
export { monthlyPay } from './core/pay.js';
export type {
  ContentBefore,
  DraftInput,
  PostManyInput,
  PostRow,
  RowOutcome,
  UndoInput,
  UndoOutcome,
} from './core/draft.js';
export { opportunityChanged, confirmationAsked, type Change } from './opportunities.events.js';
export { OpportunitiesModule } from './opportunities.module.js';
export { OpportunitiesQueries, type MineFilter } from './opportunities.queries.js';
export { PostOpportunity } from './post-opportunity.js';
export { PostMany } from './post-many.js';
export { UndoImported } from './undo-imported.js';
export { ChangeStatus } from './change-status.js';
export { ChangePlaces } from './change-places.js';
export { OpportunitiesJobs } from './opportunities.jobs.js';
export { opportunityLoader } from './opportunities.loader.js';
export { requirementText } from './opportunities.texts.js';
export { OpportunityKindEnum, OpportunityType } from './opportunities.graphql.js';
