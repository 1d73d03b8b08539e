import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { VISITOR, type Actor } from '#kernel/actor';

/** What the guard leaves on an HTTP request. */
export interface KnownRequest {
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  actor?: Actor;
}

/** Who sent the request to a route with `@Allow`, as an argument of its handler; a visitor on routes without. */
export const RequestActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<KnownRequest>().actor ?? VISITOR,
);
