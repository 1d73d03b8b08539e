import DataLoader from 'dataloader';
import { SYSTEM } from '#kernel/actor';
import type { ConsentsQueries } from '#domains/consents';
import type { PartnerFacts, PartnersQueries } from '#domains/partners';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { Application } from './application-row.js';
import type { ApplicationsQueries, Step } from './applications.queries.js';

const APPLICATIONS = Symbol('applications');
const READABLE = Symbol('releases readable now');
const STEPS = Symbol('steps of applications');
const PARTNERS = Symbol('partners of applications');

/** Applications of an operation, asked for together; null for one that is not there for the actor. */
export const applicationLoader = (
  context: RequestContext,
  queries: ApplicationsQueries,
): DataLoader<string, Application | null> =>
  perOperation(context, APPLICATIONS, () => {
    return new DataLoader<string, Application | null>(async (ids) => {
      const found = new Map((await queries.byIds(context.actor, ids)).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id) ?? null);
    });
  });

/** Whether the partner can read a release now; asked for together. */
export const readableLoader = (context: RequestContext, consents: ConsentsQueries): DataLoader<string, boolean> =>
  perOperation(context, READABLE, () => {
    return new DataLoader<string, boolean>(async (ids) => {
      const readable = await consents.readableNow(context.actor, ids);
      return ids.map((id) => readable.has(id));
    });
  });

export const stepsLoader = (context: RequestContext, queries: ApplicationsQueries): DataLoader<string, Step[]> =>
  perOperation(context, STEPS, () => {
    return new DataLoader<string, Step[]>(async (ids) => {
      const found = Map.groupBy(await queries.steps(context.actor, ids), ({ applicationId }) => applicationId);
      return ids.map((id) => found.get(id) ?? []);
    });
  });

/** Where somebody applied stays readable for them when the partner is suspended, so the product looks. */
export const applicationPartnerLoader = (
  context: RequestContext,
  partners: PartnersQueries,
): DataLoader<string, PartnerFacts | null> =>
  perOperation(context, PARTNERS, () => {
    return new DataLoader<string, PartnerFacts | null>(async (ids) => {
      const found = await partners.byIds(SYSTEM, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  });
