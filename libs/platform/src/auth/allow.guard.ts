import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { VISITOR, type Actor } from '#kernel/actor';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import { ALLOW } from './allow.js';
import { may, type Permission } from './permissions.js';
import type { KnownRequest } from './request-actor.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { SessionReader } from './session-reader.js';

interface WithActor {
  readonly actor?: Actor;
}

/** The first net: may this persona try this at all? Works for GraphQL root fields and HTTP routes alike. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    if (!permission) return true;
    const isGraphql = context.getType<string>() === 'graphql';
    const actor = isGraphql ? context.getArgByIndex<WithActor>(2).actor : await this.#actorOf(context);
    const { persona } = actor ?? VISITOR;
    if (may(persona, permission)) return true;
    const refusal = isGraphql ? GRAPHQL : HTTP;
    throw persona === 'visitor' ? refusal.unauthenticated() : refusal.forbidden();
  }

  /** GraphQL asked for the session while it built its context; a route with a permission asks here, others never. */
  async #actorOf(context: ExecutionContext): Promise<Actor> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    request.actor = (await this.sessions.sessionOf(request.cookies?.[SESSION_COOKIE])).actor;
    return request.actor;
  }
}

const GRAPHQL = { unauthenticated, forbidden };
const HTTP = {
  unauthenticated: () => new UnauthorizedException('Sign in first.'),
  forbidden: () => new ForbiddenException('This is not yours to do.'),
};
