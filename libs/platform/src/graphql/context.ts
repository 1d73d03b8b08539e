import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { VISITOR, type Actor } from '#kernel/actor';
import type { Language } from '../messaging/texts.js';

/** What every resolver may know about the request. `loaders` lives as long as the operation. */
export interface RequestContext {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  readonly loaders: Map<symbol, unknown>;
  /** SHA-256 of the session token, or null; sign-out needs it. */
  readonly sessionHash: string | null;
  /** Address of the caller as the front door saw it, for throttling only. */
  readonly address: string;
  /** Puts a cookie on the answer. */
  readonly setCookie: (value: string) => void;
}

/** Goes on as somebody else within the operation: after signing in, the payload is read as who has signed in. */
export function continueAs(context: RequestContext, actor: Actor, sessionHash: string): void {
  context.loaders.clear();
  Object.assign(context, { actor, sessionHash });
}

const contextOf = (execution: ExecutionContext): RequestContext => execution.getArgByIndex<RequestContext>(2);

/** The actor of the operation, as a resolver argument. */
export const CurrentActor = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).actor ?? VISITOR,
);

/** The reader's language, as a resolver argument. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, execution: ExecutionContext) => contextOf(execution).language,
);

/** The whole request context, for the few who need more. */
export const Request = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));

/** A DataLoader (or anything else) that lives as long as the operation; `make` runs once. */
export function perOperation<T>(context: RequestContext, key: symbol, make: () => T): T {
  if (!context.loaders.has(key)) context.loaders.set(key, make());
  return context.loaders.get(key) as T;
}
