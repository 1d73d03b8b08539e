interface Told {
  readonly id: string;
  readonly application: { readonly id: string } | null;
}

/**
 * Ids of the notices that say how their application stands now: the latest of each. What an earlier one said of it has passed.
 * `told`: the latest first.
 */
export function newestOf(told: readonly Told[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  for (const { id, application } of told)
    if (application !== null && !newest.has(application.id)) newest.set(application.id, id);
  return new Set(newest.values());
}
