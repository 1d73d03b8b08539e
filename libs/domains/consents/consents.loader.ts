import DataLoader from 'dataloader';
import { SYSTEM } from '#kernel/actor';
import type { PartnerFacts, PartnersQueries } from '#domains/partners';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { ConsentNow, ConsentsQueries } from './consents.queries.js';

const CONSENTS = Symbol('consents');
const RECIPIENTS = Symbol('recipients of consents');

/** Consents of an operation, asked for together; null for one that is not there for the actor. */
export const consentLoader = (
  context: RequestContext,
  queries: ConsentsQueries,
): DataLoader<string, ConsentNow | null> =>
  perOperation(context, CONSENTS, () => {
    return new DataLoader<string, ConsentNow | null>(async (ids) => {
      const found = await queries.byIds(context.actor, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  });

/** Whom a person let know something: that must stay readable for them when the partner is suspended, so the product looks. */
export const recipientLoader = (
  context: RequestContext,
  partners: PartnersQueries,
): DataLoader<string, PartnerFacts | null> =>
  perOperation(context, RECIPIENTS, () => {
    return new DataLoader<string, PartnerFacts | null>(async (ids) => {
      const found = await partners.byIds(SYSTEM, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  });
