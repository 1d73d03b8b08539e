import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { OpportunityFacts } from './core/opportunity.js';
import type { OpportunitiesQueries } from './opportunities.queries.js';

const OPPORTUNITIES = Symbol('opportunities');

/** Opportunities of an operation, asked for together; null for one that is not there for the actor. */
export const opportunityLoader = (
  context: RequestContext,
  queries: OpportunitiesQueries,
): DataLoader<string, OpportunityFacts | null> =>
  perOperation(context, OPPORTUNITIES, () => {
    return new DataLoader<string, OpportunityFacts | null>(async (ids) => {
      const found = new Map((await queries.cardsByIds(context.actor, ids)).map((facts) => [facts.id, facts]));
      return ids.map((id) => found.get(id) ?? null);
    });
  });
