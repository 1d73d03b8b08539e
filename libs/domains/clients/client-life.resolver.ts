import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { AccountType, accountLoader, IdentityQueries } from '#domains/identity';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage, Request, type RequestContext } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import type { Language } from '#platform/messaging/texts';
import { ClientSignInPayload, ClientSignInResult, ClientVersionArgs, MergeClientsArgs } from './client-life.graphql.js';
import { ClientPayload, ClientResult, ClientType } from './clients.graphql.js';
import { clientLoader } from './clients.loader.js';
import { ClientsQueries } from './clients.queries.js';
import type { ClientRecord } from './core/client.js';
import { EraseClient } from './erase-client.js';
import { GiveSignIn } from './give-sign-in.js';
import { MergeClients } from './merge-clients.js';

@Resolver(() => ClientType)
export class ClientLifeResolver {
  constructor(
    private readonly giving: GiveSignIn,
    private readonly merging: MergeClients,
    private readonly erasing: EraseClient,
    private readonly identity: IdentityQueries,
  ) {}

  @Mutation(() => ClientSignInResult, { description: 'A card and a secret for one use, for a person at the desk.' })
  @Allow('client:give-sign-in')
  async giveClientSignIn(
    @Args('clientId', { type: () => ID }) clientId: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const given = await this.giving.execute(actor, clientId);
    return toUnion(given, language, ({ cardCode, oneTimeSecret }) =>
      Object.assign(new ClientSignInPayload(), { clientId, cardCode, oneTimeSecret }),
    );
  }

  @Mutation(() => ClientResult, { description: 'Two files of one person become one; nothing is lost.' })
  @Allow('client:merge')
  async mergeClients(
    @Args() input: MergeClientsArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const merged = await this.merging.execute(actor, input);
    return toUnion(merged, language, (clientId) => Object.assign(new ClientPayload(), { clientId }));
  }

  @Mutation(() => DoneResult, { description: 'The person is forgotten, for good.' })
  @Allow('client:erase')
  async eraseClient(
    @Args() target: ClientVersionArgs,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    return toUnion(await this.erasing.execute(actor, target), language, done);
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'What the person signs in with; null when nothing.' })
  async account(@Parent() { id }: ClientRecord, @CurrentActor() actor: Actor, @Request() context: RequestContext) {
    const [first] = (await this.identity.accountsOfClients(actor, [id])).get(id) ?? [];
    return first === undefined ? null : accountLoader(context, this.identity).load(first);
  }
}

@Resolver(() => ClientSignInPayload)
export class ClientSignInFields {
  constructor(private readonly queries: ClientsQueries) {}

  @ResolveField(() => ClientType)
  async client(@Parent() { clientId }: ClientSignInPayload, @Request() context: RequestContext): Promise<ClientRecord> {
    const client = await clientLoader(context, this.queries).load(clientId);
    if (client === null) throw notFound();
    return client;
  }
}
