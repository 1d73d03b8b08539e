import DataLoader from 'dataloader';
import { SYSTEM } from '#kernel/actor';
import type { PartnerFacts, PartnersQueries } from '#domains/partners';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { OpportunityFacts } from './core/opportunity.js';
import type { OpportunitiesQueries } from './opportunities.queries.js';

const OPPORTUNITIES = Symbol('opportunities');
const POSTERS = Symbol('posters of opportunities');

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

/**
 * The partners behind opportunities that the actor was shown. Between a suspension and the moment its postings follow, a
 * posting can be seen and its partner cannot; without the partner a whole list would fail, so the product looks it up.
 */
export const posterLoader = (context: RequestContext, partners: PartnersQueries): DataLoader<string, PartnerFacts> =>
  perOperation(context, POSTERS, () => {
    return new DataLoader<string, PartnerFacts>(async (ids) => {
      const seen = await partners.byIds(context.actor, ids);
      const hidden = ids.filter((id) => !seen.has(id));
      const found = new Map([...seen, ...(hidden.length > 0 ? await partners.byIds(SYSTEM, hidden) : [])]);
      return ids.map((id) => found.get(id) ?? new Error('an opportunity has no partner'));
    });
  });
