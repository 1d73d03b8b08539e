export interface ScheduledMethod {
  readonly name: string;
  readonly minutes: number;
  readonly provider: object;
  readonly method: string | symbol;
}

const NAME = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;

const methods: ScheduledMethod[] = [];

/**
 * Marks a method that runs every so many minutes, by a stable name such as `opportunities.expire`. One worker at a time
 * runs it, outside any unit of work; it opens its own. A run that was killed is begun again at once by another worker,
 * so it must do what may be repeated. Throws on a name used twice.
 */
export function Every(name: string, { minutes }: { readonly minutes: number }) {
  if (!NAME.test(name)) throw new Error(`"${name}" is not a schedule's name`);
  if (!(minutes > 0)) throw new Error(`the schedule ${name} needs a positive number of minutes`);
  if (methods.some((other) => other.name === name)) throw new Error(`two schedules are called ${name}`);
  return <T extends () => Promise<unknown>>(
    prototype: object,
    method: string | symbol,
    _: TypedPropertyDescriptor<T>,
  ): void => {
    methods.push({ name, minutes, provider: prototype.constructor, method });
  };
}

/** All marked methods of the classes that were loaded. */
export const scheduledMethods = (): readonly ScheduledMethod[] => methods;
