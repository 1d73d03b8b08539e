/** Runs work that nobody waits for; not every browser says when it is idle. */
export function whenIdle(work: () => unknown): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void work());
  else setTimeout(() => void work(), 2_000);
}
