import { setImmediate as soon } from 'node:timers/promises';
import type { Actor } from '#kernel/actor';
import type { Result } from '#kernel/result';
import type { TestApp } from './app.js';
import { behind } from './people.js';

/** Whether somebody waits for a lock in the app's own database. */
const somebodyWaits = async (app: TestApp): Promise<boolean> =>
  (
    await behind(
      app,
      `SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
       WHERE NOT l.granted AND a.datname = current_database()`,
    )
  ).length > 0;

/**
 * Does `first` in a unit that stays open until `second`, which begins when `first` is done, is done too or waits for a lock:
 * the order is the database's own and not a matter of time. Resolves to what `second` gives, once both are over.
 */
export async function beside<T>(
  app: TestApp,
  [actor, first]: readonly [Actor, () => Promise<Result<unknown>>],
  second: () => Promise<T>,
): Promise<T> {
  const reached = Promise.withResolvers<null>();
  const mayEnd = Promise.withResolvers<null>();
  const unit = app.uow.write(actor, async () => {
    const result = await first();
    reached.resolve(null);
    await mayEnd.promise;
    return result;
  });
  await Promise.race([reached.promise, unit]);
  let over = false;
  const other = second();
  const ended = (): boolean => (over = true);
  // Looked at below, and not before: a failure meanwhile is no unhandled one.
  other.then(ended, ended);
  while (!over && !(await somebodyWaits(app))) await soon();
  mayEnd.resolve(null);
  await unit;
  return other;
}
