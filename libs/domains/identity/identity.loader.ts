import DataLoader from 'dataloader';
import { perOperation, type RequestContext } from '#platform/graphql/context';
import type { Account } from './core/account.js';
import type { Office } from './core/office.js';
import type { IdentityQueries } from './identity.queries.js';

const OFFICES = Symbol('offices');
const ACCOUNTS = Symbol('accounts');

/** Offices of an operation, asked for together; null for one that is not there for the actor. */
export const officeLoader = (context: RequestContext, queries: IdentityQueries): DataLoader<string, Office | null> =>
  perOperation(context, OFFICES, () => {
    return new DataLoader<string, Office | null>(async (ids) => {
      const offices = await queries.offices(context.actor, ids);
      return ids.map((id) => offices.get(id) ?? null);
    });
  });

/** Accounts of an operation, asked for together; null for one that is not there for the actor. */
export const accountLoader = (context: RequestContext, queries: IdentityQueries): DataLoader<string, Account | null> =>
  perOperation(context, ACCOUNTS, () => {
    return new DataLoader<string, Account | null>(async (ids) => {
      const accounts = await queries.accounts(context.actor, ids);
      return ids.map((id) => accounts.get(id) ?? null);
    });
  });
