import { SetMetadata } from '@nestjs/common';
import type { EventDefinition } from './event-log.js';

export const ON_EVENT = 'titian:on-event';

/** What a handler is given: the fact, with a payload that was parsed again. */
export interface HandledEvent<P = unknown> {
  readonly id: string;
  readonly name: string;
  readonly subjectId: string;
  readonly officeId: string | null;
  readonly partnerId: string | null;
  readonly payload: P;
}

export interface Subscription {
  readonly event: EventDefinition;
  /** Stable name: it stands in the inbox and in the deliveries. */
  readonly handler: string;
}

const byEvent = new Map<string, Set<string>>();
const known = new Set<string>();

/**
 * Marks a method `(event: HandledEvent<P>) => Promise<void>` as the handler of an event. It runs in the worker, inside a
 * unit of work as the product itself, together with its inbox row and the acknowledgement. Throws on a name used twice.
 */
export function OnEvent<P>(event: EventDefinition<P>, handler: string): MethodDecorator {
  if (known.has(handler)) throw new Error(`two handlers are called ${handler}`);
  known.add(handler);
  byEvent.set(event.name, (byEvent.get(event.name) ?? new Set()).add(handler));
  return SetMetadata(ON_EVENT, { event, handler } satisfies Subscription as Subscription);
}

/** Names of the handlers that wait for an event, in order. */
export const handlersOf = (eventName: string): string[] => [...(byEvent.get(eventName) ?? [])].sort();
