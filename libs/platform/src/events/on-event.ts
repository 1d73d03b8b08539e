import type { EventDefinition } from './event-definition.js';

/** What a handler is given: the fact, with a payload that was parsed again. */
export interface HandledEvent<P = unknown> {
  /** Also the idempotency key of calls to the outside. */
  readonly id: string;
  readonly name: string;
  readonly subjectId: string;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly actor: { readonly id: string | null; readonly persona: string };
  readonly payload: P;
  readonly occurredAt: Date;
}

/** `unit`: inside the unit of work that also acknowledges. `after`: once that has committed, at least once. */
export type Phase = 'unit' | 'after';

export interface HandlerMethod {
  readonly event: EventDefinition;
  /** Stable name: it stands in the inbox and in the deliveries. */
  readonly handler: string;
  readonly phase: Phase;
  /** The class that has the method. */
  readonly provider: object;
  readonly method: string | symbol;
}

type MarksHandler<P> = <T extends (event: HandledEvent<P>) => Promise<unknown>>(
  prototype: object,
  method: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;

const HANDLER = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;

const methods: HandlerMethod[] = [];

/**
 * Marks a method `(event: HandledEvent<P>) => Promise<void>` as the handler of an event, by a stable name such as
 * `discovery.index`; one name may stand on several events. The method runs in the worker, inside a unit of work as the
 * product itself, together with its inbox row and the acknowledgement: what it writes happens exactly once. When it
 * throws or resolves to a refusal, nothing has happened, and it is called again later.
 */
export function OnEvent<P>(event: EventDefinition<P>, handler: string): MarksHandler<P> {
  return marks(event, handler, 'unit');
}

/**
 * Marks a method that calls the outside: it runs after the unit of work of the handler of that name (or alone), outside
 * any, and the delivery is done only when it has resolved. It may run more than once for an event: pass `event.id` on as
 * idempotency key, or do what may be repeated.
 */
export function AfterCommit<P>(event: EventDefinition<P>, handler: string): MarksHandler<P> {
  return marks(event, handler, 'after');
}

function marks<P>(event: EventDefinition<P>, handler: string, phase: Phase): MarksHandler<P> {
  if (!HANDLER.test(handler)) throw new Error(`"${handler}" is not a handler's name`);
  const twice = methods.some(
    (other) => other.event.name === event.name && other.handler === handler && other.phase === phase,
  );
  if (twice) throw new Error(`two methods handle ${event.name} as ${handler}`);
  return (prototype, method) => {
    methods.push({ event: event, handler, phase, provider: prototype.constructor, method });
  };
}

/** All marked methods of the classes that were loaded. */
export const handlerMethods = (): readonly HandlerMethod[] => methods;

/** Names of the handlers that wait for an event, in order. */
export const handlersOf = (eventName: string): string[] =>
  [...new Set(methods.filter(({ event }) => event.name === eventName).map(({ handler }) => handler))].sort();

/** Names of the events a handler waits for, in order; empty for an unknown handler. */
export const eventsOf = (handler: string): string[] =>
  [...new Set(methods.filter((method) => method.handler === handler).map(({ event }) => event.name))].sort();
