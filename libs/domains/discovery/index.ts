export { DiscoveryModule } from './discovery.module.js';
export { FOLLOW_OPPORTUNITY } from './discovery.jobs.js';
export { RebuildIndex } from './rebuild-index.js';
export { ReconcileIndex, type Reconciled } from './reconcile-index.js';
export { SearchOpportunitiesQueries, type Found } from './search-opportunities.queries.js';
export { Understanding, type Understood } from './understanding.js';
export { CardDocuments } from './card-documents.js';
export type { Asked } from './core/asked.js';
