import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import { ClientsQueries } from '#domains/clients';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { textOf, type Language } from '#platform/messaging/texts';
import {
  ClientListColumnType,
  ClientListFieldEnum,
  ClientListPayload,
  ClientListResult,
  ClientListTrialType,
  ClientListType,
} from './client-lists.graphql.js';
import { ClientListsQueries } from './client-lists.queries.js';
import type { ClientList } from './core/client-list.js';
import type { ClientField } from './core/client-field.js';
import { WorkOnClientList } from './work-on-client-list.js';

const answer = (result: Result<string>, language: Language) =>
  toUnion(result, language, (listId) => Object.assign(new ClientListPayload(), { listId }));

@Resolver()
export class ClientListsResolver {
  constructor(
    private readonly queries: ClientListsQueries,
    private readonly work: WorkOnClientList,
  ) {}

  @Query(() => ClientListType, { nullable: true })
  @Allow('client:register')
  async clientList(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor) {
    return this.queries.byId(actor, id);
  }

  @Query(() => [ClientListType], { description: 'The latest of the office.' })
  @Allow('client:register')
  async clientLists(@CurrentActor() actor: Actor) {
    return this.queries.latest(actor);
  }

  @Mutation(() => ClientListResult, { description: 'By column; null leaves it out.' })
  @Allow('client:register')
  async mapClientList(
    @Args('id', { type: () => ID }) id: string,
    @Args('fields', { type: () => [ClientListFieldEnum], nullable: 'items' }) fields: (ClientField | null)[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.work.map(actor, id, fields), language);
  }

  @Mutation(() => ClientListResult, { description: 'Imports the rows that can be taken; the others are not kept.' })
  @Allow('client:register')
  async runClientList(
    @Args('id', { type: () => ID }) id: string,
    @Args('distinctLines', {
      type: () => [Int],
      description: 'Somebody looked at who is alike: these are somebody else.',
    })
    distinctLines: number[],
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.work.run(actor, id, new Set(distinctLines)), language);
  }

  @Mutation(() => ClientListResult, { description: 'Takes back whom nobody did anything with since.' })
  @Allow('client:register')
  async undoClientList(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.work.undo(actor, id), language);
  }

  @Mutation(() => ClientListResult, { description: 'Nothing of an open list is kept.' })
  @Allow('client:register')
  async dropClientList(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return answer(await this.work.drop(actor, id), language);
  }
}

@Resolver(() => ClientListType)
export class ClientListFields {
  constructor(
    private readonly queries: ClientListsQueries,
    private readonly work: WorkOnClientList,
    private readonly clients: ClientsQueries,
  ) {}

  @ResolveField(() => [ClientListColumnType], { description: 'Of an open list.' })
  async columns(@Parent() list: ClientList, @CurrentActor() actor: Actor): Promise<ClientListColumnType[]> {
    const { headers, mapping } = await this.queries.columns(actor, list);
    return headers.map((header, at) => ({ header, field: mapping[at] ?? null }));
  }

  @ResolveField(() => ClientListTrialType, { nullable: true, description: 'The dry run of an open list.' })
  async trial(
    @Parent() { id, status }: ClientList,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ): Promise<ClientListTrialType | null> {
    const tried = status === 'open' ? await this.work.rehearse(actor, id) : null;
    if (!tried?.ok) return null;
    const { accepted, rejected, lines } = tried.value;
    const ids = lines.flatMap(({ alike }) => alike.map(({ clientId }) => clientId));
    const known = await this.clients.byIds(actor, [...new Set(ids)]);
    return {
      accepted,
      rejected,
      lines: lines.map(({ line, name, faults, alike }) => ({
        line,
        name,
        faults: faults.map(({ header, code, params }) => ({ header, code, message: textOf(code, language, params) })),
        alike: alike.map(({ clientId, ...one }) => ({ ...one, client: known.get(clientId) ?? null })),
      })),
    };
  }
}

@Resolver(() => ClientListPayload)
export class ClientListPayloadFields {
  constructor(private readonly queries: ClientListsQueries) {}

  @ResolveField(() => ClientListType)
  async list(@Parent() { listId }: ClientListPayload, @CurrentActor() actor: Actor): Promise<ClientList> {
    const list = await this.queries.byId(actor, listId);
    if (list === null) throw notFound();
    return list;
  }
}
