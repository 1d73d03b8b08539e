import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel/actor';
import { ok, type Result } from '#kernel/result';
import { Allow } from '#platform/auth/allow';
import { closingCookie, openingCookie } from '#platform/auth/session-cookie';
import { continueAs, CurrentActor, Request, type RequestContext } from '#platform/graphql/context';
import { done, DoneResult } from '#platform/graphql/done.graphql';
import { toUnion } from '#platform/graphql/refusal.graphql';
import { AcceptInvitation } from './accept-invitation.js';
import { ActAs } from './act-as.js';
import { ChangeSecret } from './change-secret.js';
import { CloseSessions } from './close-sessions.js';
import {
  AcceptInvitationInput,
  ChangeSecretInput,
  SignedIn,
  SignInInput,
  SignInResult,
  ViewerType,
} from './identity.graphql.js';
import type { OpenedSession } from './session-keeper.js';
import { SignIn } from './sign-in.js';
import { viewerOf } from './viewer.resolver.js';

/** Puts the new session's cookie on the answer; the rest of the operation runs as who has just signed in. */
function begin(context: RequestContext, session: OpenedSession): SignedIn {
  context.setCookie(openingCookie(session.token, session.seconds));
  continueAs(context, session.actor, session.hash);
  return Object.assign(new SignedIn(), { viewer: viewerOf(session.actor) });
}

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signing: SignIn,
    private readonly closing: CloseSessions,
    private readonly acting: ActAs,
    private readonly accepting: AcceptInvitation,
    private readonly changing: ChangeSecret,
  ) {}

  @Query(() => ViewerType)
  @Allow('viewer:read')
  viewer(@CurrentActor() actor: Actor): ViewerType {
    return viewerOf(actor);
  }

  @Mutation(() => SignInResult)
  @Allow('session:open')
  async signIn(@Args('input') input: SignInInput, @Request() context: RequestContext) {
    return this.#begin(context, await this.signing.execute(input, context));
  }

  @Mutation(() => SignInResult, { description: 'Goes on as another persona, office or partner of the same account.' })
  @Allow('session:close')
  async actAs(@Args('membershipId', { type: () => ID }) membershipId: string, @Request() context: RequestContext) {
    return this.#begin(context, await this.acting.execute(context.actor, context.sessionHash, membershipId));
  }

  @Mutation(() => SignInResult)
  @Allow('invitation:accept')
  async acceptInvitation(@Args('input') input: AcceptInvitationInput, @Request() context: RequestContext) {
    return this.#begin(context, await this.accepting.execute(context, input));
  }

  @Mutation(() => DoneResult)
  @Allow('session:close')
  async signOut(@Request() context: RequestContext) {
    const { actor, sessionHash } = context;
    return this.#end(context, sessionHash === null ? ok(null) : await this.closing.here(actor, sessionHash));
  }

  @Mutation(() => DoneResult)
  @Allow('session:close')
  async signOutEverywhere(@Request() context: RequestContext) {
    return this.#end(context, await this.closing.everywhere(context.actor));
  }

  @Mutation(() => DoneResult, { description: 'Every other session of the account ends.' })
  @Allow('account:change-own')
  async changeSecret(@Args('input') input: ChangeSecretInput, @Request() context: RequestContext) {
    const result = await this.changing.execute(context.actor, context.sessionHash, input);
    if (result.ok) begin(context, result.value);
    return toUnion(result, context.language, done);
  }

  #begin(context: RequestContext, result: Result<OpenedSession>) {
    return toUnion(result, context.language, (session) => begin(context, session));
  }

  #end(context: RequestContext, result: Result<null>) {
    context.setCookie(closingCookie());
    return toUnion(result, context.language, done);
  }
}
