import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { PartnerFacts } from './core/partner.js';
import type { PartnerDecision, PartnersQueries } from './partners.queries.js';

const PARTNERS = Symbol('partners');
const DECISIONS = Symbol('partner-decisions');

/** Partners of an operation, asked for together; null for one that is not there for the actor. */
export const partnerLoader = (
  context: RequestContext,
  queries: PartnersQueries,
): DataLoader<string, PartnerFacts | null> =>
  perOperation(context, PARTNERS, () => {
    return new DataLoader<string, PartnerFacts | null>(async (ids) => {
      const partners = await queries.byIds(context.actor, ids);
      return ids.map((id) => partners.get(id) ?? null);
    });
  });

/** Decisions about the partners of an operation, the latest first. */
export const decisionLoader = (
  context: RequestContext,
  queries: PartnersQueries,
): DataLoader<string, readonly PartnerDecision[]> =>
  perOperation(context, DECISIONS, () => {
    return new DataLoader<string, readonly PartnerDecision[]>(async (ids) => {
      const decisions = Map.groupBy(await queries.decisions(context.actor, ids), ({ partnerId }) => partnerId);
      return ids.map((id) => decisions.get(id) ?? []);
    });
  });
