import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { VISITOR, type Actor } from '#kernel/actor';
import { forbidden, unauthenticated } from '../graphql/errors.js';
import { ALLOW } from './allow.js';
import { may, type Permission } from './permissions.js';

interface WithActor {
  readonly actor?: Actor;
}

/** The first net: may this persona try this at all? Works for GraphQL root fields and HTTP routes alike. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    if (!permission) return true;
    const actor = actorFrom(context);
    if (may(actor.persona, permission)) return true;
    throw actor.persona === 'visitor' ? unauthenticated() : forbidden();
  }
}

function actorFrom(context: ExecutionContext): Actor {
  const isGraphql = context.getType<string>() === 'graphql';
  const source = isGraphql ? context.getArgByIndex<WithActor>(2) : context.switchToHttp().getRequest<WithActor>();
  return source.actor ?? VISITOR;
}
