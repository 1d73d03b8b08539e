import type { Config } from '../config/config.js';
import type { Logger } from '../logging/logger.js';
import { BullQueue } from './bullmq-queue.js';
import { postgresEngine } from './postgres-engine.js';
import { JobQueue, QueueUnavailable } from './queue.js';
import { redisEngine } from './redis-engine.js';

const NAME = 'events';

/**
 * The queue of this installation: on Redis when REDIS_URL is set, else on PostgreSQL. Throws in production when the
 * engine would lose jobs; elsewhere it says so. An engine that is away is no reason not to start: the relay waits.
 */
export async function openQueue({ settings, production }: Config, logger: Logger): Promise<JobQueue> {
  const onFault = (error: Error): void => logger.fault('queue fault', error, { queue: NAME });
  const queue = settings.REDIS_URL
    ? new BullQueue(NAME, redisEngine(settings.REDIS_URL, 'titian', onFault), { onFault })
    : new BullQueue(NAME, postgresEngine(settings.QUEUE_DATABASE_URL ?? settings.DATABASE_RELAY_URL), { onFault });
  const problems = await queue.unfitness().catch((error: unknown) => {
    if (error instanceof QueueUnavailable) return [];
    throw error;
  });
  for (const problem of problems) logger.alert(`The queue's engine is not fit: ${problem}`, { engine: queue.engine });
  if (production && problems.length > 0) {
    await queue.close();
    throw new Error(`The queue's engine is not fit: ${problems.join('; ')}`);
  }
  return queue;
}
