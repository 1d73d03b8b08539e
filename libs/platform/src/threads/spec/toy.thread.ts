/** A program for threads that does what the test asks. */
export const double = (value: number): number => 2 * value;

export function fail(message: string): never {
  throw new RangeError(message);
}

export function die(): never {
  process.exit(7);
}

/** Ends when somebody writes into the memory it was given, and says so there. */
export function wait({ flags }: { flags: Int32Array }): string {
  Atomics.store(flags, 0, 1);
  Atomics.notify(flags, 0);
  Atomics.wait(flags, 1, 0);
  return 'released';
}

export const echo = (value: unknown): unknown => value;
