const OWN_FRAME = /\b((?:libs|apps|test)\/[^\s()]+?:\d+):\d+/;

/** The kind of a fault, its code and its place in our code; never its message, which may quote what a person typed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const place = OWN_FRAME.exec(error.stack ?? '')?.[1];
  return [error.name, code, constraint, place].filter((part) => typeof part === 'string' && part !== '').join(' ');
}
