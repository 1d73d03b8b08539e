import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { Allow } from '#platform/auth/allow';
import { CurrentActor, ReaderLanguage } from '#platform/graphql/context';
import { notFound } from '#platform/graphql/errors';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { LocalMailbox } from '#platform/messaging/local-mailbox';
import type { Language } from '#platform/messaging/texts';
import { mayTryAgain } from './core/message.js';
import {
  LocalMessageType,
  MessageConnectionType,
  MessagePayload,
  MessageResult,
  MessagesArgs,
  MessageType,
} from './messages.graphql.js';
import { MessagesQueries, type SeenMessage } from './messages.queries.js';
import { TryMessageAgain } from './try-message-again.js';

@Resolver(() => MessageType)
export class MessagesResolver {
  constructor(
    private readonly queries: MessagesQueries,
    private readonly again: TryMessageAgain,
    private readonly mailbox: LocalMailbox,
  ) {}

  @Query(() => MessageConnectionType, {
    description: 'What was sent outside the app, and what failed; the latest first.',
  })
  @Allow('message:read')
  async messages(@Args() page: MessagesArgs, @CurrentActor() actor: Actor) {
    return this.queries.page(actor, page);
  }

  @Query(() => [LocalMessageType], {
    description: 'Where nothing leaves the machine: what would have left; the latest first. Empty anywhere else.',
  })
  @Allow('message:read')
  async localMessages() {
    return this.mailbox.messages(50);
  }

  @Mutation(() => MessageResult, { description: 'The cause is gone: what was given up is tried again.' })
  @Allow('message:read')
  async tryMessageAgain(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
  ) {
    const result = await this.again.execute(actor, id);
    const tried = result.ok ? await this.queries.byId(actor, id) : null;
    return toUnion(result, language, () => {
      if (!tried) throw notFound();
      return Object.assign(new MessagePayload(), { tried });
    });
  }

  @ResolveField(() => Boolean)
  viewerCanTryAgain(@Parent() { state }: SeenMessage): boolean {
    return mayTryAgain(state);
  }
}
