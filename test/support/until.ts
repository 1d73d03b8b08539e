import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until an answer satisfies; resolves to it. Rejects with the last answer when `patienceMs` is over.
 * For what another process brings about; everything else can be awaited.
 */
export async function until<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  patienceMs = 20_000,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > end) throw new Error(`still not: ${JSON.stringify(answer)}`);
    await pause(50);
  }
}
