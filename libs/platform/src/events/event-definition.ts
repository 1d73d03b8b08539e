import type { z } from 'zod';

/** A fact by name, with the shape of its payload: ids and codes only. */
export interface EventDefinition<P = unknown> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const defined = new Set<string>();

/** Defines an event, e.g. `opportunity.changed`. Throws on a name of another shape and on one that is defined already. */
export function defineEvent<P>(name: string, payload: z.ZodType<P>): EventDefinition<P> {
  if (!NAME.test(name)) throw new Error(`"${name}" is not an event's name (domain.what-happened)`);
  if (defined.has(name)) throw new Error(`the event ${name} is defined twice`);
  defined.add(name);
  return { name, payload };
}
