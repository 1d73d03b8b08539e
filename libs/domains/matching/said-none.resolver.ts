import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { ClientType } from '#domains/clients';
import { perOperation, Request, type RequestContext } from '#platform/graphql/context';
import { NoneFactEnum } from './matching.graphql.js';
import { MatchingQueries } from './matching.queries.js';
import { NONE_FACTS, type NoneFact } from './person-facts.js';

const SAID = Symbol('facts of which there is none');

const saidLoader = (context: RequestContext, queries: MatchingQueries): DataLoader<string, readonly NoneFact[]> =>
  perOperation(context, SAID, () => {
    return new DataLoader<string, readonly NoneFact[]>(async (ids) => {
      const found = await queries.askedNone(context.actor, ids);
      return ids.map((id) => NONE_FACTS.filter((fact) => found.get(id)?.has(fact)));
    });
  });

/** What was answered about a person with "none", where an empty list of the work profile is silence. */
@Resolver(() => ClientType)
export class SaidNoneFields {
  constructor(private readonly queries: MatchingQueries) {}

  @ResolveField(() => [NoneFactEnum], { description: 'Asked, and there is none; it need not be asked again.' })
  async saidNone(@Parent() { id }: { readonly id: string }, @Request() context: RequestContext) {
    return saidLoader(context, this.queries).load(id);
  }
}
